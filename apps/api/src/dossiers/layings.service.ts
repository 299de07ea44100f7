import { Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db.ts';
import { apartOf, columnsOf, dossierForm } from './dossier-form.rules.ts';
import { DossierRowsService, type Reference } from './dossier-rows.service.ts';
import { layingOrder } from './laying.rules.ts';
import { nameOf, quoted, type Row, type Rows } from './form-table.rules.ts';

const secret = `sha256(gen_random_uuid()::text::bytea)`;
/** Columns that a dossier leaves behind and a row cannot be without. */
const madeHere: Record<string, Record<string, string>> = {
  guest: { token_hash: secret },
  analysis_request: { token_hash: secret },
};
const sealedHere: Record<string, string[]> = {
  answer: ['words_sealed'],
  quote: ['words_sealed'],
  coding: ['context_sealed', 'answer_print'],
  read_words: ['context_sealed', 'answer_print'],
};

/** What is wrong with a year that was laid down, whatever order things happened in. */
const never: Record<string, string> = {
  'assignment.own_programme': `select from assignment a join membership m on m.id = a.membership_id
    join seat s on s.id = m.seat_id where s.programme_id = a.host_programme_id`,
  'plg.last_coordinator': `select from plg p where not exists (select from membership m where m.plg_id = p.id
    and m.joined_at is not null and m.left_at is null and 'coordinator' = any(m.roles))`,
  'quote.not_allowed': `select from quote q join answer a on a.id = q.answer_id join interview i on i.id = a.interview_id
    where q.words_sealed is not null and ((i.quoting_allowed_at is null and not q.is_paraphrased) or a.is_sensitive or i.withdrawn_at is not null)`,
  'interview.withdrawn': `select from answer a join interview i on i.id = a.interview_id
    where i.withdrawn_at is not null or (i.words_erased_at is not null and a.words_sealed is not null)`,
  'recommendation.no_evidence': `select from recommendation r where r.state = 'agreed'
    and not exists (select from recommendation_theme t where t.recommendation_id = r.id)`,
  'version.not_approved': `select from report_version v where v.published_at is not null
    and not exists (select from approval a where a.version_id = v.id and a.sha256 = v.sha256)`,
};

/** Stores rows of which each is as it was, not as it became: what holds while a year happens rests meanwhile. */
@Injectable()
export class LayingsService {
  constructor(
    private readonly db: Db,
    private readonly rows: DossierRowsService,
  ) {}

  /**
   * In one transaction, in which nobody else writes.
   * @returns the code of the rule that this year breaks, or null
   */
  async lay(rows: Rows): Promise<string | null> {
    const tables = dossierForm.map(({ table }) => table);
    const { order, waiting } = layingOrder(tables, await this.rows.references());
    const triggers = await this.triggers(tables);
    for (const it of triggers)
      await this.db.query(`alter table ${quoted(it.table)} disable trigger "${it.name}"`);
    for (const it of waiting) await this.mayWait(it, true);
    for (const table of order) await this.insert(table, rows.get(table) ?? []);
    await this.db.query('set constraints all immediate');
    for (const it of waiting) await this.mayWait(it, false);
    for (const it of triggers)
      await this.db.query(`alter table ${quoted(it.table)} enable trigger "${it.name}"`);
    for (const [code, sql] of Object.entries(never))
      if ((await this.db.query(`${sql} limit 1`)).length > 0) return code;
    return null;
  }

  /** Rules about the order of things; what makes them found again goes on. */
  private triggers(tables: string[]): Promise<{ table: string; name: string }[]> {
    return this.db.query(
      `select ${nameOf('tgrelid')} as "table", tgname as name from pg_trigger
       where not tgisinternal and ${nameOf('tgrelid')} = any($1) and tgname not like '%search%' order by 1, 2`,
      [tables],
    );
  }

  private async mayWait({ from, name, isDeferrable }: Reference, may: boolean): Promise<void> {
    if (isDeferrable) return;
    const how = may ? 'deferrable initially deferred' : 'not deferrable';
    await this.db.query(`alter table ${quoted(from)} alter constraint "${name}" ${how}`);
  }

  private async insert(table: string, list: Row[]): Promise<void> {
    const it = dossierForm.find((one) => one.table === table);
    if (!it || list.length === 0) return;
    const columns = [...columnsOf(it), ...apartOf(it), ...(sealedHere[table] ?? [])].map(
      (name) => `"${name}"`,
    );
    const made = Object.entries(madeHere[table] ?? {});
    await this.db.query(
      `insert into ${quoted(table)} (${[...columns, ...made.map(([name]) => `"${name}"`)].join(', ')})
       select ${[...columns, ...made.map(([, sql]) => sql)].join(', ')}
       from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)`,
      [JSON.stringify(list)],
    );
  }
}
