import type {
  AcceptInvitationDto,
  AskPasswordResetDto,
  ChangePasswordDto,
  SetPasswordDto,
  SignInDto,
  TokenDto,
  UpdateMeDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { useRefreshSession } from '../../lib/session.tsx';

/** Opening a session sets a cookie; what it means is asked right after. */
function useOpensSession<T>(open: (input: T) => Promise<void>) {
  const refresh = useRefreshSession();
  return useMutation({
    mutationFn: async (input: T) => {
      await open(input);
      return refresh();
    },
  });
}

export const useSignIn = () => useOpensSession((input: SignInDto) => http.post('/session', input));

export const useSignOut = () => useMutation({ mutationFn: () => http.delete('/session') });

export const useSignOutEverywhere = () =>
  useMutation({ mutationFn: () => http.post('/session/everywhere/close') });

export const useUpdateMe = () => {
  const refresh = useRefreshSession();
  return useMutation({
    mutationFn: (input: UpdateMeDto) => http.patch('/me', input),
    onSuccess: () => refresh(),
  });
};

export const useChangePassword = () =>
  useMutation({ mutationFn: (input: ChangePasswordDto) => http.put('/me/password', input) });

export const useAskPasswordReset = () =>
  useMutation({ mutationFn: (input: AskPasswordResetDto) => http.post('/password-resets', input) });

export const passwordResetQuery = (token: string) =>
  queryOptions({
    queryKey: ['passwordReset', token] as const,
    retry: false,
    queryFn: ({ signal }) => http.get<TokenDto>(`/password-resets/${encodeURIComponent(token)}`, signal),
  });

export const useResetPassword = (token: string) =>
  useOpensSession((input: SetPasswordDto) =>
    http.post(`/password-resets/${encodeURIComponent(token)}/use`, input),
  );

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token] as const,
    retry: false,
    queryFn: ({ signal }) => http.get<TokenDto>(`/invitations/${encodeURIComponent(token)}`, signal),
  });

export const useAcceptInvitation = (token: string) =>
  useOpensSession((input: AcceptInvitationDto) =>
    http.post(`/invitations/${encodeURIComponent(token)}/accept`, input),
  );
