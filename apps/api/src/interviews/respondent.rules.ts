import { randomInt } from 'node:crypto';
import type { ProtocolAudience } from '@leerkring/shared';

/** A name never stays longer after a conversation, also when no report becomes final. */
export const mostMonthsKept = 24;

export const namePlace = (respondentId: string): string => `name ${respondentId}`;

const prefixes: Record<ProtocolAudience, string> = { student: 'ST', teacher: 'DO' };

/**
 * A free code, drawn at random from as many as are planned: codes given out in order would tell who spoke when, and
 * with that at which programme.
 */
export function drawCode(
  audience: ProtocolAudience,
  planned: number,
  taken: ReadonlySet<string>,
  draw = randomInt,
): string {
  const prefix = prefixes[audience];
  const used = [...taken].filter((code) => code.startsWith(prefix)).length;
  const pool = Math.max(planned, used + 4);
  const free = Array.from({ length: pool }, (_, index) => codeOf(prefix, index + 1)).filter(
    (code) => !taken.has(code),
  );
  return free[draw(free.length)] ?? codeOf(prefix, pool + 1);
}

const codeOf = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(2, '0')}`;
