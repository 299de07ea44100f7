import { Injectable } from '@nestjs/common';
import { showable, type CodedProgrammeDto, type CodingBoardDto } from '@leerkring/shared';
import { AnswersService } from '../interviews/answers.service.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';

/** By what answers can be narrowed down, besides what an answer says of itself. */
@Injectable()
export class CodingBoardsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly answers: AnswersService,
  ) {}

  async board(me: Actor, plgId: string): Promise<CodingBoardDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const may = isAnalyst(me, plgId);
    return {
      plgId,
      programmes: may ? await this.programmesOf(me, plgId) : [],
      can: { read: may, code: may, keepCodes: may },
    };
  }

  /**
   * A code never tells of which programme somebody is. A programme can be looked at apart only where that says of
   * nobody where they belong: from five standing conversations on, with as many at the others together.
   */
  private async programmesOf(me: Actor, plgId: string): Promise<CodedProgrammeDto[]> {
    const rows = await this.db.query<{ id: string; name: string; interview_ids: string[] }>(
      `select p.id, p.name, array_agg(i.id) as interview_ids
       from interview i join assignment a on a.id = i.assignment_id join programme p on p.id = a.host_programme_id
       where i.plg_id = $1 and i.submitted_at is not null and i.withdrawn_at is null
       group by p.id order by p.name, p.id`,
      [plgId],
    );
    const groups = rows.map((row) => ({ key: row.id, rank: 1, members: row.interview_ids }));
    const all = { key: 'all', rank: 0, members: groups.flatMap(({ members }) => members) };
    const may = showable([all, ...groups]);
    const shown = rows.filter(({ id }) => may.has(id));
    if (shown.length === 0) return [];
    const answers = await this.answers.list(me, plgId);
    return shown.map((row) => {
      const interviews = new Set(row.interview_ids);
      const mine = answers.filter((it) => interviews.has(it.interviewId));
      return { programmeId: row.id, name: row.name, answerIds: mine.map((it) => it.id) };
    });
  }
}
