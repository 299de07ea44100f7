import type { PortraitFieldId, PortraitValueDto } from '@leerkring/shared';
import type { DeviceKeeper } from '../../lib/device-keepers.ts';

/** An answer that the server does not have yet, with the revision its writer was looking at. */
export interface Unsaved {
  revision: number;
  value: PortraitValueDto;
}

/** An answer, or the words beside one file. */
type Kept = PortraitFieldId | `file.${string}`;

const prefixOf = (userId: string) => `leerkring.portraits.${userId}.`;

/** Answers on this device until the server has them, apart for each person who signs in here. */
export const unsaved = {
  read<T = Unsaved>(userId: string, portraitId: string, fieldId: Kept): T | null {
    try {
      const kept = localStorage.getItem(`${prefixOf(userId)}${portraitId}.${fieldId}`);
      return kept === null ? null : (JSON.parse(kept) as T);
    } catch {
      return null;
    }
  },
  write(userId: string, portraitId: string, fieldId: Kept, it: object | null): void {
    const key = `${prefixOf(userId)}${portraitId}.${fieldId}`;
    try {
      if (it) localStorage.setItem(key, JSON.stringify(it));
      else localStorage.removeItem(key);
    } catch {
      // A browser that refuses storage keeps it in this page only, until it is sent.
    }
  },
};

function keysOf(userId: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(userId)));
  } catch {
    return [];
  }
}

/** Signing out waits for answers that are not on the server yet. */
export const portraitsOnDevice: DeviceKeeper = {
  // Answers are short and few: they need no database.
  databasePrefix: 'leerkring-portraits-',
  unsent: async (userId) => keysOf(userId).length,
  wipe: async (userId) => {
    for (const key of keysOf(userId)) localStorage.removeItem(key);
  },
};
