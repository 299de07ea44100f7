import type { quotes as source } from '../nl/quotes.ts';

export const quotes: typeof source = {
  code: (code) => `Conversation ${code}`,
  withdrawn: 'This quotation has been withdrawn.',
  stale: 'The interviewee has corrected this answer since.',
  loading: 'Fetching the quotation',
  unknown: 'This quotation does not belong to this group.',
  find: 'Search quotes and answers',
  theme: 'Red thread',
  allThemes: 'All red threads',
  ready: 'Quotes chosen before',
  answers: 'From the answers',
  none: 'Nothing found.',
  noAnswers: 'No conversation has been handed in yet.',
  insert: (code) => `Insert: quote of ${code}`,
  insertShort: 'Insert',
  choose: (code) => `Quote: ${code}`,
  chooseShort: 'Quote',
  chooseHint: 'Select part of the answer, or quote all of it.',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this quotation?',
  withdrawBody:
    'The words disappear everywhere: from the draft and from what is public. There is no way back.',
  menu: (code) => `Options for the quote of ${code}`,
  count: (of) =>
    `${of.conversations} of ${of.conversationsOf} conversations, ${of.programmes} of ${of.programmesOf} programmes`,
  countGone: 'red thread removed',
  insertCount: (name) => `Insert: count of ${name}`,
  noThemes: 'Name a red thread first; then you can count.',
  tooFew: 'too few conversations to count',
};
