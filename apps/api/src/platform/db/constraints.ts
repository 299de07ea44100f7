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
  leading_question_in_use: 'plg.question_in_use',
};
