import { isolating } from '@leerkring/shared';

/** The sentences of the letters about what is asked. */
export const digestWords = isolating({
  nl: {
    digest: (count: number) =>
      count === 1 ? 'Er staat één ding voor je klaar' : `Er staan ${count} dingen voor je klaar`,
    reminder: (count: number) =>
      count === 1 ? 'Eén ding moet bijna klaar zijn' : `${count} dingen moeten bijna klaar zijn`,
    dear: (name: string) => `Dag ${name},`,
    digestLead: 'Dit wordt er van je gevraagd:',
    reminderLead: 'Hier is nog even tijd voor:',
    due: (day: string) => `uiterlijk ${day}`,
    late: (day: string) => `had klaar moeten zijn op ${day}`,
    open: 'Bekijk wat er voor je klaarstaat',
    held: (count: number) => `${count} berichten uit je vakantie`,
    heldLead: 'Dit kwam binnen toen je school dicht was:',
    why: {
      digest: 'Je krijgt dit overzicht op de dagen die je zelf kiest, en niet in de vakantie van je school.',
      reminder: 'Je krijgt dit bericht als iets bijna klaar moet zijn, en niet in de vakantie van je school.',
    },
    unsubscribe: { digest: 'Geen overzicht meer ontvangen', reminder: 'Geen herinneringen meer ontvangen' },
  },
  en: {
    digest: (count: number) =>
      count === 1 ? 'One thing is ready for you' : `${count} things are ready for you`,
    reminder: (count: number) => (count === 1 ? 'One thing is almost due' : `${count} things are almost due`),
    dear: (name: string) => `Hello ${name},`,
    digestLead: 'This is asked of you:',
    reminderLead: 'There is still a little time for this:',
    due: (day: string) => `by ${day}`,
    late: (day: string) => `was due on ${day}`,
    open: 'See what is ready for you',
    held: (count: number) => `${count} messages from your holiday`,
    heldLead: 'This came in while your school was closed:',
    why: {
      digest: 'You get this overview on the days you choose, and not in the holidays of your school.',
      reminder: 'You get this message when something is almost due, and not in the holidays of your school.',
    },
    unsubscribe: { digest: 'Stop the overview', reminder: 'Stop the reminders' },
  },
} as const);
