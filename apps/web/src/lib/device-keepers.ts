/** Something that keeps a person's work on this device until the server has it. */
export interface DeviceKeeper {
  /** How many pieces of work are not on the server yet. */
  unsent(userId: string): Promise<number>;
  /** Those of them that can be read here, for whoever may no longer open the page that would send them. */
  left?(userId: string): Promise<LeftOnDevice[]>;
  /** Removes all of it. Only called when nothing is unsent. */
  wipe(userId: string): Promise<void>;
}

/** One piece of work that the server does not have, in words. */
export interface LeftOnDevice {
  /** Unique on this device; begins with its room and says where in it: `portraits.<portrait>.<field>`. */
  key: string;
  words: string;
  discard(): Promise<void>;
}

const keepers = new Map<string, DeviceKeeper>();

/** Names a keeper once; signing out waits for it and then lets it clear the device. */
export function addDeviceKeeper(name: string, keeper: DeviceKeeper): void {
  keepers.set(name, keeper);
}

export async function countUnsent(userId: string): Promise<number> {
  const counts = await Promise.all([...keepers.values()].map((keeper) => keeper.unsent(userId)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What of it can be read, of every keeper that can show it: fewer than `countUnsent` where a keeper has pages of its own. */
export async function leftOnDevice(userId: string): Promise<LeftOnDevice[]> {
  const left = await Promise.all([...keepers.values()].map((keeper) => keeper.left?.(userId) ?? []));
  return left.flat();
}

export async function wipeDevice(userId: string): Promise<void> {
  await Promise.all([...keepers.values()].map((keeper) => keeper.wipe(userId)));
}
