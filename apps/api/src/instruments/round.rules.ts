import type { InstrumentChangeDto, InstrumentChangeKind, InstrumentQuestionDto } from '@leerkring/shared';
import { wordChanges } from '../protocols/protocol.rules.ts';

/** What is asked otherwise than before: in the order of now, what was left out last. */
export function changesIn(
  before: readonly InstrumentQuestionDto[],
  now: readonly InstrumentQuestionDto[],
): InstrumentChangeDto[] {
  const kept = before.filter(({ id }) => now.some((one) => one.id === id)).map(({ id }) => id);
  const order = now.filter(({ id }) => kept.includes(id)).map(({ id }) => id);
  const changes = now.flatMap((question) => {
    const was = before.find(({ id }) => id === question.id);
    const say = (kind: InstrumentChangeKind, from = '', to = ''): InstrumentChangeDto => ({
      kind,
      questionId: question.id,
      text: question.text,
      parts: from === to ? [] : wordChanges(from, to),
    });
    if (!was) return [say('added')];
    return [
      ...(was.text === question.text ? [] : [say('reworded', was.text, question.text)]),
      ...(was.explanation === question.explanation
        ? []
        : [say('explained', was.explanation, question.explanation)]),
      ...(formOf(was) === formOf(question) ? [] : [say('retyped')]),
      ...(conditionOf(was) === conditionOf(question) ? [] : [say('conditioned')]),
      ...(kept.indexOf(question.id) === order.indexOf(question.id) ? [] : [say('moved')]),
    ];
  });
  const dropped = before.filter(({ id }) => !now.some((one) => one.id === id));
  return [
    ...changes,
    ...dropped.map(({ id, text }) => ({ kind: 'dropped' as const, questionId: id, text, parts: [] })),
  ];
}

const formOf = (it: InstrumentQuestionDto): string =>
  JSON.stringify([
    it.kind,
    it.scaleMax,
    it.scaleLow,
    it.scaleHigh,
    it.options,
    it.rows,
    it.unit,
    it.numberMin,
    it.numberMax,
    it.isOptional,
  ]);

// Absent and null are the same, and jsonb keeps no order of keys.
const conditionOf = ({ condition }: InstrumentQuestionDto): string =>
  JSON.stringify(
    condition && [
      condition.match,
      condition.tests.map((it) => [
        it.lineageId,
        it.op,
        it.row ?? null,
        it.option ?? null,
        it.number ?? null,
      ]),
    ],
  ) ?? 'null';
