import type { DeviceKeeper } from '../device-keepers.ts';

/** Signing out waits for what the server does not have. Loads what keeps it only when it is asked. */
export const wordsOnDevice: DeviceKeeper = {
  databasePrefix: 'leerkring-words-',
  unsent: async (userId) => (await (await import('./kept-words.ts')).wordKeepers.ifAny(userId))?.count ?? 0,
  wipe: async (userId) => (await import('./kept-words.ts')).wordKeepers.wipe(userId),
};
