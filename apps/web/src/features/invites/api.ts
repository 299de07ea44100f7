import type { AnswerInviteDto, InviteLinkDto, InvitesDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const invitesQuery = (plgId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['invites', plgId, meetingId] as const,
    meta: { dependsOn: ['members'] },
    queryFn: ({ signal }) => http.get<InvitesDto>(`/meetings/${meetingId}/invites`, signal),
  });

export const useAnswerInvite = (plgId: string, meetingId: string) => {
  const client = useQueryClient();
  return useMutation({
    // Who thinks again gives the last answer last.
    scope: { id: `invite ${meetingId}` },
    mutationFn: (input: AnswerInviteDto) =>
      http.put<InvitesDto>(`/meetings/${meetingId}/invites/mine`, input),
    onSuccess: (invites) => showAnswer(client, invitesQuery(plgId, meetingId).queryKey, invites),
  });
};

/** What the link in someone's mail opens; nobody has to be signed in. */
export const inviteLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['inviteLink', token] as const,
    queryFn: ({ signal }) => http.get<InviteLinkDto>(`/invite-links/${token}`, signal),
  });

export const useAnswerByLink = (token: string) => {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `invite ${token}` },
    mutationFn: (input: AnswerInviteDto) => http.post<InviteLinkDto>(`/invite-links/${token}/answer`, input),
    onSuccess: (link) => showAnswer(client, inviteLinkQuery(token).queryKey, link),
  });
};
