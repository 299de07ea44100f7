import type { AppointDto, InvitedDto, InviteMemberDto, MemberDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const membersQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['members', plgId] as const,
    queryFn: ({ signal }) => http.get<MemberDto[]>(`/plgs/${plgId}/members`, signal),
  });

export const useInviteMember = (plgId: string) =>
  useMutation({
    mutationFn: (input: InviteMemberDto) => http.post<InvitedDto>(`/plgs/${plgId}/members`, input),
  });

export const useInviteAgain = () =>
  useMutation({ mutationFn: (memberId: string) => http.post<InvitedDto>(`/members/${memberId}/invitation`) });

export const useAppoint = (memberId: string) =>
  useMutation({ mutationFn: (input: AppointDto) => http.put<MemberDto>(`/members/${memberId}`, input) });

export const useRemoveMember = () =>
  useMutation({ mutationFn: (memberId: string) => http.delete(`/members/${memberId}`) });
