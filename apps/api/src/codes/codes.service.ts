import { Injectable } from '@nestjs/common';
import { compareNames, type ChangeCodeDto, type CodeContentDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { codePolicy } from '../policies/code.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { CodeVersion } from './code-version.entity.ts';
import { Code } from './code.entity.ts';
import { isBelow } from './code.rules.ts';

/** The book of codes of a group, and how each came to mean what it means. */
@Injectable()
export class CodesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async list(me: Actor, plgId: string): Promise<Code[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.codesOf(plgId);
  }

  async versions(me: Actor, id: string): Promise<CodeVersion[]> {
    await this.access.load(me, 'read', codePolicy, id);
    return this.db
      .repo(CodeVersion)
      .find({ where: { codeId: id }, relations: { changedBy: true }, order: { revision: 'DESC' } });
  }

  async make(me: Actor, plgId: string, input: CodeContentDto): Promise<Code> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    const code = await this.add(me, plgId, input);
    await this.events.record(me, 'code.made', { type: 'code', id: code.id, plgId });
    return code;
  }

  async change(me: Actor, id: string, input: ChangeCodeDto): Promise<Code> {
    const { plgId } = await this.access.load(me, 'edit', codePolicy, id);
    await this.takeTurn(plgId);
    const code = await this.db.repo(Code).findOneByOrFail({ id });
    const { name, definition, include, exclude, parentId, revision } = code;
    if (!input.seen && revision !== input.revision)
      throw new Problem('code.changed', { facts: { revision } });
    const { revision: _revision, ...content } = mergeEdit(input, {
      name,
      definition,
      include,
      exclude,
      parentId,
    });
    await this.check(plgId, content, code);
    Object.assign(code, { ...content, parentId: content.parentId ?? null, revision: revision + 1 });
    await this.db.repo(Code).save(code);
    await this.keep(me, code);
    await this.events.record(me, 'code.changed', { type: 'code', id, plgId }, { revision: code.revision });
    return code;
  }

  /** Everything of a group, in the order of names. For rooms that have already asked who is asking. */
  async codesOf(plgId: string): Promise<Code[]> {
    const codes = await this.db.repo(Code).find({ where: { plgId }, order: { id: 'ASC' } });
    return codes.toSorted((a, b) => compareNames(a.name, b.name));
  }

  /** A new code, for whoever records the event that makes it. */
  async add(me: Actor, plgId: string, content: CodeContentDto, id = newId()): Promise<Code> {
    await this.takeTurn(plgId);
    await this.check(plgId, content);
    const codes = this.db.repo(Code);
    const { name, definition, include, exclude, parentId = null } = content;
    const code = await codes.save(
      codes.create({
        id,
        plgId,
        name,
        definition,
        include,
        exclude,
        parentId,
        mergedIntoId: null,
        revision: 1,
      }),
    );
    await this.keep(me, code);
    return code;
  }

  /**
   * Many new codes, for whoever records the event that makes them and has the turn of this book.
   * @param contents parents before their children; that their names are free was seen to
   */
  async addAll(
    me: Actor,
    plgId: string,
    contents: readonly (CodeContentDto & { id: string })[],
  ): Promise<void> {
    const step = 500;
    for (let from = 0; from < contents.length; from += step) {
      const some = contents
        .slice(from, from + step)
        .map((it) => ({ ...it, plgId, parentId: it.parentId ?? null, revision: 1 }));
      await this.db.repo(Code).insert(some);
      await this.db
        .repo(CodeVersion)
        .insert(some.map((it) => ({ ...it, id: newId(), codeId: it.id, changedById: me.userId })));
    }
  }

  /** Until commit nobody else changes the book of this group, so that what was judged still holds. */
  takeTurn(plgId: string): Promise<void> {
    return this.db.waitForTurn(`codes of ${plgId}`);
  }

  private async keep(me: Actor, code: Code): Promise<void> {
    const { id: codeId, plgId, revision, parentId, name, definition, include, exclude } = code;
    const content = { plgId, codeId, revision, parentId, name, definition, include, exclude };
    await this.db.repo(CodeVersion).insert({ id: newId(), ...content, changedById: me.userId });
  }

  private async check(plgId: string, { name, parentId }: CodeContentDto, itself?: Code): Promise<void> {
    const codes = new Map((await this.codesOf(plgId)).map((it) => [it.id, it]));
    const isTaken = (it: Code) => !it.mergedIntoId && it.name.toLowerCase() === name.toLowerCase();
    if ([...codes.values()].some((it) => it.id !== itself?.id && isTaken(it)))
      throw new Problem('code.name_taken');
    if (!parentId) return;
    const parent = codes.get(parentId);
    if (!parent) throw new Problem('not_found');
    if (parent.mergedIntoId) throw new Problem('code.merged');
    if (itself && isBelow(parentId, itself.id, codes)) throw new Problem('code.circle');
  }
}
