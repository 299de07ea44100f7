import type { meetingRoom as source } from '../nl/meeting-room.ts';

export const meetingRoom: typeof source = {
  title: 'Meeting',
  empty: 'This meeting has no agenda yet.',
};
