export const identity = {
  signIn: {
    title: 'Aanmelden',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Aanmelden',
    forgotten: 'Wachtwoord vergeten?',
    noAccount: 'Je krijgt toegang met een uitnodiging van de coördinator van je leergemeenschap.',
  },
  forgotten: {
    title: 'Wachtwoord vergeten',
    lead: 'Vul je e-mailadres in. Je krijgt een link waarmee je een nieuw wachtwoord kiest; die is een uur geldig.',
    submit: 'Stuur de link',
    sentTitle: 'Kijk in je mail',
    sent: 'Als dit adres bij ons bekend is, staat er zo een bericht klaar. Geen bericht? Vraag de beheerder: die kan de link ook doorgeven.',
    back: 'Terug naar aanmelden',
  },
  reset: {
    title: 'Kies een nieuw wachtwoord',
    lead: (name: string) => `Dag ${name}. Hierna ben je aangemeld, en op andere apparaten juist afgemeld.`,
    password: 'Nieuw wachtwoord',
    submit: 'Bewaar en meld me aan',
  },
  password: { hint: 'Minstens 10 tekens. Een zin van een paar woorden is prima.' },
  link: {
    badTitle: 'Deze link werkt niet meer',
    ask: 'Vraag een nieuwe link',
    askInviter: 'Vraag degene die je uitnodigde om een nieuwe uitnodiging.',
  },
  invitation: {
    title: (plg: string | null) =>
      plg === null ? 'Je bent uitgenodigd voor Leerkring' : `Je bent uitgenodigd voor ${plg}`,
    lead: (name: string) => `Dag ${name}. Fijn dat je meedoet. Kies een wachtwoord, dan kun je beginnen.`,
    leadKnown: (name: string) => `Dag ${name}. Je hebt al een account; hierna hoort deze groep erbij.`,
    email: 'Je meldt je voortaan aan met',
    name: 'Je naam, zoals anderen die zien',
    password: 'Kies een wachtwoord',
    submit: 'Doe mee',
    signInFirst: (email: string) => `Meld je eerst aan als ${email}; daarna kom je hier terug.`,
    signIn: 'Aanmelden',
    otherPerson: (mine: string, theirs: string) =>
      `Deze uitnodiging is voor ${theirs}. Je bent nu aangemeld als ${mine}; meld je eerst af.`,
    signOut: 'Afmelden',
  },
};
