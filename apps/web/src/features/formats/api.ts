import type {
  AddOptionDto,
  AnswerCircleDto,
  CastDotsDto,
  CastFistDto,
  ChangeFormatClockDto,
  FormatRunDto,
  MeetingFormatsDto,
  OrderRoundDto,
  StartFormatDto,
  TakeTurnDto,
  WriteNoteDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const formatsQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['formats', meetingId] as const,
    // Who leads may change, and with the meeting its format ends.
    meta: { dependsOn: ['meetings'] },
    queryFn: ({ signal }) => http.get<MeetingFormatsDto>(`/meetings/${meetingId}/formats`, signal),
  });

/** Answers with the whole run, as this person sees it, which is then shown at once. */
function useRun<T>(meetingId: string, ask: (input: T) => Promise<FormatRunDto>) {
  const client = useQueryClient();
  const { queryKey } = formatsQuery(meetingId);
  return useMutation({
    // Dots and fingers change fast: the last one is what stays.
    scope: { id: `format ${meetingId}` },
    mutationFn: ask,
    onSuccess: (run) =>
      showAnswer(
        client,
        queryKey,
        (page) => page && { ...page, runs: [run, ...page.runs.filter(({ id }) => id !== run.id)] },
      ),
    // Whoever pressed a moment later than another sees where the group is.
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

export const useStartFormat = (meetingId: string) =>
  useRun(meetingId, (input: StartFormatDto) =>
    http.post<FormatRunDto>(`/meetings/${meetingId}/formats`, input),
  );

const act = <T extends object>(verb: string) =>
  function useAct(run: Pick<FormatRunDto, 'id' | 'meetingId'>) {
    return useRun(run.meetingId, (input: T) =>
      http.post<FormatRunDto>(`/format-runs/${run.id}/${verb}`, input),
    );
  };

export const useAdvance = act<{ from: number }>('advance');
export const useChangeClock = act<ChangeFormatClockDto>('clock');
export const useChoosePresenter = act<{ membershipId: string }>('presenter');
export const useOpenStep = act<{ stepIndex: number }>('open');
export const useEndFormat = act<Record<string, never>>('end');
export const useTakeTurn = act<TakeTurnDto>('turn');
export const useOrderRound = act<OrderRoundDto>('order');
export const useWriteNote = act<WriteNoteDto>('notes');
export const useAddOption = act<AddOptionDto>('options');
export const useOptionsFromNotes = act<{ stepIndex: number }>('options-from-notes');
export const useAnswerCircle = act<AnswerCircleDto>('circle');

export const useCastDots = (run: FormatRunDto) =>
  useRun(run.meetingId, (input: CastDotsDto) => http.put<FormatRunDto>(`/format-runs/${run.id}/dots`, input));

export const useCastFist = (run: FormatRunDto) =>
  useRun(run.meetingId, (input: CastFistDto) => http.put<FormatRunDto>(`/format-runs/${run.id}/fist`, input));

export function useRemoveNote(meetingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => http.delete(`/silent-notes/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: formatsQuery(meetingId).queryKey }),
  });
}
