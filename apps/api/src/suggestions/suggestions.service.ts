import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AcceptSuggestionDto, DeclineSuggestionDto, MakeSuggestionDto } from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { anchorAt } from '../platform/living-text/text-anchor.ts';
import { readCursor } from '../platform/living-text/text-cursor.ts';
import { TextEdits } from '../platform/living-text/text-edits.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { holdsMembership } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { sectionPolicy } from '../policies/section.policy.ts';
import { suggestionPolicy } from '../policies/suggestion.policy.ts';
import { Suggestion } from './suggestion.entity.ts';
import type { SuggestionView } from './suggestion.presenter.ts';
import { standingsOf, takeOver } from './suggestion.rules.ts';
import { SuggestionSupport } from './suggestion-support.entity.ts';

const whole = {
  author: true,
  settledBy: true,
  supports: true,
  winner: true,
  section: { leads: true },
} as const;
const subject = (it: Pick<Suggestion, 'id' | 'plgId'>) => ({
  type: 'suggestion',
  id: it.id,
  plgId: it.plgId,
});
const addressOf = (sectionId: string) => ({ kind: 'section', subjectId: sectionId, field: 'text' });
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** A suggestion that was made elsewhere. */
export type Brought = Pick<
  Suggestion,
  'sectionId' | 'anchor' | 'was' | 'text' | 'reason' | 'fromName' | 'fromAt'
>;
const keyOf = (it: Pick<Brought, 'sectionId' | 'was' | 'text' | 'fromName' | 'fromAt'>): string =>
  JSON.stringify([it.sectionId, it.was, it.text, it.fromName, it.fromAt?.getTime()]);

