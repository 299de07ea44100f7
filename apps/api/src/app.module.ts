import { Module, type DynamicModule } from '@nestjs/common';
import { AgendasModule } from './agendas/agendas.module.ts';
import { AskBacksModule } from './ask-backs/ask-backs.module.ts';
import { AssignmentsModule } from './assignments/assignments.module.ts';
import { ReciprocityModule } from './reciprocity/reciprocity.module.ts';
import { SlotsModule } from './slots/slots.module.ts';
import { TandemsModule } from './tandems/tandems.module.ts';
import { SwapsModule } from './swaps/swaps.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { CallsModule } from './calls/calls.module.ts';
import { CalendarsModule } from './calendars/calendars.module.ts';
import { CommitmentsModule } from './commitments/commitments.module.ts';
import type { Config } from './config.ts';
import { DecisionsModule } from './decisions/decisions.module.ts';
import { DatePollsModule } from './date-polls/date-polls.module.ts';
import { DemoModule } from './demo/demo.module.ts';
import { CyclesModule } from './cycles/cycles.module.ts';
import { FactChecksModule } from './fact-checks/fact-checks.module.ts';
import { FormatsModule } from './formats/formats.module.ts';
import { HallsModule } from './halls/halls.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { InstallationModule } from './installation/installation.module.ts';
import { InstitutionsModule } from './institutions/institutions.module.ts';
import { ConsultationsModule } from './consultations/consultations.module.ts';
import { FieldCasesModule } from './field-cases/field-cases.module.ts';
import { ReasonsModule } from './reasons/reasons.module.ts';
import { WorkshopsModule } from './workshops/workshops.module.ts';
import { InstrumentsModule } from './instruments/instruments.module.ts';
import { InterviewsModule } from './interviews/interviews.module.ts';
import { InvitesModule } from './invites/invites.module.ts';
import { MeetingRoomModule } from './meeting-room/meeting-room.module.ts';
import { GuestsModule } from './guests/guests.module.ts';
import { SeatsModule } from './seats/seats.module.ts';
import { MembersModule } from './members/members.module.ts';
import { MinutesModule } from './minutes/minutes.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { LivingTextModule } from './platform/living-text/living-text.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { PlgsModule } from './plgs/plgs.module.ts';
import { PoliciesModule } from './policies/policies.module.ts';
import { AnalysisModule } from './analysis/analysis.module.ts';
import { CountsModule } from './counts/counts.module.ts';
import { BalancesModule } from './balances/balances.module.ts';
import { ReadingsModule } from './readings/readings.module.ts';
import { InsightsModule } from './insights/insights.module.ts';
import { SurveysModule } from './surveys/surveys.module.ts';
import { DossiersModule } from './dossiers/dossiers.module.ts';
import { TalliesModule } from './tallies/tallies.module.ts';
import { DraftsModule } from './drafts/drafts.module.ts';
import { PublicationsModule } from './publications/publications.module.ts';
import { CodesModule } from './codes/codes.module.ts';
import { CodingsModule } from './codings/codings.module.ts';
import { DoubleCodingsModule } from './double-codings/double-codings.module.ts';
import { QuotesModule } from './quotes/quotes.module.ts';
import { RecordingsModule } from './recordings/recordings.module.ts';
import { RecommendationsModule } from './recommendations/recommendations.module.ts';
import { ProposalsModule } from './proposals/proposals.module.ts';
import { MomentsModule } from './moments/moments.module.ts';
import { CommentsModule } from './comments/comments.module.ts';
import { SuggestionsModule } from './suggestions/suggestions.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { RespondentPagesModule } from './respondent-pages/respondent-pages.module.ts';
import { RetentionsModule } from './retentions/retentions.module.ts';
import { SearchModule } from './search/search.module.ts';
import { TrajectoriesModule } from './trajectories/trajectories.module.ts';
import { TimelineModule } from './timeline/timeline.module.ts';
import { ProtocolsModule } from './protocols/protocols.module.ts';
import { DerogationsModule } from './derogations/derogations.module.ts';
import { EditionsModule } from './editions/editions.module.ts';
import { PracticeCardsModule } from './practice-cards/practice-cards.module.ts';
import { PortraitsModule } from './portraits/portraits.module.ts';
import { MissedModule } from './missed/missed.module.ts';
import { TrialsModule } from './trials/trials.module.ts';
import { QdaFilesModule } from './qda-files/qda-files.module.ts';
import { QuestionBankModule } from './question-bank/question-bank.module.ts';
import { TakeawaysModule } from './takeaways/takeaways.module.ts';
import { ExchangesModule } from './exchanges/exchanges.module.ts';
import { TeamItemsModule } from './team-items/team-items.module.ts';
import { AnalysisRequestsModule } from './analysis-requests/analysis-requests.module.ts';
import { TodayModule } from './today/today.module.ts';

/** The rooms of the house, in the order of the year. */
const rooms = [
  IdentityModule,
  InstitutionsModule,
  PlgsModule,
  MembersModule,
  CalendarsModule,
  CyclesModule,
  DatePollsModule,
  SeatsModule,
  GuestsModule,
  InvitesModule,
  MeetingRoomModule,
  CallsModule,
  HallsModule,
  FormatsModule,
  TrajectoriesModule,
  DecisionsModule,
  CommitmentsModule,
  ProposalsModule,
  MinutesModule,
  AgendasModule,
  ProtocolsModule,
  AssignmentsModule,
  SwapsModule,
  SlotsModule,
  TandemsModule,
  ReciprocityModule,
  InterviewsModule,
  AskBacksModule,
  RecordingsModule,
  RespondentPagesModule,
  PortraitsModule,
  AnalysisModule,
  QuotesModule,
  CountsModule,
  SurveysModule,
  TalliesModule,
  InsightsModule,
  CodesModule,
  CodingsModule,
  DoubleCodingsModule,
  ReadingsModule,
  ReportsModule,
  CommentsModule,
  BalancesModule,
  SuggestionsModule,
  MomentsModule,
  FactChecksModule,
  RecommendationsModule,
  PublicationsModule,
  DraftsModule,
  DossiersModule,
  RetentionsModule,
  DerogationsModule,
  EditionsModule,
  PracticeCardsModule,
  AnalysisRequestsModule,
  SearchModule,
  QdaFilesModule,
  QuestionBankModule,
  TrialsModule,
  InstrumentsModule,
  WorkshopsModule,
  FieldCasesModule,
  ReasonsModule,
  ConsultationsModule,
  TakeawaysModule,
  TeamItemsModule,
  ExchangesModule,
  MissedModule,
  TodayModule,
  TimelineModule,
  NotificationsModule,
  AuditModule,
  InstallationModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), LivingTextModule, PoliciesModule, ...rooms],
    };
  }
}
