import type { FactKey, MeetingPhaseDto, TrajectoryDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { smallTalk } from '../../lib/hints.ts';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

// A phase waits for what may come from anywhere in the group's year.
const meta = { dependsOn: ['*'], except: [...smallTalk, 'comments', 'commitments', 'invites', 'datePolls'] };

export const trajectoryQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['trajectories', plgId] as const,
    meta,
    queryFn: ({ signal }) => http.get<TrajectoryDto>(`/plgs/${plgId}/trajectory`, signal),
  });

export const meetingPhaseQuery = (plgId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['trajectories', plgId, meetingId] as const,
    meta,
    queryFn: ({ signal }) => http.get<MeetingPhaseDto>(`/meetings/${meetingId}/phase`, signal),
  });

export const useChooseTrajectory = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => http.put<TrajectoryDto>(`/plgs/${plgId}/trajectory`, { key }),
    onSuccess: (trajectory) => showAnswer(client, trajectoryQuery(plgId).queryKey, trajectory),
  });
};

function useMeetingPhase<T>(plgId: string, meetingId: string, ask: (input: T) => Promise<MeetingPhaseDto>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (phase) => showAnswer(client, meetingPhaseQuery(plgId, meetingId).queryKey, phase),
  });
}

export const useAssignPhase = (plgId: string, meetingId: string) =>
  useMeetingPhase(plgId, meetingId, (phaseKey: string | null) =>
    http.put<MeetingPhaseDto>(`/meetings/${meetingId}/phase`, { phaseKey }),
  );

export const useNudgeForFact = (plgId: string, meetingId: string) =>
  useMeetingPhase(plgId, meetingId, (input: { fact: FactKey; subjectId: string }) =>
    http.post<MeetingPhaseDto>(`/meetings/${meetingId}/nudges`, input),
  );
