export const search = {
  label: 'Zoek in alles wat jullie afspraken',
  hint: 'Bijvoorbeeld: kleine klas',
  found: (words: string) => `Gevonden voor “${words}”`,
  count: (n: number) => (n === 1 ? 'Eén plek.' : n >= 50 ? 'De eerste 50 plekken.' : `${n} plekken.`),
  nothing: 'Hier staat niets over.',
  nothingBody: 'Probeer een ander woord, of minder woorden.',
  list: {
    find: 'Zoek in deze lijst',
    none: 'Niets gevonden.',
    all: (n: number) => `Toon alle ${n}`,
    fewer: 'Toon minder',
  },
  kinds: {
    decision: 'Besluit',
    commitment: 'Afspraak',
    proposal: 'Voorstel',
    insight: 'Inzicht',
    question: 'Vraag',
    quote: 'Citaat',
    minutes: 'Notulen',
    recommendation: 'Aanbeveling',
  },
};
