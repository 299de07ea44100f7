import type {
  CreateProposalDto,
  IntegrateTextDto,
  ProposalDto,
  ProposalSummaryDto,
  RemarkDto,
  TakePositionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

const meta = { dependsOn: ['members'] };

export const proposalsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['proposals', plgId] as const,
    meta,
    queryFn: ({ signal }) => http.get<ProposalSummaryDto[]>(`/plgs/${plgId}/proposals`, signal),
  });

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', 'one', id] as const,
    meta,
    queryFn: ({ signal }) => http.get<ProposalDto>(`/proposals/${id}`, signal),
  });

export const useMakeProposal = (plgId: string) =>
  useMutation({
    mutationFn: (input: CreateProposalDto) => http.post<ProposalDto>(`/plgs/${plgId}/proposals`, input),
    meta: { changes: ['proposals'] },
  });

/** Answers with the whole proposal, which is then shown at once. */
function useStep<T>(id: string, ask: (input: T) => Promise<ProposalDto>) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `proposal ${id}` },
    mutationFn: ask,
    onSuccess: (proposal) => showAnswer(client, proposalQuery(id).queryKey, proposal),
    meta: { changes: ['decisions', 'register', 'today'] },
  });
}

export const useIntegrateText = (id: string) =>
  useStep(id, (input: IntegrateTextDto) => http.post<ProposalDto>(`/proposals/${id}/texts`, input));

export const useRemark = (id: string) =>
  useStep(id, (input: RemarkDto) => http.post<ProposalDto>(`/proposals/${id}/remarks`, input));

export const useAdvanceProposal = (id: string) =>
  useStep(id, (to: 'reacting' | 'deciding') => http.post<ProposalDto>(`/proposals/${id}/advance`, { to }));

export const useTakePosition = (id: string) =>
  useStep(id, (input: TakePositionDto) => http.put<ProposalDto>(`/proposals/${id}/position`, input));

export const useDecide = (id: string) =>
  useStep<void>(id, () => http.post<ProposalDto>(`/proposals/${id}/decide`));

export const useWithdrawProposal = (id: string) =>
  useStep<void>(id, () => http.post<ProposalDto>(`/proposals/${id}/withdraw`));
