import { below, ofPlg, type FormTable } from './form-table.rules.ts';

/** Whether a field of this portrait has reached the group, and waits for no day. */
const isOut = (field: string): string => `not exists (select from portrait_reach r
  where r.portrait_id = t.portrait_id and r.field_id = ${field} and (r.reach = 'programme' or r.opens_on is not null))`;

/** Of all values, those that have. An edition keeps for later what waits for its day; a dossier does not. */
const outOf = (values: string): string =>
  `(select coalesce(jsonb_object_agg(v.key, v.value), '{}') from jsonb_each(${values}) v where ${isOut('v.key')})`;

/** In place of a hash over everything, also over what is left out: who knows the rest could try what that is. */
const saidYesTo = (editionId: string): string => `encode(sha256(${editionId}::text::bytea), 'hex')`;

/** What the group reads of one field: as it was shared, and nothing that was written since. */
const shared = (field: string): string => `(select v.values -> ${field} from portrait p
  join portrait_version v on v.portrait_id = p.id and v.number = p.published_number
  where p.id = t.portrait_id and ${isOut(field)})`;

/** The portraits, the report and what was made public. */
export const reportForm: readonly FormTable[] = [
  {
    table: 'portrait',
    room: 'portraits',
    columns:
      'id created_at updated_at plg_id seat_id template_version moved_from published_at published_number started_from',
    where: `${ofPlg} and t.published_at is not null`,
  },
  {
    table: 'portrait_version',
    room: 'portraits',
    columns:
      'id created_at updated_at plg_id portrait_id number template_version values norm_id published_by_id',
    where: `${ofPlg} and exists (select from portrait p where p.id = t.portrait_id and p.published_number = t.number)`,
    instead: {
      values: outOf('t.values'),
    },
  },
  {
    table: 'portrait_field',
    room: 'portraits',
    columns: 'id created_at updated_at plg_id portrait_id field_id value revision saved_by_id saved_at',
    where: `${ofPlg} and ${shared('t.field_id')} is not null`,
    instead: { value: shared('t.field_id'), saved_by_id: 'null::uuid' },
  },
  {
    table: 'portrait_file',
    room: 'portraits',
    columns:
      'id created_at updated_at plg_id portrait_id kind name alt caption width height size sha256 source_sha256 state is_shared position removed_at added_by_id',
    where: `${ofPlg} and t.is_shared and ${shared(`'pictures'`)} is not null`,
    instead: { added_by_id: 'null::uuid' },
  },
  {
    table: 'portrait_reach',
    room: 'portraits',
    columns: 'id created_at updated_at plg_id portrait_id field_id reach opens_on set_by_id',
    isSealed: true,
  },
  {
    table: 'edition',
    room: 'editions',
    columns:
      'id created_at updated_at plg_id portrait_id number slug showcase sha256 proposed_at proposed_by_id published_at declined_at withdrawn_at',
    where: `${ofPlg} and t.published_at is not null and t.withdrawn_at is null`,
    without: 'page page_key',
    instead: {
      showcase: `jsonb_set(t.showcase, '{values}', ${outOf(`t.showcase -> 'values'`)})`,
      sha256: saidYesTo('t.id'),
    },
  },
  {
    table: 'edition_consent',
    room: 'editions',
    columns: 'id created_at updated_at plg_id edition_id user_id sha256 consented_at',
    instead: { sha256: saidYesTo('t.edition_id') },
    isSealed: true,
  },
  { table: 'report', room: 'reports', columns: 'id created_at updated_at plg_id title slug' },
  {
    table: 'section',
    room: 'reports',
    columns:
      'id created_at updated_at plg_id report_id leading_question_id position kind title writing suggesting decision_id',
  },
  {
    table: 'section_lead',
    room: 'reports',
    columns: 'id created_at updated_at plg_id section_id membership_id',
  },
  {
    table: 'comment',
    room: 'comments',
    columns:
      'id created_at updated_at plg_id section_id author_id text excerpt resolved_at anchor resolved_by_id question edited_at deleted_at',
  },
  {
    table: 'comment_reply',
    room: 'comments',
    columns: 'id created_at updated_at comment_id author_id text norm edited_at deleted_at',
    where: below('comment_id', 'comment'),
  },
  {
    table: 'comment_mention',
    room: 'comments',
    columns: 'id created_at updated_at comment_id membership_id by_id settled_at',
    where: below('comment_id', 'comment'),
  },
  {
    table: 'suggestion',
    room: 'suggestions',
    columns:
      'id created_at updated_at plg_id section_id author_id anchor was text reason state settled_at settled_by_id because written seq winner_id from_name from_at',
  },
  {
    table: 'suggestion_support',
    room: 'suggestions',
    columns: 'id created_at updated_at suggestion_id user_id',
    where: below('suggestion_id', 'suggestion'),
  },
  {
    table: 'fact_check',
    room: 'fact-checks',
    columns:
      'id created_at updated_at plg_id programme_id section_id text text_hash due_at asked_by_id verdict because answered_at answered_by_id reply replied_by_id taken_back_at',
    isSealed: true,
  },
  {
    table: 'recommendation',
    room: 'recommendations',
    columns:
      'id created_at updated_at plg_id position audience wording state owner_id due proposed_by_id wording_version is_hidden review_on weighing_id merged_into_id talked_version talked_at proposal_id decision_id agreed_at',
    // Until the sixth form nothing told it from the last change.
    newer: {
      agreed_at: {
        since: 6,
        was: (row) => (row['state'] === 'agreed' ? String(row['updated_at']) : null),
      },
    },
    where: `${ofPlg} and not t.is_hidden`,
  },
  {
    table: 'recommendation_theme',
    room: 'recommendations',
    columns: 'id created_at updated_at plg_id recommendation_id theme_id via_id',
  },
  {
    table: 'weighing',
    room: 'recommendations',
    columns:
      'id created_at updated_at plg_id step is_again dots most_on_one started_by_id started_at closed_at',
  },
  {
    table: 'weighing_vote',
    room: 'recommendations',
    columns:
      'id created_at updated_at plg_id weighing_id recommendation_id membership_id wording_version fingers dots concern',
    isSealed: true,
    where: `${ofPlg} and t.weighing_id in (select id from weighing where closed_at is not null)`,
  },
  {
    table: 'report_version',
    room: 'publications',
    columns:
      'id created_at updated_at plg_id report_id major minor change_note snapshot sha256 frozen_at frozen_by_id published_at withdrawn_at unsourced_numbers content_sha256 long_summaries',
  },
  {
    table: 'version_erratum',
    room: 'publications',
    columns:
      'id created_at updated_at plg_id version_id place was becomes added_at added_by_id sha256 withdrawn_at',
  },
  {
    table: 'approval',
    room: 'publications',
    columns: 'id created_at updated_at plg_id version_id seat_id approved_by_id sha256 approved_at',
  },
  {
    table: 'signature',
    room: 'publications',
    columns: 'id created_at updated_at plg_id report_id membership_id sha256 signed_at open_points reason',
  },
  {
    table: 'analysis_request',
    room: 'analysis-requests',
    columns:
      'id created_at updated_at plg_id version_id locale confirmed_at answer parts reason answered_at answered_by_id',
    isSealed: true,
    where: `${ofPlg} and t.answered_at is not null`,
    // Who asked is for who answered; what leads to it is of that place.
    without: 'name email words token_hash given_hash',
    since: 4,
  },
  {
    table: 'team_item',
    room: 'team-items',
    columns:
      'id created_at updated_at plg_id seat_id source portrait_id title placed_at asks_at asked_at answer outcome answered_at shared_at',
    where: `${ofPlg} and t.shared_at is not null`,
    // Who put it there stays with the team.
    without: 'membership_id',
    apart: 'membership_id',
    since: 4,
  },
  {
    table: 'exchange',
    room: 'exchanges',
    columns:
      'id created_at updated_at plg_id seat_id host_plg_id host_seat_id portrait_id title words moments state starts_at place because proposed_by_id answered_by_id',
    isSealed: true,
    where: `${ofPlg} and t.host_plg_id = $1 and t.state = 'accepted'`,
    since: 4,
  },
  {
    table: 'retention_hold',
    room: 'retentions',
    columns: 'id created_at updated_at plg_id reason placed_by_id placed_at lifted_at',
  },
  {
    table: 'retention_notice',
    room: 'retentions',
    columns: 'id created_at updated_at plg_id category sent_at',
  },
];
