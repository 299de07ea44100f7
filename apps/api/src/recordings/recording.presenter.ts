import type { RecordingDto, RecordingsDto } from '@leerkring/shared';
import type { DocumentAnswer } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { recordingPolicy } from '../policies/recording.policy.ts';
import type { Recording } from './recording.entity.ts';
import type { RecordingsOf } from './recordings.service.ts';

/** For the interviewer. Needs `interview`. */
export function presentRecording(me: Actor, it: Recording): RecordingDto {
  return {
    id: it.id,
    interviewId: it.interviewId,
    startedAt: it.startedAt.toISOString(),
    type: it.type,
    seconds: it.seconds,
    sha256: it.sha256,
    keptAt: it.keptAt?.toISOString() ?? null,
    can: recordingPolicy.abilitiesOf(me, it),
  };
}

export function presentRecordings(
  me: Actor,
  { recordings, eraseAt, isRefused }: RecordingsOf,
): RecordingsDto {
  return {
    recordings: recordings.map((it) => presentRecording(me, it)),
    eraseAt: eraseAt?.toISOString() ?? null,
    isRefused,
  };
}

/** Sound on its way to the one who recorded it: no cache keeps it, and whatever it holds, nothing of it runs. */
export const soundHeaders = (it: Recording): DocumentAnswer['headers'] => ({
  'content-type': it.type,
  'content-length': String(it.bytes),
  'content-disposition': 'attachment',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
});
