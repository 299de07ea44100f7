import type { PersonaDto, SetUpDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { useRefreshSession } from '../../lib/session.tsx';

export const personasQuery = () =>
  queryOptions({
    queryKey: ['personas'] as const,
    staleTime: Infinity,
    queryFn: ({ signal }) => http.get<PersonaDto[]>('/demo/personas', signal),
  });

export const takePersona = (userId: string) => http.post('/demo/persona', { userId });

/** Fills an empty installation with the example and signs in as its coordinator. */
export const useLoadDemo = () => {
  const refresh = useRefreshSession();
  return useMutation({
    mutationFn: async () => {
      await http.post('/demo');
      return refresh();
    },
  });
};

export const useSetUp = () => {
  const refresh = useRefreshSession();
  return useMutation({
    mutationFn: async (input: SetUpDto) => {
      await http.post('/setup', input);
      return refresh();
    },
  });
};
