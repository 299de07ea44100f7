export const meetingRoom = {
  title: 'Bijeenkomst',
  empty: 'Deze bijeenkomst heeft nog geen agenda.',
};
