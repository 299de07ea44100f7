import { ofPlg, type FormTable } from './form-table.rules.ts';

/** What an organisation is still writing is its own. */
const handedIn = 't.party_id in (select id from consultation_party where handed_in_at is not null)';

/** What was asked and seen in other ways than a visit with conversations, and what the group came to see. */
export const studiesForm: readonly FormTable[] = [
  {
    table: 'survey',
    room: 'surveys',
    columns:
      'id created_at updated_at plg_id title source period options completes partials is_weighed items',
    newer: { is_weighed: { since: 4, was: false } },
  },
  {
    table: 'instrument',
    room: 'instruments',
    columns:
      'id created_at updated_at plg_id kind title intro questions revision started_by_id opened_at closed_at content_hash goal due_on based_on_id opened_by_id partials',
  },
  {
    table: 'instrument_response',
    room: 'instruments',
    columns:
      'id created_at updated_at plg_id instrument_id user_id assignment_id answers is_handed_in audience',
    isSealed: true,
    where: `${ofPlg} and t.is_handed_in and t.instrument_id in (select id from instrument where closed_at is not null)`,
    without: 'respondent_key',
  },
  {
    table: 'reason',
    room: 'reasons',
    columns: 'id created_at updated_at plg_id instrument_id question_id name',
  },
  {
    table: 'reason_answer',
    room: 'reasons',
    columns: 'id created_at updated_at plg_id instrument_id reason_id response_id',
    isSealed: true,
  },
  {
    table: 'workshop',
    room: 'workshops',
    columns: 'id created_at updated_at plg_id title held_on dream_question need_question',
  },
  {
    table: 'workshop_group',
    room: 'workshops',
    columns: 'id created_at updated_at plg_id workshop_id number name people',
  },
  {
    table: 'workshop_category',
    room: 'workshops',
    columns: 'id created_at updated_at plg_id workshop_id kind name merged_into_id',
  },
  {
    table: 'workshop_answer',
    room: 'workshops',
    columns: 'id created_at updated_at plg_id workshop_id group_id kind text revision category_id',
    where: `${ofPlg} and t.dropped_at is null`,
    without: 'dropped_at',
  },
  {
    table: 'workshop_sheet',
    room: 'workshops',
    columns: 'id created_at updated_at plg_id workshop_id group_id kind width height source_sha256',
    since: 4,
  },
  {
    table: 'insight',
    room: 'insights',
    columns: 'id created_at updated_at plg_id text changed_at endorsed_at',
  },
  {
    table: 'insight_source',
    room: 'insights',
    columns:
      'id created_at updated_at plg_id insight_id position kind is_against theme_id survey_id workshop_id note',
  },
  {
    table: 'insight_origin',
    room: 'insights',
    columns: 'id created_at updated_at plg_id kind survey_id workshop_id found',
  },
  {
    table: 'field_case',
    room: 'field-cases',
    columns:
      'id created_at updated_at plg_id instrument_id number team_name source school_type visitor_id closed_at',
  },
  {
    table: 'field_conversation',
    room: 'field-cases',
    columns:
      'id created_at updated_at plg_id case_id group_kind held_on people agreed_at quoting_agreed_at reason',
    isSealed: true,
  },
  {
    table: 'field_answer',
    room: 'field-cases',
    columns: 'id created_at updated_at plg_id conversation_id question_id text skip_reason revision',
    isSealed: true,
  },
  {
    table: 'field_quote',
    room: 'quotes',
    columns:
      'id created_at updated_at plg_id answer_id theme_id code speaker is_paraphrased words withdrawn_at made_by_id checked_at checked_by_id',
    newer: { made_by_id: { since: 4, was: null }, checked_by_id: { since: 4, was: null } },
    isSealed: true,
  },
  {
    table: 'consultation_conclusion',
    room: 'consultations',
    columns: 'id created_at updated_at plg_id instrument_id question_id conclusion',
  },
  {
    table: 'consultation_follow_up',
    room: 'consultations',
    columns: 'id created_at updated_at plg_id instrument_id sector question_id text',
  },
  {
    table: 'consultation_party',
    room: 'consultations',
    columns:
      'id created_at updated_at plg_id instrument_id number organisation sector mode interviewer_id may_be_named handed_in_at withdrawn_at',
    isSealed: true,
    without: 'email',
  },
  {
    table: 'consultation_verdict',
    room: 'consultations',
    columns: 'id created_at updated_at plg_id instrument_id party_id question_id verdict',
    isSealed: true,
    // One that is nobody's any more was handed in and counted (0442).
    where: `${ofPlg} and (t.party_id is null or ${handedIn})`,
  },
  {
    table: 'consultation_addition',
    room: 'consultations',
    columns: 'id created_at updated_at plg_id instrument_id party_id question_id text revision',
    isSealed: true,
    where: `${ofPlg} and ${handedIn}`,
  },
  {
    table: 'consultation_tie',
    room: 'consultations',
    columns: 'id created_at updated_at plg_id instrument_id first_id second_id tied_by_id',
    isSealed: true,
  },
  {
    table: 'addition_decision',
    room: 'consultations',
    columns:
      'id created_at updated_at plg_id addition_id number decision reason decided_at decided_by_id commitment_id',
    isSealed: true,
  },
];
