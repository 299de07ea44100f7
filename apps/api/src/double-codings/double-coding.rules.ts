import {
  cohenKappa,
  fewestUnits,
  krippendorffAlpha,
  type AgreementFiguresDto,
  type CodeAgreementDto,
} from '@leerkring/shared';
import type { PlacedCode } from '../codes/code.rules.ts';
import type { CodeChange } from '../codings/code-change.entity.ts';

type ChangedBook = Pick<CodeChange, 'kind' | 'codeId' | 'intoIds' | 'createdAt' | 'undoneAt'>;

export interface Given {
  answerId: string;
  codeId: string;
  by: 'first' | 'second';
}

export interface Difference {
  answerId: string;
  codeId: string;
  givenBy: 'first' | 'second';
}

export interface Comparison {
  overall: AgreementFiguresDto;
  codes: CodeAgreementDto[];
  differences: Difference[];
}

type Pair = [first: 'yes' | 'no', second: 'yes' | 'no'];

/**
 * Which codes had become one by a moment. What is merged later makes nobody more alike than they were.
 * @returns the codes that another spoke for then; every other spoke for itself
 */
export function mergedBy(changes: readonly ChangedBook[], at: Date): Map<string, PlacedCode> {
  const merged = new Map<string, PlacedCode>();
  const put = (id: string, mergedIntoId: string) => merged.set(id, { id, parentId: null, mergedIntoId });
  for (const { kind, codeId, intoIds, createdAt, undoneAt } of changes) {
    const isUndone = undoneAt !== null && undoneAt <= at;
    const [into] = intoIds;
    if (kind === 'merge' && createdAt <= at && !isUndone && into) put(codeId, into);
    // Pieces of a split that was taken back count with what they came from.
    if (kind === 'split' && isUndone) for (const piece of intoIds) put(piece, codeId);
  }
  return merged;
}

/**
 * What two made of the same answers. A unit is a whole answer: a code was given to it or not, wherever in it and however
 * often. Over all codes together every code at every answer is one decision.
 */
export function compare(answerIds: readonly string[], given: readonly Given[]): Comparison {
  const units = [...answerIds].toSorted();
  const known = new Set(units);
  const has = new Set(given.map((it) => `${it.by} ${it.answerId} ${it.codeId}`));
  const codeIds = [
    ...new Set(given.filter((it) => known.has(it.answerId)).map(({ codeId }) => codeId)),
  ].toSorted();
  const pairsOf = (codeId: string): Pair[] =>
    units.map((answerId) => [
      has.has(`first ${answerId} ${codeId}`) ? 'yes' : 'no',
      has.has(`second ${answerId} ${codeId}`) ? 'yes' : 'no',
    ]);
  const pairs = new Map(codeIds.map((codeId) => [codeId, pairsOf(codeId)]));
  return {
    // Few answers are few, however many codes there are to decide on.
    overall: figuresOf(units.length, [...pairs.values()].flat()),
    codes: [...pairs].map(([codeId, mine]) => ({
      codeId,
      both: count(mine, 'yes', 'yes'),
      onlyFirst: count(mine, 'yes', 'no'),
      onlySecond: count(mine, 'no', 'yes'),
      neither: count(mine, 'no', 'no'),
      ...figuresOf(units.length, mine),
    })),
    differences: [...pairs].flatMap(([codeId, mine]) =>
      mine.flatMap(([first, second], index): Difference[] =>
        first === second
          ? []
          : [{ answerId: units[index] ?? '', codeId, givenBy: first === 'yes' ? 'first' : 'second' }],
      ),
    ),
  };
}

const count = (pairs: Pair[], first: Pair[0], second: Pair[1]): number =>
  pairs.filter(([one, other]) => one === first && other === second).length;

function figuresOf(units: number, pairs: Pair[]): AgreementFiguresDto {
  if (units < fewestUnits) return { alpha: null, kappa: null, refused: 'too_few_units' };
  const alpha = krippendorffAlpha(pairs);
  const kappa = cohenKappa(pairs);
  return {
    alpha: 'value' in alpha ? alpha.value : null,
    kappa: 'value' in kappa ? kappa.value : null,
    refused: 'refused' in alpha ? alpha.refused : null,
  };
}
