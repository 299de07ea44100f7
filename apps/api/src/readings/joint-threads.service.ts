import { Injectable } from '@nestjs/common';
import type { JoinThreadsDto, PartThreadsDto, ReadingStepKind, RenameThreadDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { jointThreadPolicy } from '../policies/joint-thread.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { readThreadPolicy } from '../policies/read-thread.policy.ts';
import { readingStepPolicy } from '../policies/reading-step.policy.ts';
import { JointThread } from './joint-thread.entity.ts';
import { ReadThread } from './read-thread.entity.ts';
import { ReadingStep, type ThreadMove } from './reading-step.entity.ts';

/** The second stage: threads of each become threads of all, and every step can be followed and undone. */
@Injectable()
export class JointThreadsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  /** Makes threads one, at one question; into a joint thread that is there, or into a new one. */
  async join(me: Actor, plgId: string, input: JoinThreadsDto): Promise<void> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    await this.db.waitForTurn(`reading of ${plgId}`);
    const threads = await this.access.loadAll(me, 'join', readThreadPolicy, input.threadIds);
    const [first] = threads;
    if (!first || threads.some((it) => it.plgId !== plgId)) throw new Problem('not_found');
    const joint = input.jointId
      ? await this.access.load(me, 'rename', jointThreadPolicy, input.jointId)
      : this.db.repo(JointThread).create({ id: newId(), plgId, canonicalId: first.canonicalId });
    const roundId = first.reader.roundId;
    if (joint.plgId !== plgId) throw new Problem('not_found');
    if (threads.some((it) => it.canonicalId !== joint.canonicalId))
      throw new Problem('reading.two_questions');
    const { name, text } = input;
    await this.db
      .repo(JointThread)
      .save({ id: joint.id, plgId, roundId, canonicalId: joint.canonicalId, name, text });
    await this.move(me, 'join', { ...joint, roundId, name }, threads, joint.id);
  }

  async rename(me: Actor, id: string, input: RenameThreadDto): Promise<void> {
    const joint = await this.access.load(me, 'rename', jointThreadPolicy, id);
    const { name, text } = mergeEdit(input, { name: joint.name, text: joint.text });
    await this.db.repo(JointThread).update({ id }, { name, text });
    await this.log(me, 'rename', { ...joint, name }, []);
    await this.events.record(me, 'reading.threadRenamed', subject(joint));
  }

  /** Takes threads out again; each is on its own then, and stays visible. */
  async part(me: Actor, id: string, { threadIds }: PartThreadsDto): Promise<void> {
    const joint = await this.access.load(me, 'part', jointThreadPolicy, id);
    await this.db.waitForTurn(`reading of ${joint.plgId}`);
    const threads = await this.access.loadAll(me, 'join', readThreadPolicy, threadIds);
    if (threads.some((it) => it.jointId !== id)) throw new Problem('reading.moved_since');
    await this.move(me, 'part', joint, threads, null);
  }

  /** Puts threads back where they stood before a step, unless something else happened to them since. */
  async undo(me: Actor, stepId: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'undo', readingStepPolicy, stepId);
    await this.db.waitForTurn(`reading of ${plgId}`);
    const { moves, jointId } = await this.access.load(me, 'undo', readingStepPolicy, stepId);
    const threads = this.db.repo(ReadThread);
    const now = new Map(
      (await threads.findBy({ id: In(moves.map((it) => it.threadId)) })).map((it) => [it.id, it.jointId]),
    );
    if (moves.some((it) => now.get(it.threadId) !== it.to)) throw new Problem('reading.moved_since');
    for (const { threadId, from } of moves) await threads.update({ id: threadId }, { jointId: from });
    await this.db.repo(ReadingStep).update({ id: stepId }, { undoneAt: this.clock.now() });
    await this.events.record(me, 'reading.stepUndone', subject({ id: jointId, plgId }));
  }

  /** Writes down how a joint thread came to be what it is. */
  async log(
    me: Actor,
    kind: ReadingStepKind,
    joint: Pick<JointThread, 'id' | 'plgId' | 'roundId' | 'name'>,
    moves: ThreadMove[],
  ): Promise<void> {
    const { id: jointId, plgId, roundId, name: jointName } = joint;
    await this.db.repo(ReadingStep).insert({
      id: newId(),
      plgId,
      roundId,
      jointId,
      kind,
      jointName,
      moves,
      byId: me.userId,
      undoneAt: null,
    });
  }

  private async move(
    me: Actor,
    kind: 'join' | 'part',
    joint: Pick<JointThread, 'id' | 'plgId' | 'roundId' | 'name'>,
    threads: ReadThread[],
    to: string | null,
  ): Promise<void> {
    const moves = threads.map((it): ThreadMove => ({ threadId: it.id, from: it.jointId, to }));
    await this.db.repo(ReadThread).update({ id: In(moves.map((it) => it.threadId)) }, { jointId: to });
    await this.log(me, kind, joint, moves);
    const name = kind === 'join' ? 'reading.threadsJoined' : 'reading.threadsParted';
    await this.events.record(me, name, subject(joint), { threads: moves.length });
  }
}

const subject = ({ id, plgId }: Pick<JointThread, 'id' | 'plgId'>) => ({ type: 'joint_thread', id, plgId });
