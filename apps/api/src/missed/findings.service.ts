import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { minutesText, type MissedItemDto } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Note } from '../minutes/note.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { commitmentPolicy } from '../policies/commitment.policy.ts';
import { decisionPolicy } from '../policies/decision.policy.ts';
import { notePolicy } from '../policies/note.policy.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { proposalPolicy } from '../policies/proposal.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { presentProposalSummary } from '../proposals/proposal.presenter.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { endedBy, isNamedIn, isWithin, linesOf, namesOf, type Absence } from './missed.rules.ts';

/** One thing that someone missed, before it is known whether they have seen it since. */
export type Finding = Omit<MissedItemDto, 'isSeen'> & {
  /** When it was last news; null for what does not change. */
  renewedAt: Date | null;
};

export interface Away {
  meeting: Meeting;
  membership: Membership;
  isWhole: boolean;
  absences: Absence[];
  /** When the next meeting of this group began: what is new from then on belongs to that one. */
  nextAt: Date | null;
}

const plain = {
  agendaItemTitle: null,
  isForMe: false,
  ownerName: null,
  dueOn: null,
  count: 0,
  ask: null,
  renewedAt: null,
} satisfies Partial<Finding>;

/** What came about while someone was away, as far as they may read it. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly texts: LivingText,
  ) {}

  async of(me: Actor, away: Away): Promise<Finding[]> {
    const { meeting } = away;
    const items = await this.db
      .repo(AgendaItem)
      .find({ where: { meetingId: meeting.id }, order: { position: 'ASC' } });
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    const found = [
      ...(await this.deliberated(me, away)),
      ...(await this.agreed(me, away)),
      ...(await this.noted(me, away)),
    ].map(({ agendaItemId, ...it }) => ({
      ...it,
      agendaItemTitle: agendaItemId === null ? null : (titles.get(agendaItemId) ?? null),
    }));
    const isMine = await this.madeBy(me, meeting);
    return [
      ...found.filter(({ id }) => !isMine(id)),
      ...(await this.passages(me, away, items)),
      ...(await this.portraits(me, away)),
      ...(await this.interviews(away)),
    ];
  }

  /** Decisions and proposals: of the meeting, and what was decided in writing meanwhile. */
  private async deliberated(me: Actor, away: Away): Promise<(Finding & InItem)[]> {
    const { meeting, membership } = away;
    const { plgId } = meeting;
    const where = [
      { plgId, meetingId: meeting.id },
      { plgId, meetingId: IsNull() },
    ];
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    const proposals = await this.db
      .repo(Proposal)
      .find({ where, relations: asked, relationLoadStrategy: 'query', order });
    const decisions = await this.db.repo(Decision).find({ where, order });
    const seats = await this.db.whole(Seat, { plgId }, { holders: true });
    const askOf = (proposal: Proposal | undefined): Finding['ask'] => {
      if (!proposal || !proposalPolicy.can(me, 'read', proposal)) return null;
      const { answered, seatCount, isAskedOfMe } = presentProposalSummary(
        me,
        proposal,
        seats,
        this.clock.now(),
      );
      return {
        proposalId: proposal.id,
        isMine: isAskedOfMe && proposalPolicy.can(me, 'speak', proposal),
        until: proposal.windowEndsAt?.toISOString() ?? null,
        answered,
        seatCount,
      };
    };
    const proposalOf = (id: string) => proposals.find(({ decisionId }) => decisionId === id);
    /** Spoke before it was decided, so knows of it. */
    const tookPart = ({ id, consent }: Decision) =>
      consent !== null &&
      !consent.absent.some(({ seatId }) => seatId === membership.seatId) &&
      proposalOf(id)?.positions.some((it) => it.membershipId === membership.id);
    return [
      ...decisions
        .filter((it) => isNews(away, it) && decisionPolicy.can(me, 'read', it) && !tookPart(it))
        .map((it) => {
          const ask = askOf(proposalOf(it.id));
          const { id, text, agendaItemId } = it;
          return {
            ...plain,
            kind: 'decision' as const,
            id,
            text,
            agendaItemId,
            ask,
            isForMe: ask?.isMine === true,
          };
        }),
      ...proposals
        .filter(
          (it) =>
            isNews(away, it) &&
            it.decisionId === null &&
            it.step !== 'withdrawn' &&
            proposalPolicy.can(me, 'read', it),
        )
        .map((it) => {
          const ask = askOf(it);
          const { id, title: text, agendaItemId } = it;
          return {
            ...plain,
            kind: 'proposal' as const,
            id,
            text,
            agendaItemId,
            ask,
            isForMe: ask?.isMine === true,
          };
        }),
    ];
  }

  private async agreed(me: Actor, away: Away): Promise<(Finding & InItem)[]> {
    const { meeting, membership } = away;
    const all = await this.db.repo(Commitment).find({
      where: { meetingId: meeting.id },
      relations: commitmentPolicy.needs,
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    return all
      .filter((it) => isNews(away, it) && commitmentPolicy.can(me, 'read', it))
      .map((it) => ({
        ...plain,
        kind: 'commitment' as const,
        id: it.id,
        text: it.text,
        agendaItemId: it.agendaItemId,
        ownerName: it.membership && nameOf(it.membership),
        dueOn: it.dueOn,
        isForMe:
          [it.membershipId, it.deputyId].includes(membership.id) ||
          (membership.seatId !== null && it.membership?.seatId === membership.seatId),
      }));
  }

  private async noted(me: Actor, away: Away): Promise<(Finding & InItem)[]> {
    const notes = await this.db
      .repo(Note)
      .find({ where: { meetingId: away.meeting.id }, order: { createdAt: 'ASC', id: 'ASC' } });
    return notes
      .filter((it) => isNews(away, it) && notePolicy.can(me, 'read', it))
      .map(({ id, kind, text, agendaItemId }) => ({ ...plain, kind, id, text, agendaItemId }));
  }

  /** Lines of the minutes that name this person and were written while they were away. */
  private async passages(me: Actor, away: Away, items: AgendaItem[]): Promise<Finding[]> {
    const { meeting, isWhole, absences } = away;
    const people = await this.db.repo(Membership).find({
      where: { plgId: meeting.plgId, leftAt: IsNull(), userId: Not(me.userId) },
      relations: { user: true },
    });
    const names = namesOf(
      me.name,
      people.map(({ user }) => user.name),
    );
    const ids = items.map(({ id }) => id);
    const { kind, field } = minutesText;
    const now = await this.texts.jsonOf(kind, ids, [field]);
    const linesAt = async (moment: Date): Promise<LinesOf> => {
      const texts = await this.texts.jsonAt(kind, ids, field, moment);
      return (id: string) => {
        const text = texts.get(id);
        return new Set(text ? linesOf(text) : []);
      };
    };
    const moments: { before: LinesOf; after: LinesOf | null }[] = [];
    for (const { from, until } of isWhole ? [] : absences)
      moments.push({ before: await linesAt(from), after: until && (await linesAt(until)) });
    return items.flatMap((item) => {
      const text = now.get(item.id)?.[field];
      const named = new Set((text ? linesOf(text) : []).filter((line) => isNamedIn(line, names)));
      return [...named]
        .filter(
          (line) =>
            isWhole ||
            moments.some(
              ({ before, after }) => !before(item.id).has(line) && (!after || after(item.id).has(line)),
            ),
        )
        .map((line) => ({
          ...plain,
          kind: 'passage' as const,
          id: idOf(`${item.id} ${line}`),
          text: line.slice(0, 4000),
          agendaItemTitle: item.title,
          isForMe: true,
        }));
    });
  }

  private async portraits(me: Actor, away: Away): Promise<Finding[]> {
    const since = endedBy(away.absences, away.nextAt);
    const all = await this.db.whole(Portrait, { plgId: away.meeting.plgId }, portraitPolicy.needs);
    return all.flatMap((it) => {
      const { id, publishedAt, seatId } = it;
      if (!publishedAt || !isWithin(since, publishedAt) || seatId === away.membership.seatId) return [];
      if (!portraitPolicy.can(me, 'read', it)) return [];
      const text = it.seat.programme.name;
      return [{ ...plain, kind: 'portrait' as const, id, text, renewedAt: publishedAt }];
    });
  }

  /** How many were held since; with whom and by whom is nobody's business. */
  private async interviews({ meeting, absences, nextAt }: Away): Promise<Finding[]> {
    const held = await this.db
      .repo(Interview)
      .find({ select: { submittedAt: true }, where: { plgId: meeting.plgId, submittedAt: Not(IsNull()) } });
    const since = endedBy(absences, nextAt);
    const moments = held
      .flatMap(({ submittedAt }) => submittedAt ?? [])
      .filter((at) => isWithin(since, at))
      .toSorted((a, b) => +a - +b);
    if (moments.length === 0) return [];
    const renewedAt = moments.at(-1) ?? null;
    const it = { kind: 'interviews' as const, id: meeting.id, text: '', count: moments.length };
    return [{ ...plain, ...it, renewedAt }];
  }

  /** Whoever made something knows of it, also when they made it from elsewhere. */
  private async madeBy(me: Actor, { plgId }: Meeting): Promise<(id: string) => boolean> {
    const rows = await this.db.query<{ subject_id: string }>(
      `select subject_id from event where plg_id = $1 and actor_id = $2 and name = any($3)`,
      [plgId, me.userId, ['decision.made', 'commitment.made', 'note.made', 'proposal.made']],
    );
    const ids = new Set(rows.map(({ subject_id: id }) => id));
    return (id) => ids.has(id);
  }
}

type LinesOf = (itemId: string) => Set<string>;

interface InItem {
  agendaItemId: string | null;
}

const asked = {
  positions: true,
  objections: true,
  proposedBy: { user: true },
} as const;

/** Of the meeting itself everything counts for whoever was not there at all. */
function isNews(
  { meeting, isWhole, absences, nextAt }: Away,
  it: { meetingId: string | null; createdAt: Date },
): boolean {
  if (it.meetingId === meeting.id) return isWhole || isWithin(absences, it.createdAt);
  return isWithin(endedBy(absences, nextAt), it.createdAt);
}

/** A line has no id of its own: its words are what it is. */
function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
