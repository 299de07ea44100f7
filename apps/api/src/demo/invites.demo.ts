import type { InviteAnswer } from '@leerkring/shared';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { Invite } from '../invites/invite.entity.ts';
import { known, type DemoWorld } from './world.demo.ts';

/** What people said about the next meeting; from the others nothing was heard yet. */
const answers: Record<string, InviteAnswer> = {
  p01: 'accepted',
  p03: 'accepted',
  p04: 'tentative',
  p05: 'accepted',
  p07: 'accepted',
  p08: 'accepted',
  p09: 'declined',
  p10: 'accepted',
  p13: 'accepted',
};

/** Everyone of the running group has the coming meetings in their calendar. */
export async function seatInvites(world: DemoWorld, meetings: Meeting[]): Promise<void> {
  const invites = world.db.repo(Invite);
  const coming = meetings.filter(({ state }) => state === 'planned');
  const answeredAt = new Date(world.now.getTime() - 2 * 86_400_000);
  await invites.save(
    coming.flatMap(({ id: meetingId, plgId, sequence, startsAt, endsAt }, index) =>
      Object.keys(world.b.members).map((key) => {
        const answer = (index === 0 && answers[key]) || null;
        return invites.create({
          meetingId,
          plgId,
          userId: known(world.people, key).id,
          method: 'REQUEST',
          sequence: sequence ?? 0,
          startsAt,
          endsAt,
          answer,
          answeredAt: answer && answeredAt,
          replyStamp: null,
        });
      }),
    ),
  );
}
