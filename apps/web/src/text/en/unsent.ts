import { portraitFieldIds, portraitWords } from '@leerkring/shared';
import type { unsent as source } from '../nl/unsent.ts';

/** What holds up signing out, and what being signed out holds up. */
export const unsent: typeof source = {
  title: 'Wait a moment before signing out',
  body: (n) =>
    `On this device ${n === 1 ? 'is 1 item that is' : `are ${n} items that are`} not on the server yet. Signing out clears this device, so that would be lost. Connect first; then you can sign out.`,
  show: 'See what is still here',
  left: 'You wrote this and it did not arrive. Open the page where you wrote it and it is sent automatically. Are you no longer allowed to open that page? Copy it and throw it away here.',
  at: (key) => {
    const [room, , part] = key.split('.');
    if (room === 'field-cases') return 'On a visit to a team';
    if (room !== 'portraits') return 'Elsewhere';
    if (part === 'file') return 'In a portrait: with a picture or file';
    const field = portraitFieldIds.find((id) => id === part);
    return field ? `In a portrait: ${portraitWords.en.fields[field].label}` : 'In a portrait';
  },
  empty: 'An answer without words',
  drop: 'Throw it away',
  dropBody: 'It is on this device alone. Once thrown away it is gone.',
  nothing: 'Everything is on the server or thrown away. You can sign out now.',
  lost: 'What you wrote this for is no longer there. Copy what you still need.',
  shut: {
    title: 'Sign in again',
    lead: 'You were signed out while you were writing. What you typed is still here: sign in and go on where you were.',
    leave: 'Throw away what I typed',
  },
};
