export const notifications = {
  title: 'Berichten',
  empty: 'Geen berichten.',
};
