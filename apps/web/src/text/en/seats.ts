import type { seats as source } from '../nl/seats.ts';

export const seats: typeof source = {
  title: 'Standing in',
  arrange: 'Arrange a substitute',
  instead: (substitute: string, replaced: string) => `${substitute} comes instead of ${replaced}`,
  invited: 'invited',
  withdraw: 'Comes after all',
  withdrawTitle: 'Drop the substitution?',
  withdrawBody: (replaced: string, substitute: string) =>
    `${replaced} takes part in this meeting again. ${substitute} gets back the place as it was.`,
  arranged: (substitute: string, replaced: string) =>
    `${substitute} comes instead of ${replaced} and gets a mail about it. Until a week after the meeting the substitute sees what the place sees.`,
  handOver: 'Hand the place over',
  handOverLead: (name: string, programme: string) =>
    `${name} leaves the group and someone else takes over the place of ${programme}. The name stays with what was. Actions that are still open come along with the place.`,
  handedOver: (name: string) => `The place of ${name} has been handed over. The successor gets a mail.`,
  temporary: 'for one meeting',
  youAreReplaced: (name: string) => `${name} comes in your place. This time you read along.`,
  youReplace: (name: string) => `You come instead of ${name}.`,
  briefing: 'To get you started',
  briefingLead: (programme: string) => `What you missed, and what is open for ${programme}.`,
  lastTime: (title: string, date: string) => `Decided at “${title}” on ${date}`,
  noDecisions: 'No decisions have been made yet.',
  openActions: 'Actions of the place that are still open',
  noActions: 'No actions are open.',
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
