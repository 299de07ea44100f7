import type { retentions as nl } from '../nl/retentions.ts';

const conversations = (n: number) => (n === 1 ? '1 conversation' : `${n} conversations`);

export const retentions: typeof nl = {
  title: 'What we keep, and for how long',
  lead: 'A month before anything is erased, the coordinator and the interviewers are told.',
  kept: {
    names: (n: number, day: string) => `Names: still of ${conversations(n)}. The first is erased on ${day}.`,
    words: (n: number, day: string) =>
      `What was said: still of ${conversations(n)}. The first is erased on ${day}; what a settled report quotes stays.`,
    sound: (n: number, day: string) =>
      `Sound: still of ${conversations(n)}. The first recording is erased on ${day}. Only the person who recorded it can listen.`,
  },
  none: {
    names: 'Names: none are kept.',
    words: 'What was said: nothing is kept.',
    sound: 'Sound: nothing was recorded.',
  },
  announced: (day: string) => `Announced on ${day}.`,
  withdrawing: 'Whoever takes their words back need not wait for this: that happens at once.',
  held: 'Erasing has been stopped',
  heldBy: (name: string, day: string) => `Stopped by ${name} on ${day}:`,
  someone: 'somebody who has left',
  hold: 'Stop the erasing',
  holdLead:
    'Only do this if a complaint or a legal duty requires it. Whoever takes their words back is still erased at once.',
  reason: 'Why?',
  reasonHint: 'Everyone in the group reads this, and so do the people you spoke with.',
  lift: 'Start the erasing again',
  liftTitle: 'Start the erasing again?',
  liftBody: 'What has come due in the meantime is erased tonight.',
};
