import type { AnswerDto, CodedProgrammeDto, CodingDto, ProtocolAudience } from '@leerkring/shared';

export interface Filters {
  sought: string;
  codeId: string | null;
  canonicalId: string | null;
  audience: ProtocolAudience | 'all';
  coder: string | null;
  programmeId: string | null;
}

export const noFilters: Filters = {
  sought: '',
  codeId: null,
  canonicalId: null,
  audience: 'all',
  coder: null,
  programmeId: null,
};

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Accents and capitals are taken off once, not with every key. */
export const searchableOf = (answers: readonly AnswerDto[]): Map<string, string> =>
  new Map(answers.map((it) => [it.id, plain(`${it.code} ${it.text} ${it.questionText}`)]));

/** The codings of one coder; everybody's when none is chosen. */
export const layerOf = (codings: readonly CodingDto[], coder: string | null): readonly CodingDto[] =>
  coder === null ? codings : codings.filter((it) => (it.isMine ? 'me' : (it.coderName ?? '')) === coder);

/** The codings of each answer: what somebody looks for first, then their own, then as they stand in the text. */
export function codingsByAnswer(
  codings: readonly CodingDto[],
  codeId: string | null,
): Map<string, CodingDto[]> {
  const rank = (it: CodingDto) => (it.codeId === codeId ? 0 : it.isMine ? 1 : 2);
  const byAnswer = Map.groupBy(codings, (it) => it.answerId);
  for (const mine of byAnswer.values()) mine.sort((a, b) => rank(a) - rank(b));
  return byAnswer;
}

/** The answers that all filters leave, in the order in which they came. */
export function narrowed(
  {
    answers,
    byAnswer,
    programmes,
    searchable,
  }: {
    answers: readonly AnswerDto[];
    byAnswer: ReadonlyMap<string, readonly CodingDto[]>;
    programmes: readonly CodedProgrammeDto[];
    searchable: ReadonlyMap<string, string>;
  },
  { sought, codeId, canonicalId, audience, coder, programmeId }: Filters,
): AnswerDto[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const ofProgramme = programmes.find((it) => it.programmeId === programmeId);
  const inProgramme = ofProgramme && new Set(ofProgramme.answerIds);
  return answers.filter((it) => {
    const mine = byAnswer.get(it.id) ?? [];
    return (
      it.text !== '' &&
      (canonicalId === null || it.canonicalId === canonicalId) &&
      (audience === 'all' || it.audience === audience) &&
      (!inProgramme || inProgramme.has(it.id)) &&
      (codeId === null || mine.some((coding) => coding.codeId === codeId)) &&
      (coder === null || mine.length > 0) &&
      words.every((word) => searchable.get(it.id)?.includes(word))
    );
  });
}
