import type { FormTable } from './form-table.rules.ts';

/** Who takes part, for whom. People, programmes and institutions come along as far as something else names them. */
export const peopleForm: readonly FormTable[] = [
  {
    table: 'user_account',
    room: 'identity',
    columns: 'id created_at updated_at name locale',
    where: 'false',
    without: 'email password_hash has_password is_administrator',
    apart: 'email',
  },
  {
    table: 'institution',
    room: 'institutions',
    columns: 'id created_at updated_at name kind region',
    where: 'false',
  },
  {
    table: 'programme',
    room: 'institutions',
    columns: 'id created_at updated_at institution_id name levels route years hours_per_year code',
    where: 'false',
  },
  {
    table: 'unit',
    room: 'institutions',
    columns: 'id created_at updated_at institution_id name kind',
    where: 'false',
  },
  {
    table: 'employment',
    room: 'institutions',
    columns: 'id created_at updated_at user_id programme_id unit_id ended_at',
    isSealed: true,
    where: 'false',
    // What whoever added them called them is for that list alone.
    without: 'added_as',
  },
  {
    table: 'advice_request',
    room: 'institutions',
    columns: 'id created_at updated_at programme_id logged_by_id subject explanation stance plg_id',
  },
  {
    table: 'closed_period',
    room: 'calendars',
    columns:
      'id created_at updated_at institution_id label from_on to_on source retrieved_on kind weekdays start_time end_time',
    where: 'false',
    without: 'import_id',
  },
  {
    table: 'derogation_route',
    room: 'institutions',
    columns:
      'id created_at updated_at institution_id number slug lead criteria apply advise consent decide monitor contact published_at replaced_at withdrawn_at',
    where: 'false',
    since: 4,
  },
  {
    table: 'plg',
    room: 'plgs',
    columns:
      'id created_at updated_at name school_year purpose is_demo retention_months minutes_days call_kind',
    where: 't.id = $1',
    without: 'join_url',
    apart: 'join_url',
  },
  { table: 'leading_question', room: 'plgs', columns: 'id created_at updated_at plg_id position text' },
  { table: 'seat', room: 'plgs', columns: 'id created_at updated_at plg_id programme_id stance' },
  {
    table: 'membership',
    room: 'members',
    columns:
      'id created_at updated_at plg_id user_id seat_id hold roles task joined_at left_at is_temporary invited_name',
  },
  {
    table: 'guest',
    room: 'guests',
    columns:
      'id created_at updated_at plg_id meeting_id membership_id name programme invited_by_id takes_part entered_at revoked_at',
    without: 'token_hash',
  },
  {
    table: 'substitution',
    room: 'seats',
    columns:
      'id created_at updated_at plg_id meeting_id seat_id replaced_id substitute_id arranged_by_id withdrawn_at',
  },
];
