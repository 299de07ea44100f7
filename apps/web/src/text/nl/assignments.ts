export const assignments = {
  title: 'Bezoeken',
  empty: 'Nog niet verdeeld wie bij welke opleiding op bezoek gaat.',
};
