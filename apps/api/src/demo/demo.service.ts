import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PersonaDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import type { Config } from '../config.ts';
import { BalancesService } from '../balances/balances.service.ts';
import { CountsService } from '../counts/counts.service.ts';
import { IdentityService } from '../identity/identity.service.ts';
import { User } from '../identity/user.entity.ts';
import { Employment } from '../institutions/employment.entity.ts';
import { EditionsService } from '../editions/editions.service.ts';
import { AnswersService } from '../interviews/answers.service.ts';
import { InstallationService } from '../installation/installation.service.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { PublicationsService } from '../publications/publications.service.ts';
import { DraftsService } from '../minutes/drafts.service.ts';
import { JointThreadsService } from '../readings/joint-threads.service.ts';
import { ReadThreadsService } from '../readings/read-threads.service.ts';
import { ReadingViewsService } from '../readings/reading-views.service.ts';
import { ReadingsService } from '../readings/readings.service.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import { TextEdits } from '../platform/living-text/text-edits.ts';
import { addressOf, people } from './people.demo.ts';
import { seatGuests } from './guests.demo.ts';
import { seatReading } from './readings.demo.ts';
import { seatCodings } from './codings.demo.ts';
import { seatDerogationRoutes } from './derogations.demo.ts';
import { seatEditions } from './editions.demo.ts';
import { seatFormats } from './formats.demo.ts';
import { seatAskBacks } from './ask-backs.demo.ts';
import { TalliesService } from '../tallies/tallies.service.ts';
import { seatFieldCases } from './field-cases.demo.ts';
import { seatWorkshop } from './workshops.demo.ts';
import { seatInsights } from './insights.demo.ts';
import { seatSurveys } from './surveys.demo.ts';
import { seatFactChecks } from './fact-checks.demo.ts';
import { seatInterviews } from './interviews.demo.ts';
import { seatMeetings } from './meetings.demo.ts';
import { seatInvites } from './invites.demo.ts';
import { seatTakeaways } from './takeaways.demo.ts';
import { seatAnalysisRequests } from './analysis-requests.demo.ts';
import { seatHold } from './retentions.demo.ts';
import { seatTeamItems } from './team-items.demo.ts';
import { seatExchanges } from './exchanges.demo.ts';
import { seatMinutes } from './minutes.demo.ts';
import { seatAssignments } from './assignments.demo.ts';
import { beginWorld } from './plgs.demo.ts';
import { seatConsultation } from './consultations.demo.ts';
import { seatInstruments } from './instruments.demo.ts';
import { seatPortraits } from './portraits.demo.ts';
import { seatProposals } from './proposals.demo.ts';
import { seatProtocol } from './protocols.demo.ts';
import { seatReportA, seatReportB } from './reports.demo.ts';
import { seatEarlyStart, seatTrajectory } from './trajectories.demo.ts';
import { seatDatePoll } from './date-polls.demo.ts';

/** The fictional example: two years of one group, and taking the place of anyone in it. */
@Injectable()
export class DemoService implements OnApplicationBootstrap {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly texts: LivingText,
    private readonly edits: TextEdits,
    private readonly identity: IdentityService,
    private readonly installation: InstallationService,
    private readonly drafts: DraftsService,
    private readonly publications: PublicationsService,
    private readonly editions: EditionsService,
    private readonly jobs: Jobs,
    private readonly counts: CountsService,
    private readonly balances: BalancesService,
    private readonly tallies: TalliesService,
    private readonly answers: AnswersService,
    private readonly readings: ReadingsService,
    private readonly readingViews: ReadingViewsService,
    private readonly readThreads: ReadThreadsService,
    private readonly jointThreads: JointThreadsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** With `--demo` an empty installation starts as the example. */
  async onApplicationBootstrap(): Promise<void> {
    const { isEmpty } = await this.installation.state();
    if (this.config.demo && isEmpty) await this.db.transaction(() => this.load());
  }

