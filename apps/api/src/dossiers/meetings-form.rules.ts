import { below, ofPlg, type FormTable } from './form-table.rules.ts';

/** What the group agreed that stays among those who were there does not leave the room; nor does what never opened. */
const ofOpenedStep = `exists (select from format_run r where r.id = t.run_id and r.plg_id = $1
  and r.ended_at is not null and not r.stays_in_circle and t.step_index = any(r.opened_steps))`;

/** The year plan, the meetings and what came out of them. */
export const meetingsForm: readonly FormTable[] = [
  {
    table: 'cycle',
    room: 'cycles',
    columns:
      'id created_at updated_at plg_id key target_weeks min_weeks max_weeks weekday start_time end_time optional_institution_ids',
  },
  {
    table: 'meeting',
    room: 'cycles',
    columns:
      'id created_at updated_at plg_id cycle_id title goal state starts_at ends_at time_zone location uid sequence opened_at held_at leader_id queue_rule call_kind',
    without: 'join_url',
    apart: 'join_url',
  },
  {
    table: 'date_poll',
    room: 'date-polls',
    columns:
      'id created_at updated_at plg_id key meeting_id title state facilitator_id answer_by settled_option_id',
  },
  {
    table: 'date_option',
    room: 'date-polls',
    columns: 'id created_at updated_at poll_id starts_at ends_at',
    where: below('poll_id', 'date_poll'),
  },
  {
    table: 'date_answer',
    room: 'date-polls',
    columns: 'id created_at updated_at option_id membership_id value',
    where: `t.option_id in (select o.id from date_option o join date_poll p on p.id = o.poll_id where p.plg_id = $1)`,
  },
  {
    table: 'invite',
    room: 'invites',
    columns:
      'id created_at updated_at plg_id meeting_id user_id method sequence raised starts_at ends_at answer answered_at reply_stamp is_date_only',
    isSealed: true,
  },
  { table: 'trajectory', room: 'trajectories', columns: 'id created_at updated_at plg_id key title' },
  {
    table: 'phase',
    room: 'trajectories',
    columns: 'id created_at updated_at plg_id trajectory_id key position content',
  },
  {
    table: 'meeting_phase',
    room: 'trajectories',
    columns: 'id created_at updated_at plg_id meeting_id phase_id',
  },
  {
    table: 'early_start',
    room: 'trajectories',
    columns: 'id created_at updated_at plg_id meeting_id phase unmet reason',
  },
  {
    table: 'agenda_item',
    room: 'agendas',
    columns:
      'id created_at updated_at plg_id meeting_id position title minutes extra_minutes is_current elapsed_ms running_since asked_minutes',
  },
  {
    table: 'agenda_lineage',
    room: 'agendas',
    columns: 'id created_at updated_at plg_id item_id reason origin_id commitment_id decision_id phase_key',
  },
  {
    table: 'backlog_item',
    room: 'agendas',
    columns:
      'id created_at updated_at plg_id reason title minutes is_pruned origin_id commitment_id decision_id phase_key',
  },
  {
    table: 'attendance',
    room: 'meeting-room',
    columns: 'id created_at updated_at plg_id meeting_id membership_id state in_hall',
  },
  {
    table: 'queue_change',
    room: 'meeting-room',
    columns: 'id created_at updated_at meeting_id membership_id rule place',
    where: below('meeting_id', 'meeting'),
  },
  {
    table: 'format_run',
    room: 'formats',
    columns:
      'id created_at updated_at plg_id meeting_id key content step_index opened_steps extra_minutes elapsed_ms running_since presenter_id rounds ended_at stays_in_circle',
    where: `${ofPlg} and t.ended_at is not null and not t.stays_in_circle`,
  },
  {
    table: 'vote_option',
    room: 'formats',
    columns: 'id created_at updated_at run_id step_index position text',
    where: below('run_id', 'format_run'),
  },
  {
    table: 'silent_note',
    room: 'formats',
    columns:
      'id created_at updated_at run_id step_index membership_id programme_id text kind is_signed guest_id',
    isSealed: true,
    where: ofOpenedStep,
  },
  {
    table: 'format_vote',
    room: 'formats',
    columns: 'id created_at updated_at run_id step_index membership_id option_id value',
    isSealed: true,
    where: ofOpenedStep,
  },
  {
    table: 'circle_check',
    room: 'formats',
    columns: 'id created_at updated_at meeting_id run_id answers safe_sum equal_sum worthwhile_sum closed_at',
    isSealed: true,
    where: `${below('meeting_id', 'meeting')} and t.closed_at is not null`,
  },
  {
    table: 'decision',
    room: 'decisions',
    columns:
      'id created_at updated_at plg_id meeting_id agenda_item_id text decided_on provisional_until is_contested owner_id review_on superseded_by_id consent',
  },
  {
    table: 'commitment',
    room: 'commitments',
    columns:
      'id created_at updated_at plg_id meeting_id agenda_item_id text membership_id due_on state reason deputy_id',
  },
  {
    table: 'note',
    room: 'minutes',
    columns: 'id created_at updated_at plg_id meeting_id agenda_item_id kind text',
  },
  {
    table: 'meeting_minutes',
    room: 'minutes',
    columns: 'id created_at updated_at plg_id meeting_id state scribe_id version concept_at adopted_at',
  },
  {
    table: 'minutes_version',
    room: 'minutes',
    columns: 'id created_at updated_at plg_id minutes_id meeting_id number content sha256',
  },
  {
    table: 'minutes_confirmation',
    room: 'minutes',
    columns: 'id created_at updated_at plg_id minutes_id version seat_id membership_id',
  },
  {
    table: 'minutes_correction',
    room: 'minutes',
    columns:
      'id created_at updated_at plg_id minutes_id agenda_item_id passage replacement reason state in_version proposed_by_id',
  },
  {
    table: 'minutes_erratum',
    room: 'minutes',
    columns: 'id created_at updated_at plg_id minutes_id text added_by_id',
  },
  {
    table: 'proposal',
    room: 'proposals',
    columns:
      'id created_at updated_at plg_id meeting_id agenda_item_id title step version window_days window_ends_at proposed_by_id decision_id asked_at',
  },
  {
    table: 'proposal_text',
    room: 'proposals',
    columns: 'id created_at updated_at plg_id proposal_id version text written_by_id',
  },
  {
    table: 'proposal_remark',
    room: 'proposals',
    columns: 'id created_at updated_at plg_id proposal_id kind text said_by_id',
  },
  {
    table: 'position',
    room: 'proposals',
    columns: 'id created_at updated_at plg_id proposal_id seat_id membership_id kind concern text_version',
  },
  {
    table: 'objection',
    room: 'proposals',
    columns:
      'id created_at updated_at plg_id proposal_id seat_id reason workable_if text_version resolution resolved_in_version try_out_until',
  },
  {
    table: 'takeaway',
    room: 'takeaways',
    columns:
      'id created_at updated_at plg_id meeting_id membership_id text audience on_day shared_at state outcome',
    where: `${ofPlg} and t.shared_at is not null`,
  },
];
