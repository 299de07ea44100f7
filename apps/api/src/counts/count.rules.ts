import { createHash } from 'node:crypto';
import {
  type AnswerForm,
  type AnswerValue,
  countTogether,
  type CountSlice,
  type ProtocolAudience,
  type ShownCounts,
} from '@leerkring/shared';

/** An answer with everything by which it may be counted. */
export interface CountedAnswer {
  /** Another one when the answer was changed: a number of before and one of now may not betray that. */
  by: string;
  audience: ProtocolAudience;
  programmeId: string;
  version: string;
  answer: Partial<AnswerValue>;
}

/** Over whom is counted: null is everyone. */
export interface CountPlace {
  audience: ProtocolAudience | null;
  programmeId: string | null;
  version: string | null;
}

export type PlacedCounts = ShownCounts & CountPlace;

const everyone: CountPlace = { audience: null, programmeId: null, version: null };

/** The whole, its parts, and parts of those, in the order in which they are shown when not all can be. */
const divisions: ((it: CountedAnswer) => CountPlace)[] = [
  () => everyone,
  ({ audience }) => ({ ...everyone, audience }),
  ({ programmeId }) => ({ ...everyone, programmeId }),
  ({ version }) => ({ ...everyone, version }),
  ({ audience, version }) => ({ ...everyone, audience, version }),
  ({ audience, programmeId }) => ({ ...everyone, audience, programmeId }),
];

export const placeKey = (it: CountPlace): string => JSON.stringify([it.audience, it.programmeId, it.version]);

/** What may be shown of the answers to one question, next to each other and to what was shown before. */
export function countPlaces(
  form: AnswerForm,
  answers: readonly CountedAnswer[],
  shownBefore: readonly Record<string, readonly string[]>[],
): PlacedCounts[] {
  const places = new Map<string, CountPlace>();
  const slices = divisions.flatMap((divide, rank) => {
    const parts = Map.groupBy(answers, (it) => placeKey(divide(it)));
    return [...parts].flatMap(([key, voices]): CountSlice[] => {
      const [first] = voices;
      if (!first || places.has(key)) return [];
      places.set(key, divide(first));
      return [{ key, rank, voices }];
    });
  });
  return countTogether(form, slices, shownBefore).map((it) => ({
    ...it,
    ...(places.get(it.key) ?? everyone),
  }));
}

/** Answers in another form, of a version before it changed, are not counted together. */
export function questionKeyOf(canonicalId: string, form: AnswerForm): string {
  const { kind, scaleMax, options, rows } = form;
  const mark = createHash('sha256')
    .update(JSON.stringify([kind, scaleMax, options, rows]))
    .digest('hex');
  return `${canonicalId} ${mark.slice(0, 12)}`;
}
