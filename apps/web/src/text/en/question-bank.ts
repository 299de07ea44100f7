import type { questionBank as source } from '../nl/question-bank.ts';

const protocols = (n: number) => (n === 1 ? '1 guide' : `${n} guides`);
const conversations = (n: number) => (n === 1 ? '1 conversation' : `${n} conversations`);

export const questionBank: typeof source = {
  title: 'Question bank',
  lead: 'Questions that were asked before: in groups you are in, and questions that other groups have opened. Use what fits; then change the words as you like.',
  back: 'Back to the questions',
  open: 'Question bank',
  emptyTitle: 'The question bank is still empty.',
  emptyBody: 'As soon as a group settles its questions, they are here for next time.',
  search: 'Search the questions',
  forWhom: 'For whom',
  all: 'Everyone',
  audience: { student: 'Students', teacher: 'Teachers' },
  forAudience: { student: 'For students', teacher: 'For teachers' },
  count: (n) => (n === 1 ? '1 question' : `${n} questions`),
  used: (inProtocols, inConversations) =>
    `Used in ${protocols(inProtocols)}, ${conversations(inConversations)}`,
  here: 'on your list',
  shared: 'open to everyone',
  grownFrom: (texts) => `Made from ${texts.map((it) => `“${it}”`).join(' and ')}`,
  version: (number) => `version ${number}`,
  elsewhere: 'Another group',
  before: (n) => (n === 1 ? 'Asked differently before' : `Asked in ${n} other ways before`),
  take: 'Use this',
  takeNamed: (text) => `Use this: ${text}`,
  takeTitle: 'Use a question',
  takeHint: 'The question joins your ideas. We remember where it came from.',
  tie: 'Which leading question does it belong to?',
  share: 'Open to others',
  shareNamed: (text) => `Open to others: ${text}`,
  shareTitle: 'Open this question to other groups?',
  shareBody:
    'Everyone who is in a learning group can then read and use the words of this question. Names, the name of your group and answers do not go along.',
  withdraw: 'No longer open',
};
