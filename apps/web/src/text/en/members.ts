import type { members as source } from '../nl/members.ts';

export const members: typeof source = {
  title: 'Members',
  lead: 'Who takes part, for which programme and with what task. Roles may be combined.',
  empty: 'Nobody yet.',
  find: 'Search by name or programme',
  noneFound: 'Nobody found.',
  count: (shown, all) =>
    shown === all ? (all === 1 ? '1 member' : `${all} members`) : `${shown} of ${all} members`,
  invite: 'Invite someone',
  invited: 'invited',
  substitute: 'substitute',
  inviteAgain: 'Send a new invitation',
  change: (name) => `Change roles of ${name}`,
  menu: (name) => `Options for ${name}`,
  changeShort: 'Change roles and task',
  remove: (name) => `Remove ${name} from the group`,
  removeShort: 'Remove from the group',
  leave: 'Leave the group',
  removeBody: (name) =>
    `${name} will see nothing of this learning group afterwards. What was contributed stays.`,
  leaveBody: 'You will see nothing of this learning group afterwards. What you contributed stays.',
  roles: {
    coordinator: 'Coordinator',
    delegate: 'Delegate',
    interviewer: 'Interviewer',
    author: 'Author',
    researcher: 'Researcher',
    quality_officer: 'Quality officer',
    guest: 'Guest',
  },
  roleHints: {
    coordinator: 'plans the year, invites people, keeps an eye on the agreements',
    delegate: 'represents a programme',
    interviewer: 'visits another programme',
    author: 'helps write the report',
    researcher: 'gives advice on method and monitoring',
    quality_officer: 'knows the norms and the figures',
    guest: 'reads along',
  },
  form: {
    name: 'Name',
    email: 'E-mail address',
    seat: 'Seat',
    seatHint:
      'Choose the programme this person represents. Without a seat is fine too, for instance for a research group.',
    noSeat: 'No seat of a programme',
    hold: 'On this seat',
    holds: { delegate: 'as delegate', substitute: 'as substitute' },
    roles: 'Roles',
    task: 'Task',
    taskHint: 'What you ask this person for, for instance ‘monitoring’. The group sees this.',
    submit: 'Invite',
    save: 'Save',
    link: 'Invitation link',
    linkHint: (name) =>
      `${name} has been invited. If the e-mail does not arrive, pass on this link; it works once and is valid for thirty days.`,
    againHint: (name) =>
      `${name} gets a new invitation; the previous link no longer works. If the e-mail does not arrive, pass on this link; it works once and is valid for thirty days.`,
    done: 'Done',
    another: 'Invite someone else',
  },
};
