import { analysisProblems } from './analysis.ts';
import { insightsProblems } from './insights.ts';
import { surveysProblems } from './surveys.ts';
import { codesProblems } from './codes.ts';
import { doubleCodingsProblems } from './double-codings.ts';
import { codingsProblems } from './codings.ts';
import { qdaFilesProblems } from './qda-files.ts';
import { readingsProblems } from './readings.ts';
import { balancesProblems } from './balances.ts';
import { quotesProblems } from './quotes.ts';
import { publicationsProblems } from './publications.ts';
import { recommendationsProblems } from './recommendations.ts';
import { reportsProblems } from './reports.ts';
import { factChecksProblems } from './fact-checks.ts';
import { commentsProblems } from './comments.ts';
import { draftsProblems } from './drafts.ts';
import { dossiersProblems } from './dossiers.ts';
import { suggestionsProblems } from './suggestions.ts';
import { momentsProblems } from './moments.ts';
import { calendarsProblems } from './calendars.ts';
import { callsProblems } from './calls.ts';
import { cyclesProblems } from './cycles.ts';
import { invitesProblems } from './invites.ts';
import { datePollsProblems } from './date-polls.ts';
import { assignmentsProblems } from './assignments.ts';
import { slotsProblems } from './slots.ts';
import { swapsProblems } from './swaps.ts';
import { filesProblems } from './files.ts';
import { formatsProblems } from './formats.ts';
import { hallsProblems } from './halls.ts';
import { identityProblems } from './identity.ts';
import { instrumentsProblems } from './instruments.ts';
import { consultationsProblems } from './consultations.ts';
import { fieldCasesProblems } from './field-cases.ts';
import { reasonsProblems } from './reasons.ts';
import { workshopsProblems } from './workshops.ts';
import { installationProblems } from './installation.ts';
import { institutionsProblems } from './institutions.ts';
import { interviewsProblems } from './interviews.ts';
import { askBacksProblems } from './ask-backs.ts';
import { recordingsProblems } from './recordings.ts';
import { respondentPagesProblems } from './respondent-pages.ts';
import { retentionsProblems } from './retentions.ts';
import { livingTextProblems } from './living-text.ts';
import { minutesProblems } from './minutes.ts';
import { proposalsProblems } from './proposals.ts';
import { decisionsProblems } from './decisions.ts';
import { commitmentsProblems } from './commitments.ts';
import { meetingRoomProblems } from './meeting-room.ts';
import { membersProblems } from './members.ts';
import { seatsProblems } from './seats.ts';
import { guestsProblems } from './guests.ts';
import { trajectoriesProblems } from './trajectories.ts';
import { plgsProblems } from './plgs.ts';
import { portraitsProblems } from './portraits.ts';
import { derogationsProblems } from './derogations.ts';
import { editionsProblems } from './editions.ts';
import { teamItemsProblems } from './team-items.ts';
import { exchangesProblems } from './exchanges.ts';
import { analysisRequestsProblems } from './analysis-requests.ts';
import { takeawaysProblems } from './takeaways.ts';
import { tandemsProblems } from './tandems.ts';
import { protocolsProblems } from './protocols.ts';
import { questionBankProblems } from './question-bank.ts';

/** Every refusal a person can meet, with its HTTP status. The web owns the words, by code. */
export const problems = {
  /** The input breaks the contract; `fields` says where. */
  invalid: 422,
  /** The body is no readable JSON, or too large. */
  unreadable: 400,
  too_large: 413,
  unauthenticated: 401,
  forbidden: 403,
  /** Also the answer for what exists but must stay hidden. */
  not_found: 404,
  conflict: 409,
  too_many_requests: 429,
  foreign_origin: 403,
  unavailable: 503,
  internal: 500,
  /** Somebody else changed the same in between: `fields` says what, and `now` what stands there. */
  'edit.overtaken': 409,
  ...calendarsProblems,
  ...callsProblems,
  ...cyclesProblems,
  ...invitesProblems,
  ...hallsProblems,
  ...filesProblems,
  ...formatsProblems,
  ...datePollsProblems,
  ...identityProblems,
  ...installationProblems,
  ...institutionsProblems,
  ...instrumentsProblems,
  ...consultationsProblems,
  ...fieldCasesProblems,
  ...reasonsProblems,
  ...workshopsProblems,
  ...livingTextProblems,
  ...meetingRoomProblems,
  ...decisionsProblems,
  ...proposalsProblems,
  ...minutesProblems,
  ...commitmentsProblems,
  ...membersProblems,
  ...interviewsProblems,
  ...askBacksProblems,
  ...recordingsProblems,
  ...respondentPagesProblems,
  ...retentionsProblems,
  ...tandemsProblems,
  ...trajectoriesProblems,
  ...plgsProblems,
  ...analysisRequestsProblems,
  ...takeawaysProblems,
  ...teamItemsProblems,
  ...exchangesProblems,
  ...seatsProblems,
  ...guestsProblems,
  ...portraitsProblems,
  ...derogationsProblems,
  ...editionsProblems,
  ...protocolsProblems,
  ...questionBankProblems,
  ...assignmentsProblems,
  ...swapsProblems,
  ...slotsProblems,
  ...analysisProblems,
  ...surveysProblems,
  ...insightsProblems,
  ...readingsProblems,
  ...balancesProblems,
  ...quotesProblems,
  ...codesProblems,
  ...codingsProblems,
  ...qdaFilesProblems,
  ...doubleCodingsProblems,
  ...reportsProblems,
  ...factChecksProblems,
  ...commentsProblems,
  ...suggestionsProblems,
  ...draftsProblems,
  ...dossiersProblems,
  ...momentsProblems,
  ...recommendationsProblems,
  ...publicationsProblems,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problems;

/** The body of every error answer and of every refused socket acknowledgement. */
export interface ProblemBody {
  code: ProblemCode;
  status: number;
  /** Constraint names by path of the input. */
  fields?: Record<string, string[]>;
  /** Plain facts for the sentence, e.g. `{ programme: 'Haarverzorging' }`; never personal data of third parties. */
  facts?: Record<string, string | number | boolean | string[] | null>;
  /** Of a change that came too late: what stands in those fields now. */
  now?: Record<string, unknown>;
  requestId?: string;
}
