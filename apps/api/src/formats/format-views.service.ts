import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CircleCheckDto, FormatDto, RunStateDto, TurnState } from '@leerkring/shared';
import { LiveRoomsService } from '../meeting-room/live-rooms.service.ts';
import { RoomStatesService } from '../meeting-room/room-states.service.ts';
import { Access } from '../policies/access.ts';
import { formatRunPolicy } from '../policies/format-run.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { silentNotePolicy } from '../policies/silent-note.policy.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { CircleChecksService } from './circle-checks.service.ts';
import { FormatRun } from './format-run.entity.ts';
import { FormatVote } from './format-vote.entity.ts';
import { FormatsService } from './formats.service.ts';
import { SilentNote } from './silent-note.entity.ts';
import { VoteOption } from './vote-option.entity.ts';

/** A run with everything of it that one person may see. */
export interface FormatRunView {
  run: FormatRun;
  /** With `membership.user`, `programme` and `guest`; only those this person may read. */
  notes: SilentNote[];
  options: VoteOption[];
  votes: FormatVote[];
  circle: CircleCheckDto | null;
}

interface RunRow {
  id: string;
  step_index: number;
  opened_steps: number[];
  minutes: number;
  elapsed_ms: number;
  running_since: Date | null;
  presenter: { userId: string; name: string } | null;
  turns: { membershipId: string; userId: string; name: string; guestFrom: string | null; state: TurnState }[];
  wrote: string;
  voted: string;
}

/** What everyone may know of the format under way; one statement, because it runs after every change. */
const runSql = `
  select r.id, r.step_index, r.opened_steps, r.elapsed_ms, r.running_since,
    (r.content -> 'steps' -> r.step_index::int ->> 'minutes')::int + r.extra_minutes as minutes,
    (select json_build_object('userId', u.id, 'name', u.name)
      from membership p join user_account u on u.id = p.user_id where p.id = r.presenter_id) as presenter,
    coalesce((select json_agg(json_build_object('membershipId', p.id, 'userId', u.id, 'name', u.name,
        'guestFrom', v.programme, 'state', t.state) order by t.position)
      from round_turn t join membership p on p.id = t.membership_id join user_account u on u.id = p.user_id
      left join guest v on v.membership_id = p.id and v.meeting_id = r.meeting_id and v.revoked_at is null
      where t.run_id = r.id and t.step_index = r.step_index), '[]') as turns,
    (select count(distinct n.membership_id) from silent_note n
      where n.run_id = r.id and n.step_index = r.step_index) as wrote,
    (select count(distinct v.membership_id) from format_vote v
      where v.run_id = r.id and v.step_index = r.step_index)
      + coalesce((select c.answers from circle_check c where c.run_id = r.id), 0) as voted
  from format_run r where r.meeting_id = $1 and r.ended_at is null`;

/** My own in the order I wrote them; once they are open in an order that tells nothing. */
function byTurn(one: SilentNote, other: SilentNote): number {
  if (one.stepIndex !== other.stepIndex) return one.stepIndex - other.stepIndex;
  if (!one.run.openedSteps.includes(one.stepIndex)) return Number(one.createdAt) - Number(other.createdAt);
  return one.id < other.id ? -1 : 1;
}

/** What someone sees of the formats of a meeting. */
@Injectable()
export class FormatViewsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly formats: FormatsService,
    private readonly circles: CircleChecksService,
    private readonly rooms: LiveRoomsService,
    private readonly states: RoomStatesService,
  ) {}

  onModuleInit(): void {
    this.states.tellAlso('run', (meetingId) => this.live(meetingId));
  }

  async ofMeeting(me: Actor, meetingId: string): Promise<{ formats: FormatDto[]; views: FormatRunView[] }> {
    await this.access.load(me, 'read', meetingPolicy, meetingId);
    const runs = await this.db
      .repo(FormatRun)
      .find({ where: { meetingId }, relations: { meeting: true }, order: { createdAt: 'DESC', id: 'DESC' } });
    const views: FormatRunView[] = [];
    for (const run of runs) views.push(await this.see(me, run));
    return { formats: this.formats.all(), views };
  }

  async one(me: Actor, id: string): Promise<FormatRunView> {
    return this.see(me, await this.access.load(me, 'read', formatRunPolicy, id));
  }

  private async see(me: Actor, run: FormatRun): Promise<FormatRunView> {
    const runId = run.id;
    const notes = await this.db.repo(SilentNote).find({
      where: { runId },
      relations: { membership: { user: true }, programme: { institution: true }, guest: true, run: true },
    });
    const options = await this.db.repo(VoteOption).find({ where: { runId }, order: { position: 'ASC' } });
    const votes = await this.db.repo(FormatVote).findBy({ runId });
    return {
      run,
      notes: notes.filter((note) => silentNotePolicy.can(me, 'read', note)).toSorted(byTurn),
      options,
      votes,
      circle: await this.circles.seenBy(me, run),
    };
  }

  private async live(meetingId: string): Promise<RunStateDto | null> {
    const [row] = await this.db.query<RunRow>(runSql, [meetingId]);
    if (!row) return null;
    const here = row.turns.length > 0 ? await this.rooms.placesHere(meetingId) : null;
    return {
      runId: row.id,
      stepIndex: row.step_index,
      openedSteps: row.opened_steps,
      minutes: row.minutes,
      elapsedMs: row.elapsed_ms,
      runningSince: row.running_since?.toISOString() ?? null,
      presenterUserId: row.presenter?.userId ?? null,
      presenterName: row.presenter?.name ?? null,
      turns: row.turns.map((turn) => ({ ...turn, isAway: here?.has(turn.membershipId) !== true })),
      wrote: Number(row.wrote),
      voted: Number(row.voted),
    };
  }
}
