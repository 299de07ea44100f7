export const moments = {
  title: (chapter: string) => `Verloop van ${chapter}`,
  back: 'Terug naar het hoofdstuk',
  lead: 'Elk moment van dit hoofdstuk is terug te halen. Wat anderen intussen elders schrijven, blijft staan.',
  view: 'Wat wil je zien?',
  changes: 'Wat er veranderde',
  authors: 'Wie wat schreef',
  empty: 'Hier is nog niets geschreven.',
  emptyBody: 'Zodra iemand in dit hoofdstuk schrijft, zie je hier hoe het groeit.',
  opening: 'Even zoeken.',
  since: 'Sinds wanneer?',
  sinceHint: 'Je ziet wat er sinds het begin van dat moment veranderde.',
  nobody: 'Iemand die vertrokken is',
  same: 'Sinds dat moment is de tekst gelijk gebleven.',
  count: (count: number) => (count === 1 ? '1 verandering' : `${count} veranderingen`),
  added: (names: string) => `Erbij: ${names}.`,
  removed: (names: string) => `Weg: ${names}.`,
  wordless: 'Een citaat of een lege regel',
  restoreOne: 'Zet terug zoals het was',
  restoreOneOf: (place: number) => `Zet terug zoals het was: verandering ${place}`,
  restoreAll: 'Zet alles terug',
  restoreAllTitle: 'Alles terugzetten zoals het toen was?',
  restoreAllBody:
    'Alinea’s waar iemand intussen aan werkt, blijven zoals ze zijn. Je kunt dit ongedaan maken.',
  restored: 'Teruggezet.',
  restoredSome: (skipped: number) =>
    skipped === 1
      ? 'Teruggezet. Eén alinea bleef zoals ze is, omdat er intussen aan gewerkt is.'
      : `Teruggezet. ${skipped} alinea’s bleven zoals ze zijn, omdat er intussen aan gewerkt is.`,
  undo: 'Maak ongedaan',
  authorsHint: 'Alleen jullie groep ziet dit; in het rapport zelf staat het nergens.',
  writers: 'Wie hier schreven',
};
