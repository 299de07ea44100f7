import { Guest } from '../../src/guests/guest.entity.ts';
import { Sessions } from '../../src/platform/session/sessions.ts';
import { Visitor, type TestApp } from './app.ts';

/** Someone of the example who came in with a mailed code, and the one meeting that opened. */
export async function openAsGuest(
  house: TestApp,
  name: string,
): Promise<{ visitor: Visitor; meetingId: string; guestId: string }> {
  const guest = await house.db
    .repo(Guest)
    .findOneOrFail({ where: { name }, relations: { membership: true, meeting: true } });
  const until = new Date(Date.now() + 60 * 60_000);
  const token = await house.app.get(Sessions).open(guest.membership.userId, { id: guest.id, until });
  const visitor = new Visitor(house.origin, `leerkring=${token}`);
  return { visitor, meetingId: guest.meetingId, guestId: guest.id };
}

/** Messages that guests may send about the meeting they were invited to. */
export const guestMessages = [
  'hello',
  'room.join',
  'room.leave',
  'hand.raise',
  'floor.finish',
  'call.join',
  'call.leave',
  'call.media',
  'call.signal',
  'timer.agree',
];
