import {
  type AnswerRevisionDto,
  askedOf,
  isLater,
  missingOf,
  nothingSaid,
  type ProtocolAudience,
  type StartInterviewDto,
  type TandemSide,
  type TaskGuideDto,
  type TaskQuestionDto,
} from '@leerkring/shared';

/** What was said to one question, without its key. An app from before has revisions without the newest fields. */
export type AnswerContent = Pick<
  AnswerRevisionDto,
  | 'text'
  | 'scale'
  | 'choice'
  | 'number'
  | 'ranking'
  | 'cells'
  | 'followUps'
  | 'isQuote'
  | 'isSensitive'
  | 'namesKept'
  | 'probes'
  | 'skipReason'
>;

/**
 * One revision of one answer on this device. Until it is sealed it may still be written over; from the first attempt to
 * send it, its words never change again, so that its key always stands for the same words.
 */
export interface DeviceRevision extends AnswerRevisionDto {
  interviewId: string;
  isSealed: boolean;
  isStored: boolean;
  /** The last keystroke in it; of this device alone, and left out by what came from elsewhere or from an app before. */
  stroke?: number;
}

/** That two people write this conversation down, and which of the two this device is. */
export interface DeviceTandem {
  tandemId: string;
  /** Both devices know the conversation by it. */
  number: number;
  side: TandemSide;
  partnerName: string;
}

/** A conversation on this device. Names of respondents are in a store of their own, and only until they are sent. */
export interface DeviceInterview extends Omit<StartInterviewDto, 'respondent'> {
  plgId: string;
  hostProgrammeName: string;
  audience: ProtocolAudience;
  /** The questions as they were when it began, so that no later version can change a conversation under way. */
  guide: TaskGuideDto;
  respondentId: string;
  /** Given by the server. */
  code: string | null;
  /** Position of the question on screen, to come back to after a reload. */
  place: number;
  /** A start was sent at least once: the server may know this conversation even when no answer came. */
  isSent: boolean;
  isStored: boolean;
  submitAskedAt: string | null;
  submittedAt: string | null;
  withdrawAskedAt: string | null;
  /** Left out by an app from before, and of conversations that one person writes down. */
  tandem?: DeviceTandem;
  /** As the server last said; left out before it knows of the conversation. */
  mayRecord?: boolean;
  /** The problem code with which the server refused it; everything stays on the device. */
  refusal: string | null;
}

export type NewInterview = Pick<
  DeviceInterview,
  | 'assignmentId'
  | 'plgId'
  | 'hostProgrammeName'
  | 'guide'
  | 'mayQuote'
  | 'isUnder16'
  | 'hasParentConsent'
  | 'tandem'
> & { name: string };

export const emptyAnswer: Required<AnswerContent> = {
  ...nothingSaid,
  namesKept: [],
  probes: [],
  skipReason: null,
};

/** Every field of what was said, and nothing else. */
export const contentOf = (it: AnswerContent): Required<AnswerContent> => ({
  text: it.text,
  scale: it.scale,
  choice: it.choice,
  number: it.number ?? null,
  ranking: [...(it.ranking ?? [])],
  cells: (it.cells ?? []).map(({ row, choice }) => ({ row, choice })),
  followUps: (it.followUps ?? [])
    .map(({ asked, answer }) => ({ asked, answer }))
    .filter(({ asked, answer }) => asked !== '' || answer !== ''),
  isQuote: it.isQuote,
  isSensitive: it.isSensitive ?? false,
  namesKept: [...(it.namesKept ?? [])],
  probes: [...it.probes],
  skipReason: it.skipReason ?? null,
});

export const isSameContent = (a: AnswerContent, b: AnswerContent): boolean =>
  JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));

/** The standing revision per question. */
export function latestRevisions(revisions: DeviceRevision[]): Map<string, DeviceRevision> {
  const latest = new Map<string, DeviceRevision>();
  for (const it of revisions) {
    const known = latest.get(it.questionId);
    if (!known || isLater(it, known)) latest.set(it.questionId, it);
  }
  return latest;
}

/** The last keystroke that any of these revisions took in; 0 where none was typed here. */
export const lastStroke = (revisions: DeviceRevision[]): number =>
  revisions.reduce((last, { stroke = 0 }) => Math.max(last, stroke), 0);

export const isSkipped = (it: AnswerContent | undefined): boolean => (it?.skipReason ?? '').trim() !== '';

/** The questions that still need an answer or a reason before the conversation may be handed in. */
export function missingQuestions(
  guide: Pick<TaskGuideDto, 'questions'>,
  answers: ReadonlyMap<string, AnswerContent>,
): TaskQuestionDto[] {
  const answerOf = (questionId: string) => answers.get(questionId);
  return missingOf(askedOf(guide.questions, answerOf), answerOf);
}

/** Everything of one conversation that the server has not confirmed yet. */
export function unsentCount(interview: DeviceInterview, revisions: DeviceRevision[]): number {
  const asks =
    Number(!interview.isStored) +
    Number(interview.submitAskedAt !== null && interview.submittedAt === null) +
    Number(interview.withdrawAskedAt !== null);
  return asks + revisions.filter((it) => !it.isStored).length;
}
