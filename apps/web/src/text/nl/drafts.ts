const suggestions = (count: number): string => (count === 1 ? '1 voorstel' : `${count} voorstellen`);
const remarks = (count: number): string => (count === 1 ? '1 opmerking' : `${count} opmerkingen`);
const both = (some: number, others: number): string =>
  [some > 0 && suggestions(some), others > 0 && remarks(others)].filter(Boolean).join(' en ');

export const drafts = {
  title: 'Verder in Word',
  lead: 'Haal het concept op als Word-bestand; de voorstellen en opmerkingen van nu staan in de kantlijn. Lees een bestand terug waarin met ‘Wijzigingen bijhouden’ is gewerkt: elke wijziging wordt een voorstel.',
  download: 'Haal het concept op',
  upload: 'Lees een bestand terug',
  brought: (some: number, others: number) =>
    some + others === 0
      ? 'Niets nieuws in dit bestand'
      : `Er ${some + others === 1 ? 'is' : 'zijn'} ${both(some, others)} bij`,
  unchanged: 'In de tekst is niets veranderd. Bekijk ze per hoofdstuk:',
  chapters: 'Hoofdstukken met iets nieuws',
  counted: both,
  known: (count: number) =>
    count === 1
      ? 'Eén wijziging stond er al, van een eerdere keer.'
      : `${count} wijzigingen stonden er al, van een eerdere keer.`,
  nothing:
    'Er staan geen bijgehouden wijzigingen in en geen nieuwe opmerkingen. Is in Word ‘Wijzigingen bijhouden’ aangezet?',
  closed: (titles: string[]) =>
    `Overgeslagen, omdat je daar geen voorstellen kunt doen: ${titles.join(', ')}.`,
};
