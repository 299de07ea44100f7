import type { notifications as source } from '../nl/notifications.ts';

export const notifications: typeof source = {
  title: 'Outbox',
  lead: 'The last 500 messages that Leerkring sent. Without a mail server a message stays here; then pass on the link yourself. After thirty days a message is erased.',
  empty: 'No messages yet.',
  find: 'Search by address or subject',
  noneFound: 'No messages found.',
  states: { kept: 'only here', held: 'waits until after the holiday', sent: 'sent', failed: 'not delivered' },
  to: (email) => `to ${email}`,
  link: 'Link in this message',
  choice: {
    title: 'E-mail',
    lead: 'What is asked of you is always on Today. You can also get it by e-mail.',
    digest: 'An overview of what is ready for you',
    digestHint: 'At half past seven in the morning, and only when there is something.',
    days: 'On these days',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    noDay: 'Choose a day, or no overview will come.',
    reminders: 'A reminder when something is almost due',
    remindersHint: 'On the last working day before it. When it has been done, nothing comes.',
    saved: 'Saved.',
    always:
      'It stays quiet in the holidays of your school. If a meeting is cancelled, you always hear at once.',
  },
  unsubscribe: {
    off: { digest: 'You no longer get the overview', reminder: 'You no longer get reminders' },
    offLead: {
      digest: 'The overview of what is ready for you is off. You can always see it on Today.',
      reminder: 'The reminders of what is almost due are off. You can always see it on Today.',
    },
    on: { digest: 'You get the overview again', reminder: 'You get reminders again' },
    onLead: 'It is on again as it was.',
    onAgain: 'Switch it on again',
    offAgain: 'Switch it off after all',
    settings: 'Go to your settings',
    badTitle: 'This link no longer works',
    bad: 'Under Settings you choose which e-mails you get.',
  },
};
