import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TallyDto } from '@leerkring/shared';
import { FieldCasesService } from '../field-cases/field-cases.service.ts';
import { CountsService } from '../counts/counts.service.ts';
import { InstrumentsService } from '../instruments/instruments.service.ts';
import { ResponsesService } from '../instruments/responses.service.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { ReasonsService } from '../reasons/reasons.service.ts';
import { SurveysService } from '../surveys/surveys.service.ts';
import { WorkshopsService } from '../workshops/workshops.service.ts';
import {
  presentCounted,
  presentFieldStudy,
  presentGivenReasons,
  presentOfOthers,
  presentResult,
  presentWorkshopSheets,
} from './tally.presenter.ts';
import { tellingBeside } from './tally.rules.ts';

/**
 * Every number that everyone in a group may read of what was counted, in one list: what a text can be bound to, and
 * what can be taken along. Nothing is counted here; who counts has judged what may be shown.
 */
@Injectable()
export class TalliesService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly counts: CountsService,
    private readonly instruments: InstrumentsService,
    private readonly responses: ResponsesService,
    private readonly reasons: ReasonsService,
    private readonly fieldCases: FieldCasesService,
    private readonly surveys: SurveysService,
    private readonly workshops: WorkshopsService,
  ) {}

  onModuleInit(): void {
    const refuse = (plgId: string) => this.refuseWhatTells(plgId);
    this.surveys.setWitness(refuse);
    this.counts.setWitness(refuse);
    this.instruments.setWitness(refuse);
  }

  /**
   * A table of others is shown as it was brought in. Beside a count of the same question it may tell what a few said.
   * @throws Problem at the table when it does, unless whoever brought it in looked at that
   */
  private async refuseWhatTells(plgId: string): Promise<void> {
    const surveys = await this.surveys.listOf(plgId);
    const loose = surveys.filter(({ isWeighed }) => !isWeighed).flatMap(presentOfOthers);
    if (loose.length === 0) return;
    const keys = new Set(loose.map(({ key }) => key));
    const weighed = new Set(
      surveys
        .filter((it) => it.isWeighed)
        .flatMap(presentOfOthers)
        .map(({ key }) => key),
    );
    const told = tellingBeside(
      (await this.talliesOf(plgId)).filter(({ key }) => !weighed.has(key)),
      keys,
    );
    if (told) throw new Problem('survey.tells_few', { fields: { csv: ['tellsFew'] }, facts: { ...told } });
  }

  async list(me: Actor, plgId: string): Promise<TallyDto[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.talliesOf(plgId);
  }

  /** For who has already asked who is asking. */
  async talliesOf(plgId: string): Promise<TallyDto[]> {
    const { questions, programmes } = await this.counts.countedOf(plgId);
    const names = new Map(programmes.map(({ id, name }) => [id, name]));
    const closed = await this.responses.closedOf(plgId);
    const reasons = await this.reasons.closedOf(plgId);
    const cases = await this.fieldCases.listOf(plgId);
    const surveys = await this.surveys.listOf(plgId);
    const workshops = await this.workshops.listOf(plgId);
    return [
      ...questions.flatMap((it) => presentCounted(it, names)),
      ...closed.flatMap(({ instrument, results }) =>
        results.questions.flatMap((it) => presentResult(instrument, it)),
      ),
      ...reasons.flatMap(presentGivenReasons),
      ...[...Map.groupBy(cases, (it) => it.instrumentId).values()].flatMap(presentFieldStudy),
      ...workshops.flatMap(presentWorkshopSheets),
      ...surveys.flatMap(presentOfOthers),
    ];
  }
}
