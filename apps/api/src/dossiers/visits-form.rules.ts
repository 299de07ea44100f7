import { below, ofPlg, type FormTable } from './form-table.rules.ts';

/** What comes close is its interviewer's alone until it was released. */
const released = (table: string): string =>
  `(not ${table}.is_sensitive or ${table}.sensitive_released_at is not null)`;

/**
 * The questions, the visits, what was said there and what was made of it. A conversation that is under way is its
 * interviewer's; of one that was taken back only remains that it was held.
 */
export const visitsForm: readonly FormTable[] = [
  { table: 'protocol', room: 'protocols', columns: 'id created_at updated_at plg_id' },
  {
    table: 'protocol_version',
    room: 'protocols',
    columns:
      'id created_at updated_at plg_id protocol_id major minor meaning_changed note based_on_id consent_student consent_teacher frozen_at frozen_by_id content_hash',
  },
  {
    table: 'protocol_question',
    room: 'protocols',
    columns:
      'id created_at updated_at plg_id version_id lineage_id audience leading_question_id text explanation kind scale_max scale_low scale_high options probes is_optional is_chosen position contributor_id merged_into_id revision canonical_id rows unit number_min number_max condition origin_id own_text',
  },
  {
    table: 'shared_question',
    room: 'question-bank',
    columns: 'id created_at updated_at plg_id lineage_id shared_by_id',
  },
  {
    table: 'assignment',
    room: 'assignments',
    columns:
      'id created_at updated_at plg_id membership_id interviewer_id host_programme_id student_conversations teacher_conversations started_at ended_at proposal_id',
    newer: { proposal_id: { since: 4, was: null }, ended_at: { since: 5, was: null } },
  },
  {
    // Why each agreed visit is fair, everyone sees beside it; what else went in is between the coordinators.
    table: 'assignment_proposal',
    room: 'assignments',
    columns:
      'id created_at updated_at plg_id outcome is_repair without input_hash input answer made_by_id accepted_at',
    isSealed: true,
    where: `${ofPlg} and t.accepted_at is not null`,
    since: 4,
  },
  {
    table: 'assignment_plan',
    room: 'assignments',
    columns:
      'id created_at updated_at plg_id interviewers_per_programme student_conversations teacher_conversations most_visits allows_mutual_pairs grouping everyone_visits reciprocity_waiver allows_repeats',
  },
  {
    table: 'host_terms',
    room: 'assignments',
    columns:
      'id created_at updated_at plg_id programme_id interviewers student_conversations teacher_conversations half_days skills',
  },
  {
    table: 'assignment_conflict',
    room: 'assignments',
    columns: 'id created_at updated_at plg_id membership_id programme_id reason is_pinned',
    isSealed: true,
  },
  {
    table: 'assignment_pin',
    room: 'assignments',
    columns: 'id created_at updated_at plg_id membership_id programme_id',
    isSealed: true,
  },
  {
    table: 'interviewer_terms',
    room: 'assignments',
    columns: 'id created_at updated_at membership_id tenths audiences half_days skills',
    isSealed: true,
    where: below('membership_id', 'membership'),
  },
  {
    table: 'opening',
    room: 'assignments',
    columns: 'id created_at updated_at plg_id host_programme_id returned_by_id reason taken_by_id taken_at',
    isSealed: true,
  },
  {
    table: 'swap',
    room: 'swaps',
    columns: 'id created_at updated_at plg_id assignment_id state expires_at',
    isSealed: true,
  },
  {
    table: 'swap_party',
    room: 'swaps',
    columns:
      'id created_at updated_at swap_id place membership_id assignment_id host_programme_id accepted_at',
    isSealed: true,
    where: below('swap_id', 'swap'),
  },
  {
    table: 'slot',
    room: 'slots',
    columns:
      'id created_at updated_at plg_id assignment_id interviewer_id host_programme_id state starts_at ends_at audience place filled_by_id uid sequence',
    isSealed: true,
  },
  {
    table: 'slot_notice',
    room: 'slots',
    columns:
      'id created_at updated_at slot_id user_id method sequence raised starts_at ends_at answer replied_at',
    isSealed: true,
    where: below('slot_id', 'slot'),
  },
  {
    table: 'respondents.respondent',
    room: 'interviews',
    columns: 'id created_at updated_at plg_id code',
    isSealed: true,
    where: `${ofPlg} and t.id in (select respondent_id from interview where plg_id = $1 and submitted_at is not null)`,
    without: 'name_sealed',
  },
  {
    table: 'interview',
    room: 'interviews',
    columns:
      'id created_at updated_at plg_id assignment_id interviewer_id protocol_version_id audience respondent_id code started_at consent_at consent_version submitted_at withdrawn_at retention_months quoting_allowed_at is_under16 parent_consent_at words_erased_at recording_refused_at',
    isSealed: true,
    where: `${ofPlg} and t.submitted_at is not null`,
  },
  {
    table: 'answer',
    room: 'interviews',
    columns:
      'id created_at updated_at plg_id interview_id question_id revision revision_id scale choice is_quote probes corrected_at number ranking cells is_skipped corrected_voice is_sensitive sensitive_released_at',
    isSealed: true,
    where: `${ofPlg} and ${released('t')} and t.interview_id in (select id from interview where submitted_at is not null and withdrawn_at is null)`,
    without: 'words_sealed',
  },
  {
    table: 'redaction',
    room: 'interviews',
    columns: 'id created_at updated_at plg_id interview_id question_id kind count',
    isSealed: true,
  },
  {
    table: 'tandem',
    room: 'tandems',
    columns: 'id created_at updated_at plg_id first_assignment_id second_assignment_id is_blind agreed_by_id',
    isSealed: true,
  },
  {
    table: 'tandem_talk',
    room: 'tandems',
    columns:
      'id created_at updated_at plg_id tandem_id assignment_id audience number interview_id first_in_at merged_at alone_at alone_reason withdrawn_at taken_over_at taken_over_reason',
    isSealed: true,
  },
  {
    table: 'tandem_log',
    room: 'tandems',
    columns:
      'id created_at updated_at plg_id talk_id logger_id protocol_version_id started_at consent_at handed_in_at',
    isSealed: true,
  },
  {
    table: 'code',
    room: 'codes',
    columns:
      'id created_at updated_at plg_id parent_id merged_into_id name definition include exclude revision',
  },
  {
    table: 'code_version',
    room: 'codes',
    columns:
      'id created_at updated_at plg_id code_id revision parent_id name definition include exclude changed_by_id',
  },
  {
    table: 'code_change',
    room: 'codes',
    columns: 'id created_at updated_at plg_id kind code_id into_ids made_by_id undone_at',
  },
  {
    table: 'code_move',
    room: 'codes',
    columns: 'id created_at updated_at plg_id change_id coding_id from_code_id to_code_id',
    isSealed: true,
  },
  {
    table: 'coding',
    room: 'codings',
    columns:
      'id created_at updated_at plg_id answer_id code_id coder_id start_at end_at is_example stage half',
    // Until the seventh form the coders alone told it.
    newer: { half: { since: 7, was: null } },
    isSealed: true,
    without: 'context_sealed answer_print',
  },
  {
    table: 'double_coding',
    room: 'double-codings',
    columns:
      'id created_at updated_at plg_id name first_coder_id second_coder_id adjudicator_id first_in_at second_in_at closed_at',
    isSealed: true,
  },
  {
    table: 'double_coding_unit',
    room: 'double-codings',
    columns: 'id created_at updated_at plg_id double_coding_id answer_id',
    isSealed: true,
  },
  {
    table: 'double_coding_decision',
    room: 'double-codings',
    columns: 'id created_at updated_at plg_id unit_id code_id applies reason decided_by_id',
    isSealed: true,
  },
  {
    table: 'theme',
    room: 'analysis',
    columns: 'id created_at updated_at plg_id leading_question_id position name description counter_voice',
  },
  {
    table: 'theme_answer',
    room: 'analysis',
    columns: 'id created_at updated_at plg_id theme_id answer_id voice',
    isSealed: true,
  },
  {
    table: 'theme_coding',
    room: 'analysis',
    columns: 'id created_at updated_at plg_id theme_id coding_id voice',
    isSealed: true,
  },
  {
    table: 'quote',
    instead: { answer_id: 'case when t.withdrawn_at is null then t.answer_id end' },
    room: 'quotes',
    columns:
      'id created_at updated_at plg_id answer_id code audience start_at end_at is_paraphrased withdrawn_at made_by_id checked_at checked_by_id',
    newer: {
      is_paraphrased: { since: 4, was: false },
      made_by_id: { since: 4, was: null },
      checked_by_id: { since: 4, was: null },
    },
    isSealed: true,
    where: `${ofPlg} and (t.withdrawn_at is not null or t.answer_id in (select id from answer a where ${released('a')}))`,
    without: 'words_sealed',
  },
  {
    table: 'reading_round',
    room: 'readings',
    columns: 'id created_at updated_at plg_id opened_at open_reason',
    isSealed: true,
  },
  {
    table: 'reader',
    room: 'readings',
    columns: 'id created_at updated_at round_id membership_id handed_in_at',
    isSealed: true,
    where: below('round_id', 'reading_round'),
  },
  {
    table: 'reading_guide',
    room: 'readings',
    columns: 'id created_at updated_at round_id reader_id interview_id may_read is_pinned',
    isSealed: true,
    where: below('round_id', 'reading_round'),
  },
  {
    table: 'joint_thread',
    room: 'readings',
    columns: 'id created_at updated_at plg_id round_id canonical_id name text theme_id',
    isSealed: true,
  },
  {
    table: 'read_thread',
    room: 'readings',
    columns: 'id created_at updated_at plg_id reader_id canonical_id name text interview_ids joint_id',
    isSealed: true,
  },
  {
    table: 'read_words',
    room: 'readings',
    columns: 'id created_at updated_at plg_id thread_id answer_id start_at end_at',
    isSealed: true,
    without: 'context_sealed answer_print',
  },
  {
    table: 'reading_step',
    room: 'readings',
    columns: 'id created_at updated_at plg_id round_id joint_id kind joint_name moves by_id undone_at',
    isSealed: true,
  },
  {
    table: 'settled_count',
    room: 'counts',
    columns:
      'id created_at updated_at plg_id settled_at question_key canonical_id form audience programme_id version counts',
    // Over whose answers a number is tells at which programme somebody spoke.
    without: 'over',
    apart: 'over',
  },
  {
    table: 'balance',
    room: 'balances',
    columns: 'id created_at updated_at plg_id settled_at figures over',
    isSealed: true,
  },
];
