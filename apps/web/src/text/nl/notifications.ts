export const notifications = {
  title: 'Postbus',
  lead: 'De laatste 500 berichten die Leerkring verstuurde. Zonder mailserver blijft een bericht hier liggen; geef de link dan zelf door. Na dertig dagen wordt een bericht gewist.',
  empty: 'Nog geen berichten.',
  find: 'Zoek op adres of onderwerp',
  noneFound: 'Geen berichten gevonden.',
  states: {
    kept: 'alleen hier',
    held: 'wacht tot na de vakantie',
    sent: 'verstuurd',
    failed: 'niet aangekomen',
  },
  to: (email: string) => `aan ${email}`,
  link: 'Link uit dit bericht',
  choice: {
    title: 'Mail',
    lead: 'Wat er van je gevraagd wordt, staat altijd bij Vandaag. Je kunt het ook in je mail krijgen.',
    digest: 'Een overzicht van wat er voor je klaarstaat',
    digestHint: '’s Ochtends om half acht, en alleen als er iets is.',
    days: 'Op deze dagen',
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
    noDay: 'Kies een dag, anders komt er geen overzicht.',
    reminders: 'Een herinnering als iets bijna klaar moet zijn',
    remindersHint: 'Op de laatste werkdag ervoor. Is het al gedaan, dan komt er niets.',
    saved: 'Bewaard.',
    always:
      'In de vakantie van je school blijft het stil. Dat een bijeenkomst niet doorgaat, hoor je altijd meteen.',
  },
  unsubscribe: {
    off: { digest: 'Je krijgt geen overzicht meer', reminder: 'Je krijgt geen herinneringen meer' },
    offLead: {
      digest: 'Het overzicht van wat er voor je klaarstaat, staat uit. Bij Vandaag kun je het altijd zien.',
      reminder:
        'De herinneringen aan wat bijna klaar moet zijn, staan uit. Bij Vandaag kun je het altijd zien.',
    },
    on: { digest: 'Je krijgt het overzicht weer', reminder: 'Je krijgt weer herinneringen' },
    onLead: 'Het staat weer aan zoals het was.',
    onAgain: 'Zet het weer aan',
    offAgain: 'Zet het toch uit',
    settings: 'Naar je instellingen',
    badTitle: 'Deze link werkt niet meer',
    bad: 'Bij je instellingen kun je kiezen welke mail je krijgt.',
  },
};
