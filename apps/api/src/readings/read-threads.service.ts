import { Injectable } from '@nestjs/common';
import type { RewriteThreadDto, WriteThreadDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { holdsMembership } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { readThreadPolicy } from '../policies/read-thread.policy.ts';
import { readingRoundPolicy } from '../policies/reading-round.policy.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { ReadThread } from './read-thread.entity.ts';
import { ReadWordsService } from './read-words.service.ts';
import { ReadingGuide } from './reading-guide.entity.ts';
import { ReadingRound } from './reading-round.entity.ts';

/** The first stage: what comes back in one's own guides, question by question, seen by nobody else. */
@Injectable()
export class ReadThreadsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly words: ReadWordsService,
  ) {}

  async write(me: Actor, plgId: string, { id, canonicalId, ...input }: WriteThreadDto): Promise<void> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    await this.db.waitForTurn(`reading of ${plgId}`);
    const begun = await this.db.repo(ReadingRound).findOneBy({ plgId });
    if (!begun) throw new Problem('not_found');
    const round = await this.access.load(me, 'write', readingRoundPolicy, begun.id);
    const reader = round.readers.find((it) => holdsMembership(me, it.membershipId));
    if (!reader) throw new Problem('forbidden');
    const threads = this.db.repo(ReadThread);
    // What arrives again is the same thread; of somebody else's nothing is told.
    if (await threads.existsBy({ id })) return this.rewrite(me, id, input);
    if (!(await this.db.repo(ProtocolQuestion).existsBy({ plgId, canonicalId })))
      throw new Problem('not_found');
    const interviewIds = await this.casesOf(reader.id, input.codes);
    const { name, text } = input;
    await threads.insert({ id, plgId, readerId: reader.id, canonicalId, name, text, interviewIds });
    await this.words.replace(me, { id, plgId }, input.words, new Set(interviewIds));
    await this.events.record(me, 'reading.threadWritten', { type: 'read_thread', id, plgId });
  }

  async rewrite(me: Actor, id: string, input: RewriteThreadDto): Promise<void> {
    const { plgId, readerId } = await this.load(me, id);
    const interviewIds = await this.casesOf(readerId, input.codes);
    const { name, text } = input;
    await this.db.repo(ReadThread).update({ id }, { name, text, interviewIds });
    await this.words.replace(me, { id, plgId }, input.words, new Set(interviewIds));
    await this.events.record(me, 'reading.threadWritten', { type: 'read_thread', id, plgId });
  }

  async erase(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.load(me, id);
    await this.db.repo(ReadThread).delete({ id });
    await this.events.record(me, 'reading.threadErased', { type: 'read_thread', id, plgId });
  }

  /** One's own thread, with nobody closing the first stage until commit. */
  private async load(me: Actor, id: string): Promise<ReadThread> {
    const { plgId } = await this.access.load(me, 'write', readThreadPolicy, id);
    await this.db.waitForTurn(`reading of ${plgId}`);
    return this.access.load(me, 'write', readThreadPolicy, id);
  }

  private async casesOf(readerId: string, codes: readonly string[]): Promise<string[]> {
    const guides = await this.db
      .repo(ReadingGuide)
      .find({ where: { readerId }, relations: { interview: true } });
    const byCode = new Map(
      guides.filter((it) => !it.interview.withdrawnAt).map((it) => [it.interview.code, it.interviewId]),
    );
    return codes.map((code) => {
      const interviewId = byCode.get(code);
      if (!interviewId) throw new Problem('reading.case_elsewhere');
      return interviewId;
    });
  }
}
