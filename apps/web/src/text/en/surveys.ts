import type { surveys as nl } from '../nl/surveys.ts';

export const surveys: typeof nl = {
  title: 'Counted by others',
  lead: 'Results that somebody else counted, with their source. They are apart from what you asked yourselves.',
  empty: 'No results of others yet.',
  emptyBody: 'A national survey, for example. Save the table as a CSV file and bring it in here.',
  bringIn: 'Bring in a table',
  name: 'Title',
  source: 'Source',
  sourceHint: 'Who asked whom, and where can it be found?',
  period: 'Period',
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
  drop: 'Remove',
  menu: (title) => `Options for ${title}`,
  dropTitle: (title) => `Remove “${title}”?`,
  dropBody: 'The table leaves this learning community.',
};
