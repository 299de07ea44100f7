import type {
  AssignmentConflictDto,
  AssignmentDto,
  AssignmentPinDto,
  AssignmentPlanDto,
  AssignmentProposalDto,
  ChangeAssignmentPlanDto,
  ChangeHostDto,
  ChangeInterviewerDto,
  DeclareConflictDto,
  MakeProposalDto,
  PassOnDto,
  SetPinDto,
  SwapDto,
  SwapOptionsDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

/** Everything here shares the hints of `assignments`: a visit, a pin and a conflict all change what is proposed. */
const meta = { dependsOn: ['members', 'institutions'] };

export const assignmentsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, 'visits'] as const,
    queryFn: ({ signal }) => http.get<AssignmentDto[]>(`/plgs/${plgId}/assignments`, signal),
  });

export const assignmentPlanQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, 'plan'] as const,
    meta,
    queryFn: ({ signal }) => http.get<AssignmentPlanDto>(`/plgs/${plgId}/assignment-plan`, signal),
  });

export const assignmentConflictsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, 'conflicts'] as const,
    queryFn: ({ signal }) => http.get<AssignmentConflictDto[]>(`/plgs/${plgId}/assignment-conflicts`, signal),
  });

export const assignmentPinsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, 'pins'] as const,
    queryFn: ({ signal }) => http.get<AssignmentPinDto[]>(`/plgs/${plgId}/assignment-pins`, signal),
  });

/** Newest first; empty for whoever does not coordinate. */
export const assignmentProposalsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, 'proposals'] as const,
    queryFn: ({ signal }) => http.get<AssignmentProposalDto[]>(`/plgs/${plgId}/assignment-proposals`, signal),
  });

export const swapOptionsQuery = (plgId: string, id: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, id, 'swaps'] as const,
    queryFn: ({ signal }) => http.get<SwapOptionsDto>(`/assignments/${id}/swaps`, signal),
  });

function useAssignmentMutation<Output, Input = void>(send: (input: Input) => Promise<Output>) {
  return useMutation({ meta: { changes: ['assignments'] }, mutationFn: send });
}

/** What can be asked of whom is read and written as one page. */
function usePlanChange<Input>(plgId: string, mutationFn: (input: Input) => Promise<AssignmentPlanDto>) {
  const client = useQueryClient();
  return useMutation({
    meta: { changes: ['assignments'] },
    mutationFn,
    onSuccess: (plan) => showAnswer(client, assignmentPlanQuery(plgId).queryKey, plan),
  });
}

export function useMakeProposal(plgId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { changes: ['assignments'] },
    mutationFn: (input: MakeProposalDto) =>
      http.post<AssignmentProposalDto>(`/plgs/${plgId}/assignment-proposals`, input),
    onSuccess: (made) =>
      showAnswer(client, assignmentProposalsQuery(plgId).queryKey, (before = []) => [
        made,
        ...before.filter(({ id }) => id !== made.id),
      ]),
  });
}

export const useAcceptProposal = (id: string) =>
  useAssignmentMutation(() => http.post<AssignmentProposalDto>(`/assignment-proposals/${id}/accept`));
export const useChangePlan = (plgId: string) =>
  usePlanChange(plgId, (input: ChangeAssignmentPlanDto) =>
    http.put<AssignmentPlanDto>(`/plgs/${plgId}/assignment-plan`, input),
  );
export const useChangeInterviewer = (plgId: string, membershipId: string) =>
  usePlanChange(plgId, (input: ChangeInterviewerDto) =>
    http.put<AssignmentPlanDto>(`/plgs/${plgId}/assignment-interviewers/${membershipId}`, input),
  );
export const useChangeHost = (plgId: string, programmeId: string) =>
  usePlanChange(plgId, (input: ChangeHostDto) =>
    http.put<AssignmentPlanDto>(`/plgs/${plgId}/assignment-hosts/${programmeId}`, input),
  );
export const useDeclareConflict = (plgId: string) =>
  useAssignmentMutation((input: DeclareConflictDto) =>
    http.post<AssignmentConflictDto>(`/plgs/${plgId}/assignment-conflicts`, input),
  );
export const useWithdrawConflict = () =>
  useAssignmentMutation((id: string) => http.delete(`/assignment-conflicts/${id}`));
export const useSetPin = (plgId: string) =>
  useAssignmentMutation((input: SetPinDto) =>
    http.post<AssignmentPinDto>(`/plgs/${plgId}/assignment-pins`, input),
  );
export const useRemovePin = () =>
  useAssignmentMutation((id: string) => http.delete(`/assignment-pins/${id}`));
export const useSwap = (id: string) =>
  useAssignmentMutation((input: SwapDto) => http.post<AssignmentDto[]>(`/assignments/${id}/swap`, input));
export const usePassOn = (id: string) =>
  useAssignmentMutation((input: PassOnDto) => http.post<AssignmentDto>(`/assignments/${id}/pass-on`, input));
export const useRelease = (id: string) => useAssignmentMutation(() => http.delete(`/assignments/${id}`));
