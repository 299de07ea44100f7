import { Injectable } from '@nestjs/common';
import { factKeys, type FactKey } from '@leerkring/shared';
import { isCoordinator, sitsFor, worksAt } from '../policies/people.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { FactRow } from './fact.rules.ts';

interface FactSource {
  /** Rows of one group ($1): subject_id, programme_id, name, have, of and people, in the order they are told. */
  sql: string;
  /** Inside the pages of the group: where it is done. */
  path: string;
  /** It stands among what is asked of people by itself. */
  isAsked?: true;
}

const member = `m.plg_id = $1 and m.joined_at is not null and m.left_at is null and not m.is_temporary
  and m.roles <> '{guest}'`;
const having = (...roles: string[]) =>
  `array(select m.user_id from membership m where ${member} and m.roles && '{${roles.join(',')}}')`;
const holders = `array(select m.user_id from membership m where ${member} and m.seat_id = s.id)`;
const seats = `from seat s join programme p on p.id = s.programme_id where s.plg_id = $1 order by p.name`;
const whole = (have: string, of: string, ...roles: string[]): string =>
  `select $1::uuid as subject_id, null::uuid as programme_id, null as name, (${have})::int as have,
     (${of})::int as of, ${having(...roles)} as people`;
const ofSeat = (have: string, people: string): string =>
  `select s.id as subject_id, null::uuid as programme_id, p.name, (${have})::int as have, 1 as of,
     ${people} as people ${seats}`;
const conversations = (planned: string, audience: string): string => `
  select s.id as subject_id, p.id as programme_id, p.name, sum(v.held)::int as have, sum(v.planned)::int as of,
    array_agg(v.interviewer_id) filter (where v.held < v.planned and v.ended_at is null) as people
  from (
    select a.host_programme_id, a.interviewer_id, a.ended_at, ${planned} as planned,
      (select count(*) from interview i where i.assignment_id = a.id and i.submitted_at is not null${audience}) as held
    from assignment a where a.plg_id = $1
  ) v join programme p on p.id = v.host_programme_id
  join seat s on s.plg_id = $1 and s.programme_id = p.id
  group by s.id, p.id order by p.name`;
const newest = `select * from report_version where plg_id = $1 and major >= 1 and withdrawn_at is null
  order by major desc, minor desc limit 1`;

const sources: Record<FactKey, FactSource> = {
  'questions.set': {
    sql: whole('select count(*) from leading_question where plg_id = $1', 'select 1', 'coordinator'),
    path: '',
  },
  'seats.filled': {
    sql: ofSeat(`cardinality(${holders}) > 0`, having('coordinator')),
    path: '/leden',
    isAsked: true,
  },
  'portraits.shared': {
    sql: ofSeat(
      'exists (select from portrait t where t.seat_id = s.id and t.published_at is not null)',
      holders,
    ),
    path: '/portretten',
    isAsked: true,
  },
  'protocol.frozen': {
    sql: whole(
      'select count(*) from protocol_version where plg_id = $1 and frozen_at is not null',
      'select 1',
      'coordinator',
    ),
    path: '/vragen',
  },
  'assignments.made': {
    sql: ofSeat(
      'exists (select from assignment a where a.plg_id = $1 and a.host_programme_id = s.programme_id)',
      having('coordinator'),
    ),
    path: '/bezoeken',
  },
  'conversations.held': {
    sql: conversations('a.student_conversations + a.teacher_conversations', ''),
    path: '/gesprekken',
    isAsked: true,
  },
  'conversations.students': {
    sql: conversations('a.student_conversations', ` and i.audience = 'student'`),
    path: '/gesprekken',
    isAsked: true,
  },
  'conversations.teachers': {
    sql: conversations('a.teacher_conversations', ` and i.audience = 'teacher'`),
    path: '/gesprekken',
    isAsked: true,
  },
  'themes.named': {
    sql: whole('select count(*) from theme where plg_id = $1', 'select 1', 'author', 'researcher'),
    path: '/rapport',
  },
  'chapters.written': {
    sql: `select s.id as subject_id, null::uuid as programme_id, s.title as name,
        exists (select from living_doc d where d.kind = 'section' and d.subject_id = s.id and d.last_seq > 0)::int as have,
        1 as of,
        coalesce(
          (select array_agg(m.user_id) from section_lead l join membership m on m.id = l.membership_id
           where l.section_id = s.id and ${member}),
          ${having('author')}) as people
      from section s where s.plg_id = $1 and s.kind = 'text' order by s.position`,
    path: '/rapport',
  },
  'recommendations.agreed': {
    sql: whole(
      `select count(*) from recommendation r where r.plg_id = $1 and r.state = 'agreed'
         and exists (select from recommendation_theme e where e.recommendation_id = r.id)`,
      // What is written in silence is counted when it opens.
      `select count(*) from recommendation
       where plg_id = $1 and state <> 'idea' and merged_into_id is null and not is_hidden`,
      'coordinator',
      'author',
    ),
    path: '/aanbevelingen',
  },
  'report.frozen': {
    sql: whole(`select count(*) from (${newest}) v`, 'select 1', 'author', 'coordinator'),
    path: '/rapport/versies',
  },
  'report.approved': {
    sql: `select s.id as subject_id, null::uuid as programme_id, p.name,
        exists (select from approval w where w.version_id = v.id and w.seat_id = s.id)::int as have, 1 as of,
        ${holders} as people
      from (${newest}) v join seat s on s.plg_id = v.plg_id join programme p on p.id = s.programme_id order by p.name`,
    path: '/rapport/versies',
    isAsked: true,
  },
  'report.published': {
    sql: whole(
      `select count(*) from report_version
       where plg_id = $1 and published_at is not null and withdrawn_at is null`,
      'select 1',
      'coordinator',
    ),
    path: '/rapport/versies',
  },
};

/** How far a group is, computed when asked and never stored. */
@Injectable()
export class FactsService {
  constructor(private readonly db: Db) {}

  /** Only those asked for, each once. */
  async of(plgId: string, keys: readonly FactKey[]): Promise<Map<FactKey, FactRow[]>> {
    const facts = new Map<FactKey, FactRow[]>();
    for (const key of factKeys.filter((one) => keys.includes(one)))
      facts.set(key, (await this.db.query<Row>(sources[key].sql, [plgId])).map(read));
    return facts;
  }
}

/**
 * As much of what is missing as this person may know: how far the visits to a programme are is for the coordinator and
 * for that programme. It is all of it or nothing, because some of the names would say that the others are there.
 */
export function seenBy(me: Actor, plgId: string, missing: FactRow[]): FactRow[] {
  const maySee = ({ programmeId }: FactRow) =>
    programmeId === null ||
    isCoordinator(me, plgId) ||
    worksAt(me, programmeId) ||
    sitsFor(me, plgId, programmeId);
  return missing.every(maySee) ? missing : [];
}

export function pathOf(plgId: string, fact: FactKey): string {
  return `/plg/${plgId}${sources[fact].path}`;
}

export function isAsked(fact: FactKey): boolean {
  return sources[fact].isAsked === true;
}

interface Row {
  subject_id: string;
  programme_id: string | null;
  name: string | null;
  have: number;
  of: number;
  people: string[] | null;
}

function read({ subject_id: subjectId, programme_id: programmeId, people, ...rest }: Row): FactRow {
  return { subjectId, programmeId, name: rest.name, have: rest.have, of: rest.of, people: people ?? [] };
}
