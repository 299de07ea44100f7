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
  leading_question_in_use: 'plg.question_in_use',
};
