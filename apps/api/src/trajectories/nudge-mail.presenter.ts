import { isolating, type Locale } from '@leerkring/shared';
import { sayDay } from '../calendars/moment.words.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { writeLetter, type Letter } from '../platform/mail/letter.ts';

interface About {
  ask: string;
  group: string;
  meeting: string;
  startsAt: Date;
  url: string;
}

const words = isolating({
  nl: {
    subject: (it: About) => `Voor ${it.meeting}: ${it.ask}`,
    dear: (name: string) => `Dag ${name},`,
    lead: (it: About, day: string) =>
      `Op ${day} komt ${it.group} bijeen: ${it.meeting}. Daarvoor wacht de groep nog op één ding van jou.`,
    ease: 'Het hoeft niet af te zijn om de groep verder te helpen.',
    open: 'Ga erheen',
    why: 'Wie de bijeenkomst leidt, vroeg om je dit te sturen.',
  },
  en: {
    subject: (it: About) => `For ${it.meeting}: ${it.ask}`,
    dear: (name: string) => `Hello ${name},`,
    lead: (it: About, day: string) =>
      `On ${day} ${it.group} meets: ${it.meeting}. The group is waiting for one thing from you.`,
    ease: 'It need not be finished to help the group.',
    open: 'Go there',
    why: 'Whoever leads the meeting asked us to send you this.',
  },
} as const);

export function presentNudgeMail(reader: { name: string; locale: Locale }, about: About): Letter {
  const t = words[reader.locale];
  return writeLetter(reader.locale, t.subject(about), [
    t.dear(reader.name.split(' ')[0] ?? reader.name),
    t.lead(about, sayDay(reader.locale, wallClock(about.startsAt).date)),
    { list: [about.ask] },
    t.ease,
    { link: t.open, href: about.url, isMain: true },
    { small: t.why },
  ]);
}
