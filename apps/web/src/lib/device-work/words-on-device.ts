import type { DeviceKeeper } from '../device-keepers.ts';

const keeperOf = async (userId: string) => (await import('./kept-words.ts')).wordKeepers.ifAny(userId);

/** Signing out waits for what the server does not have. Loads what keeps it only when it is asked. */
export const wordsOnDevice: DeviceKeeper = {
  unsent: async (userId) => (await keeperOf(userId))?.count ?? 0,
  left: async (userId) => {
    const keeper = await keeperOf(userId);
    return (keeper?.all() ?? []).map(({ key, mark, value }) => ({
      key,
      words: wordsIn(value).join(' · '),
      discard: async () => keeper?.drop(key, mark),
    }));
  },
  wipe: async (userId) => (await import('./kept-words.ts')).wordKeepers.wipe(userId),
};

/** What a person would know an answer by, whatever its shape; not the number of the version it was written on. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'revision' || name === 'seen' ? [] : wordsIn(part),
  );
}
