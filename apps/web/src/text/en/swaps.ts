import type { SwapState } from '@leerkring/shared';
import type { swaps as source } from '../nl/swaps.ts';

const states: Record<SwapState, string> = {
  open: 'waiting for an answer',
  settled: 'swapped',
  declined: 'someone will not join',
  withdrawn: 'withdrawn',
  expired: 'expired',
  overtaken: 'no longer possible: a visit has changed since',
};

export const swaps: typeof source = {
  states,
  mine: {
    swap: 'Swap',
    swapOf: (programme) => `Swap your visit to ${programme}`,
    giveBack: 'I cannot go',
    giveBackOf: (programme) => `I cannot go: give back your visit to ${programme}`,
  },
  ask: {
    title: 'Swap a visit',
    lead: (programme) =>
      `You now go to ${programme}. Below is only what the agreements allow. The swap happens once everyone says yes.`,
    choose: 'Choose a swap',
    where: 'Where would you like to go?',
    anywhere: 'Anywhere',
    two: 'Between two',
    three: 'Among three',
    looking: 'Looking for what is possible…',
    none: 'No swap is possible now. Can you really not go? Then give your visit back.',
    submit: 'Ask for this swap',
    asked: 'The swap has been asked for. Under ‘Swaps’ you see who has said yes.',
  },
  giveBack: {
    title: 'Give a visit back',
    body: (programme) =>
      `Your visit to ${programme} becomes free. Someone else can take it; the coordinator is told.`,
    reason: 'Why (read by you and the coordinator only)',
    submit: 'Give back',
  },
  list: {
    title: 'Swaps',
    none: 'No swap has been asked for yet.',
    noneBody: 'Does a visit not suit you? Choose “Swap” there. The others then say whether they will join.',
    step: (name, from, to) => `${name}: from ${from} to ${to}`,
    you: 'You',
    said: 'says yes',
    waits: 'has yet to answer',
    until: (day) => `up to and including ${day}`,
    accept: 'Count me in',
    decline: 'Rather not',
    withdraw: 'Withdraw',
    of: (action, name) => `${action}: swap of ${name}`,
  },
  nearest: {
    title: 'What is possible now',
    none: 'No other swap is possible now.',
    ask: 'Ask for this swap',
    askOf: (steps) => `Ask for this swap: ${steps}`,
    asked: 'Asked.',
  },
  openings: {
    title: 'Visits that became free',
    lead: 'Whoever may go there according to the agreements can take such a visit.',
    row: (programme) => `Visit to ${programme}`,
    by: (name) => `given back by ${name}`,
    stopped: (name) => `${name} will not come any more; someone is still needed`,
    instead: (programmes) => `You can still go to ${programmes.join(' or ')}.`,
    noneInstead: 'There is no other visit that you can take now.',
    take: 'I will go',
    takeOf: (programme) => `I will go: take the visit to ${programme}`,
  },
};
