import type { drafts as source } from '../nl/drafts.ts';

const suggestions = (count: number): string => (count === 1 ? '1 suggestion' : `${count} suggestions`);
const remarks = (count: number): string => (count === 1 ? '1 comment' : `${count} comments`);
const both = (some: number, others: number): string =>
  [some > 0 && suggestions(some), others > 0 && remarks(others)].filter(Boolean).join(' and ');

export const drafts: typeof source = {
  title: 'Go on in Word',
  lead: 'Download the draft as a Word file; the suggestions and comments of this moment are in the margin. Read back a file that was written in with ‘Track Changes’: every change becomes a suggestion.',
  download: 'Download the draft',
  upload: 'Read a file back',
  brought: (some, others) =>
    some + others === 0 ? 'Nothing new in this file' : `${both(some, others)} added`,
  unchanged: 'Nothing in the text has changed. See them by chapter:',
  chapters: 'Chapters with something new',
  counted: both,
  known: (count) => (count === 1 ? 'One change was here already.' : `${count} changes were here already.`),
  nothing: 'It has no tracked changes and no new comments. Was ‘Track Changes’ on in Word?',
  closed: (titles) => `Left out, because you cannot suggest anything there: ${titles.join(', ')}.`,
};
