export const today = {
  title: 'Vandaag',
  empty: 'Er wordt nu niets van je gevraagd.',
};
