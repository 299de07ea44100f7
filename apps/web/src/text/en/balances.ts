import type { balances as nl } from '../nl/balances.ts';

export const balances: typeof nl = {
  title: 'Who is heard',
  lead: 'For each programme: how many conversations the report quotes, beside what would be in proportion.',
  closed: 'Authors and researchers look at this.',
  closedBody: 'They see to it that every programme is heard.',
  noReport: 'There is no report yet.',
  noReportBody: 'As soon as there are chapters with quotes, you can count here who is heard.',
  empty: 'Nothing has been counted yet.',
  emptyBody: 'Count what is in the chapters now. You can do so once five conversations are quoted.',
  settle: 'Count now',
  again: 'Count again',
  settledOn: (day: string) => `Counted on ${day}.`,
  whole: 'The whole report',
  basis: (quotes: number, conversations: number) =>
    `${quotes === 1 ? '1 quote' : `${quotes} quotes`} from ${conversations === 1 ? '1 conversation' : `${conversations} conversations`}`,
  chapters: 'Chapter by chapter',
  few: 'Too few to show by programme: you would know who spoke where.',
  programme: 'Programme',
  held: 'Conversations',
  quoted: 'Quoted',
  expected: 'In proportion',
  verdict: 'Difference',
  more: (n: string) => `${n} more`,
  less: (n: string) => `${n} fewer`,
  even: 'in proportion',
};
