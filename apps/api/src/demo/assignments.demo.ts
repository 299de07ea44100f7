import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentConflict } from '../assignments/assignment-conflict.entity.ts';
import { HostTerms } from '../assignments/host-terms.entity.ts';
import { InterviewerTerms } from '../assignments/interviewer-terms.entity.ts';
import { Slot } from '../slots/slot.entity.ts';
import { newId } from '../platform/ids.ts';
import { known, type DemoPlg, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

type Ring = Record<ProgrammeKey, [interviewers: [string, string], host: ProgrammeKey]>;

/** 2021-2022. Boutaleb also teaches where Verkoper goes, so Ten Elshof takes her place. */
const ringA: Ring = {
  FD: [['p03', 'p04'], 'MZ'],
  MZ: [['p05', 'p06'], 'HV'],
  HV: [['p07', 'p08'], 'SB'],
  SB: [['p09', 'p10'], 'VK'],
  VK: [['p11', 'p14'], 'FD'],
};

/** The running year: nobody goes where their programme went before. */
const ringB: Ring = {
  FD: [['p03', 'p04'], 'HV'],
  HV: [['p07', 'p08'], 'VK'],
  VK: [['p11', 'p12'], 'MZ'],
  MZ: [['p05', 'p06'], 'SB'],
  SB: [['p09', 'p10'], 'FD'],
};

/** A visit of one interviewer: two conversations, one with students and one with a teacher. */
export interface DemoVisit {
  assignmentId: string;
  interviewer: string;
  host: ProgrammeKey;
}

async function seatRing(world: DemoWorld, plg: DemoPlg, ring: Ring): Promise<DemoVisit[]> {
  const { db } = world;
  const rows = Object.values(ring).flatMap(([interviewers, host]) =>
    interviewers.map((interviewer) => ({ interviewer, host })),
  );
  const assignments = rows.map(({ interviewer, host }) =>
    db.repo(Assignment).create({
      plgId: plg.id,
      membershipId: known(plg.members, interviewer),
      interviewerId: known(world.people, interviewer).id,
      hostProgrammeId: world.programmes[host],
      studentConversations: 1,
      teacherConversations: 1,
    }),
  );
  await db.repo(Assignment).save(assignments);
  return rows.map((row, index) => ({ ...row, assignmentId: assignments[index]?.id ?? '' }));
}

/** In the running year: who works part of the week, and when the salon is open for visits. */
async function seatTerms({ db, b, programmes }: DemoWorld): Promise<void> {
  const interviewers = db.repo(InterviewerTerms);
  await interviewers.save([
    interviewers.create({
      membershipId: known(b.members, 'p07'),
      tenths: 8,
      audiences: ['student', 'teacher'],
      halfDays: ['mon_am', 'tue_am', 'tue_pm', 'thu_am'],
    }),
    interviewers.create({
      membershipId: known(b.members, 'p14'),
      tenths: 5,
      audiences: ['teacher'],
      halfDays: [],
    }),
  ]);
  const hosts = db.repo(HostTerms);
  await hosts.save(
    hosts.create({ plgId: b.id, programmeId: programmes.HV, halfDays: ['tue_am', 'wed_am', 'thu_am'] }),
  );
}

/** Moments at Verkoper that wait for a choice, and one that was chosen. */
async function seatSlots({ db, now, b, people, programmes }: DemoWorld, visits: DemoVisit[]): Promise<void> {
  const visit = visits.find(({ interviewer }) => interviewer === 'p07');
  const slots = db.repo(Slot);
  const moments = [8, 10, 15].map((days, at) => {
    const startsAt = new Date(now.getTime() + days * 86_400_000);
    // Not in a weekend.
    startsAt.setUTCDate(startsAt.getUTCDate() + ([1, 0, 0, 0, 0, 0, 2][startsAt.getUTCDay()] ?? 0));
    startsAt.setUTCHours(11 + at, 0, 0, 0);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
  });
  await slots.save(
    moments.map((moment, at) => {
      const id = newId();
      return slots.create({
        id,
        plgId: b.id,
        assignmentId: visit?.assignmentId ?? null,
        interviewerId: known(people, 'p07').id,
        hostProgrammeId: programmes.VK,
        ...moment,
        state: at === 0 ? 'filled' : 'offered',
        audience: at === 0 ? 'teacher' : null,
        place: at === 0 ? 'Winkel, begane grond' : '',
        filledById: at === 0 ? known(people, 'p11').id : null,
        uid: `bezoek-${id}@leerkring`,
      });
    }),
  );
}

/** Who visits whom in both years: rings in which nobody goes home and no two programmes visit each other. */
export async function seatAssignments(world: DemoWorld): Promise<{ a: DemoVisit[]; b: DemoVisit[] }> {
  const { db, a, b, programmes } = world;
  await db.repo(AssignmentConflict).save(
    [a, b].map((plg) =>
      db.repo(AssignmentConflict).create({
        plgId: plg.id,
        membershipId: known(plg.members, 'p14'),
        programmeId: programmes.HV,
        reason: 'Begeleidt daar een onderzoek.',
      }),
    ),
  );
  await seatTerms(world);
  const visits = { a: await seatRing(world, a, ringA), b: await seatRing(world, b, ringB) };
  await seatSlots(world, visits.b);
  return visits;
}
