import { Injectable } from '@nestjs/common';
import type {
  AgendaCandidateDto,
  AgendaOccurrenceDto,
  AgendaProposalDto,
  AgendaReason,
  PlaceCandidatesDto,
  RequestItemDto,
} from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Access } from '../policies/access.ts';
import { agendaItemPolicy } from '../policies/agenda-item.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { isGuestAt, isMember } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { PreparationsService } from '../trajectories/preparations.service.ts';
import { AgendaLineage } from './agenda-lineage.entity.ts';
import { BacklogItem } from './backlog-item.entity.ts';

interface Candidate {
  key: string;
  reason: AgendaReason;
  title: string;
  minutes: number;
  origin_id: string | null;
  commitment_id: string | null;
  decision_id: string | null;
  backlog_id: string | null;
  phase_key: string | null;
  is_pruned: boolean;
  times: number;
  since: string | null;
  detail: string | null;
}

/**
 * Everything that asks for a place on the agenda of one meeting ($2, of group $1, on day $3): what the last meetings did
 * not come to, actions and reviews that are due by then, and what waits in the backlog. What stands on that agenda
 * already, or was left out before, is not proposed again.
 */
const sql = `
  with on_agenda as (
    select coalesce(l.origin_id, i.id) as origin_id, l.commitment_id, l.decision_id
    from agenda_item i left join agenda_lineage l on l.item_id = i.id where i.meeting_id = $2
  ), undone as (
    select distinct on (coalesce(l.origin_id, i.id)) i.id, i.title, i.minutes, coalesce(l.origin_id, i.id) as root,
      l.commitment_id, l.decision_id, i.elapsed_ms
    from agenda_item i
    join meeting m on m.id = i.meeting_id and m.state in ('held', 'open')
    left join agenda_lineage l on l.item_id = i.id
    where i.plg_id = $1 and m.starts_at < (select starts_at from meeting where id = $2)
    order by coalesce(l.origin_id, i.id), m.starts_at desc
  ), asking as (
    select 'undiscussed:' || u.id as key, 'undiscussed' as reason, u.title, u.minutes, u.root as origin_id,
      u.commitment_id, u.decision_id, null::uuid as backlog_id, null::text as phase_key, false as is_pruned, 1 as place
    from undone u join agenda_item i on i.id = u.id join meeting m on m.id = i.meeting_id
    where m.state = 'held' and u.elapsed_ms = 0 and u.commitment_id is null and u.decision_id is null
    union all
    select 'action:' || c.id, 'action', left(c.text, 200), 5, null, c.id, null, null, null, false, 3
    from commitment c where c.plg_id = $1 and c.state = 'open' and c.due_on <= $3::date
    union all
    select 'review:' || d.id, 'review', left(d.text, 200), 10, null, null, d.id, null, null, false, 4
    from decision d where d.plg_id = $1 and d.review_on <= $3::date and d.superseded_by_id is null
  ), fresh as (
    select a.* from asking a
    where not exists (select from on_agenda o where o.origin_id = a.origin_id or o.commitment_id = a.commitment_id
        or o.decision_id = a.decision_id)
      and not exists (select from backlog_item b where b.plg_id = $1 and (b.origin_id = a.origin_id
        or b.commitment_id = a.commitment_id or b.decision_id = a.decision_id))
    union all
    select 'backlog:' || b.id, b.reason, b.title, b.minutes, b.origin_id, b.commitment_id, b.decision_id, b.id,
      b.phase_key, b.is_pruned, 2
    from backlog_item b where b.plg_id = $1
  )
  select f.*, null::text as detail,
    1 + (select count(*)::int from agenda_item i join meeting m on m.id = i.meeting_id and m.state <> 'cancelled'
      left join agenda_lineage l on l.item_id = i.id
      where i.id = f.origin_id or l.origin_id = f.origin_id or l.commitment_id = f.commitment_id
        or l.decision_id = f.decision_id) as times,
    coalesce(
      (select min(m.starts_at at time zone m.time_zone)::date::text from agenda_item i
        join meeting m on m.id = i.meeting_id where i.id = f.origin_id),
      (select (m.starts_at at time zone m.time_zone)::date::text from commitment c join meeting m on m.id = c.meeting_id
        where c.id = f.commitment_id),
      (select decided_on::text from decision d where d.id = f.decision_id),
      (select (created_at at time zone 'Europe/Amsterdam')::date::text from backlog_item b where b.id = f.backlog_id)
    ) as since
  from fresh f order by f.place, since, f.key`;

