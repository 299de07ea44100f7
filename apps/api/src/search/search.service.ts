import { Injectable } from '@nestjs/common';
import type { SearchHitDto, SearchKind } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { excerptOf } from './excerpt.rules.ts';

interface Row {
  kind: SearchKind;
  subject_id: string;
  plg_id: string;
  plg_name: string;
  school_year: string;
  meeting_id: string | null;
  text: string;
  at: Date;
}

/**
 * Everything in these tables may be read by every member of its group, guests included; that is the one rule here and
 * it stands inside the question itself: the index leads to the texts of one's own groups and never past them. Whoever is in no group asks the same question about no group.
 */
const sql = `
  select e.kind, e.subject_id, e.plg_id, p.name as plg_name, p.school_year, e.meeting_id, e.text, e.at
  from search_entry e join plg p on p.id = e.plg_id
  where e.plg_id = any ($3) and e.vector @@ $1::tsquery
  order by e.vector @@ $2::tsquery desc, e.at desc, e.subject_id
  limit 50`;

/** Asked apart: inside the question above it would be worked out again for every text. */
const wordsSql =
  'select search_query($1, $2, true)::text as wide, search_query($1, $2, false)::text as narrow';

const nobody = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class SearchService {
  constructor(private readonly db: Db) {}

  async find(me: Actor, words: string): Promise<SearchHitDto[]> {
    const mine = [...new Set(me.memberships.map(({ plgId }) => plgId))];
    const groups = mine.length > 0 ? mine : [nobody];
    const [sought] = await this.db.query<{ wide: string | null; narrow: string }>(wordsSql, [words, groups]);
    if (!sought?.wide) return [];
    const rows = await this.db.query<Row>(sql, [sought.wide, sought.narrow, groups]);
    return rows.map((row) => ({
      kind: row.kind,
      subjectId: row.subject_id,
      plgId: row.plg_id,
      plgName: row.plg_name,
      schoolYear: row.school_year,
      meetingId: row.meeting_id,
      excerpt: excerptOf(row.text, words),
      at: row.at.toISOString(),
    }));
  }
}
