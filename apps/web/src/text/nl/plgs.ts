export const plgs = {
  title: 'Leergemeenschappen',
  empty: 'Nog geen leergemeenschap.',
};
