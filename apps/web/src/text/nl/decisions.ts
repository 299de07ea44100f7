export const decisions = {
  title: 'Besluiten',
  empty: 'Nog geen besluiten.',
  add: 'Besluit vastleggen',
  text: 'Wat is er besloten?',
  under: (title: string) => `bij ${title}`,
  change: 'Aanpassen',
  withdraw: 'Trek in',
  withdrawTitle: 'Dit besluit intrekken?',
  actions: 'Meer bij dit besluit',
};
