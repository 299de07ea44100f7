import type { invites as source } from '../nl/invites.ts';

export const invites: typeof source = {
  title: 'Who is coming?',
  mine: 'Are you coming?',
  choose: { accepted: 'Coming', tentative: 'Maybe', declined: 'Can’t come' },
  please: 'Let us know whether you are coming.',
  saving: 'Saving…',
  saved: {
    accepted: 'Saved: you are coming.',
    tentative: 'Saved: you may come.',
    declined: 'Saved: you cannot come.',
  },
  change: 'Has something come up? Then you can change it here.',
  answers: {
    accepted: 'coming',
    tentative: 'maybe',
    declined: 'cannot',
    silent: 'nothing heard yet',
  },
  person: (name: string, answer: string) => `${name}: ${answer}`,
  count: (accepted: number, tentative: number, declined: number, silent: number) =>
    [
      `${accepted} coming`,
      tentative > 0 ? `${tentative} maybe` : '',
      declined > 0 ? `${declined} cannot` : '',
      silent > 0 ? `nothing heard yet from ${silent}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  noProgramme: 'Without a programme',
  titleFor: (title: string) => `Are you coming to “${title}”?`,
  lead: (name: string, group: string) => `Hello ${name}. This is a meeting of ${group}.`,
  ask: 'Are you coming?',
  cancelled: 'This meeting is cancelled.',
  replaced: 'Someone else is coming in your place. You need not answer.',
  over: 'This meeting has been held. You need not answer any more.',
  toLeerkring: 'To Leerkring',
};
