import type { AnswerRevisionDto } from '@leerkring/shared';
import { settled } from '../interviews/interview.rules.ts';
import { seal, unseal } from '../interviews/respondent-key.rules.ts';
import { noAnswer, type WholeAnswer } from './tandem.rules.ts';

interface Place {
  logId: string;
  questionId: string;
}

const placeOf = ({ logId, questionId }: Place): string => `tandem answer ${logId} ${questionId}`;

/** What was said and nothing else, of anything that has it. */
export function contentOf(it: WholeAnswer): WholeAnswer {
  const { text, scale, choice, number, ranking, cells, followUps } = it;
  const { isQuote, isSensitive, namesKept, probes, skipReason } = it;
  const closed = { scale, choice, number, ranking, cells };
  return { text, ...closed, followUps, isQuote, isSensitive, namesKept, probes, skipReason };
}

export const sealLogged = (key: Buffer, place: Place, revision: AnswerRevisionDto): Buffer =>
  seal(key, placeOf(place), JSON.stringify(contentOf(settled(revision))));

export const openLogged = (key: Buffer, it: Place & { sealed: Buffer }): WholeAnswer => ({
  ...noAnswer(),
  ...(JSON.parse(unseal(key, placeOf(it), it.sealed)) as WholeAnswer),
});

interface DifferencePlace {
  talkId: string;
  questionId: string;
  field: string;
}

/** What each of the two had. */
export interface BothValues {
  first: unknown;
  second: unknown;
}

const differencePlace = (it: DifferencePlace): string =>
  `tandem difference ${it.talkId} ${it.questionId} ${it.field}`;

export const sealDifference = (key: Buffer, place: DifferencePlace, values: BothValues): Buffer =>
  seal(key, differencePlace(place), JSON.stringify({ first: values.first, second: values.second }));

export const openDifference = (key: Buffer, it: DifferencePlace & { valuesSealed: Buffer }): BothValues =>
  JSON.parse(unseal(key, differencePlace(it), it.valuesSealed)) as BothValues;

export const sealReason = (key: Buffer, place: DifferencePlace, reason: string): Buffer =>
  seal(key, `${differencePlace(place)} reason`, reason);

export const openReason = (key: Buffer, it: DifferencePlace & { reasonSealed: Buffer }): string =>
  unseal(key, `${differencePlace(it)} reason`, it.reasonSealed);
