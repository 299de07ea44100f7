import type { InterviewDto, InterviewKitDto, TaskGuideDto } from '@leerkring/shared';
import type { DeviceInterview } from './model.ts';

/** The questions with which the server's conversation is held. */
export function guideOf(kit: InterviewKitDto, it: InterviewDto): TaskGuideDto | undefined {
  return kit.tasks
    .find((task) => task.assignmentId === it.assignmentId)
    ?.guides.find(
      (guide) => guide.protocolVersionId === it.protocolVersionId && guide.audience === it.audience,
    );
}

/** The server's conversation, with what only this device knows of it. */
export function merged(
  it: InterviewDto,
  known: DeviceInterview | undefined,
  guide: TaskGuideDto,
): DeviceInterview {
  return {
    id: it.id,
    plgId: it.plgId,
    assignmentId: it.assignmentId,
    protocolVersionId: it.protocolVersionId,
    audience: it.audience,
    guide,
    hostProgrammeName: it.hostProgrammeName,
    startedAt: it.startedAt,
    consentAt: it.consentAt ?? it.startedAt,
    consentVersion: it.consentVersion ?? '',
    respondentId: known?.respondentId ?? '',
    code: it.code,
    place: known?.place ?? 1,
    isSent: true,
    isStored: true,
    submitAskedAt: known?.submitAskedAt ?? null,
    // One half of two that was handed in waits for the other, and takes no more words meanwhile.
    submittedAt: it.submittedAt ?? known?.submittedAt ?? null,
    withdrawAskedAt: it.state === 'withdrawn' ? null : (known?.withdrawAskedAt ?? null),
    mayRecord: it.mayRecord,
    ...(known?.tandem && { tandem: known.tandem }),
    refusal: known?.refusal ?? null,
  };
}
