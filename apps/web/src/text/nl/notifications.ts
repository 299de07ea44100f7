export const notifications = {
  title: 'Postbus',
  lead: 'Alles wat Leerkring verstuurt. Zonder mailserver blijft een bericht hier liggen; geef de link dan zelf door.',
  empty: 'Nog geen berichten.',
  find: 'Zoek op adres of onderwerp',
  noneFound: 'Geen berichten gevonden.',
  states: { kept: 'alleen hier', sent: 'verstuurd', failed: 'niet aangekomen' },
  to: (email: string) => `aan ${email}`,
  link: 'Link uit dit bericht',
};
