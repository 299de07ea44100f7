import type { ChangeQuestionDto, ProtocolQuestionDto } from '@leerkring/shared';

/** A question as its form holds it, with what is changed in it. */
export function formOf(it: ProtocolQuestionDto, more: Partial<ChangeQuestionDto> = {}): ChangeQuestionDto {
  return {
    leadingQuestionId: it.leadingQuestionId,
    text: it.text,
    explanation: it.explanation,
    kind: it.kind,
    scaleMax: it.scaleMax,
    scaleLow: it.scaleLow,
    scaleHigh: it.scaleHigh,
    options: it.options,
    rows: it.rows,
    unit: it.unit,
    numberMin: it.numberMin,
    numberMax: it.numberMax,
    probes: it.probes,
    isOptional: it.isOptional,
    condition: it.condition,
    revision: it.revision,
    ...more,
  };
}
