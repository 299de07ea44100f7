import { Injectable } from '@nestjs/common';
import { type BringInSurveyDto, type ReplaceSurveyDto, surveyTable } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { surveyPolicy } from '../policies/survey.policy.ts';
import { Survey } from './survey.entity.ts';
import { readSurvey, sameItems } from './survey.rules.ts';

/** Counts of others that a group reads next to its own. */
@Injectable()
export class SurveysService {
  private witness: (plgId: string) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  /** Who knows every count that is read here: it refuses, in the same transaction, what tells of too few. */
  setWitness(witness: (plgId: string) => Promise<void>): void {
    this.witness = witness;
  }

  async list(me: Actor, plgId: string): Promise<Survey[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.listOf(plgId);
  }

  /** For rooms that have already asked who is asking. */
  async listOf(plgId: string): Promise<Survey[]> {
    return this.db.repo(Survey).find({ where: { plgId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async bringIn(me: Actor, plgId: string, { csv, ...input }: BringInSurveyDto): Promise<Survey> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    const surveys = this.db.repo(Survey);
    const survey = await surveys.save(
      surveys.create({ ...peopleOf(input), plgId, ...readSurvey(csv, input.completes) }),
    );
    await this.witness(plgId);
    await this.events.record(me, 'survey.brought_in', { type: 'survey', id: survey.id, plgId });
    return survey;
  }

  /** The same items keep their id, so that a text goes on saying what they come to. */
  async replace(me: Actor, id: string, sent: ReplaceSurveyDto): Promise<Survey> {
    const survey = await this.access.load(me, 'replace', surveyPolicy, id);
    const surveys = this.db.repo(Survey);
    const { plgId, title, source, period, completes, partials, isWeighed } = survey;
    const { csv, ...input } = mergeEdit(sent, {
      title,
      source,
      period,
      completes,
      partials,
      isWeighed,
      csv: surveyTable(survey),
    });
    const brought = readSurvey(csv, input.completes);
    const items = sameItems(survey, brought);
    await surveys.save(Object.assign(survey, peopleOf(input), { ...brought, items }));
    await this.events.record(me, 'survey.replaced', { type: 'survey', id, plgId });
    return survey;
  }

  async drop(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'drop', surveyPolicy, id);
    await this.db.repo(Survey).delete({ id });
    await this.events.record(me, 'survey.dropped', { type: 'survey', id, plgId });
  }
}

/** Who is not named any more is unknown again. */
const peopleOf = <Input extends Pick<BringInSurveyDto, 'completes' | 'partials' | 'isWeighed'>>(
  input: Input,
) => ({
  ...input,
  completes: input.completes ?? null,
  isWeighed: input.isWeighed ?? false,
  partials: input.partials ?? null,
});
