import type { Meeting } from '../cycles/meeting.entity.ts';
import { Guest } from '../guests/guest.entity.ts';
import { Attendance } from '../meeting-room/attendance.entity.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Substitution } from '../seats/substitution.entity.ts';
import { known, type DemoWorld } from './world.demo.ts';

/** Who came, or comes, to one meeting of the running year: two guests, and a colleague in Floor's place. */
export async function seatGuests(world: DemoWorld, meetings: Meeting[]): Promise<void> {
  const [, latest, coming] = meetings;
  if (!latest || !coming) return;
  const { db, b } = world;
  const guests = db.repo(Guest);
  const invite = (key: string, meeting: Meeting, programme: string, rest: Partial<Guest>) =>
    guests.create({
      plgId: b.id,
      meetingId: meeting.id,
      membershipId: known(b.members, key),
      name: known(world.people, key).name,
      programme,
      tokenHash: hashToken(newToken()),
      invitedById: known(world.people, 'p01').id,
      takesPart: false,
      enteredAt: null,
      revokedAt: null,
      ...rest,
    });
  await guests.save([
    invite('p18', latest, 'Functionaris gegevensbescherming', { enteredAt: latest.startsAt }),
    invite('p21', coming, 'Dierverzorging, Waterveld College', { takesPart: true }),
  ]);
  await db.repo(Attendance).save(
    db.repo(Attendance).create({
      plgId: b.id,
      meetingId: latest.id,
      membershipId: known(b.members, 'p18'),
      state: 'present',
    }),
  );
  const sanne = await db.repo(Membership).save(
    db.repo(Membership).create({
      plgId: b.id,
      userId: known(world.people, 'p22').id,
      seatId: b.seats.HV,
      hold: 'substitute',
      roles: ['delegate'],
      task: '',
      isTemporary: true,
      invitedName: 'Sanne Veldkamp',
      joinedAt: world.now,
      leftAt: null,
    }),
  );
  await db.repo(Substitution).save(
    db.repo(Substitution).create({
      plgId: b.id,
      meetingId: coming.id,
      seatId: b.seats.HV,
      replacedId: known(b.members, 'p07'),
      substituteId: sanne.id,
      arrangedById: known(world.people, 'p07').id,
      withdrawnAt: null,
    }),
  );
}
