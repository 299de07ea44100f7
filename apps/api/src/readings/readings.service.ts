import { Injectable } from '@nestjs/common';
import type { PinGuideDto, PlanReadingDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { holdsMembership, isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { readingRoundPolicy } from '../policies/reading-round.policy.ts';
import { ReadThread } from './read-thread.entity.ts';
import { Reader } from './reader.entity.ts';
import { ReadingGuide } from './reading-guide.entity.ts';
import { planReading, unreadable, type Guide } from './reading-plan.rules.ts';
import { ReadingRound } from './reading-round.entity.ts';
import { ReadingViewsService } from './reading-views.service.ts';

/** Who reads which conversations, and when the first stage is over. */
@Injectable()
export class ReadingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly views: ReadingViewsService,
  ) {}

  /** Divides what was handed in over readers; whoever was appointed for a conversation keeps it. */
  async plan(me: Actor, plgId: string, { readerIds }: PlanReadingDto): Promise<void> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isCoordinator(me, plgId)) throw new Problem('forbidden');
    await this.takeTurn(plgId);
    const candidates = new Set((await this.views.candidatesOf(plgId)).map((it) => it.membershipId));
    if (!readerIds.every((it) => candidates.has(it))) throw new Problem('reading.not_a_reader');
    const round = await this.roundOf(plgId);
    const pins = round ? await this.pinsOf(round.id) : new Map<string, string>();
    if (round) await this.access.load(me, 'plan', readingRoundPolicy, round.id);
    const roundId = round?.id ?? newId();
    if (!round)
      await this.db.repo(ReadingRound).insert({ id: roundId, plgId, openedAt: null, openReason: null });
    await this.divide(roundId, plgId, readerIds, pins);
    await this.events.record(me, 'reading.planned', { type: 'reading_round', id: roundId, plgId });
  }

  /** Appoints a reader for one conversation, or leaves it to the plan again; the rest is divided anew around it. */
  async pin(me: Actor, plgId: string, { code, membershipId = null }: PinGuideDto): Promise<void> {
    const round = await this.load(me, 'plan', plgId);
    const guides = await this.db
      .repo(ReadingGuide)
      .find({ where: { roundId: round.id }, relations: { interview: true } });
    const guide = guides.find(({ interview }) => interview.code === code);
    const readerIds = round.readers.map((it) => it.membershipId);
    if (!guide) throw new Problem('not_found');
    if (membershipId && !readerIds.includes(membershipId)) throw new Problem('reading.not_a_reader');
    const pins = await this.pinsOf(round.id);
    if (membershipId) pins.set(guide.interviewId, membershipId);
    else pins.delete(guide.interviewId);
    await this.divide(round.id, plgId, readerIds, pins);
    await this.events.record(me, 'reading.pinned', { type: 'reading_round', id: round.id, plgId }, { code });
  }

  async discard(me: Actor, plgId: string): Promise<void> {
    const round = await this.load(me, 'plan', plgId);
    await this.refuseWhenBegun(round.id);
    await this.db.repo(ReadingRound).delete({ id: round.id });
    await this.events.record(me, 'reading.discarded', { type: 'reading_round', id: round.id, plgId });
  }

  /** Done: what this reader wrote stays as it is. With the last one the second stage begins. */
  async handIn(me: Actor, plgId: string): Promise<void> {
    const round = await this.load(me, 'write', plgId);
    const mine = round.readers.find((it) => holdsMembership(me, it.membershipId));
    if (!mine) throw new Problem('forbidden');
    if (!(await this.db.repo(ReadThread).existsBy({ readerId: mine.id })))
      throw new Problem('reading.nothing_written');
    const now = this.clock.now();
    await this.db.repo(Reader).update({ id: mine.id }, { handedInAt: now });
    const isLast = round.readers.every((it) => it.id === mine.id || it.handedInAt !== null);
    if (isLast) await this.db.repo(ReadingRound).update({ id: round.id }, { openedAt: now });
    await this.events.record(
      me,
      isLast ? 'reading.opened' : 'reading.handedIn',
      { type: 'reading_round', id: round.id, plgId },
      { isEveryone: isLast },
    );
  }

  /** Ends the first stage before everyone is done. */
  async open(me: Actor, plgId: string, reason: string): Promise<void> {
    const round = await this.load(me, 'open', plgId);
    await this.db
      .repo(ReadingRound)
      .update({ id: round.id }, { openedAt: this.clock.now(), openReason: reason });
    await this.events.record(me, 'reading.opened', { type: 'reading_round', id: round.id, plgId });
  }

  /** The round of a group, with nobody else deciding about it until commit. */
  private async load(me: Actor, ability: 'plan' | 'open' | 'write', plgId: string): Promise<ReadingRound> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    await this.takeTurn(plgId);
    const round = await this.roundOf(plgId);
    if (!round) throw new Problem('not_found');
    return this.access.load(me, ability, readingRoundPolicy, round.id);
  }

  private takeTurn(plgId: string): Promise<void> {
    return this.db.waitForTurn(`reading of ${plgId}`);
  }

  private roundOf(plgId: string): Promise<ReadingRound | null> {
    return this.db.repo(ReadingRound).findOneBy({ plgId });
  }

  /** Who was appointed, by conversation. */
  private async pinsOf(roundId: string): Promise<Map<string, string>> {
    const pinned = await this.db
      .repo(ReadingGuide)
      .find({ where: { roundId, isPinned: true }, relations: { reader: true } });
    return new Map(pinned.map((it) => [it.interviewId, it.reader.membershipId]));
  }

  private async refuseWhenBegun(roundId: string): Promise<void> {
    const isBegun = await this.db.repo(ReadThread).existsBy({ reader: { roundId } });
    if (isBegun) throw new Problem('reading.begun');
  }

  private async divide(
    roundId: string,
    plgId: string,
    readerIds: string[],
    pins: ReadonlyMap<string, string>,
  ): Promise<void> {
    await this.refuseWhenBegun(roundId);
    const standing = (await this.views.conversationsOf(plgId)).filter((it) => !it.isWithdrawn);
    if (standing.length === 0) throw new Problem('reading.nothing_to_read');
    const guides = standing.map((it): Guide => {
      const pin = pins.get(it.id) ?? '';
      return { id: it.id, ledBy: barredBy(it, readerIds), pinnedTo: readerIds.includes(pin) ? pin : null };
    });
    const plan = planReading(guides, readerIds);
    if (!plan)
      throw new Problem('reading.no_plan', {
        facts: { conversations: unreadable(guides, readerIds).length },
      });
    await this.db.repo(Reader).delete({ roundId });
    const readers = readerIds.map((membershipId) => ({
      id: newId(),
      roundId,
      membershipId,
      handedInAt: null,
    }));
    await this.db.repo(Reader).insert(readers);
    await this.db.repo(ReadingGuide).insert(
      plan.map(({ guideId, readerId, mayRead }) => ({
        id: newId(),
        roundId,
        readerId: readers.find((it) => it.membershipId === readerId)?.id ?? '',
        interviewId: guideId,
        mayRead,
        isPinned: pins.get(guideId) === readerId,
      })),
    );
  }
}

/** Whoever led it, alone or together; together is no bar where otherwise nobody could read it. */
function barredBy(it: { ledBy: string[]; isLedTogether: boolean }, readers: readonly string[]): string[] {
  const isBarred = readers.every((reader) => it.ledBy.includes(reader));
  return it.isLedTogether && isBarred ? [] : it.ledBy;
}
