import type {
  EnterAsGuestDto,
  GuestDto,
  GuestInvitationDto,
  InvitedGuestDto,
  InviteGuestDto,
  TakenInDto,
  TakeInGuestDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { useRefreshSession } from '../../lib/session.tsx';

export const guestsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['guests', plgId] as const,
    meta: { dependsOn: ['members'] },
    queryFn: ({ signal }) => http.get<GuestDto[]>(`/plgs/${plgId}/guests`, signal),
  });

const meta = { changes: ['guests', 'members', 'meeting-room'] };

export const useInviteGuest = (meetingId: string) =>
  useMutation({
    mutationFn: (input: InviteGuestDto) => http.post<InvitedGuestDto>(`/meetings/${meetingId}/guests`, input),
    meta,
  });

export const useGrantGuest = (id: string) =>
  useMutation({
    mutationFn: (takesPart: boolean) => http.put<GuestDto>(`/guests/${id}/grant`, { takesPart }),
    meta,
  });

export const useRevokeGuest = () =>
  useMutation({ mutationFn: (id: string) => http.delete(`/guests/${id}`), meta });

export const useTakeInGuest = (id: string) =>
  useMutation({
    mutationFn: (input: TakeInGuestDto) => http.post<TakenInDto>(`/guests/${id}/take-in`, input),
    meta,
  });

const door = (token: string) => `/guest-invitations/${encodeURIComponent(token)}`;

export const guestInvitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['guestInvitation', token] as const,
    retry: false,
    queryFn: ({ signal }) => http.get<GuestInvitationDto>(door(token), signal),
  });

export const useSendCode = (token: string) =>
  useMutation({ mutationFn: () => http.post(`${door(token)}/code`) });

/** Opens a session for that meeting alone; what it means is asked right after. */
export const useEnterAsGuest = (token: string) => {
  const refresh = useRefreshSession();
  return useMutation({
    mutationFn: async (input: EnterAsGuestDto) => {
      await http.post(`${door(token)}/enter`, input);
      return refresh();
    },
  });
};
