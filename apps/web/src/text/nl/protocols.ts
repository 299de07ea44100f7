export const protocols = {
  title: 'Vragen',
  empty: 'Nog geen vragen. Schrijf de eerste op.',
};
