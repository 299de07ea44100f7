import type { AnswerDto, CodedProgrammeDto, CodingDto, ProtocolAudience } from '@leerkring/shared';
import { useDeferredValue, useMemo, useState } from 'react';

export interface Filters {
  sought: string;
  codeId: string | null;
  canonicalId: string | null;
  audience: ProtocolAudience | 'all';
  coder: string | null;
  programmeId: string | null;
}

const none: Filters = {
  sought: '',
  codeId: null,
  canonicalId: null,
  audience: 'all',
  coder: null,
  programmeId: null,
};

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Which answers are read, and which codings with them. What is typed may lag behind a moment, the typing never. */
export function useFilters(
  answers: readonly AnswerDto[],
  codings: readonly CodingDto[],
  programmes: readonly CodedProgrammeDto[],
) {
  const [filters, setFilters] = useState(none);
  const { sought, codeId, canonicalId, audience, coder, programmeId } = useDeferredValue(filters);
  // Accents and capitals are taken off once, not with every key.
  const searchable = useMemo(
    () => new Map(answers.map((it) => [it.id, plain(`${it.code} ${it.text} ${it.questionText}`)])),
    [answers],
  );
  const layer = useMemo(
    () =>
      coder === null ? codings : codings.filter((it) => (it.isMine ? 'me' : (it.coderName ?? '')) === coder),
    [codings, coder],
  );
  const byAnswer = useMemo(() => Map.groupBy(layer, (it) => it.answerId), [layer]);
  const shown = useMemo(() => {
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
  }, [answers, byAnswer, programmes, searchable, sought, codeId, canonicalId, audience, coder, programmeId]);
  const set = (change: Partial<Filters>) => setFilters((before) => ({ ...before, ...change }));
  return { filters, set, shown, byAnswer };
}
