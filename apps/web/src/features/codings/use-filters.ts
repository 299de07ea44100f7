import type { AnswerDto, CodedProgrammeDto, CodingDto } from '@leerkring/shared';
import { useDeferredValue, useMemo, useState } from 'react';
import { codingsByAnswer, type Filters, layerOf, narrowed, noFilters, searchableOf } from './narrow.ts';

/** Which answers are read, and which codings with them. What is typed may lag behind a moment, the typing never. */
export function useFilters(answers: AnswerDto[], codings: CodingDto[], programmes: CodedProgrammeDto[]) {
  const [filters, setFilters] = useState(noFilters);
  const asked = useDeferredValue(filters);
  const searchable = useMemo(() => searchableOf(answers), [answers]);
  const layer = useMemo(() => layerOf(codings, asked.coder), [codings, asked.coder]);
  const byAnswer = useMemo(() => codingsByAnswer(layer, asked.codeId), [layer, asked.codeId]);
  const shown = useMemo(
    () => narrowed({ answers, byAnswer, programmes, searchable }, asked),
    [answers, byAnswer, programmes, searchable, asked],
  );
  const set = (change: Partial<Filters>) => setFilters((before) => ({ ...before, ...change }));
  return { filters, set, shown, byAnswer };
}
