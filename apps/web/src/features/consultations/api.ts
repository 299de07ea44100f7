import type {
  AskAgainDto,
  ConsultationDto,
  ConsultationFormDto,
  CorrectPartyDto,
  DecideAdditionDto,
  InstrumentDto,
  InvitePartyDto,
  PartyLinkDto,
  RewordAdditionDto,
  WriteAdditionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const consultationQuery = (id: string) =>
  queryOptions({
    queryKey: ['consultations', id] as const,
    meta: { dependsOn: ['instruments'] },
    queryFn: ({ signal }) => http.get<ConsultationDto>(`/instruments/${id}/consultation`, signal),
  });

/** The way to a form: of a conversation that one writes down, or behind a link. */
export type Door = { partyId: string } | { token: string };

const pathOf = (door: Door): string =>
  'token' in door ? `/consultation-links/${door.token}` : `/consultation-parties/${door.partyId}`;

export const formQuery = (door: Door) =>
  queryOptions({
    queryKey: ['consultation-forms', pathOf(door)] as const,
    meta: { dependsOn: ['consultations', 'instruments'] },
    queryFn: ({ signal }) => http.get<ConsultationFormDto>(pathOf(door), signal),
    retry: false,
  });

/** Every verdict and every addition is a write of its own; what it answers is the whole form. */
function useForm<Input>(door: Door, write: (path: string, input: Input) => Promise<ConsultationFormDto>) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `form ${pathOf(door)}` },
    mutationFn: (input: Input) => write(pathOf(door), input),
    onSuccess: (form) => showAnswer(client, formQuery(door).queryKey, form),
    meta: { changes: ['consultation-forms', 'consultations', 'today'] },
  });
}

export const useJudge = (door: Door) =>
  useForm<{ questionId: string; verdict: string }>(door, (path, { questionId, verdict }) =>
    http.put(`${path}/verdicts/${questionId}`, { verdict }),
  );

export const useAdd = (door: Door) =>
  useForm<WriteAdditionDto>(door, (path, input) => http.post(`${path}/additions`, input));

export const useReword = (door: Door, id: string) =>
  useForm<RewordAdditionDto>(door, (path, input) => http.put(`${path}/additions/${id}`, input));

export const useDrop = (door: Door, id: string) =>
  useForm<void>(door, (path) => http.delete(`${path}/additions/${id}`));

export const useAllowName = (door: Door) =>
  useForm<boolean>(door, (path, mayBeNamed) => http.put(`${path}/name`, { mayBeNamed }));

export const useHandInForm = (door: Door) => useForm<void>(door, (path) => http.post(`${path}/hand-in`));

export const useTakeFormBack = (door: Door) => useForm<void>(door, (path) => http.delete(`${path}/said`));

const changes = { changes: ['consultations'] };

export const useInviteParty = (id: string) =>
  useMutation({
    mutationFn: (input: InvitePartyDto) => http.post<PartyLinkDto>(`/instruments/${id}/parties`, input),
    meta: changes,
  });

export const useCorrectParty = (id: string) =>
  useMutation({
    mutationFn: (input: CorrectPartyDto) => http.put(`/consultation-parties/${id}`, input),
    meta: changes,
  });

export const useLinkParty = (id: string) =>
  useMutation({
    mutationFn: () => http.post<PartyLinkDto>(`/consultation-parties/${id}/links`),
    meta: changes,
  });

export const useRemoveParty = (id: string) =>
  useMutation({ mutationFn: () => http.delete(`/consultation-parties/${id}`), meta: changes });

export const useAskAgain = (id: string) =>
  useMutation({
    mutationFn: (input: AskAgainDto) => http.post(`/instruments/${id}/follow-ups`, input),
    meta: changes,
  });

function useWeigh<Input>(instrumentId: string, write: (input: Input) => Promise<ConsultationDto>) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `consultation ${instrumentId}` },
    mutationFn: write,
    onSuccess: (it) => showAnswer(client, consultationQuery(it.instrumentId).queryKey, it),
    meta: changes,
  });
}

export const useConclude = (id: string) =>
  useWeigh<{ questionId: string; conclusion: string | null }>(id, ({ questionId, conclusion }) =>
    http.put(`/instruments/${id}/conclusions/${questionId}`, { conclusion }),
  );

export const useTie = (id: string, additionId: string) =>
  useWeigh<string>(id, (withId) => http.post(`/consultation-additions/${additionId}/ties`, { withId }));

export const useUntie = (id: string, additionId: string) =>
  useWeigh<string>(id, (withId) => http.delete(`/consultation-additions/${additionId}/ties/${withId}`));

export const useDecide = (id: string, additionId: string) =>
  useWeigh<DecideAdditionDto>(id, (input) =>
    http.post(`/consultation-additions/${additionId}/decisions`, input),
  );

export const useNextRound = (id: string) =>
  useMutation({
    mutationFn: () => http.post<InstrumentDto>(`/instruments/${id}/next-round`),
    meta: { changes: ['instruments'] },
  });