  /** Fills an empty installation. @throws Problem `setup.done` */
  async load(): Promise<void> {
    await this.installation.claim(true);
    const world = await beginWorld(this.db, this.clock.now(), this.config.demoOrganisationName);
    const meetings = await seatMeetings(world);
    await seatTrajectory(world, world.a, meetings.a);
    await seatTrajectory(world, world.b, meetings.b);
    await seatEarlyStart(world, meetings.b[1]);
    await seatGuests(world, meetings.b);
    for (const held of [meetings.a, meetings.b]) await seatFormats(world, held);
    await seatInvites(world, meetings.b);
    await seatTakeaways(world, world.a, meetings.a[0]);
    await seatTakeaways(world, world.b, meetings.b[0]);
    await seatMinutes(world, this.texts, this.drafts, [...meetings.a, ...meetings.b]);
    await seatProposals(world);
    await seatPortraits(world, this.texts, {
      a: meetings.a[1]?.startsAt ?? world.now,
      b: meetings.b[1]?.startsAt ?? world.now,
    });
    await seatDerogationRoutes(world);
    await seatEditions(world, this.editions);
    await seatTeamItems(world, this.jobs);
    await seatExchanges(world);
    const frozenAt = { a: meetings.a[1]?.endsAt ?? world.now, b: meetings.b[1]?.endsAt ?? world.now };
    const guideA = await seatProtocol(world, world.a, frozenAt.a);
    const guides = { a: guideA, b: await seatProtocol(world, world.b, frozenAt.b, guideA.settled) };
    await seatInterviews(world, await seatAssignments(world), guides, frozenAt.b);
    await seatAskBacks(world);
    await seatInstruments(world, world.b);
    await seatConsultation(world, world.b);
    await seatFieldCases(world, world.b);
    await seatWorkshop(world, world.b);
    await seatSurveys(world, this.counts);
    await seatReportA(world, this.publications, this.texts);
    await seatAnalysisRequests(world);
    await seatHold(world);
    await seatReportB(world, this.publications, this.texts, this.edits, this.tallies);
    await seatInsights(world);
    await seatCodings(world);
    await seatReading(world, {
      readings: this.readings,
      views: this.readingViews,
      threads: this.readThreads,
      joint: this.jointThreads,
      answers: this.answers,
    });
    await seatFactChecks(world);
    await this.balances.settle(world.actor('p09'), world.a.id);
    await seatDatePoll(world, meetings.b);
    await this.events.record(null, 'demo.loaded', {
      type: 'institution',
      id: world.institutionId,
      plgId: null,
    });
  }

  /** Everyone whose place can be taken. */
  async personas(): Promise<PersonaDto[]> {
    await this.refuseElsewhere();
    const users = await this.db.repo(User).find();
    const byEmail = new Map(users.map((user) => [user.email, user]));
    const employments = await this.db.repo(Employment).find({
      where: { endedAt: IsNull() },
      relations: { programme: true, unit: true },
      order: { id: 'ASC' },
    });
    const places = Map.groupBy(employments, (it) => it.userId);
    return Object.values(people).flatMap((person) => {
      const user = byEmail.get(addressOf(person.name));
      if (!user) return [];
      const place = (places.get(user.id) ?? []).map((it) => (it.programme ?? it.unit)?.name).join(', ');
      return [{ userId: user.id, name: user.name, place, roles: person.roles }];
    });
  }

  /** @returns the secret of a session as that person */
  async takePersona(userId: string): Promise<string> {
    const persona = (await this.personas()).find((it) => it.userId === userId);
    if (!persona) throw new Problem('not_found');
    await this.events.record({ userId }, 'persona.taken', { type: 'user', id: userId, plgId: null });
    return this.identity.openSession(userId);
  }

  private async refuseElsewhere(): Promise<void> {
    const { isDemo } = await this.installation.state();
    if (!isDemo) throw new Problem('demo.off');
  }
}
