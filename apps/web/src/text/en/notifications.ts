import type { notifications as source } from '../nl/notifications.ts';

export const notifications: typeof source = {
  title: 'Outbox',
  lead: 'Everything Leerkring sends. Without a mail server a message stays here; pass on the link yourself then.',
  empty: 'No messages yet.',
  find: 'Search by address or subject',
  noneFound: 'No messages found.',
  states: { kept: 'only here', sent: 'sent', failed: 'not delivered' },
  to: (email) => `to ${email}`,
  link: 'Link in this message',
};
