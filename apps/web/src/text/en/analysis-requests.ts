import type { analysisRequests as source } from '../nl/analysis-requests.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const by = (name: string | null) => (name === null ? '' : ` by ${name}`);

export const analysisRequests: typeof source = {
  title: 'Requested analyses',
  lead: 'Readers of the report can ask for the analyses under it. Only who coordinates reads this.',
  asked: (number, day) => `at version ${number}, ${day}`,
  erased: 'Who asked has been erased',
  answer: 'Answer',
  question: 'Do you give the analyses?',
  choices: { given: 'Yes, we give them', refused: 'No, we do not give them' },
  which: 'Which parts?',
  look: 'Look first at what you can give',
  parts: {
    codebook: 'The codebook',
    threads: 'From threads to red threads',
    counts: 'The counts over everyone together',
  },
  reason: 'The reason',
  reasonHint: 'It is in the mail to who asked.',
  send: 'Send the answer',
  answered: {
    given: (names, name, day) => `Given${by(name)}, ${day}: ${list.format(names)}`,
    refused: (_names, name, day) => `Not given${by(name)}, ${day}`,
  },
};
