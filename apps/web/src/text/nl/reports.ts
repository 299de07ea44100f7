export const reports = {
  title: 'Rapport',
  empty: 'Het rapport is nog niet begonnen.',
};
