import type { PracticeCardDto } from '@leerkring/shared';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const practiceCardQuery = (portraitId: string) =>
  queryOptions({
    queryKey: ['portraits', portraitId, 'card'] as const,
    meta: { dependsOn: ['editions'] },
    queryFn: ({ signal }) => http.get<PracticeCardDto>(`/portraits/${portraitId}/card`, signal),
  });
