import type { surveys as nl } from '../nl/surveys.ts';

export const surveys: typeof nl = {
  title: 'Counted by others',
  lead: 'Results that somebody else counted, with their source. They are kept apart from what you asked yourselves.',
  empty: 'No results from others yet.',
  emptyBody: 'A national survey, for example. Save the table as a CSV file and bring it in here.',
  bringIn: 'Bring in a table',
  name: 'Title',
  source: 'Source',
  sourceHint: 'Who asked whom, and where can it be found?',
  period: 'Period',
  completesLabel: 'How many people filled in everything?',
  completesHint: 'Then nobody who did not finish can be in the table.',
  partialsLabel: 'How many people began, but did not finish?',
  completes: (n) => (n === 1 ? 'One person filled in everything.' : `${n} people filled in everything.`),
  partials: (n) =>
    n === 0
      ? 'Everyone who began finished it.'
      : n === 1
        ? 'One person began and did not finish; that person does not count.'
        : `${n} people began and did not finish; they do not count.`,
  weighed: 'I have checked: these tables are about other people',
  weighedHint: 'Only you know who took part. If they are the same people, keep one of the two tables.',
  csv: 'Table',
  csvHint:
    'The answers on top, and below them on each line a question and how many people chose each answer. Paste the table or choose a CSV file. Numbers, not percentages.',
  csvExample: 'question;never;sometimes;always',
  chooseFile: 'Choose a file',
  from: (source, period) => `Source: ${source}, ${period}`,
  item: 'Question',
  of: 'Number of answers',
  together: 'Add answers up',
  sum: 'Together',
  share: (count, percent) => `${count} (${percent}%)`,
  replaceItem: 'Change the table',
  replace: 'Save the table',
  drop: 'Remove',
  menu: (title) => `Options for ${title}`,
  dropTitle: (title) => `Remove “${title}”?`,
  dropBody: 'The table is removed from this learning group.',
};
