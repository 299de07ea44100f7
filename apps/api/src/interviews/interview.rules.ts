import type { AnswerRevisionDto } from '@leerkring/shared';

export interface GuideQuestion {
  id: string;
  kind: 'open' | 'scale' | 'choice';
  scaleMax: number | null;
  options: readonly string[];
  isOptional: boolean;
}

interface Said {
  questionId: string;
  text: string;
  scale: number | null;
  choice: string | null;
  skipReason: string | null;
}

/** The order in which device and server agree on the revision that stands, whatever the order of arrival. */
export function isLater(a: { revision: number; id: string }, b: { revision: number; id: string }): boolean {
  return a.revision > b.revision || (a.revision === b.revision && a.id > b.id);
}

/** Questions without an answer and without a reason; a conversation is not handed in before there are none. */
export function missingQuestions(
  questions: readonly GuideQuestion[],
  answers: readonly Said[],
): GuideQuestion[] {
  const answered = new Set(
    answers
      .filter((it) => it.skipReason !== null || it.text !== '' || it.scale !== null || it.choice !== null)
      .map(({ questionId }) => questionId),
  );
  return questions.filter(({ id, isOptional }) => !isOptional && !answered.has(id));
}

/** What is skipped says nothing: whatever stood there before the reason goes. */
export function settled(revision: AnswerRevisionDto): AnswerRevisionDto {
  if (revision.skipReason === null || revision.skipReason === undefined)
    return { ...revision, scale: revision.scale ?? null, choice: revision.choice ?? null, skipReason: null };
  return { ...revision, text: '', scale: null, choice: null, isQuote: false };
}

/** The fields of one answer that do not fit its question. */
export function misfits(question: GuideQuestion, revision: AnswerRevisionDto): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const { scale, choice } = revision;
  if (scale !== null && (question.kind !== 'scale' || scale < 1 || scale > (question.scaleMax ?? 0)))
    fields['scale'] = ['max'];
  if (choice !== null && (question.kind !== 'choice' || !question.options.includes(choice)))
    fields['choice'] = ['isIn'];
  return fields;
}

const earliest = Date.UTC(2000, 0, 1);

/** A moment as a device claims it. Its clock may be wrong, but a conversation never began in the future. */
export function claimedMoment(claim: string, now: Date): Date {
  const at = new Date(claim);
  return at.getTime() >= earliest && at <= now ? at : now;
}

/** A school year `2026-2027` is over on the first of August of its second year. */
export function isYearOver(schoolYear: string, now: Date): boolean {
  return now >= new Date(`${schoolYear.slice(-4)}-08-01T00:00:00Z`);
}
