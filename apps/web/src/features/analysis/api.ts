import type { AnalysisDto, LinkAnswerDto, NameThemeDto, ThemeDto, UpdateThemeDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const analysisQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['analysis', plgId] as const,
    queryFn: ({ signal }) => http.get<AnalysisDto>(`/plgs/${plgId}/analysis`, signal),
    meta: { dependsOn: ['interviews', 'members'] },
  });

export const themesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['themes', plgId] as const,
    queryFn: ({ signal }) => http.get<ThemeDto[]>(`/plgs/${plgId}/themes`, signal),
    meta: { dependsOn: ['interviews'] },
  });

export const useNameTheme = (plgId: string) =>
  useMutation({ mutationFn: (input: NameThemeDto) => http.post<ThemeDto>(`/plgs/${plgId}/themes`, input) });

export const useUpdateTheme = (themeId: string) =>
  useMutation({ mutationFn: (input: UpdateThemeDto) => http.patch<ThemeDto>(`/themes/${themeId}`, input) });

export const useLinkAnswer = (themeId: string) =>
  useMutation({
    mutationFn: (input: LinkAnswerDto) => http.post<ThemeDto>(`/themes/${themeId}/link`, input),
  });

export const useDropTheme = () =>
  useMutation({ mutationFn: (themeId: string) => http.delete(`/themes/${themeId}`) });
