import type { ChooseNotificationsDto, MailDto, NotificationsDto, UnsubscriptionDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const outboxQuery = () =>
  queryOptions({
    queryKey: ['mails'] as const,
    meta: { dependsOn: ['*'] },
    queryFn: ({ signal }) => http.get<MailDto[]>('/mails', signal),
  });

export const notificationsQuery = () =>
  queryOptions({
    queryKey: ['notifications'] as const,
    queryFn: ({ signal }) => http.get<NotificationsDto>('/me/notifications', signal),
  });

/** Shown at once, and put back when the server refuses. */
export const useChooseNotifications = () => {
  const client = useQueryClient();
  const { queryKey } = notificationsQuery();
  const mutationKey = ['notifications', 'choose'] as const;
  return useMutation({
    mutationKey,
    scope: { id: 'notifications' },
    mutationFn: (input: ChooseNotificationsDto) => http.put<NotificationsDto>('/me/notifications', input),
    onMutate: async (input) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, input);
    },
    // While a later choice waits its turn, what the server has is older than what is shown.
    onSettled: () =>
      client.isMutating({ mutationKey }) > 1 ? undefined : client.invalidateQueries({ queryKey }),
  });
};

const pathOf = (token: string) => `/unsubscriptions/${encodeURIComponent(token)}`;

/** Opening the page is the wish: it switches the letters off and tells which. */
export const useUnsubscribe = (token: string) =>
  useMutation({ mutationFn: () => http.post<UnsubscriptionDto>(pathOf(token)) });

export const useRestore = (token: string) =>
  useMutation({ mutationFn: () => http.post<UnsubscriptionDto>(`${pathOf(token)}/restore`) });
