import type { settings as source } from '../nl/settings.ts';

/** What people set for themselves; apart from what the first page says. */
export const settings: typeof source = {
  title: 'Settings',
  about: 'About you',
  name: 'Name',
  nameHint: 'This is how others in your learning group see you.',
  email: 'E-mail address',
  saved: 'Saved',
  look: 'Language and appearance',
  language: 'Language',
  scheme: 'Appearance',
  calendar: 'Calendar',
  password: 'Password',
  current: 'Current password',
  next: 'New password',
  change: 'Change password',
  changed: 'Your password has been changed. You are signed out on other devices.',
  devices: 'Signed in on other devices',
  devicesLead: 'Lost something, or used a shared computer? Sign out everywhere, here as well.',
  everywhere: 'Sign me out everywhere',
  everywhereBody:
    'You sign in again after this. What is on a device and not saved yet, this one too, stays there until you sign in on it again.',
};
