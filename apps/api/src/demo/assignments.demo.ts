import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentConflict } from '../assignments/assignment-conflict.entity.ts';
import { HostTerms } from '../assignments/host-terms.entity.ts';
import { InterviewerTerms } from '../assignments/interviewer-terms.entity.ts';
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
  return { a: await seatRing(world, a, ringA), b: await seatRing(world, b, ringB) };
}
