import { nothingSaid, type AnswerContentDto, type InstrumentAnswerDto } from '@leerkring/shared';

export type Content = Required<AnswerContentDto>;

/** Nothing said yet, in every way there is to say something. */
export const nothing: Content = { ...nothingSaid, namesKept: [], probes: [], skipReason: null };

export const contentOf = (answers: readonly InstrumentAnswerDto[], questionId: string): Content => ({
  ...nothing,
  ...answers.find((it) => it.questionId === questionId)?.answer,
});

/** The answers with one of them changed. */
export function withContent(
  answers: readonly InstrumentAnswerDto[],
  questionId: string,
  part: Partial<Content>,
): InstrumentAnswerDto[] {
  const answer = { ...contentOf(answers, questionId), ...part };
  return [...answers.filter((it) => it.questionId !== questionId), { questionId, answer }];
}
