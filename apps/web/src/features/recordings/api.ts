import type {
  FinishRecordingDto,
  RecordingDto,
  RecordingsDto,
  StartRecordingDto,
  StoredChunkDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import type { DeviceKeeper } from '../../lib/device-keepers.ts';
import { bytes, upload } from '../../lib/files.ts';
import { http } from '../../lib/http.ts';
import type { SoundTransport } from './device/send.ts';

/**
 * What the server has of one conversation, for its interviewer.
 * @param here how many are on this device: one that leaves it is on the server
 */
export const recordingsQuery = (interviewId: string, here: number) =>
  queryOptions({
    queryKey: ['recordings', interviewId, here] as const,
    gcTime: 0,
    meta: { dependsOn: ['interviews'] },
    queryFn: ({ signal }) => http.get<RecordingsDto>(`/interviews/${interviewId}/recordings`, signal),
  });

/** Listening leaves a trace. The sound is never cached: it goes with the screen. */
export function useListen(recordingId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: () => bytes(`/recordings/${recordingId}/listen`),
  });
}

/** What the device uses to bring sound to the server. */
export const soundTransport: SoundTransport = {
  async isMe(userId) {
    const session = await http.get<{ user: { id: string } | null } | null>('/session');
    return session?.user?.id === userId;
  },
  start: (interviewId, body: StartRecordingDto) =>
    http.post<RecordingDto>(`/interviews/${interviewId}/recordings`, body),
  add: (id, number, sha256, bytes) =>
    upload<StoredChunkDto>(
      `/recordings/${id}/chunks?number=${number}&sha256=${sha256}`,
      new Blob([bytes]),
      () => undefined,
    ),
  finish: (id, body: FinishRecordingDto) => http.post<RecordingDto>(`/recordings/${id}/finish`, body),
  refuse: (interviewId) => http.delete(`/interviews/${interviewId}/recordings`),
};

/** The conversation is taken back: its sound leaves this device at once. */
export async function dropRecordings(userId: string, interviewId: string): Promise<void> {
  const keeper = await (await import('./device/keeper.ts')).soundKeepers.ifAny(userId);
  await keeper?.drop(interviewId);
}

/** For signing out: waits for what is unsent and clears what was kept. Loaded only then. */
export const recordingsOnDevice: DeviceKeeper = {
  unsent: async (userId) => (await (await import('./device/keeper.ts')).soundKeepers.of(userId)).settle(),
  wipe: async (userId) => (await import('./device/keeper.ts')).soundKeepers.wipe(userId),
};