/** Other words for words in a chapter: by whoever may suggest there, settled by whoever writes there. */
@Injectable()
export class SuggestionsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly edits: TextEdits,
    private readonly obligations: Obligations,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async list(me: Actor, plgId: string): Promise<SuggestionView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.views(await this.db.whole(Suggestion, { plgId }, whole, { createdAt: 'ASC' }));
  }

  async make(me: Actor, sectionId: string, input: MakeSuggestionDto): Promise<SuggestionView> {
    const { plgId } = await this.access.load(me, 'suggest', sectionPolicy, sectionId);
    const cursor = readCursor(input.at);
    const doc = await this.edits.read(addressOf(sectionId));
    const found = cursor && anchorAt(doc, cursor);
    if (!found) throw new Problem('suggestion.not_one_place', { fields: { was: ['isIn'] } });
    const { words, ...anchor } = found;
    if (words !== input.was) throw new Problem('suggestion.text_changed');
    const text = inOneLine(input.text);
    if (text === words) throw new Problem('suggestion.changes_nothing', { fields: { text: ['differs'] } });
    const id = newId();
    const { reason } = input;
    await this.db
      .repo(Suggestion)
      .insert({ id, plgId, sectionId, authorId: me.userId, anchor, was: words, text, reason, state: 'open' });
    await this.events.record(me, 'suggestion.made', subject({ id, plgId }), { sectionId });
    return this.view(id);
  }

  /**
   * What others changed in a document of theirs, for a room that has asked who is asking and records what happened.
   * @returns those that did not come before
   */
  async takeIn(me: Actor, plgId: string, brought: Brought[]): Promise<Brought[]> {
    const suggestions = this.db.repo(Suggestion);
    const known = await suggestions.findBy({ plgId, fromName: Not(IsNull()) });
    const keys = new Set(known.map(keyOf));
    const fresh = brought.filter((it) => !keys.has(keyOf(it)) && keys.add(keyOf(it)));
    if (fresh.length > 0)
      await suggestions.insert(
        fresh.map((it) => ({ ...it, id: newId(), plgId, authorId: me.userId, state: 'open' as const })),
      );
    return fresh;
  }

  /**
   * Written into the chapter in the same transaction, as words of who proposed them; adapted words are of who adapted
   * them. What others proposed for the same words is superseded by it.
   */
  async accept(me: Actor, id: string, input: AcceptSuggestionDto): Promise<SuggestionView> {
    const it = await this.open(me, 'accept', id);
    const text = input.text === undefined ? it.text : inOneLine(input.text);
    const isAdapted = text !== it.text;
    const { sectionId } = it;
    const open = await this.db.repo(Suggestion).findBy({ sectionId, state: 'open' });
    const { result, seq } = await this.edits.change(
      { userId: isAdapted ? me.userId : (it.authorId ?? me.userId) },
      addressOf(sectionId),
      (doc) => {
        const outcome = takeOver(doc, it, { seen: input.now, text }, open);
        if ('refused' in outcome) throw new Problem(outcome.refused);
        return outcome.superseded;
      },
    );
    await this.settle(me, [id], { state: 'accepted', seq, written: isAdapted ? text : null });
    if (result.length > 0) await this.settle(me, result, { state: 'superseded', winnerId: id });
    await this.events.record(me, 'suggestion.accepted', subject(it), { sectionId, seq, superseded: result });
    return this.view(id);
  }

  async decline(me: Actor, id: string, { because }: DeclineSuggestionDto): Promise<SuggestionView> {
    const it = await this.open(me, 'decline', id);
    await this.settle(me, [id], { state: 'declined', because });
    await this.events.record(me, 'suggestion.declined', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  async withdraw(me: Actor, id: string): Promise<SuggestionView> {
    const it = await this.open(me, 'withdraw', id);
    await this.settle(me, [id], { state: 'withdrawn' });
    await this.events.record(me, 'suggestion.withdrawn', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  /** Saying again what was said already changes nothing. */
  async support(me: Actor, id: string, isOn: boolean): Promise<SuggestionView> {
    const it = await this.open(me, 'support', id);
    const supports = this.db.repo(SuggestionSupport);
    const mine = { suggestionId: id, userId: me.userId };
    const isOnNow = await supports.existsBy(mine);
    if (isOn && !isOnNow) {
      await supports.insert({ id: newId(), ...mine });
      await this.events.record(me, 'suggestion.supported', subject(it));
    } else if (!isOn && isOnNow) {
      await supports.delete(mine);
      await this.events.record(me, 'suggestion.unsupported', subject(it));
    }
    return this.view(id);
  }

  /** Read again now that nobody else settles anything in this chapter. */
  private async open(
    me: Actor,
    ability: 'accept' | 'decline' | 'withdraw' | 'support',
    id: string,
  ): Promise<Suggestion> {
    const { sectionId } = await this.access.load(me, 'read', suggestionPolicy, id);
    await this.db.waitForTurn(`suggestions of ${sectionId}`);
    const it = await this.db.wholeOne(Suggestion, id, whole);
    if (it.state !== 'open') throw new Problem('suggestion.settled');
    return this.access.load(me, ability, suggestionPolicy, id, whole);
  }

  private async settle(
    me: Actor,
    ids: string[],
    outcome: Partial<Pick<Suggestion, 'state' | 'seq' | 'written' | 'winnerId' | 'because'>>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.db
      .repo(Suggestion)
      .update({ id: In(ids) }, { ...outcome, settledAt: now, settledById: me.userId, updatedAt: now });
  }

  private async view(id: string): Promise<SuggestionView> {
    const it = await this.db.wholeOne(Suggestion, id, whole);
    if (it.state !== 'open') return { suggestion: it, standing: null };
    // What competes with it decides how it stands.
    const open = await this.db.whole(Suggestion, { sectionId: it.sectionId, state: 'open' }, whole);
    return (
      (await this.views(open)).find(({ suggestion }) => suggestion.id === id) ?? {
        suggestion: it,
        standing: null,
      }
    );
  }

  private async views(suggestions: Suggestion[]): Promise<SuggestionView[]> {
    const open = Map.groupBy(
      suggestions.filter((it) => it.state === 'open'),
      ({ sectionId }) => sectionId,
    );
    const standings = new Map<string, ReturnType<typeof standingsOf>>();
    for (const [sectionId, list] of open)
      standings.set(sectionId, standingsOf(await this.edits.read(addressOf(sectionId)), list));
    return suggestions.map((suggestion) => ({
      suggestion,
      standing: standings.get(suggestion.sectionId)?.get(suggestion.id) ?? null,
    }));
  }

  /** Whoever leads a chapter is asked what becomes of what is proposed in it. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (const { plgId } of me.memberships) {
      const open = await this.db.whole(Suggestion, { plgId, state: 'open' }, whole, { createdAt: 'ASC' });
      const mine = open.filter(
        (it) =>
          suggestionPolicy.can(me, 'accept', it) &&
          it.authorId !== me.userId &&
          it.section.leads.some(({ membershipId }) => holdsMembership(me, membershipId)),
      );
      for (const [sectionId, list] of Map.groupBy(mine, (it) => it.sectionId))
        asked.push({
          kind: 'suggestion.settle',
          plgId,
          subjectId: sectionId,
          path: `/plg/${plgId}/rapport/hoofdstuk/${sectionId}?paneel=voorstellen`,
          dueAt: null,
          minutes: list.length * 2,
          facts: { title: list[0]?.section.title ?? '', count: list.length },
        });
    }
    return asked;
  }
}
