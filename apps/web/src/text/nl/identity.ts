export const identity = {
  title: 'Organisatie',
  empty: 'Nog geen instellingen.',
};
