import type { readingsProblems as nl } from '../nl/readings-problems.ts';

export const readingsProblems: typeof nl = {
  'reading.not_a_reader': 'Choose people who may read the answers: authors and researchers.',
  'reading.no_plan':
    'This way somebody would read a conversation from a visit of their own. Add a reader, or appoint someone else.',
  'reading.nothing_to_read': 'No conversation has been handed in yet.',
  'reading.handed_in': 'This was handed in and stays as it is.',
  'reading.nothing_written': 'Write down at least one thread first.',
  'reading.case_elsewhere': 'You do not read this conversation. Choose one of your own.',
  'reading.still_blind': 'The readers are still at work. After that you see what everyone found.',
  'reading.begun': 'Somebody has begun to write, so the plan stays as it is.',
  'reading.opened': 'Everyone reads together now. The plan stays as it is.',
  'reading.two_questions': 'These threads belong to different questions. Join them question by question.',
  'balance.too_few':
    'Too few conversations are quoted, or nearly all, or too little has changed since the last time. The numbers would give away where somebody spoke.',
  'reading.moved_since':
    'Something else has been done with these threads since. Have a look at how things are now.',
};
