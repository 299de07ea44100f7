import type { DateNumbers, datePolls as source } from '../nl/date-polls.ts';

const dayOf = (it: DateNumbers | null) => it?.day ?? '';
const programmes = (n: number) => (n === 1 ? '1 programme' : `${n} programmes`);
const listed = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const datePolls: typeof source = {
  title: 'Date poll',
  week: (n) => `week ${n}`,
  state: { open: 'open', settled: 'date chosen', withdrawn: 'stopped' },
  rule: (n, facilitator) =>
    `A good date is one on which ${n === 1 ? 'the programme' : `each of the ${n} programmes`} can send at least one person${facilitator === null ? '' : ` and ${facilitator} is there`}.`,
  answerBy: (day) => `Please answer by ${day}.`,
  mine: 'When can you make it?',
  mineLead: 'Every tap is saved at once. You can change it later.',
  choose: { yes: 'Yes', if_need_be: 'If need be', no: 'No' },
  answerTo: (day) => `Can you make ${day}?`,
  conflict: (title, span) =>
    title === null ? `You have a meeting then (${span}).` : `You have this then: ${title} (${span}).`,
  saved: {
    saving: 'Saving…',
    none: 'You have not answered yet.',
    some: (n) => (n === 1 ? 'Saved. 1 date to go.' : `Saved. ${n} dates to go.`),
    all: 'Saved. You are done, thank you.',
  },
  standing: 'How things stand',
  nobodyYet: 'Nobody has answered yet. As soon as someone does, you see here which date suits best.',
  why: {
    only_date: (first) => `There is one date: ${first.day}.`,
    open_day: (first, next) =>
      `${first.day} is on top. On ${dayOf(next)} one of the schools is closed, or it is a holiday.`,
    facilitator: (first, next, _total, facilitator) =>
      `${first.day} is on top. ${facilitator} cannot make ${dayOf(next)}.`,
    programmes: (first, next, total) => {
      const all =
        first.represented === total
          ? `all ${programmes(total)} are there`
          : `${first.represented} of ${programmes(total)} ${first.represented === 1 ? 'is' : 'are'} there`;
      const moreVoices =
        next && next.yes > first.yes
          ? `, although more people say yes to it (${next.yes} against ${first.yes})`
          : '';
      return `${first.day} is on top, because ${all}. On ${dayOf(next)} it is ${next?.represented ?? 0}${moreVoices}.`;
    },
    yes: (first, next) =>
      `${first.day} is on top: as many programmes as on ${dayOf(next)}, but more people say yes (${first.yes} against ${next?.yes ?? 0}).`,
    if_need_be: (first, next) =>
      `${first.day} is on top: as many people say yes as on ${dayOf(next)}, and more can make it if need be (${first.ifNeedBe} against ${next?.ifNeedBe ?? 0}).`,
    earlier: (first, next) => `${first.day} and ${dayOf(next)} are equally good. ${first.day} is earlier.`,
  },
  facilitator: 'the facilitator',
  onTop: 'best choice',
  isChosen: 'chosen',
  represented: (n, total) =>
    n === total ? `All ${programmes(total)} there` : `${n} of ${programmes(total)} there`,
  missing: (programme, mayStillCome) =>
    mayStillCome ? `${programme}: nothing heard yet` : `${programme}: cannot`,
  withoutFacilitator: (name) => `${name} has not said yes to this date`,
  counts: (yes, ifNeedBe, no, silent) =>
    [`${yes} yes`, `${ifNeedBe} if need be`, `${no} no`, silent > 0 ? `${silent} nothing heard yet` : '']
      .filter(Boolean)
      .join(' · '),
  said: { yes: 'yes', if_need_be: 'if need be', no: 'no', silent: 'nothing heard yet' },
  showVoices: 'Show who said what',
  hideVoices: 'Hide who said what',
  noProgramme: 'Without a programme',
  nobodyHolds: 'Nobody has taken this seat.',
  chooseThis: 'Choose this date',
  chooseDay: (day) => `Choose this date: ${day}`,
  settleTitle: (day) => `Choose ${day}?`,
  settle: 'Set the date',
  settleAnyway: 'Choose this date all the same',
  settleNew: (span) => `The meeting goes into the year plan (${span}) and everyone gets an invitation.`,
  settleMove: (span) => `The meeting moves to this day (${span}) and everyone gets one message about it.`,
  exceptionLead: 'This date is not simply the best choice:',
  exceptions: {
    lowerRanked: (day) => `${day} suits better.`,
    unanswered: 'Nobody has answered yet.',
    programmeMissing: (names) => `Not represented yet: ${listed(names)}.`,
    facilitatorMissing: (name) => `${name} has not said yes.`,
  },
  chosen: (day, span) => `It will be ${day}, ${span}.`,
  toMeeting: 'To the meeting',
  withdraw: 'Stop the date poll',
  withdrawTitle: 'Stop the date poll?',
  withdrawBody: 'No date will be chosen and nobody can answer any more.',
  withdrawn: 'This date poll has been stopped. You need not do anything.',
  linkTitle: 'When can you make it?',
  linkLead: (name, title, group) => `Hello ${name}. We are looking for a date for “${title}” of ${group}.`,
  toLeerkring: 'To Leerkring',
  list: {
    title: 'Date polls',
    ask: 'Find a date',
    askTitle: 'Find a date',
    notMine: 'not you yet',
    everyone: 'Everyone has answered',
    answered: (n, of) => `${n} of ${of} ${n === 1 ? 'has' : 'have'} answered everything`,
    by: (day) => `answers by ${day}`,
  },
  link: {
    lead: 'Did you pass on the e-mail with your link by accident?',
    revoke: 'Take back my link',
    revoked: 'Your link no longer works. You can go on answering here.',
  },
  form: {
    lead: 'Everyone gets an e-mail with a link of their own and answers with a few taps, without signing in.',
    meeting: 'What for?',
    newMeeting: 'A new meeting',
    title: 'Title',
    dates: 'Dates to choose from',
    date: (n) => `Date ${n}`,
    from: 'From',
    to: 'To',
    hours: 'hours',
    minutes: 'minutes',
    add: 'One more date',
    remove: (n) => `Remove date ${n}`,
    facilitator: 'Who has to be there?',
    facilitatorHint: 'Without this person it does not go ahead.',
    nobody: 'Nobody in particular',
    answerBy: 'Answer by',
    answerByHint: 'The day after it we ask you to choose the date.',
    noAnswerBy: 'No last day',
    send: 'Ask the group',
    addLater: 'Add a date',
    addLead: 'Everyone gets an e-mail that there is one more date. What has been answered stays.',
    addSend: 'Add and tell everyone',
  },
};
