import { analysisEvents } from './analysis.ts';
import { countsEvents } from './counts.ts';
import { insightsEvents } from './insights.ts';
import { surveysEvents } from './surveys.ts';
import { codesEvents } from './codes.ts';
import { doubleCodingsEvents } from './double-codings.ts';
import { codingsEvents } from './codings.ts';
import { qdaFilesEvents } from './qda-files.ts';
import { readingsEvents } from './readings.ts';
import { balancesEvents } from './balances.ts';
import { quotesEvents } from './quotes.ts';
import { analysisRequestsEvents } from './analysis-requests.ts';
import { publicationsEvents } from './publications.ts';
import { recommendationsEvents } from './recommendations.ts';
import { reportsEvents } from './reports.ts';
import { factChecksEvents } from './fact-checks.ts';
import { commentsEvents } from './comments.ts';
import { draftsEvents } from './drafts.ts';
import { dossiersEvents } from './dossiers.ts';
import { suggestionsEvents } from './suggestions.ts';
import { momentsEvents } from './moments.ts';
import { callsEvents } from './calls.ts';
import { calendarsEvents } from './calendars.ts';
import { cyclesEvents } from './cycles.ts';
import { invitesEvents } from './invites.ts';
import { datePollsEvents } from './date-polls.ts';
import { assignmentsEvents } from './assignments.ts';
import { slotsEvents } from './slots.ts';
import { swapsEvents } from './swaps.ts';
import { formatsEvents } from './formats.ts';
import { hallsEvents } from './halls.ts';
import { identityEvents } from './identity.ts';
import { installationEvents } from './installation.ts';
import { institutionsEvents } from './institutions.ts';
import { instrumentsEvents } from './instruments.ts';
import { consultationsEvents } from './consultations.ts';
import { fieldCasesEvents } from './field-cases.ts';
import { reasonsEvents } from './reasons.ts';
import { workshopsEvents } from './workshops.ts';
import { interviewsEvents } from './interviews.ts';
import { askBacksEvents } from './ask-backs.ts';
import { recordingsEvents } from './recordings.ts';
import { respondentPagesEvents } from './respondent-pages.ts';
import { retentionsEvents } from './retentions.ts';
import { livingTextEvents } from './living-text.ts';
import { commitmentsEvents } from './commitments.ts';
import { minutesEvents } from './minutes.ts';
import { agendasEvents } from './agendas.ts';
import { proposalsEvents } from './proposals.ts';
import { decisionsEvents } from './decisions.ts';
import { meetingRoomEvents } from './meeting-room.ts';
import { membersEvents } from './members.ts';
import { teamItemsEvents } from './team-items.ts';
import { exchangesEvents } from './exchanges.ts';
import { takeawaysEvents } from './takeaways.ts';
import { tandemsEvents } from './tandems.ts';
import { notificationsEvents } from './notifications.ts';
import { seatsEvents } from './seats.ts';
import { guestsEvents } from './guests.ts';
import { trajectoriesEvents } from './trajectories.ts';
import { plgsEvents } from './plgs.ts';
import { portraitsEvents } from './portraits.ts';
import { derogationsEvents } from './derogations.ts';
import { editionsEvents } from './editions.ts';
import { protocolsEvents } from './protocols.ts';
import { questionBankEvents } from './question-bank.ts';
import { trialsEvents } from './trials.ts';

/** The catalogue of everything that is recorded: `noun.pastVerb` → the resource whose readers get a live hint. */
export const eventResources = {
  ...callsEvents,
  ...calendarsEvents,
  ...cyclesEvents,
  ...invitesEvents,
  ...hallsEvents,
  ...formatsEvents,
  ...datePollsEvents,
  ...identityEvents,
  ...installationEvents,
  ...institutionsEvents,
  ...instrumentsEvents,
  ...consultationsEvents,
  ...fieldCasesEvents,
  ...reasonsEvents,
  ...workshopsEvents,
  ...livingTextEvents,
  ...meetingRoomEvents,
  ...decisionsEvents,
  ...proposalsEvents,
  ...minutesEvents,
  ...agendasEvents,
  ...commitmentsEvents,
  ...membersEvents,
  ...interviewsEvents,
  ...askBacksEvents,
  ...recordingsEvents,
  ...respondentPagesEvents,
  ...retentionsEvents,
  ...notificationsEvents,
  ...takeawaysEvents,
  ...teamItemsEvents,
  ...exchangesEvents,
  ...trajectoriesEvents,
  ...plgsEvents,
  ...seatsEvents,
  ...guestsEvents,
  ...portraitsEvents,
  ...derogationsEvents,
  ...editionsEvents,
  ...protocolsEvents,
  ...questionBankEvents,
  ...trialsEvents,
  ...tandemsEvents,
  ...assignmentsEvents,
  ...swapsEvents,
  ...slotsEvents,
  ...analysisEvents,
  ...countsEvents,
  ...surveysEvents,
  ...insightsEvents,
  ...readingsEvents,
  ...balancesEvents,
  ...quotesEvents,
  ...codesEvents,
  ...codingsEvents,
  ...qdaFilesEvents,
  ...doubleCodingsEvents,
  ...reportsEvents,
  ...factChecksEvents,
  ...commentsEvents,
  ...suggestionsEvents,
  ...draftsEvents,
  ...dossiersEvents,
  ...momentsEvents,
  ...recommendationsEvents,
  ...publicationsEvents,
  ...analysisRequestsEvents,
} as const satisfies Record<string, string | null>;

export type EventName = keyof typeof eventResources;

/** Facts that go with an event: ids, counts and codes, never personal content. */
export type EventFacts = Record<string, string | number | boolean | null | string[]>;
