import type { ProblemCode } from '@leerkring/shared';

/**
 * What breaking a named database constraint means to people. The service checks first and says it better;
 * this is the answer when two requests race.
 */
export const constraintProblems: Record<string, ProblemCode> = {
  user_account_email: 'user.email_taken',
  institution_name: 'institution.name_taken',
  programme_name: 'programme.name_taken',
  employment_once_at_programme: 'employment.exists',
  employment_once_at_unit: 'employment.exists',
  seat_programme: 'plg.programme_seated',
  membership_once: 'member.exists',
  plg_has_coordinator: 'plg.last_coordinator',
  closed_period_once: 'closed_period.exists',
  closed_period_order: 'closed_period.ends_before_start',
  closed_period_length: 'closed_period.too_long',
  cycle_one_per_plg: 'cycle.already_planned',
  cycle_bounds: 'cycle.bounds_exclude_target',
  meeting_once_per_moment: 'meeting.exists',
  meeting_ends_after_start: 'meeting.ends_before_start',
  decision_agenda_item: 'agenda.item_in_use',
  commitment_agenda_item: 'agenda.item_in_use',
  commitment_dropped_with_reason: 'commitment.reason_missing',
  living_doc_frozen: 'text.frozen',
  living_doc_once: 'conflict',
  leading_question_in_use: 'plg.question_in_use',
  protocol_version_frozen: 'protocol.frozen',
  protocol_version_one_draft: 'protocol.draft_exists',
  protocol_version_number: 'protocol.draft_exists',
  assignment_not_own_programme: 'assignment.own_programme',
  assignment_still_visits: 'assignment.visits_there',
  assignment_conflict_declared: 'assignment.conflict',
  assignment_once: 'assignment.exists',
  assignment_no_mutual_pair: 'assignment.mutual_pair',
  assignment_interviewer_in_plg: 'assignment.not_an_interviewer',
  assignment_host_in_plg: 'assignment.not_a_host',
  assignment_under_way: 'assignment.under_way',
  assignment_conflict_once: 'assignment_conflict.exists',
  assignment_pin_once: 'assignment_pin.exists',
};
