import { createHash } from 'node:crypto';
import { askedIn, type InstrumentAnswerDto, type InstrumentQuestionDto } from '@leerkring/shared';

export interface Said {
  responseId: string;
  questionId: string;
  text: string;
}

/** Everything that was answered in words, of questions that were asked. */
export function saidIn(
  questions: InstrumentQuestionDto[],
  responses: readonly { id: string; answers: InstrumentAnswerDto[] }[],
): Said[] {
  return responses.flatMap(({ id, answers }) => {
    const asked = new Set(askedIn(questions, answers).map((it) => it.id));
    return answers.flatMap(({ questionId, answer: { text, skipReason } }) =>
      asked.has(questionId) && !skipReason && text.trim() !== ''
        ? [{ responseId: id, questionId, text: text.trim() }]
        : [],
    );
  });
}

/** By which an answer is coded: two answers of one person have keys that do not tell so. */
export const keyOfAnswer = ({ responseId, questionId }: Pick<Said, 'responseId' | 'questionId'>): string =>
  createHash('sha256').update(`${responseId}/${questionId}`).digest('hex').slice(0, 32);
