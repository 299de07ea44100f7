import type { MailDto } from '@leerkring/shared';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const outboxQuery = () =>
  queryOptions({
    queryKey: ['mails'] as const,
    meta: { dependsOn: ['*'] },
    queryFn: ({ signal }) => http.get<MailDto[]>('/mails', signal),
  });
