import { askedOf, isSettled, type RespondentAnswerDto, type RespondentPageDto } from '@leerkring/shared';
import type { Answer } from '../interviews/answer.entity.ts';
import { presentLetter } from '../interviews/interview.presenter.ts';
import type { RespondentPage } from './respondent-pages.service.ts';

/** For whoever holds the code. No name, no interviewer, no programme: they know those, and a code can be lost. */
export function presentRespondentPage({ interview: it, ...page }: RespondentPage): RespondentPageDto {
  const isStanding = it.withdrawnAt === null;
  const said = new Map(it.answers.map((answer) => [answer.questionId, answer]));
  const answers = askedOf(page.guide, (id) => said.get(id)).flatMap((question): RespondentAnswerDto[] => {
    const answer = said.get(question.id);
    if (!answer || !isSettled(answer)) return [];
    const { text, kind, scaleMax, unit } = question;
    return [{ ...presentSaid(answer, page.quotes), questionText: text, kind, scaleMax, unit }];
  });
  return {
    code: it.code,
    audience: it.audience,
    state: it.state,
    heldAt: it.startedAt.toISOString(),
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    letter: presentLetter(it.protocolVersion, it.audience, it.retentionMonths),
    letterVersion: it.consentVersion ?? it.protocolVersion.number,
    mayQuote: it.quotingAllowedAt !== null,
    looks: page.looks,
    nameUntil: page.nameUntil?.toISOString() ?? null,
    holdReason: page.holdReason,
    isFrozen: page.isFrozen,
    recordedSeconds: page.recordedSeconds,
    soundUntil: page.soundUntil?.toISOString() ?? null,
    isRecordingRefused: it.recordingRefusedAt !== null,
    answers: isStanding ? answers : [],
    can: {
      amend: it.state === 'submitted' && !page.isFrozen,
      withdraw: isStanding,
      quote: isStanding && !it.isGuarded,
    },
  };
}

function presentSaid(
  it: Answer,
  quotes: ReadonlyMap<string, number>,
): Omit<RespondentAnswerDto, 'questionText' | 'kind' | 'scaleMax' | 'unit'> {
  return {
    questionId: it.questionId,
    text: it.text,
    scale: it.scale,
    choice: it.choice,
    number: it.number,
    ranking: it.ranking,
    cells: it.cells,
    followUps: it.followUps,
    skipReason: it.skipReason,
    isSensitive: it.isSensitive,
    isReleased: it.sensitiveReleasedAt !== null,
    quotes: quotes.get(it.id) ?? 0,
    correctedAt: it.correctedAt?.toISOString() ?? null,
  };
}
