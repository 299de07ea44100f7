export const audit = {
  title: 'Logboek',
  empty: 'Nog niets vastgelegd.',
};
