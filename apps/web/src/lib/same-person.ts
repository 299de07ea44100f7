import { sessionMark } from './device-person.ts';

let known = sessionMark();
let ask: (() => Promise<boolean>) | undefined;
let asking: Promise<boolean> | undefined;

/** @param asks the server whether this page is still of the person for whom it was made */
export function askWhoIsIn(asks: () => Promise<boolean>): void {
  known = sessionMark();
  ask = asks;
}

/** Another tab signed in or out since this page was made: a cookie tells, without asking anyone. */
export const isOtherSession = (): boolean => ask !== undefined && sessionMark() !== known;

/**
 * Whether what this page sends is sent as the person who typed it. A session may be the next one of the same person; only
 * the server knows.
 * @throws Problem when the server cannot be asked
 */
export async function isSamePerson(): Promise<boolean> {
  if (!ask || !isOtherSession()) return true;
  const mark = sessionMark();
  asking ??= ask().finally(() => (asking = undefined));
  const isSame = await asking;
  if (isSame) known = mark;
  return isSame;
}
