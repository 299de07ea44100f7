import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import type { Session } from '../../lib/session.tsx';

export interface Persona {
  userId: string;
  name: string;
  role: string;
}

export const setupQuery = () =>
  queryOptions({
    queryKey: ['setup'] as const,
    queryFn: ({ signal }) => http.get<{ state: 'empty' | 'ready' | 'demo' }>('/setup', signal),
  });

export const personasQuery = () =>
  queryOptions({
    queryKey: ['personas'] as const,
    staleTime: Infinity,
    queryFn: ({ signal }) => http.get<Persona[]>('/demo/personas', signal),
  });

export const useSignIn = () =>
  useMutation({
    mutationFn: (body: { email: string; password: string }) => http.post<Session>('/session', body),
  });

export const useSignOut = () => useMutation({ mutationFn: () => http.delete('/session') });

export const useBecomePersona = () =>
  useMutation({ mutationFn: (userId: string) => http.post<Session>('/demo/persona', { userId }) });
