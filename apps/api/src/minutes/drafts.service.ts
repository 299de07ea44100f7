import { Injectable, type OnModuleInit } from '@nestjs/common';
import { minutesText } from '@leerkring/shared';
import { Commitment } from '../commitments/commitment.entity.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Access } from '../policies/access.ts';
import { agendaItemPolicy } from '../policies/agenda-item.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import type { EventRow } from '../platform/events/event.entity.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import { textToPlain } from '../platform/living-text/text-json.ts';
import { EarlyStart } from '../trajectories/early-start.entity.ts';
import { canonical, corrected, hashOf, type MinutesContent, type MinutesOutcome } from './content.rules.ts';
import { MinutesCorrection } from './minutes-correction.entity.ts';
import { MinutesVersion } from './minutes-version.entity.ts';
import { Minutes } from './minutes.entity.ts';
import { Note } from './note.entity.ts';

/** From living text to a version: what happens when a meeting is closed, or opened once more. */
@Injectable()
export class DraftsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly texts: LivingText,
  ) {}

  onModuleInit(): void {
    this.events.on('meeting.held', (event) => this.draft(event));
    this.events.on('meeting.opened', (event) => this.reopen(event));
    // Written together while the meeting is live; afterwards a correction is proposed. Guests read along.
    this.texts.register(minutesText.kind, {
      authorize: async (me, itemId, ability, field) => {
        if (field !== minutesText.field) throw new Problem('not_found');
        const needed = ability === 'write' ? 'minute' : 'read';
        const { plgId, meetingId } = await this.access.load(me, needed, agendaItemPolicy, itemId);
        const minutes = await this.db.repo(Minutes).findOneBy({ meetingId });
        return { plgId, isFrozen: minutes !== null && minutes.state !== 'live' };
      },
    });
  }

  /** The one row of a meeting, made when it is first needed. */
  async of({ id: meetingId, plgId }: Pick<Meeting, 'id' | 'plgId'>): Promise<Minutes> {
    await this.db.query(
      `insert into meeting_minutes (id, plg_id, meeting_id) values ($1, $2, $3)
       on conflict on constraint minutes_one_per_meeting do nothing`,
      [newId(), plgId, meetingId],
    );
    return this.db.repo(Minutes).findOneByOrFail({ meetingId });
  }

  /** A meeting that was closed has a concept, with the corrections that were accepted before it was opened again. */
  async draft(event: Pick<EventRow, 'subjectId' | 'actorId'>): Promise<void> {
    const meeting = await this.db
      .repo(Meeting)
      .findOne({ where: { id: event.subjectId }, relations: { plg: true } });
    if (meeting?.state !== 'held') return;
    const minutes = await this.of(meeting);
    if (minutes.state !== 'live') return;
    let content = await this.contentOf(meeting);
    const accepted = await this.db
      .repo(MinutesCorrection)
      .find({ where: { minutesId: minutes.id, state: 'accepted' }, order: { createdAt: 'ASC' } });
    for (const correction of accepted) content = corrected(content, correction) ?? content;
    await this.write(minutes, content);
    await this.db.repo(Minutes).update({ id: minutes.id }, { state: 'concept', conceptAt: this.clock.now() });
    await this.record(event, 'minutes.drafted', meeting);
  }

  private async reopen(event: EventRow): Promise<void> {
    const meeting = await this.db.repo(Meeting).findOneBy({ id: event.subjectId });
    const minutes = await this.db.repo(Minutes).findOneBy({ meetingId: event.subjectId });
    if (meeting?.state !== 'open' || minutes?.state !== 'concept') return;
    await this.db.repo(Minutes).update({ id: minutes.id }, { state: 'live', conceptAt: null });
    await this.record(event, 'minutes.reopened', meeting);
  }

  /** The next version, byte for byte as it can be downloaded. */
  async write(minutes: Minutes, content: MinutesContent): Promise<number> {
    const number = minutes.version + 1;
    const text = canonical(content);
    const versions = this.db.repo(MinutesVersion);
    await versions.insert(
      versions.create({
        minutesId: minutes.id,
        plgId: minutes.plgId,
        meetingId: minutes.meetingId,
        number,
        content: text,
        sha256: hashOf(text),
      }),
    );
    await this.db.repo(Minutes).update({ id: minutes.id }, { version: number });
    minutes.version = number;
    return number;
  }

  private async contentOf(meeting: Meeting): Promise<MinutesContent> {
    const { id: meetingId } = meeting;
    const items = await this.db.repo(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC' } });
    const texts = await this.texts.jsonOf(
      minutesText.kind,
      items.map(({ id }) => id),
      [minutesText.field],
    );
    const outcomes = await this.outcomesOf(meetingId);
    const early = await this.db.repo(EarlyStart).findOneBy({ meetingId });
    const empty = { type: 'doc', content: [] };
    return {
      format: 'leerkring-minutes-1',
      meeting: {
        id: meetingId,
        title: meeting.title,
        group: meeting.plg.name,
        startsAt: meeting.startsAt.toISOString(),
        endsAt: meeting.endsAt.toISOString(),
      },
      ...(early && { early: { phase: early.phase, unmet: early.unmet, reason: early.reason } }),
      attendance: await this.attendanceAt(meeting),
      guests: await this.guestsAt(meeting),
      items: items.map(({ id, title }) => {
        const text = texts.get(id)?.[minutesText.field] ?? empty;
        return { id, title, text, plain: textToPlain(text), outcomes: outcomes.get(id) ?? [] };
      }),
    };
  }

  private async outcomesOf(meetingId: string): Promise<Map<string, MinutesOutcome[]>> {
    const plain = { dueOn: null, programme: null };
    const decisions = await this.db.repo(Decision).findBy({ meetingId });
    const notes = await this.db.repo(Note).findBy({ meetingId });
    const commitments = await this.db
      .repo(Commitment)
      .find({ where: { meetingId }, relations: { membership: { seat: { programme: true } } } });
    const all = [
      ...decisions.map((it) => ({ at: it, outcome: { kind: 'decision' as const, ...plain } })),
      ...notes.map((it) => ({ at: it, outcome: { kind: it.kind, ...plain } })),
      ...commitments.map((it) => ({
        at: it,
        outcome: {
          kind: 'commitment' as const,
          dueOn: it.dueOn,
          programme: it.membership?.seat?.programme.name ?? null,
        },
      })),
    ].toSorted((one, other) => +one.at.createdAt - +other.at.createdAt);
    const byItem = new Map<string, MinutesOutcome[]>();
    for (const { at, outcome } of all)
      if (at.agendaItemId !== null)
        byItem.set(at.agendaItemId, [
          ...(byItem.get(at.agendaItemId) ?? []),
          { id: at.id, text: at.text, ...outcome },
        ]);
    return byItem;
  }

  /** Per programme: persons are named in no minutes that can never change. */
  private async attendanceAt({ id, plgId }: Meeting): Promise<MinutesContent['attendance']> {
    const rows = await this.db.query<MinutesContent['attendance'][number] & { inHall: number }>(
      `select p.name as programme, count(distinct a.id)::int as present, count(distinct m.id)::int as expected,
         (count(distinct a.id) filter (where a.in_hall))::int as "inHall"
       from membership m
       left join seat s on s.id = m.seat_id
       left join programme p on p.id = s.programme_id
       left join attendance a on a.membership_id = m.id and a.meeting_id = $1 and a.state = 'present'
       where m.plg_id = $2 and m.joined_at is not null and m.roles <> '{guest}'
         and (a.id is not null or (m.left_at is null
           and not exists (select 1 from substitution t
             where t.meeting_id = $1 and t.replaced_id = m.id and t.withdrawn_at is null)
           and (not m.is_temporary or exists (select 1 from substitution t
             where t.meeting_id = $1 and t.substitute_id = m.id and t.withdrawn_at is null))))
       group by p.name order by p.name nulls last`,
      [id, plgId],
    );
    return rows.map(({ inHall, ...rest }) => (inHall > 0 ? { ...rest, inHall } : rest));
  }

  /** Whoever came as a guest and is one still, by where they come from. */
  private async guestsAt({ id }: Meeting): Promise<MinutesContent['guests']> {
    return this.db.query(
      `select v.programme, count(*)::int as present
       from attendance a join membership m on m.id = a.membership_id and m.roles = '{guest}'
       cross join lateral (select g.programme from guest g
         where g.membership_id = m.id and g.meeting_id = a.meeting_id order by g.created_at desc limit 1) v
       where a.meeting_id = $1 and a.state = 'present' group by v.programme order by v.programme`,
      [id],
    );
  }

  private async record(
    { actorId }: Pick<EventRow, 'actorId'>,
    name: 'minutes.drafted' | 'minutes.reopened',
    { id, plgId }: Meeting,
  ): Promise<void> {
    await this.events.record(actorId ? { userId: actorId } : null, name, { type: 'meeting', id, plgId });
  }
}
