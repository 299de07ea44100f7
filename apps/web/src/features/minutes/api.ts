import type {
  MakeOutcomeDto,
  MinutesDto,
  NoteDto,
  OutcomeDto,
  OutcomeKind,
  ProposeCorrectionDto,
  UpdateCommitmentDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const minutesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['minutes', meetingId] as const,
    meta: { dependsOn: ['meetings', 'meeting-room', 'members'] },
    queryFn: ({ signal }) => http.get<MinutesDto>(`/meetings/${meetingId}/minutes`, signal),
  });

export const notesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['notes', plgId] as const,
    meta: { dependsOn: ['minutes'] },
    queryFn: ({ signal }) => http.get<NoteDto[]>(`/plgs/${plgId}/notes`, signal),
  });

/** Where a browser downloads the canonical file, whose hash stands on the screen. */
export const minutesFile = (meetingId: string) => `/api/meetings/${meetingId}/minutes.json`;

export const useMakeOutcome = () =>
  useMutation({
    mutationFn: ({ itemId, ...input }: MakeOutcomeDto & { itemId: string }) =>
      http.post<OutcomeDto>(`/agenda-items/${itemId}/outcomes`, input),
    meta: { changes: ['decisions', 'commitments', 'notes'] },
  });

const places: Record<OutcomeKind, string> = {
  decision: 'decisions',
  commitment: 'commitments',
  insight: 'notes',
  question: 'notes',
  quote: 'notes',
};

/** Says otherwise what a line became. */
export const useRewordOutcome = () =>
  useMutation({
    mutationFn: ({ kind, id, ...input }: { kind: OutcomeKind; id: string } & UpdateCommitmentDto) =>
      http.patch(`/${places[kind]}/${id}`, input),
    meta: { changes: ['decisions', 'commitments', 'notes'] },
  });

/** Answers with the minutes as they are now. */
function useChange<T>(meetingId: string, ask: (input: T) => Promise<MinutesDto>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (minutes) => showAnswer(client, minutesQuery(meetingId).queryKey, minutes),
  });
}

export const useHandOverScribe = (id: string) =>
  useChange(id, (membershipId: string | null) =>
    http.put<MinutesDto>(`/meetings/${id}/minutes/scribe`, { membershipId }),
  );

export const useConfirmMinutes = (id: string) =>
  useChange<void>(id, () => http.post<MinutesDto>(`/meetings/${id}/minutes/confirm`));

export const useProposeCorrection = (id: string) =>
  useChange(id, (input: ProposeCorrectionDto) =>
    http.post<MinutesDto>(`/meetings/${id}/minutes/corrections`, input),
  );

export const useSettleCorrection = (id: string) =>
  useChange(id, ({ correctionId, isAccepted }: { correctionId: string; isAccepted: boolean }) =>
    http.post<MinutesDto>(`/minutes-corrections/${correctionId}/settle`, { isAccepted }),
  );

export const useAdoptMinutes = (id: string) =>
  useChange<void>(id, () => http.post<MinutesDto>(`/meetings/${id}/minutes/adopt`));

export const useAddErratum = (id: string) =>
  useChange(id, (text: string) => http.post<MinutesDto>(`/meetings/${id}/minutes/errata`, { text }));
