import type { AskBackOutcome, AskBackState } from '@leerkring/shared';
import type { askBacks as source } from '../nl/ask-backs.ts';

const outcomes: Record<AskBackOutcome, string> = {
  changed: 'I add to the answer or put it right',
  stands: 'The answer stays as it is',
};
const states: Record<AskBackState, string> = {
  open: 'waiting for an answer',
  answered: 'answered',
  taken_back: 'taken back',
  withdrawn: 'conversation withdrawn',
};
const results: Record<AskBackOutcome, string> = { changed: 'added to', stands: 'stays as it is' };

export const askBacks: typeof source = {
  title: 'Asking back',
  lead: 'If an answer is not clear, ask something back about it. Whoever held the conversation gets your question and answers it, even without a network. You only see the code.',
  none: 'Nothing has been asked back yet.',
  noTargets: 'As soon as a conversation is handed in, you can ask something back about it.',
  ask: 'Ask something back',
  askAbout: (code: string) => `Ask back about ${code}`,
  askShort: 'Ask back',
  conversation: 'Conversation',
  question: 'Question',
  skipped: 'not answered',
  audience: { student: 'student', teacher: 'teacher' },
  text: 'What would you like to know?',
  textHint: 'One question about one answer. Please put no names in it.',
  submit: 'Send the question',
  takeBack: 'Take back',
  of: (action: string, code: string) => `${action}: ${code}`,
  byWhom: (name: string, day: string) => `${name}, ${day}`,
  position: (at: number) => `question ${at}`,
  hidden: 'Asked by someone who reads the answers.',
  before: 'It used to say:',
  nothingBefore: 'There was no answer before.',
  note: 'Note:',
  states,
  results,
  mine: {
    title: 'Asked back',
    lead: 'Someone would like to know more about a conversation that you handed in. You can answer even without a network.',
    answer: 'Answer',
    look: 'Look',
    of: (action: string, code: string) => `${action}: ${code}`,
    begun: 'not sent yet',
    waiting: 'ready to be sent',
    refused: 'could not be sent',
  },
  form: {
    tab: (code: string) => `Asked back about ${code}`,
    about: (code: string) => `Asked back about your conversation ${code}`,
    asked: 'The question to you',
    handedIn: 'This is what you handed in',
    outcome: 'What do you do with it?',
    outcomes,
    note: 'Note (may stay empty)',
    why: 'Why does it stay as it is?',
    whyMissing: 'Please write briefly why the answer stays as it is.',
    noteHint: 'Please put no names in it.',
    drop: 'Throw away what I wrote',
    send: 'Send your answer',
    underway: 'Your answer is on this device and goes along by itself as soon as there is a connection.',
    full: 'This device can keep no more. Please free some space; what was there is kept.',
  },
};
