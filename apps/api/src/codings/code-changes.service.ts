import { Injectable } from '@nestjs/common';
import type { SplitCodeDto } from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import { Code } from '../codes/code.entity.ts';
import { isBelow, speakerOf } from '../codes/code.rules.ts';
import { CodesService } from '../codes/codes.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { codeChangePolicy } from '../policies/code-change.policy.ts';
import { codePolicy } from '../policies/code.policy.ts';
import { codingPolicy } from '../policies/coding.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { CodeChange } from './code-change.entity.ts';
import { CodeMove } from './code-move.entity.ts';
import { Coding } from './coding.entity.ts';

/** Codes that become one, or several. Nothing is lost by it, and undoing puts everything back. */
@Injectable()
export class CodeChangesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly codes: CodesService,
  ) {}

  async list(me: Actor, plgId: string): Promise<CodeChange[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db
      .repo(CodeChange)
      .find({ where: { plgId }, relations: { madeBy: true }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** From now on its codings count with the other; what they are stays written as it was. */
  async merge(me: Actor, id: string, intoId: string): Promise<CodeChange> {
    const [code, into] = await this.access.loadAll(me, 'merge', codePolicy, [id, intoId]);
    if (!code || !into || code.plgId !== into.plgId) throw new Problem('not_found');
    const { plgId } = code;
    await this.codes.takeTurn(plgId);
    const codes = new Map((await this.codes.codesOf(plgId)).map((it) => [it.id, it]));
    if (codes.get(id)?.mergedIntoId || codes.get(intoId)?.mergedIntoId) throw new Problem('code.merged');
    if (id === intoId || isBelow(intoId, id, codes)) throw new Problem('code.circle');
    await this.db.repo(Code).update({ id }, { mergedIntoId: intoId });
    const change = await this.keep(me, { plgId, kind: 'merge', codeId: id, intoIds: [intoId] });
    await this.events.record(me, 'code.merged', { type: 'code', id, plgId }, { into: intoId });
    return change;
  }

  /** New codes that take some of the codings along; what two coded blind stays under what they chose. */
  async split(me: Actor, id: string, { pieces }: SplitCodeDto): Promise<CodeChange> {
    const { plgId } = await this.access.load(me, 'split', codePolicy, id);
    const codingIds = pieces.flatMap((it) => it.codingIds);
    if (new Set(codingIds).size < codingIds.length)
      throw new Problem('invalid', { fields: { pieces: ['arrayUnique'] } });
    const codings = await this.access.loadAll(me, 'mark', codingPolicy, codingIds);
    const codes = new Map((await this.codes.codesOf(plgId)).map((it) => [it.id, it]));
    if (codings.some((it) => speakerOf(it.codeId, codes) !== id)) throw new Problem('not_found');
    if (codings.some((it) => it.stage !== 'free')) throw new Problem('coding.handed_in');
    const codeOf = new Map(codings.map((it) => [it.id, it.codeId]));
    const made: Code[] = [];
    for (const piece of pieces) made.push(await this.codes.add(me, plgId, piece));
    const intoIds = made.map((it) => it.id);
    const change = await this.keep(me, { plgId, kind: 'split', codeId: id, intoIds });
    for (const [index, piece] of pieces.entries()) {
      const toCodeId = intoIds[index] ?? '';
      if (piece.codingIds.length === 0) continue;
      await this.db.repo(Coding).update({ id: In(piece.codingIds) }, { codeId: toCodeId });
      await this.db.repo(CodeMove).insert(
        piece.codingIds.map((codingId) => ({
          id: newId(),
          plgId,
          changeId: change.id,
          codingId,
          fromCodeId: codeOf.get(codingId) ?? id,
          toCodeId,
        })),
      );
    }
    await this.events.record(me, 'code.split', { type: 'code', id, plgId }, { into: intoIds });
    return change;
  }

  /** Puts back what a merge or a split did, and leaves what was done since. */
  async undo(me: Actor, id: string): Promise<CodeChange> {
    const change = await this.access.load(me, 'undo', codeChangePolicy, id);
    const { plgId, codeId, intoIds } = change;
    await this.codes.takeTurn(plgId);
    const claimed = await this.db
      .repo(CodeChange)
      .update({ id, undoneAt: IsNull() }, { undoneAt: this.clock.now() });
    if (claimed.affected === 0) throw new Problem('code.undone');
    if (change.kind === 'merge') await this.db.repo(Code).update({ id: codeId }, { mergedIntoId: null });
    else await this.unsplit(id, codeId, intoIds);
    await this.events.record(me, 'code.restored', { type: 'code', id: codeId, plgId }, { change: id });
    return this.view(id);
  }

  /** What went along goes back; the pieces count with the code they came from, with what they got since. */
  private async unsplit(changeId: string, codeId: string, pieceIds: string[]): Promise<void> {
    await this.db.query(
      `update coding c set code_id = m.from_code_id from code_move m
       where m.change_id = $1 and m.coding_id = c.id and c.code_id = m.to_code_id and c.stage = 'free'
         and not exists (select from coding d where d.answer_id = c.answer_id and d.code_id = m.from_code_id
           and d.coder_id = c.coder_id and d.start_at = c.start_at and d.end_at = c.end_at)`,
      [changeId],
    );
    await this.db.repo(Code).update({ id: In(pieceIds), mergedIntoId: IsNull() }, { mergedIntoId: codeId });
  }

  private async keep(
    me: Actor,
    change: Pick<CodeChange, 'plgId' | 'kind' | 'codeId' | 'intoIds'>,
  ): Promise<CodeChange> {
    const id = newId();
    await this.db.repo(CodeChange).insert({ id, ...change, madeById: me.userId, undoneAt: null });
    return this.view(id);
  }

  private view(id: string): Promise<CodeChange> {
    return this.db.repo(CodeChange).findOneOrFail({ where: { id }, relations: { madeBy: true } });
  }
}
