export const installation = {
  welcome: 'Welkom bij Leerkring',
  lead: 'Hier werkt een professionele leergemeenschap een heel jaar samen: van de eerste bijeenkomst tot het gepubliceerde rapport. Deze omgeving is nog leeg. Hoe wil je beginnen?',
  begin: {
    title: 'Richt je organisatie in',
    body: 'Je legt je instelling en een eerste opleiding vast en wordt zelf de eerste coördinator. Dat kost een minuut of drie.',
    action: 'Richt je organisatie in',
  },
  demo: {
    title: 'Kijk rond met het voorbeeld',
    body: 'Twee verzonnen leergemeenschappen: één met een afgerond jaar en één halverwege. Je kunt door ieders ogen kijken.',
    action: 'Kijk rond met het voorbeeld',
    who: 'Door wiens ogen kijk je?',
    whoLead:
      'Dit is het voorbeeld: iedereen erin is verzonnen. Kies iemand; wisselen kan altijd, in de band bovenaan.',
    loading: 'Het voorbeeld wordt klaargezet',
  },
  dossier: {
    title: 'Haal een dossier binnen',
    body: 'Heb je een jaar bewaard als dossier? Hier zet je het terug, zoals het was.',
    action: 'Haal een dossier binnen',
  },
  setUp: {
    title: 'Richt je organisatie in',
    lead: 'Drie dingen zijn genoeg om te beginnen. Alles is later aan te passen en aan te vullen.',
    institution: 'Je instelling',
    programme: 'Een eerste opleiding',
    programmeLead: 'Voeg straks de andere opleidingen toe.',
    you: 'Jijzelf',
    youLead: 'Je wordt de eerste coördinator en beheerder.',
    name: 'Je naam',
    email: 'Je e-mailadres',
    password: 'Kies een wachtwoord',
    passwordHint: 'Minstens 10 tekens. Een zin van een paar woorden is prima.',
    submit: 'Begin',
    alreadyDone: 'Deze omgeving is al ingericht.',
    signIn: 'Aanmelden',
  },
};
