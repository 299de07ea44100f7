import { randomUUID } from 'node:crypto';
import type { Db } from '../../src/platform/db/db.ts';

type Ready = Pick<Db, 'query' | 'transaction'>;

export interface Seated {
  userId: string;
  membershipId: string;
  programmeId: string;
}
type Member = Omit<Seated, 'programmeId'>;

export interface Group {
  programmes: string[];
  people: Seated[];
  coordinator: Member;
  author: Member;
}

/**
 * A group of its own, with everybody in it.
 * @param teams   how many people each programme sends
 * @param seconds who also works at which other programme; numbers that mean nobody are left out
 */
export async function seatGroup(
  db: Ready,
  plgId: string,
  teams: number[],
  seconds: [person: number, programme: number][],
): Promise<Group> {
  const institution = randomUUID();
  return db.transaction(async () => {
    await db.query(`insert into institution (id, name, kind, region) values ($1, $2, 'roc', 'noord')`, [
      institution,
      `Toeval ${institution}`,
    ]);
    await db.query(`insert into plg (id, name, school_year) values ($1, 'Toeval', '2026-2027')`, [plgId]);
    await db.query(
      `insert into leading_question (id, plg_id, position, text) values (gen_random_uuid(), $1, 1, 'Hoe?')`,
      [plgId],
    );
    const [coordinator, author] = [await seat(db, plgId, ['coordinator']), await seat(db, plgId, ['author'])];
    const [programmes, people]: [string[], Seated[]] = [[], []];
    for (const size of teams) {
      const team = await seatTeam(db, plgId, institution, size);
      programmes.push(team.programmeId);
      people.push(...team.people);
    }
    for (const [at, to] of seconds) await employ(db, people[at]?.userId ?? '', programmes[to] ?? '');
    return { programmes, people, coordinator, author };
  });
}

async function seatTeam(db: Ready, plgId: string, institution: string, size: number) {
  const [programmeId, seatId] = [randomUUID(), randomUUID()];
  await db.query(
    `insert into programme (id, institution_id, name, levels, route, years, hours_per_year)
     values ($1, $2, $3, '{2}', 'bol', 2, 1000)`,
    [programmeId, institution, `Opleiding ${programmeId.slice(0, 8)}`],
  );
  await db.query(`insert into seat (id, plg_id, programme_id, stance) values ($1, $2, $3, 'does_already')`, [
    seatId,
    plgId,
    programmeId,
  ]);
  const people: Seated[] = [];
  for (let at = 0; at < size; at++) {
    const member = await seat(db, plgId, ['delegate', 'interviewer'], seatId);
    await employ(db, member.userId, programmeId);
    people.push({ ...member, programmeId });
  }
  return { programmeId, people };
}

async function seat(
  db: Ready,
  plgId: string,
  roles: string[],
  seatId: string | null = null,
): Promise<Member> {
  const [userId, membershipId] = [randomUUID(), randomUUID()];
  await db.query(
    `insert into user_account (id, name, email, locale, password_hash, has_password)
     values ($1, $2, $3, 'nl', 'x', false)`,
    [userId, `Iemand ${userId.slice(0, 4)}`, `${userId}@demo.example`],
  );
  await db.query(
    `insert into membership (id, plg_id, user_id, seat_id, hold, roles, joined_at) values ($1, $2, $3, $4, $5, $6, now())`,
    [membershipId, plgId, userId, seatId, seatId && 'delegate', roles],
  );
  return { userId, membershipId };
}

/** Once each; whoever is nobody works nowhere. */
export async function employ(db: Ready, userId: string, programmeId: string): Promise<void> {
  await db.query(
    `insert into employment (id, user_id, programme_id)
     select gen_random_uuid(), u.id, p.id from user_account u, programme p
     where u.id::text = $1 and p.id::text = $2
       and not exists (select from employment where user_id = u.id and programme_id = p.id)`,
    [userId, programmeId],
  );
}
