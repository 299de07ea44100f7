import { randomInt } from 'node:crypto';
import { guestCode } from '@leerkring/shared';
import { hashToken } from '../platform/ids.ts';
import { daysAfterMeeting } from '../platform/session/sessions.ts';

const day = 24 * 60 * 60_000;

/** Six digits, every combination as likely as the next. */
export function newCode(): string {
  return String(randomInt(10 ** guestCode.digits)).padStart(guestCode.digits, '0');
}

/** A code alone has a million possibilities: mixed with the secret of the link its hash cannot be tried out. */
export function hashCode(token: string, code: string): Buffer {
  return hashToken(`${token}:${code}`);
}

/** Until when a guest comes in, and stays in. */
export function openUntil(meeting: { endsAt: Date }): Date {
  return new Date(meeting.endsAt.getTime() + daysAfterMeeting * day);
}
