export const portraits = {
  title: 'Portretten',
  empty: 'Nog geen portretten. Begin met het portret van jouw opleiding.',
};
