import { Injectable } from '@nestjs/common';
import type { QdaFileReadDto } from '@leerkring/shared';
import { CodesService } from '../codes/codes.service.ts';
import { CodingsService } from '../codings/codings.service.ts';
import type { Answer } from '../interviews/answer.entity.ts';
import { AnswersService } from '../interviews/answers.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { packArchive, unpackArchive } from './qda-archive.rules.ts';
import { codeTree, planCodes, type CodePlan } from './qda-codes.rules.ts';
import {
  ourOrigin,
  placesIn,
  QdaRefusal,
  readProject,
  toPoints,
  writeProject,
  type QdaProject,
  type QdaSource,
} from './qda-project.rules.ts';

/** Codes and coded words as a file of the REFI-QDA standard, for whoever analyses. */
@Injectable()
export class QdaFilesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly codes: CodesService,
    private readonly codings: CodingsService,
    private readonly answers: AnswersService,
  ) {}

  /** Words leave only by the code of their conversation, as colleagues read them, and only where quoting is allowed. */
  async write(me: Actor, plgId: string): Promise<{ name: string; bytes: Buffer }> {
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    const codes = await this.codes.codesOf(plgId);
    const sources = await this.sourcesOf(me, plgId);
    const users = [...new Map(sources.flatMap((it) => it.coders).map((it) => [it.guid, it])).values()];
    const project: QdaProject = {
      name: `${plg.name} ${plg.schoolYear}`,
      origin: ourOrigin,
      users,
      codes: codeTree(codes),
      sources: sources.map(({ source }) => source),
    };
    // Words leave the house: that is told to whoever reads what happened, although nothing here changes.
    await this.db.transaction(() =>
      this.events.record(me, 'qdaFile.written', { type: 'plg', id: plgId, plgId }),
    );
    const bytes = await packArchive(writeProject(project, this.clock.now()));
    return { name: `leerkring-${plg.schoolYear}`, bytes };
  }

  /** Codes join the book; coded words come into the layer of who reads the file, as far as the texts are ours. */
  async read(me: Actor, plgId: string, body: unknown): Promise<QdaFileReadDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    const { project, sources } = await opened(body);
    const { byGuid, made, known: codesKnown, cut: codesCut } = await this.takeCodes(me, plgId, project);
    const known = new Map((await this.readable(me, plgId)).map((it) => [it.id, it]));
    const standing = await this.codings.list(me, plgId);
    const ids = new Set(standing.map(({ coding }) => coding.id));
    const taken = { codingsMade: 0, codingsKnown: 0, codingsLeftOut: 0 };
    const wanted: { answer: Answer; codeId: string; start: number; end: number }[] = [];
    for (const source of project.sources) {
      const text = source.text ?? sources.get((source.path ?? '').replace(/^internal:\/\//, '')) ?? null;
      // A text stands in a file once; a second of the same number is none, however often a file says it.
      const answer = known.get(source.guid);
      known.delete(source.guid);
      const placeOf = answer && text !== null ? placesIn(text, answer.text) : null;
      for (const selection of source.selections) {
        const [start, end] = [placeOf?.(selection.start) ?? null, placeOf?.(selection.end) ?? null];
        for (const coding of selection.codings) {
          const codeId = byGuid.get(coding.codeGuid);
          if (ids.has(coding.guid)) taken.codingsKnown += 1;
          else if (!answer || !codeId || start === null || end === null || end <= start)
            taken.codingsLeftOut += 1;
          else wanted.push({ answer, codeId, start, end });
        }
      }
    }
    for (const outcome of await this.codings.addAll(me, plgId, wanted)) taken[outcome] += 1;
    await this.events.record(me, 'qdaFile.read', { type: 'plg', id: plgId, plgId });
    return { codesMade: made.length, codesKnown, codesCut, ...taken };
  }

  private async readable(me: Actor, plgId: string): Promise<Answer[]> {
    return (await this.answers.list(me, plgId)).filter(
      (it) => !it.isSkipped && !it.isSensitive && it.text !== '' && it.interview.quotingAllowedAt !== null,
    );
  }

  private async sourcesOf(
    me: Actor,
    plgId: string,
  ): Promise<{ source: QdaSource; coders: QdaProject['users'] }[]> {
    const codings = (await this.codings.list(me, plgId)).filter(({ isStale }) => !isStale);
    const byAnswer = Map.groupBy(codings, ({ coding }) => coding.answerId);
    return (await this.readable(me, plgId)).map((answer) => {
      const own = byAnswer.get(answer.id) ?? [];
      const selections = own.map(({ coding, codeId }) => ({
        // One selection for each: the standard asks for a guid, and this one is nobody else's.
        guid: turned(coding.id),
        start: toPoints(answer.text, coding.startAt),
        end: toPoints(answer.text, coding.endAt),
        codings: [{ guid: coding.id, codeGuid: codeId, userGuid: coding.coderId }],
      }));
      const name = `${answer.interview.code} ${answer.question.position}`;
      const source = { guid: answer.id, name, text: answer.text, path: null, selections };
      const coders = own.flatMap(({ coding: { coder } }) =>
        coder ? [{ guid: coder.id, name: coder.name }] : [],
      );
      return { source, coders };
    });
  }

  private async takeCodes(me: Actor, plgId: string, { codes, origin }: QdaProject): Promise<CodePlan> {
    await this.codes.takeTurn(plgId);
    const plan = planCodes(codes, await this.codes.codesOf(plgId), origin === ourOrigin, newId);
    await this.codes.addAll(me, plgId, plan.made);
    return plan;
  }
}

const turned = (id: string): string => `${id.slice(0, -12)}${id.slice(-12).split('').toReversed().join('')}`;

async function opened(body: unknown): Promise<{ project: QdaProject; sources: Map<string, string> }> {
  const bytes = (body as { bytes?: unknown } | null)?.bytes;
  if (!Buffer.isBuffer(bytes)) throw new Problem('qda_file.unreadable');
  try {
    const { project, sources } = await unpackArchive(bytes);
    return { project: readProject(project), sources };
  } catch (error) {
    if (error instanceof QdaRefusal) throw new Problem(`qda_file.${error.reason}`);
    throw error;
  }
}
