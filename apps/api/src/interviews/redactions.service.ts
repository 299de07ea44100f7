import { Injectable } from '@nestjs/common';
import { findNames, nameKinds, neutralTerms, replaceNames, type KnownName } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { newId } from '../platform/ids.ts';
import { Answer } from './answer.entity.ts';
import type { Interview } from './interview.entity.ts';
import { Redaction } from './redaction.entity.ts';
import { noWords, sealAnswer, type AnswerWords } from './respondent-key.rules.ts';
import { RespondentsService } from './respondents.service.ts';

/**
 * Takes out of answers what gives somebody away, before anyone but the interviewer reads them: the respondent, whoever
 * works where the conversation was, titles with a name, addresses and numbers. What the interviewer looked at and left
 * stays, except for the respondent.
 */
@Injectable()
export class RedactionsService {
  constructor(
    private readonly db: Db,
    private readonly respondents: RespondentsService,
  ) {}

  /** @returns how many neutral terms stand in the answers now, whoever put them there */
  async clean(interview: Interview, answers: Answer[], key: Buffer): Promise<number> {
    const known = await this.namesAround(interview);
    let count = 0;
    for (const answer of answers) {
      const words = withoutNames(known, answer);
      await this.db.repo(Answer).update({ id: answer.id }, { wordsSealed: sealAnswer(key, answer, words) });
      count += await this.log(interview, answer.questionId, JSON.stringify(words));
    }
    return count;
  }

  /** The same for words that are not in an answer yet. */
  async cleaned(
    interview: Interview,
    questionId: string,
    words: Required<AnswerWords>,
  ): Promise<Required<AnswerWords>> {
    const clean = withoutNames(await this.namesAround(interview), words);
    await this.log(interview, questionId, JSON.stringify(clean));
    return clean;
  }

  /** Other words for an answer after handing in; what was left before stays. */
  async cleanLater(interview: Interview, answer: Answer, text: string): Promise<string> {
    const words = { ...noWords(), namesKept: answer.namesKept, text };
    return (await this.cleaned(interview, answer.questionId, words)).text;
  }

  private async log(
    { id: interviewId, plgId }: Interview,
    questionId: string,
    words: string,
  ): Promise<number> {
    let total = 0;
    for (const kind of nameKinds) {
      const count = words.split(neutralTerms[kind]).length - 1;
      if (count > 0)
        await this.db.repo(Redaction).insert({ id: newId(), plgId, interviewId, questionId, kind, count });
      total += count;
    }
    return total;
  }

  /** Whoever works where the conversation was, and whoever was spoken with. */
  private async namesAround(interview: Interview): Promise<KnownName[]> {
    const people = await this.db.query<{ name: string }>(
      `select distinct u.name from assignment a
       join employment e on e.programme_id = a.host_programme_id and e.ended_at is null
       join user_account u on u.id = e.user_id where a.id = $1
       union
       select u.name from membership m join user_account u on u.id = m.user_id where m.plg_id = $2`,
      [interview.assignmentId, interview.plgId],
    );
    const name = interview.respondentId && (await this.respondents.name(interview.respondentId));
    return [
      ...(name ? [{ name, kind: 'respondent' as const }] : []),
      ...people.map((it) => ({ name: it.name, kind: 'colleague' as const })),
    ];
  }
}

function withoutNames(
  known: KnownName[],
  { text, followUps, skipReason, correctionReason, namesKept: kept }: Required<AnswerWords>,
): Required<AnswerWords> {
  const namesKept = kept.filter(
    (one) => !known.some((it) => it.kind === 'respondent' && it.name.includes(one)),
  );
  const read = (said: string): string =>
    replaceNames(
      said,
      findNames(said, known).filter(({ words }) => !namesKept.includes(words)),
    );
  return {
    text: read(text),
    followUps: followUps.map((it) => ({ asked: read(it.asked), answer: read(it.answer) })),
    skipReason: skipReason && read(skipReason),
    correctionReason,
    namesKept,
  };
}
