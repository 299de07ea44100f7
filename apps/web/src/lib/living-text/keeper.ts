import { addDeviceKeeper } from '../device-keepers.ts';

/** Signing out waits for words that are not on the server yet. Loads the storage only when it is asked. */
export function keepTextsUntilSent(): void {
  addDeviceKeeper('living-text', {
    unsent: async (userId) => (await import('./device-storage.ts')).countUnsentEdits(userId),
    wipe: async (userId) => (await import('./device-storage.ts')).wipeTexts(userId),
  });
}
