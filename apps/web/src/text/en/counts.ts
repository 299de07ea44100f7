import type { counts as nl } from '../nl/counts.ts';

export const counts: typeof nl = {
  title: 'Counts',
  lead: (least) =>
    `What was answered to closed questions, always with how many answered. We show nothing of fewer than ${least} answers, nor what would give those away.`,
  empty: 'No counts yet.',
  emptyBody: 'Settle them when the conversations are in. Then everyone in the group can read them.',
  emptyWait:
    'Authors and researchers settle the counts when the conversations are in. After that you see them here.',
  none: 'There are too few answers to count yet.',
  settle: 'Settle the counts',
  again: 'Update the counts',
  download: 'Download for Excel',
  settleTitle: 'Settle the counts?',
  settleBody:
    'You settle the counts as they are now. A later answer counts only once there are enough new ones, so that nobody can see what one person said. So it is better to wait until the conversations are in.',
  settled: 'The counts are settled.',
  nothingYet: 'There are too few answers to show anything yet.',
  all: 'Everyone',
  audiences: { student: 'Students', teacher: 'Teachers' },
  askedOf: { student: 'Asked of students', teacher: 'Asked of teachers' },
  quotesOf: { student: 'Students said', teacher: 'Teachers said' },
  version: (number) => `Version ${number}`,
  inVersions: (numbers) =>
    numbers.length === 1 ? `version ${numbers[0]}` : `versions ${numbers.join(', ')}`,
  compare: 'Compare by',
  views: { audience: 'Audience', programme: 'Programme', version: 'Version' },
  caption: 'Number of answers, with the percentage of all answers in that row',
  captionRanking: 'How often something came first, with the percentage of all answers in that row',
  of: 'Number of answers',
  mean: 'Mean',
  share: (count, percent) => `${count} (${percent}%)`,
  range: (lowest, middle, highest) => `Lowest ${lowest}, middle ${middle}, highest ${highest}.`,
  places: (places) => `Mean place: ${places.join(', ')}.`,
  place: (label, place) => `${label} (${place})`,
  hidden: 'Too few answers, or a small group could be worked out from them.',
  marks: { seen: 'Seen', not_seen: 'Not seen' },
  scale: (low, highest, high) => `1 is ${low}, ${highest} is ${high}.`,
  settledAt: (days) => `Settled on ${days.join(' and ')}.`,
  withdrawn: 'This quote was withdrawn.',
};
