import type { reasons as source } from '../nl/reasons.ts';

export const reasons: typeof source = {
  title: 'Reasons that people gave',
  list: (question) => `Reasons for: ${question}`,
  name: 'Name a reason',
  nameFor: (question) => `Name a reason: ${question}`,
  nameLabel: 'Which reason is it?',
  nameHint: 'Short, and so that nobody can be recognised: everyone in the group reads this.',
  counted: (count, of, percent) => `${count} of ${of} (${percent}%)`,
  tooFew: (n) => `not counted: fewer than ${n} answers`,
  uncoded: (n, of) =>
    n === 1 ? `1 of the ${of} answers has no reason yet.` : `${n} of the ${of} answers have no reason yet.`,
  onlyOpen: 'Show only what has no reason yet',
  more: (name) => `More about ${name}`,
  rename: 'Give another name',
  drop: 'Remove this reason',
  dropTitle: (name) => `Remove “${name}”?`,
  dropBody: 'The answers stay. They no longer have this reason.',
};
