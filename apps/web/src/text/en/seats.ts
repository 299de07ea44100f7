import type { seats as source } from '../nl/seats.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const seats: typeof source = {
  title: 'Standing in',
  arrange: 'Arrange a substitute',
  instead: (substitute: string, replaced: string) => `${substitute} comes instead of ${replaced}`,
  invited: 'invited',
  withdraw: 'Comes after all',
  withdrawTitle: 'Drop the substitution?',
  withdrawBody: (replaced: string, substitute: string) =>
    `${replaced} takes part in this meeting again. ${substitute} gets the seat back as it was.`,
  arranged: (substitute: string, replaced: string) =>
    `${substitute} comes instead of ${replaced} and gets an e-mail about it. Until a week after the meeting the substitute sees what the seat sees.`,
  handOver: 'Hand over the seat',
  handOverLead: (name: string, programme: string) =>
    `${name} leaves the group and someone else takes over the seat of ${programme}. The name stays with what has been. Actions that are still open go along with the seat.`,
  handedOver: (name: string) => `The seat of ${name} has been handed over. The successor gets an e-mail.`,
  temporary: 'for one meeting',
  youAreReplaced: (name: string) => `${name} comes in your place. This time you read along.`,
  youReplace: (name: string) => `You come instead of ${name}.`,
  briefing: 'To get you started',
  briefingLead: (programme: string) => `What you missed, and what is open for ${programme}.`,
  lastTime: (title: string, date: string) => `Decided at “${title}” on ${date}`,
  noDecisions: 'No decisions have been made yet.',
  openActions: 'Actions of the seat that are still open',
  noActions: 'No actions are open.',
  history: {
    title: 'The seat of each programme',
    lead: 'Who votes, what is still open, and who held the seat. That belongs to the seat, also when someone else comes.',
    vote: 'Vote',
    votes: (names) =>
      names.length === 1 ? `${names[0]} votes.` : `${list.format(names)} have one vote together.`,
    nobodyVotes: 'Nobody votes.',
    readAlong: (names) => `${list.format(names)} ${names.length === 1 ? 'reads' : 'read'} along.`,
    at: (title, date) => `${title}, ${date}`,
    actions: 'Still open',
    noActions: 'Nothing is open.',
    open: (n) => (n === 1 ? '1 action open' : `${n} actions open`),
    holders: 'Who holds it and who held it',
    nobody: 'Nobody yet',
    since: (date) => `since ${date}`,
    span: (from, until) => `from ${from} until ${until}`,
    standIns: 'Stood in',
    insteadOf: (substitute, replaced) => `${substitute} instead of ${replaced}:`,
  },
  successor: {
    who: 'Who takes over the seat?',
    name: 'Name of the successor',
    email: 'E-mail address of the successor',
  },
  form: {
    replaced: 'Who cannot come?',
    who: 'Who comes instead?',
    newcomer: 'Someone who does not take part yet',
    name: 'Name of the substitute',
    email: 'E-mail address of the substitute',
    emailHint: 'Someone of the same programme. The invitation goes there.',
    submit: 'Arrange it',
    link: 'Invitation link',
    done: 'Done',
  },
};
