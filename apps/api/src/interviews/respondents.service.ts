import { Injectable } from '@nestjs/common';
import type { ProtocolAudience, StartRespondentDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Interview } from './interview.entity.ts';
import { Respondent } from './respondent.entity.ts';
import { seal, unseal } from './respondent-key.rules.ts';
import { RespondentKeysService } from './respondent-keys.service.ts';
import { drawCode, mostMonthsKept, namePlace } from './respondent.rules.ts';

/**
 * When the name of a respondent goes: the promised months after the first final version of the report (1.0), and at
 * most two years after the conversation. It is asked of tables of later rooms, which this room may not know as code.
 */
export const eraseAtSql = `
  least(
    (select min(v.frozen_at) from report_version v where v.plg_id = i.plg_id and v.major >= 1)
      + make_interval(months => i.retention_months),
    i.started_at + interval '${mostMonthsKept} months'
  )`;

/** Who answered. Nothing outside this room may ask; names leave it only towards the one who heard them. */
@Injectable()
export class RespondentsService {
  constructor(
    private readonly db: Db,
    private readonly keys: RespondentKeysService,
  ) {}

  /** One code at a time is drawn per group; until commit the next one waits. */
  async lockCodes(plgId: string): Promise<void> {
    await this.db.waitForTurn(`respondents of ${plgId}`);
  }

  /** The respondent under this id, or a new one with a code of their own. */
  async register(
    me: Actor,
    plgId: string,
    audience: ProtocolAudience,
    input: StartRespondentDto,
  ): Promise<Respondent> {
    const respondents = this.db.repo(Respondent);
    const known = await respondents.findOneBy({ id: input.id });
    if (known) {
      const isMine = await this.db
        .repo(Interview)
        .existsBy({ respondentId: known.id, interviewerId: me.userId, plgId });
      if (!isMine) throw new Problem('interview.id_taken');
      return known;
    }
    const code = await this.freeCode(plgId, audience);
    const { id, name } = input;
    const nameSealed = name ? seal(await this.keys.give(id, plgId, 'name'), namePlace(id), name) : null;
    return respondents.save(respondents.create({ id, plgId, code, nameSealed }));
  }

  async name(id: string): Promise<string | null> {
    const { nameSealed } = await this.db.repo(Respondent).findOneOrFail({
      where: { id },
      select: { id: true, nameSealed: true },
    });
    const key = (await this.keys.of([id])).get(id);
    return key && nameSealed ? unseal(key, namePlace(id), nameSealed) : null;
  }

  /** As things stand: a report that becomes final brings it nearer. */
  async eraseAt(interviewId: string): Promise<Date> {
    const [row] = await this.db.query<{ at: Date }>(
      `select ${eraseAtSql} as at from interview i where i.id = $1`,
      [interviewId],
    );
    if (!row) throw new Problem('not_found');
    return row.at;
  }

  private async freeCode(plgId: string, audience: ProtocolAudience): Promise<string> {
    const column = audience === 'student' ? 'student_conversations' : 'teacher_conversations';
    const [planned] = await this.db.query<{ sum: number }>(
      `select coalesce(sum(${column}), 0)::int as sum from assignment where plg_id = $1`,
      [plgId],
    );
    const taken = await this.db.query<{ code: string }>(
      // A code that was given out stays given out, also when the row behind it was erased.
      `select code from respondents.respondent where plg_id = $1
       union select code from interview where plg_id = $1`,
      [plgId],
    );
    return drawCode(audience, planned?.sum ?? 0, new Set(taken.map(({ code }) => code)));
  }
}
