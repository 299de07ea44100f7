export const drafts = {
  title: 'Verder in Word',
  lead: 'Haal het concept op als Word-bestand. De voorstellen en opmerkingen die er nu zijn, staan in de kantlijn.',
  download: 'Haal het concept op',
};
