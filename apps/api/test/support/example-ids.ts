import type { Db } from '../../src/platform/db/db.ts';
import { keyOfAnswer } from '../../src/reasons/reason.rules.ts';

/** Words in paths whose table is not simply their singular. */
const tables: Record<string, string> = {
  members: 'membership',
  users: 'user_account',
  protocols: 'protocol_version',
  questions: 'protocol_question',
  versions: 'report_version',
  errata: 'version_erratum',
  additions: 'consultation_addition',
};

/** What the example rightly lacks, because its visits are agreed: a pin, a proposal, a swap, a visit given back, and what is not public yet. */
const seated = [
  `insert into assignment_pin (id, plg_id, membership_id, programme_id)
   select gen_random_uuid(), plg_id, membership_id, host_programme_id from assignment
   where plg_id = $1 limit 1 on conflict do nothing`,
  `insert into assignment_proposal (id, plg_id, outcome, is_repair, without, input_hash, input, answer)
   values (gen_random_uuid(), $1, 'impossible', false, '{}', repeat('0', 64), '{}',
     '{"isProven": true, "visits": [], "because": [], "ways": []}')`,
  `insert into swap (id, plg_id, assignment_id, expires_at)
   select gen_random_uuid(), plg_id, id, now() + interval '7 days' from assignment
   where plg_id = $1 and not exists (select from swap where swap.plg_id = $1) limit 1`,
  // The running year has nothing public yet, and only beside that a mistake can be named.
  `with anyway as (select set_config('session_replication_role', 'replica', true))
   insert into version_erratum (id, plg_id, version_id, place, was, becomes, sha256, added_at)
   select gen_random_uuid(), plg_id, id, 'Hoofdstuk 1', 'een', 'twee', '', now()
   from report_version, anyway where plg_id = $1 limit 1`,
  // The running year has no public report, so nobody asks for what is under it.
  `insert into analysis_request (id, plg_id, version_id, locale, name, email, words, token_hash, confirmed_at)
   select gen_random_uuid(), plg_id, id, 'nl', 'Lezer', 'lezer@elders.example', 'Voor een scriptie.', '\\x01', now()
   from report_version where plg_id = $1 limit 1`,
  `insert into opening (id, plg_id, host_programme_id, returned_by_id)
   select gen_random_uuid(), plg_id, host_programme_id, membership_id from assignment where plg_id = $1 limit 1`,
];

/** The table of a noun as paths name it. */
export function tableOf(noun: string): string {
  return tables[noun] ?? noun.replaceAll('-', '_').replace(/ies$/, 'y').replace(/s$/, '');
}

/**
 * Finds things of every noun in the example, inside its running group where the noun lives in groups. The tests over
 * every route fill their ids into the paths, so a room whose things the example lacks fails them.
 */
export class ExampleIds {
  private readonly found = new Map<string, string>();

  private constructor(
    private readonly db: Db,
    readonly plgId: string,
  ) {}

  static async in(db: Db): Promise<ExampleIds> {
    const [plg] = await db.query<{ id: string }>('select id from plg order by school_year desc limit 1');
    const plgId = plg?.id ?? '';
    for (const statement of seated) await db.query(statement, [plgId]);
    return new ExampleIds(db, plgId);
  }

  /** The path with its parameters filled in; `{id}` is judged by the word after `/api/`. */
  async fill(path: string): Promise<string> {
    let filled = path;
    for (const [braced, parameter] of path.matchAll(/\{(\w+)\}/g)) {
      const noun = parameter === 'id' ? (path.split('/')[2] ?? '') : (parameter ?? '').replace(/Id$/, 's');
      filled = filled.replace(braced, await this.of(noun));
    }
    return filled;
  }

  private async of(noun: string): Promise<string> {
    if (noun === 'plgs') return this.plgId;
    if (noun === 'audience') return 'practice';
    if (noun === 'key') return this.keyOfReason();
    const known = this.found.get(noun);
    if (known) return known;
    const table = tableOf(noun);
    const columns = await this.db.query<{ column_name: string }>(
      'select column_name from information_schema.columns where table_name = $1',
      [table],
    );
    if (columns.length === 0)
      throw new Error(`No table for "${noun}": name it in test/support/example-ids.ts.`);
    const inGroup = columns.some(({ column_name: name }) => name === 'plg_id');
    const [row] = await this.db.query<{ id: string }>(
      `select id from ${table} ${inGroup ? 'where plg_id = $1' : 'where $1::uuid is not null'} order by id limit 1`,
      [this.plgId],
    );
    if (!row) throw new Error(`The example has no ${table} in its running group: seat one in src/demo.`);
    this.found.set(noun, row.id);
    return row.id;
  }

  /** Of an answer that gives the reason these paths are about. */
  private async keyOfReason(): Promise<string> {
    const [row] = await this.db.query<{ response_id: string; question_id: string }>(
      `select a.response_id, r.question_id from reason r join reason_answer a on a.reason_id = r.id where r.id = $1`,
      [await this.of('reasons')],
    );
    return row ? keyOfAnswer({ responseId: row.response_id, questionId: row.question_id }) : '';
  }
}