/** What the next meeting is about, out of what the earlier ones left. */
@Injectable()
export class AgendasService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly preparations: PreparationsService,
  ) {}

  async propose(me: Actor, plgId: string): Promise<AgendaProposalDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const meeting = await this.db
      .repo(Meeting)
      .findOne({ where: { plgId, state: 'planned' }, order: { startsAt: 'ASC' } });
    if (!meeting) return { meetingId: null, candidates: [], backlog: [], canPlace: false };
    const all = await this.candidates(me, meeting);
    return {
      meetingId: meeting.id,
      candidates: all.filter((it) => !it.is_pruned).map(present),
      backlog: all.filter((it) => it.is_pruned).map(present),
      canPlace: meetingPolicy.can(me, 'edit', meeting),
    };
  }

  /** What is left out goes to the backlog; a key that no longer asks for a place is passed over. */
  async place(me: Actor, meetingId: string, { place, prune }: PlaceCandidatesDto): Promise<string> {
    const meeting = await this.access.load(me, 'edit', meetingPolicy, meetingId);
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
    const { plgId } = meeting;
    const all = await this.candidates(me, meeting);
    const items = this.db.repo(AgendaItem);
    let position = await items.countBy({ meetingId });
    for (const it of all.filter(({ key }) => place.includes(key))) {
      position += 1;
      const { title, minutes } = it;
      const item = await items.save(
        items.create({ plgId, meetingId, title, minutes, position, runningSince: null, askedMinutes: null }),
      );
      await this.db
        .repo(AgendaLineage)
        .insert(this.db.repo(AgendaLineage).create({ itemId: item.id, ...sourceOf(it, plgId) }));
      if (it.backlog_id) await this.db.repo(BacklogItem).delete({ id: it.backlog_id });
    }
    for (const it of all.filter(({ key }) => prune.includes(key) && !place.includes(key))) {
      const backlog = this.db.repo(BacklogItem);
      if (it.backlog_id) await backlog.update({ id: it.backlog_id }, { isPruned: true });
      else {
        const { title, minutes } = it;
        await backlog.insert(backlog.create({ title, minutes, isPruned: true, ...sourceOf(it, plgId) }));
      }
    }
    await this.events.record(me, 'agenda.changed', { type: 'meeting', id: meetingId, plgId });
    await this.events.record(me, 'agenda.proposed', { type: 'meeting', id: meetingId, plgId });
    return plgId;
  }

  /** Anyone in the group may ask for a place on a next agenda. */
  async request(me: Actor, plgId: string, { title, minutes }: RequestItemDto): Promise<void> {
    await this.access.load(me, 'contribute', plgPolicy, plgId);
    const backlog = this.db.repo(BacklogItem);
    const none = { originId: null, commitmentId: null, decisionId: null, phaseKey: null };
    // Asked for once is enough, however often the button was pressed.
    await this.db.waitForTurn(`agenda requests of ${plgId}`);
    if (await backlog.existsBy({ plgId, reason: 'requested', title, minutes })) return;
    await backlog.insert(backlog.create({ plgId, reason: 'requested', title, minutes, ...none }));
    await this.events.record(me, 'agenda.requested', { type: 'plg', id: plgId, plgId });
  }

  /** It comes back next time, also when it was begun. */
  async postpone(me: Actor, id: string): Promise<void> {
    const item = await this.access.load(me, 'edit', agendaItemPolicy, id);
    const { plgId, title, minutes } = item;
    const lineage = await this.db.repo(AgendaLineage).findOneBy({ itemId: id });
    const originId = lineage?.originId ?? id;
    const backlog = this.db.repo(BacklogItem);
    await this.db.waitForTurn(`backlog of ${originId}`);
    if (await backlog.existsBy({ plgId, originId })) throw new Problem('conflict');
    await backlog.insert(
      backlog.create({
        plgId,
        reason: 'postponed',
        title,
        minutes,
        originId,
        commitmentId: lineage?.commitmentId ?? null,
        decisionId: lineage?.decisionId ?? null,
        phaseKey: null,
      }),
    );
    await this.events.record(me, 'agenda.postponed', { type: 'meeting', id: item.meetingId, plgId });
  }

  /** Every meeting in which this stood on the agenda, first one first; a guest knows of those they were invited to. */
  async history(me: Actor, id: string): Promise<AgendaOccurrenceDto[]> {
    const item = await this.access.load(me, 'read', agendaItemPolicy, id);
    const lineage = await this.db.repo(AgendaLineage).findOneBy({ itemId: id });
    const rows = await this.db.query<{
      id: string;
      meeting_id: string;
      title: string;
      starts_at: Date;
      is_discussed: boolean;
    }>(
      `select i.id, i.meeting_id, m.title, m.starts_at, (i.elapsed_ms > 0 or i.is_current) as is_discussed
       from agenda_item i join meeting m on m.id = i.meeting_id and m.state <> 'cancelled'
       left join agenda_lineage l on l.item_id = i.id
       where i.plg_id = $1 and (i.id = $2 or l.origin_id = $2 or l.commitment_id = $3 or l.decision_id = $4)
       order by m.starts_at, i.position`,
      [item.plgId, lineage?.originId ?? id, lineage?.commitmentId ?? null, lineage?.decisionId ?? null],
    );
    const known = rows.filter((row) => isMember(me, item.plgId) || isGuestAt(me, row.meeting_id));
    return known.map((row) => ({
      itemId: row.id,
      meetingId: row.meeting_id,
      meetingTitle: row.title,
      startsAt: row.starts_at.toISOString(),
      isDiscussed: row.is_discussed,
    }));
  }

  /** What earlier meetings left, then what the phase of this one brings. */
  private async candidates(me: Actor, meeting: Meeting): Promise<Candidate[]> {
    const day = wallClock(meeting.startsAt, meeting.timeZone).date;
    const left = await this.db.query<Candidate>(sql, [meeting.plgId, meeting.id, day]);
    return [...left, ...(await this.prepared(me, meeting))];
  }

  /** Not what stands on this agenda already, by its origin or in the same words, and not what was left out before. */
  private async prepared(me: Actor, meeting: Meeting): Promise<Candidate[]> {
    const found = await this.preparations.of(me, meeting);
    if (found.length === 0) return [];
    const known = await this.db.query<{ phase_key: string | null; title: string | null }>(
      `select l.phase_key, i.title from agenda_item i left join agenda_lineage l on l.item_id = i.id
       where i.meeting_id = $1
       union all select phase_key, null from backlog_item where plg_id = $2 and phase_key is not null`,
      [meeting.id, meeting.plgId],
    );
    const keys = new Set(known.map((it) => it.phase_key));
    const titles = new Set(known.map(({ title }) => title?.toLowerCase()));
    const none = { origin_id: null, commitment_id: null, decision_id: null, backlog_id: null };
    return found
      .filter(({ key, title }) => !keys.has(key) && !titles.has(title.toLowerCase()))
      .map((it) => ({ ...none, ...it, phase_key: it.key, is_pruned: false, times: 1, since: null }));
  }
}

function sourceOf(it: Candidate, plgId: string) {
  return {
    plgId,
    reason: it.reason,
    originId: it.origin_id,
    commitmentId: it.commitment_id,
    decisionId: it.decision_id,
    phaseKey: it.phase_key,
  };
}

function present({ key, reason, title, minutes, times, since, detail }: Candidate): AgendaCandidateDto {
  return { key, reason, title, minutes, times, since, detail };
}
