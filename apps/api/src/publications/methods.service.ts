import { Injectable } from '@nestjs/common';
import type { SnapshotMethod } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { SurveysService } from '../surveys/surveys.service.ts';

interface MethodRow {
  from: string | null;
  until: string | null;
  visited: number;
  guides: string[];
  questions: NonNullable<SnapshotMethod['questions']>;
  readers: number;
  codes: number;
  double_coded: number;
  withdrawn: number;
}

/** How a report came about, from what is stored: nobody types it, so nothing in it can differ from the data. */
@Injectable()
export class MethodsService {
  constructor(
    private readonly db: Db,
    private readonly surveys: SurveysService,
  ) {}

  /** For rooms that have already asked who is asking. */
  async methodOf(plgId: string): Promise<SnapshotMethod> {
    const [row] = await this.db.query<MethodRow>(
      `with held as (
         select i.started_at at time zone 'Europe/Amsterdam' as at, i.withdrawn_at, a.host_programme_id,
           v.major, v.minor
         from interview i join assignment a on a.id = i.assignment_id
         join protocol_version v on v.id = i.protocol_version_id
         where i.plg_id = $1 and i.submitted_at is not null
       )
       select
         (select to_char(min(at), 'YYYY-MM') from held) as "from",
         (select to_char(max(at), 'YYYY-MM') from held) as until,
         (select count(distinct host_programme_id)::int from held) as visited,
         (select coalesce(array_agg(major || '.' || minor order by major, minor), '{}')
          from (select distinct major, minor from held) used) as guides,
         (select coalesce(json_agg(json_build_object('version', v.major || '.' || v.minor, 'audience', q.audience,
            'text', q.text) order by v.major, v.minor, q.audience, q.position, q.id), '[]')
          from protocol_question q join protocol_version v on v.id = q.version_id
          where q.is_chosen and q.text <> ''
            and (v.major, v.minor) in (select major, minor from held)
            and q.plg_id = $1) as questions,
         (select count(*)::int from reader r join reading_round o on o.id = r.round_id
          where o.plg_id = $1 and o.opened_at is not null and (r.handed_in_at is not null
            or exists (select from read_thread t where t.reader_id = r.id))) as readers,
         (select count(*)::int from code where plg_id = $1 and merged_into_id is null) as codes,
         (select count(distinct u.answer_id)::int from double_coding_unit u
          join double_coding d on d.id = u.double_coding_id
          where d.plg_id = $1 and d.closed_at is not null) as double_coded,
         (select count(*)::int from held where withdrawn_at is not null) as withdrawn`,
      [plgId],
    );
    const tables = await this.surveys.listOf(plgId);
    return {
      from: row?.from ?? null,
      until: row?.until ?? null,
      visited: row?.visited ?? 0,
      guides: row?.guides ?? [],
      questions: row?.questions ?? [],
      surveys: tables.map(({ title, source, period, items, completes, partials }) => ({
        title,
        source,
        period,
        ...(partials !== null && { partials }),
        answers:
          completes ?? Math.max(0, ...items.map(({ counts }) => counts.reduce((sum, it) => sum + it, 0))),
      })),
      readers: row?.readers ?? 0,
      codes: row?.codes ?? 0,
      doubleCoded: row?.double_coded ?? 0,
      withdrawn: row?.withdrawn ?? 0,
    };
  }
}
