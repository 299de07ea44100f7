import type { moments as source } from '../nl/moments.ts';

export const moments: typeof source = {
  title: (chapter) => `History of “${chapter}”`,
  back: 'Back to the chapter',
  lead: 'Every moment of this chapter can be brought back. What others write elsewhere meanwhile stays.',
  view: 'What would you like to see?',
  changes: 'What changed',
  authors: 'Who wrote what',
  empty: 'Nothing has been written here yet.',
  emptyBody: 'As soon as someone writes in this chapter, you see here how it grows.',
  opening: 'One moment.',
  since: 'Since when?',
  sinceHint: 'You see what changed since the beginning of that moment.',
  second: (time: string) => `Or more exactly: since ${time}`,
  secondHint: 'Slide, or use the arrow keys, to any second in which somebody wrote.',
  secondOf: 'Second within this moment',
  nobody: 'Someone who has left',
  same: 'The text has stayed the same since that moment.',
  count: (count) => (count === 1 ? '1 change' : `${count} changes`),
  added: (names) => `Added: ${names}.`,
  removed: (names) => `Removed: ${names}.`,
  wordless: 'A quote or an empty line',
  restoreOne: 'Put back as it was',
  restoreOneOf: (place) => `Put back as it was: change ${place}`,
  restoreAll: 'Put everything back',
  restoreAllTitle: 'Put everything back as it was then?',
  restoreAllBody: 'Paragraphs that someone is working on meanwhile stay as they are. You can undo this.',
  restored: 'Put back.',
  restoredSome: (skipped) =>
    skipped === 1
      ? 'Put back. One paragraph stayed as it is, because someone has worked on it since.'
      : `Put back. ${skipped} paragraphs stayed as they are, because someone has worked on them since.`,
  undo: 'Undo',
  authorsHint: 'Only your group sees this; the report itself says it nowhere.',
  writers: 'Who wrote here',
};
