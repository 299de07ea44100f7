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
  draft: 'in the making',
  open: 'open',
  closed: 'closed',
};
const opened: Record<InstrumentAnswerer, string> = {
  link: 'The questions are settled after this. You can make links, one for each person who takes part.',
  members: 'The questions are settled after this. Everyone in the group can fill them in.',
  visit: 'The questions are settled after this. Whoever visits fills them in at each visit.',
  cases: 'The guide is settled after this. You add teams and choose who goes there.',
  parties: 'The draft is settled after this. You invite organisations, by a link or for a conversation.',
};

export const instruments = {
  title: 'Other ways of asking',
  lead: 'Besides conversations you can ask many people at once, look at something together, put a draft forward, or visit teams of other schools.',
  back: 'Back to the questions',
  toList: 'All other ways of asking',
  empty: 'There is nothing yet.',
  emptyBody:
    'Begin a survey, an observation frame, a consultation or a field study. Everyone in the group can help write.',
  nextRound: 'Ask it again',
  bank: {
    action: 'Take a question from the bank',
    title: 'Which question do you want to use?',
    question: 'Question',
    none: 'No question of the bank fits this way of asking.',
    used: (protocols: number, conversations: number, instruments: number) =>
      `Used in ${protocols === 1 ? '1 guide' : `${protocols} guides`}, ${
        conversations === 1 ? '1 conversation' : `${conversations} conversations`
      }${instruments > 0 ? ` and ${instruments === 1 ? '1 survey' : `${instruments} surveys`}` : ''}.`,
    saveFirst: 'Save what you wrote first.',
    take: 'Use this',
  },
  wordings: {
    add: 'Ask students or teachers in other words',
    for: { student: 'This is how we ask students', teacher: 'This is how we ask teachers' },
  },
  changes: {
    title: 'What differs from last time',
    from: (title: string) => `Last time: ${title}`,
    none: 'Nothing has changed in the questions.',
    kinds: {
      added: 'New',
      dropped: 'Left out',
      reworded: 'Asked in other words',
      explained: 'Another explanation',
      retyped: 'Answered in another way',
      conditioned: 'Asked at another moment',
      moved: 'In another place',
    },
  },
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
    goal: 'What do we want to know with this?',
    dueOn: 'Last day',
    dueOnHint: 'What comes later counts and is marked.',
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
    body: 'Nobody can fill in or change anything after this. It can then no longer be seen who gave which answer.',
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
    audience: 'For whom?',
    everyone: 'Everyone, in the same words',
    audiences: { student: 'Students', teacher: 'Teachers' },
    title: 'Links to hand out',
    lead: (links: number, responses: number) =>
      links === 0
        ? 'Each link is for one person and asks for no account.'
        : `${links === 1 ? '1 link was' : `${links} links were`} made; it was handed in ${responses === 1 ? 'once' : `${responses} times`}.`,
    count: 'How many people?',
    make: 'Make links',
    made: (n: number) => (n === 1 ? 'Here is the link.' : `Here are ${n} links.`),
    list: 'Links',
    once: 'Copy them now: we do not keep them, so they are shown only once.',
    copy: 'Copy all',
  },
  results: {
    everyone: 'Everyone',
    audiences: { student: 'Asked of students', teacher: 'Asked of teachers' },
    title: 'What came out of it',
    responses: (n: number) => (n === 1 ? 'Handed in once.' : `Handed in ${n} times.`),
    afterClosing: 'The outcome appears here when it is closed.',
    partials: (n: number) =>
      n === 1
        ? 'Begun and not handed in once; that does not count.'
        : `Begun and not handed in ${n} times; those do not count.`,
    tooFew: (n: number) =>
      `Nothing is counted until it has been handed in ${n} times, so that nobody can be recognised.`,
    tooFewHere: (n: number) => `Fewer than ${n} people answered here. We do not count that.`,
    words: 'In their own words',
    notWords: 'What people wrote is read only by those who bring the answers together.',
    all: 'Read all',
  },
  linked: {
    privacy:
      'You need no account and we ask for no name. Whoever works with the answers reads your words without knowing whose they are; nothing is counted over fewer than five people. So write down no names. With this link you can take everything back, also once the survey is closed. Then we erase your words; what has been counted stays counted.',
    agrees: 'I have read this and take part.',
    thanks: 'Thank you',
    thanksLead:
      'Your answers were handed in. We do not show them here again, in case somebody else opens this link.',
    takeBack: 'Take everything back',
    takeBackTitle: 'Take everything back?',
    takeBackBody: 'Your answers are erased and count nowhere any more.',
    takeBackCounted:
      'Your words are erased. The counts were made already and stay as they are: otherwise somebody could see what you chose. After that nothing leads to you any more.',
    closed: 'This survey is closed',
    closedLead: 'It can no longer be filled in. Thank you for looking.',
  },
};
