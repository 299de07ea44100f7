import {
  compareNames,
  type ChangeCodeDto,
  type CodeContentDto,
  type CodeDto,
  type CodeVersionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const codesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['codes', plgId] as const,
    queryFn: ({ signal }) => http.get<CodeDto[]>(`/plgs/${plgId}/codes`, signal),
  });

export const codeVersionsQuery = (codeId: string) =>
  queryOptions({
    queryKey: ['codes', codeId, 'versions'] as const,
    queryFn: ({ signal }) => http.get<CodeVersionDto[]>(`/codes/${codeId}/versions`, signal),
  });

export const useMakeCode = (plgId: string) =>
  useMutation({
    mutationFn: (input: CodeContentDto) => http.post<CodeDto>(`/plgs/${plgId}/codes`, input),
    meta: { changes: ['codes'] },
  });

export const useChangeCode = (codeId: string) =>
  useMutation({
    mutationFn: (input: ChangeCodeDto) => http.patch<CodeDto>(`/codes/${codeId}`, input),
    meta: { changes: ['codes'] },
  });

export interface PlacedCode {
  code: CodeDto;
  depth: number;
  /** Its name with those it stands below. */
  path: string;
}

/** Codes that stand, each below the one it belongs to; a code below a merged one stands below whatever speaks for that. */
export function codeTree(codes: readonly CodeDto[]): PlacedCode[] {
  const byId = new Map(codes.map((it) => [it.id, it]));
  const speakerOf = (id: string | null): string | null => {
    let at = id;
    for (let step = 0; at && step <= codes.length; step++) {
      const next = byId.get(at)?.mergedIntoId;
      if (!next) return at;
      at = next;
    }
    return null;
  };
  const standing = codes.filter((it) => !it.mergedIntoId);
  const below = Map.groupBy(standing, (it) => {
    const parent = speakerOf(it.parentId);
    return parent === it.id ? null : parent;
  });
  const placed: PlacedCode[] = [];
  const place = (parentId: string | null, depth: number, above: string) => {
    for (const code of (below.get(parentId) ?? []).toSorted((a, b) => compareNames(a.name, b.name))) {
      const path = above ? `${above} › ${code.name}` : code.name;
      placed.push({ code, depth, path });
      place(code.id, depth + 1, path);
    }
  };
  place(null, 0, '');
  return placed;
}
