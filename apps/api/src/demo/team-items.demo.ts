import type { TeamAnswer } from '@leerkring/shared';
import { newId } from '../platform/ids.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { TeamItem } from '../team-items/team-item.entity.ts';
import { known, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

const day = 86_400_000;

interface Text {
  team: ProgrammeKey;
  person: string;
  practice: ProgrammeKey;
  title: string;
  daysAgo: number;
  answer?: [TeamAnswer, string];
}

const texts: Text[] = [
  {
    team: 'SB',
    person: 'p09',
    practice: 'HV',
    title: 'Een salonteam van twaalf',
    daysAgo: 66,
    answer: ['changed', 'Niveaus door elkaar, maar alleen bij de warming-up. Dat houden we zo.'],
  },
  // Its eight weeks are over: the team is asked now.
  { team: 'MZ', person: 'p05', practice: 'HV', title: 'Een salonteam van twaalf', daysAgo: 58 },
  { team: 'FD', person: 'p03', practice: 'HV', title: 'Een salonteam van twaalf', daysAgo: 6 },
];

/** What others put on the agenda of their teams: answered, asked now, and fresh. */
export async function seatTeamItems({ db, now, b }: DemoWorld, jobs: Jobs): Promise<void> {
  const items = db.repo(TeamItem);
  for (const { team, person, practice, title, daysAgo, answer } of texts) {
    const { id: portraitId } = await db.repo(Portrait).findOneByOrFail({ seatId: b.seats[practice] });
    const placedAt = new Date(now.getTime() - daysAgo * day);
    const asksAt = new Date(placedAt.getTime() + 56 * day);
    const isAsked = asksAt <= now;
    const id = newId();
    await items.insert({
      id,
      plgId: b.id,
      seatId: b.seats[team],
      membershipId: known(b.members, person),
      source: `portrait:${portraitId}`,
      portraitId,
      title,
      placedAt,
      asksAt,
      askedAt: isAsked ? asksAt : null,
      answer: answer?.[0] ?? null,
      outcome: answer?.[1] ?? '',
      answeredAt: answer ? new Date(asksAt.getTime() + day) : null,
      sharedAt: answer ? new Date(asksAt.getTime() + day) : null,
    });
    if (!isAsked) await jobs.add('team-items.ask', `${id}:${asksAt.toISOString()}`, asksAt);
  }
}
