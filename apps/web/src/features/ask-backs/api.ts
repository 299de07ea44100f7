import type {
  AnswerAskBackDto,
  AskBackDto,
  AskBackKitDto,
  AskBacksDto,
  AskedBackDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import type { DeviceKeeper } from '../../lib/device-keepers.ts';
import { http } from '../../lib/http.ts';
import type { ReplyTransport } from './device/send.ts';

export const askBacksQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['ask-backs', plgId] as const,
    meta: { dependsOn: ['interviews'] },
    queryFn: ({ signal }) => http.get<AskBacksDto>(`/plgs/${plgId}/ask-backs`, signal),
  });

/** What is asked of me, whole: a device takes it along. */
export const askBackKitQuery = () =>
  queryOptions({
    queryKey: ['ask-backs'] as const,
    meta: { dependsOn: ['interviews'] },
    queryFn: ({ signal }) => http.get<AskBackKitDto>('/ask-backs/mine', signal),
  });

export const useAskBack = (plgId: string) =>
  useMutation({
    meta: { changes: ['ask-backs'] },
    mutationFn: (input: AskBackDto) => http.post<AskedBackDto>(`/plgs/${plgId}/ask-backs`, input),
  });

export const useTakeBack = (id: string) =>
  useMutation({ meta: { changes: ['ask-backs'] }, mutationFn: () => http.delete(`/ask-backs/${id}`) });

/** What the device uses to bring replies to the server. */
export const replyTransport: ReplyTransport = {
  async isMe(userId) {
    const session = await http.get<{ user: { id: string } | null } | null>('/session');
    return session?.user?.id === userId;
  },
  answer: (id: string, reply: AnswerAskBackDto) => http.post(`/ask-backs/${id}/answer`, reply),
};

/** For signing out: waits for what is unsent and clears what was kept. Loaded only then. */
export const askBacksOnDevice: DeviceKeeper = {
  unsent: async (userId) => (await (await import('./device/keeper.ts')).replyKeepers.of(userId)).settle(),
  wipe: async (userId) => (await import('./device/keeper.ts')).replyKeepers.wipe(userId),
};
