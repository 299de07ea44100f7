import type { notifications as source } from '../nl/notifications.ts';

export const notifications: typeof source = {
  title: 'Notifications',
  empty: 'No notifications.',
};
