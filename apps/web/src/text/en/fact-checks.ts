import type { FactCheckState, FactVerdict } from '@leerkring/shared';
import type { factChecks as source } from '../nl/fact-checks.ts';

const states: Record<FactCheckState, string> = {
  open: 'waiting for the programme',
  answered: 'answered',
  silent: 'no objection',
  taken_back: 'taken back',
};
const verdicts: Record<FactVerdict, string> = { holds: 'right', differs: 'not right' };

export const factChecks: typeof source = {
  title: 'Fact check',
  lead: 'Put to a programme what the report says about it. It says whether that is right. You answer, and decide yourselves what the report says. No answer in time counts as no objection.',
  empty: 'Nothing has been put to a programme yet.',
  emptyAuthor:
    'Choose passages from the chapters and put them to a programme, with a day by which you want to know.',
  emptyOther: 'As soon as the authors put a passage to a programme, you see it here.',
  host: 'The programme',
  authors: 'The authors',
  changed: 'The chapter says this in other words now.',
  until: (day) => `You can answer until the end of ${day}. No answer counts as no objection.`,
  silent: (day) => `Nobody answered by the end of ${day}. That counts as no objection.`,
  says: (name) => `${name} says:`,
  replies: (name) => `${name} answers:`,
  holds: 'Right',
  differs: 'Not right, because …',
  of: (action, passage) => `${action}: ${passage}`,
  differsTitle: 'What is not right?',
  because: 'How is it then?',
  becauseHint: 'The authors read this and answer it. Please put no names in it.',
  becauseMissing: 'Please write briefly how it is.',
  send: 'Send',
  reply: 'Answer',
  replyAgain: 'Change your answer',
  replyTitle: 'Answer to the programme',
  replyText: 'What do you do with it?',
  replyHint: 'The programme reads this.',
  takeBack: 'Take back',
  states,
  verdicts,
  ask: {
    action: 'Put passages to a programme',
    title: 'Put passages to a programme',
    programme: 'Which programme?',
    dueOn: 'Answer until the end of',
    dueOnHint: 'Give at least a week. No answer counts as no objection.',
    passages: 'Which passages?',
    all: 'Show all passages',
    nothing: 'All passages about this programme have been put to it.',
    submit: 'Put to the programme',
  },
  hosting: {
    title: 'Visits at our place',
    lead: 'How far the visit to your programme is, when someone comes, and what the report says about you. Who spoke and what was said is never shown here.',
    noSeat: 'You do not take part for a programme, so nobody comes to visit here.',
    progress: 'How far we are',
    progressLead: 'You see how many conversations were held, not with whom.',
    noVisit: 'There is no visit to your programme yet.',
    moments: 'Moments',
    noMoments: 'No moment has been offered yet. As soon as a visitor does, you choose time and place here.',
    facts: 'Is this right about us?',
    factsLead:
      'Say of each passage whether it is right. The authors decide what the report says and let you know what they do with your answer.',
    noFacts: 'No passage is waiting for you.',
  },
};
