import type { InstrumentAnswerer, InstrumentState, QuestionKind } from '@leerkring/shared';

const kinds: Record<QuestionKind, string> = {
  open: 'Own words',
  scale: 'A scale',
  choice: 'One choice',
  number: 'A number',
  ranking: 'An order',
  matrix: 'A choice per line',
  observation: 'Seen or not seen',
};
const states: Record<InstrumentState, string> = {
  draft: 'being made',
  open: 'open',
  closed: 'closed',
};
const opened: Record<InstrumentAnswerer, string> = {
  link: 'The questions are settled after this. You can make links, one for each person who takes part.',
  members: 'The questions are settled after this. Everyone in the group can fill them in.',
  visit: 'The questions are settled after this. Whoever visits fills them in at each visit.',
};

export const instruments = {
  title: 'Other ways of asking',
  lead: 'Beside conversations you can ask many people at once, look at something together, or put a draft forward.',
  back: 'Back to the questions',
  toList: 'All other ways of asking',
  empty: 'There is nothing yet.',
  emptyBody: 'Begin a survey, an observation frame or a consultation. Everyone in the group can write along.',
  states,
  questions: (n: number) => (n === 1 ? '1 question' : `${n} questions`),
  responses: (n: number) => (n === 1 ? 'handed in once' : `handed in ${n} times`),
  start: {
    action: 'Begin something new',
    title: 'What do you want to ask?',
    kind: 'In which way',
    name: 'What is it called?',
    confirm: 'Begin',
  },
  edit: {
    title: 'What do we ask?',
    intro: 'Introduction',
    introHint: 'Whoever fills it in reads this first.',
    list: 'Questions',
    none: 'There is nothing in it yet. Add the first.',
    add: 'Add one',
    more: (n: number) => `More about number ${n}`,
    earlier: 'Move earlier',
    later: 'Move later',
    remove: 'Remove',
    explanation: 'Explanation',
    answeredWith: 'Answered with',
    fixed: (options: string[]) => `Answered with: ${options.join(', ')}`,
    kinds,
    scaleLow: '1 means',
    scaleMax: 'Runs to',
    scaleHigh: 'The highest means',
    unit: 'What do you count?',
    lookFor: 'What do we look for?',
    rows: 'Lines',
    options: 'Choices',
    onePerLine: 'One per line.',
    optional: 'May stay empty',
    unsaved: 'Not saved yet',
    saved: 'Saved.',
  },
  open: { action: 'Open it', title: 'Open it?', body: opened },
  close: {
    action: 'Close it',
    title: 'Close it?',
    body: 'Nobody can fill in or change anything after this. Whose answer was whose can no longer be seen then.',
  },
  discard: {
    action: 'Throw away',
    title: 'Throw it away?',
    body: 'The questions disappear. Nothing has been filled in yet.',
  },
  fill: {
    title: 'Your answers',
    at: (programme: string) => `Visit to ${programme}`,
    noVisits: 'You make no visit in this group. Whoever visits fills this in.',
    answer: 'Your answer',
    mayStayEmpty: 'May stay empty.',
    missing: 'An answer is still missing here.',
    handIn: 'Hand in',
    handedIn: 'Handed in. Thank you.',
    isHandedIn: 'You have handed this in. You can change it until it closes.',
    change: 'Change it',
    untilClosed: 'Your answers count once you hand them in. You can change them until it closes.',
  },
  links: {
    title: 'Links to hand out',
    lead: (links: number, responses: number) =>
      links === 0
        ? 'Each link is for one person and asks for no account.'
        : `${links} links were made; it was handed in ${responses} times.`,
    count: 'How many people?',
    make: 'Make links',
    made: (n: number) => (n === 1 ? 'Here is the link.' : `Here are ${n} links.`),
    list: 'Links',
    once: 'Copy them now: we do not keep them, so they are shown only once.',
    copy: 'Copy all',
  },
  results: {
    title: 'What it came to',
    responses: (n: number) => (n === 1 ? 'Handed in once.' : `Handed in ${n} times.`),
    afterClosing: 'The outcome appears here when it is closed.',
    tooFew: (n: number) =>
      `Nothing is counted before it was handed in ${n} times, so that nobody can be recognised.`,
    tooFewHere: (n: number) => `Fewer than ${n} people answered here. We do not count that.`,
    words: 'In their own words',
    notWords: 'What people wrote is read only by those who bring the answers together.',
    all: 'Read all',
  },
  linked: {
    privacy:
      'You need no account and we ask for no name. Whoever works with the answers reads your words without knowing whose they are; nothing is counted over fewer than five people. So write down no names. With this link you can take everything back later: keep it if you want that.',
    agrees: 'I have read this and take part.',
    thanks: 'Thank you',
    thanksLead:
      'Your answers were handed in. We do not show them here again, in case somebody else opens this link.',
    takeBack: 'Take everything back',
    takeBackTitle: 'Take everything back?',
    takeBackBody: 'Your answers are erased and count nowhere any more.',
    closed: 'This survey is closed',
    closedLead: 'It can no longer be filled in. Thank you for looking.',
  },
};
