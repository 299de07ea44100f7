import type { trajectories as source } from '../nl/trajectories.ts';

const listed = (names: string[]) => names.join(' → ');

export const trajectories: typeof source = {
  title: 'The trajectory',
  empty: 'Choose how you go through the year.',
  emptyBody:
    'A trajectory gives each meeting a phase, with what should be ready for it and a prepared agenda.',
  choose: 'Choose a trajectory',
  another: 'Another trajectory',
  which: 'How do you want to work?',
  phasesOf: (names, meetings) =>
    `${listed(names)} · ${meetings === 1 ? '1 meeting' : `${meetings} meetings`}`,
  changeNote: 'The phases are replaced. What you made already stays.',
  phase: (number, name) => `Phase ${number} · ${name}`,
  phaseShort: (name) => `phase ${name}`,
  noPhase: 'No phase',
  noPhaseLead: 'Choose the phase this meeting belongs to. Then you see what should be ready for it.',
  choosePhase: 'Phase of this meeting',
  actors: (who) => `Whose turn: ${who}.`,
  product: (what) => `What comes out of it: ${what}.`,
  format: (title) => `Goes well with it: ${title}.`,
  needed: 'What should be ready for this',
  met: 'there',
  unmet: 'not yet',
  stages: { done: 'done', now: 'now', later: 'later' },
  remind: (fact, name) => {
    if (name === null) return 'Send a reminder';
    if (fact.startsWith('conversations.')) return `Remind those who visit ${name}`;
    return fact === 'portraits.shared' || fact === 'report.approved' ? `Remind ${name}` : `Remind of ${name}`;
  },
  remindOne: 'Send a reminder',
  remindTitle: 'Send this reminder?',
  remindBody:
    'Whoever can do this gets one e-mail. Those on holiday get it on their first working day. If it is done by then, no e-mail is sent.',
  remindConfirm: 'Send the reminder',
  reminded: (name, at) => (name === null ? `Reminder sent on ${at}` : `${name}: reminder sent on ${at}`),
  notReady: 'Not everything is ready yet',
  notReadyBody: 'You can begin all the same. It will be in the minutes.',
  reason: 'Why begin all the same?',
  reasonHint: 'Optional. What you write goes into the minutes.',
  beginAnyway: 'Begin anyway',
  early: (phase) => `Begun with ${phase} while not everything was ready`,
  earlyReason: (reason) => `Why all the same: ${reason}`,
};
