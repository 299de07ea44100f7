import { countUnsent, wipeDevice } from '../../lib/device-keepers.ts';

/**
 * Signs out without waiting for what is only here: that stays until this person signs in again. With nothing of it the
 * device is cleared. Clearing holds nobody back: another tab may have it open for as long as it likes.
 */
export async function signOutLeavingUnsent(userId: string, signOut: () => Promise<unknown>): Promise<void> {
  const unsent = await countUnsent(userId).catch(() => 1);
  await signOut();
  if (unsent > 0) return;
  const patience = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([wipeDevice(userId).catch(() => undefined), patience]);
}
