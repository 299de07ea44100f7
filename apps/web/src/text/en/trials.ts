import type { trials as source } from '../nl/trials.ts';

const time = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;

export const trials: typeof source = {
  begin: (of) =>
    of === 'student'
      ? 'Hold a trial conversation with a student'
      : 'Hold a trial conversation with a teacher',
  title: { student: 'Trial conversation with a student', teacher: 'Trial conversation with a teacher' },
  back: 'Back to the questions',
  lead: 'Only you see what is answered here. When the questions are settled, everything in the trial conversation is erased.',
  finding: 'What did you notice about this question?',
  findingHint:
    'For example: too long, two questions in one. Everyone who helps write sees this until the questions are settled.',
  done: 'Done',
  erase: 'Erase my trial conversations',
  took: (seconds) => `In trial conversations this took ${time(seconds)} on average.`,
  noticed: 'From a trial conversation',
};
