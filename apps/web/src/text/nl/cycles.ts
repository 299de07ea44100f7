export const cycles = {
  title: 'Jaarplan',
  empty: 'Er is nog geen jaarplan.',
};
