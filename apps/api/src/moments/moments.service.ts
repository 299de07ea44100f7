import { Injectable } from '@nestjs/common';
import type { CompareMomentsDto, RestoreMomentDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import {
  blockChanges,
  changedWords,
  takeBack,
  type BlockChange,
} from '../platform/living-text/text-compare.ts';
import { TextEdits } from '../platform/living-text/text-edits.ts';
import {
  stretches,
  TextHistory,
  type AuthoredWords,
  type Block,
} from '../platform/living-text/text-history.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { sectionPolicy } from '../policies/section.policy.ts';
import type { AuthorshipView, ChangesView, MomentsView } from './moment.presenter.ts';
import { momentsOf, secondsOf, type Second } from './moment.rules.ts';

const addressOf = (sectionId: string) => ({ kind: 'section', subjectId: sectionId, field: 'text' });

/** Any moment of a chapter back: when it was written and by whom, what changed, and putting back what was lost. */
@Injectable()
export class MomentsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly edits: TextEdits,
  ) {}

  async list(me: Actor, sectionId: string): Promise<MomentsView> {
    const section = await this.access.load(me, 'read', sectionPolicy, sectionId);
    const moments = momentsOf(await this.edits.logOf(addressOf(sectionId)));
    const names = await this.namesOf(moments.flatMap(({ userIds }) => userIds));
    return { sectionId, moments, names, canRestore: sectionPolicy.can(me, 'write', section) };
  }

  /** Every second of a stretch, for whoever looks for one word that was there for a moment. */
  async seconds(me: Actor, sectionId: string, { from, to }: CompareMomentsDto): Promise<Second[]> {
    await this.access.load(me, 'read', sectionPolicy, sectionId);
    return secondsOf(await this.edits.logOf(addressOf(sectionId)), from, to);
  }

  async compare(me: Actor, sectionId: string, { from, to }: CompareMomentsDto): Promise<ChangesView> {
    await this.access.load(me, 'read', sectionPolicy, sectionId);
    const { history, changes } = await this.changes(sectionId, from, to);
    const words = changes.map((it) => changedWords(history, it));
    return { from, to, changes: words, names: await this.namesOf(words.flat().map(({ userId }) => userId)) };
  }

  async authorship(me: Actor, sectionId: string): Promise<AuthorshipView> {
    await this.access.load(me, 'read', sectionPolicy, sectionId);
    const history = new TextHistory();
    await this.edits.replay(addressOf(sectionId), history);
    const blocks: AuthoredWords[][] = history.blocks().map(({ text, authors }) => stretches(text, authors));
    return { sectionId, blocks, names: await this.namesOf(blocks.flat().map(({ userId }) => userId)) };
  }

  /**
   * One edit more, which puts back what was seen to differ and leaves alone what someone worked on since. Undoing it is
   * putting back the moment before it.
   */
  async restore(
    me: Actor,
    sectionId: string,
    { from, to, change }: RestoreMomentDto,
  ): Promise<{ seq: number; before: number; skipped: number }> {
    const { plgId } = await this.access.load(me, 'write', sectionPolicy, sectionId);
    const { changes } = await this.changes(sectionId, from, to);
    const chosen = change === undefined ? changes : changes.slice(change, change + 1);
    if (chosen.length === 0) throw new Problem('moment.nothing_to_restore');
    const { result: skipped, seq } = await this.edits.change(me, addressOf(sectionId), (doc) => {
      const left = takeBack(doc, chosen);
      if (left === chosen.length) throw new Problem('moment.nothing_to_restore');
      return left;
    });
    await this.events.record(
      me,
      'moment.restored',
      { type: 'section', id: sectionId, plgId },
      { from, to, seq, changes: chosen.length - skipped },
    );
    return { seq, before: seq - 1, skipped };
  }

  private async changes(
    sectionId: string,
    from: number,
    to: number,
  ): Promise<{ history: TextHistory; changes: BlockChange[] }> {
    const [early, late] = [Math.min(from, to), Math.max(from, to)];
    const history = new TextHistory();
    let atEarly: Block[] = [];
    await this.edits.replay(addressOf(sectionId), history, late, early, () => (atEarly = history.blocks()));
    const atLate = history.blocks();
    return { history, changes: blockChanges(atEarly, atLate) };
  }

  private async namesOf(userIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(userIds.filter((it) => it !== null))];
    const users = await this.db.repo(User).findBy({ id: In(ids) });
    return new Map(users.map(({ id, name }) => [id, name]));
  }
}
