import type { analysisRequests as source } from '../nl/analysis-requests.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const by = (name: string | null) => (name === null ? '' : ` by ${name}`);

export const analysisRequests: typeof source = {
  title: 'Requested analyses',
  lead: 'Readers of the report can ask for the analyses under it. Only the coordinator reads this.',
  asked: (number, day) => `at version ${number}, ${day}`,
  erased: 'The name of whoever asked has been erased',
  answer: 'Answer',
  question: 'Will you give the analyses?',
  choices: { given: 'Yes, we will give them', refused: 'No, we will not give them' },
  which: 'Which parts?',
  look: 'Look first at what you can give',
  parts: {
    codebook: 'The codebook',
    threads: 'From threads to red threads',
    counts: 'The counts for everyone together',
  },
  reason: 'The reason',
  reasonHint: 'It goes into the e-mail to whoever asked.',
  send: 'Send the answer',
  answered: {
    given: (names, name, day) => `Given${by(name)}, ${day}: ${list.format(names)}`,
    refused: (_names, name, day) => `Not given${by(name)}, ${day}`,
  },
};
