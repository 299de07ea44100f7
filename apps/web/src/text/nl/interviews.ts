export const interviews = {
  title: 'Gesprekken',
  empty: 'Nog geen gesprekken vastgelegd.',
};
