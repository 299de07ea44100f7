import type { FinishRecordingDto, StartRecordingDto } from '@leerkring/shared';
import { judge, type SendOutcome } from '../../../lib/device-work/send-outcome.ts';
import { Problem } from '../../../lib/http.ts';
import { type DeviceRecording, isDue, type SoundStore } from './store.ts';

/** The server as the device needs it. Each call may be repeated at will: ids and numbers make it count once. */
export interface SoundTransport {
  /** Whether the session is still this person's: another tab may have signed in as somebody else. */
  isMe(userId: string): Promise<boolean>;
  start(interviewId: string, body: StartRecordingDto): Promise<unknown>;
  add(id: string, number: number, sha256: string, bytes: ArrayBuffer): Promise<{ stored: number }>;
  finish(id: string, body: FinishRecordingDto): Promise<{ sha256: string | null }>;
  refuse(interviewId: string): Promise<unknown>;
}

/** With these the server says that there is no yes (any more): then there is nothing to keep here either. */
const withoutYes = new Set<string>(['recording.refused', 'interview.withdrawn']);

export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (it) => it.toString(16).padStart(2, '0')).join('');
}

async function sendStart(
  store: SoundStore,
  transport: SoundTransport,
  it: DeviceRecording,
): Promise<boolean> {
  const { id, interviewId, type, startedAt, consentAt, consentVersion } = it;
  try {
    await transport.start(interviewId, { id, type, startedAt, consentAt, consentVersion });
  } catch (error) {
    // The conversation itself has not arrived yet, or this person may not see it now: the sound waits for it.
    if (error instanceof Problem && error.status === 404) return false;
    throw error;
  }
  await store.markStarted(id);
  return true;
}

async function sendChunks(store: SoundStore, transport: SoundTransport, id: string): Promise<void> {
  for (let chunk = await store.nextChunk(id); chunk; chunk = await store.nextChunk(id)) {
    const { number, bytes } = chunk;
    await transport.add(id, number, await sha256Of(bytes), bytes);
    await store.markStored(id, [number], true);
  }
}

/** What the server computed has to be what this device computes; until then the device keeps its own. */
async function sendEnd(store: SoundStore, transport: SoundTransport, it: DeviceRecording): Promise<void> {
  const { id } = it;
  const sha256 = await sha256Of(await store.whole(id));
  const body = { chunks: it.chunks, seconds: Math.round(it.seconds), sha256 };
  const kept = await transport.finish(id, body);
  if (kept.sha256 !== sha256) throw new Problem({ code: 'recording.hash_differs', status: 409 });
  await store.forget(id);
}

async function sendOne(store: SoundStore, transport: SoundTransport, it: DeviceRecording): Promise<boolean> {
  if (!it.isStarted && !(await sendStart(store, transport, it))) return false;
  await sendChunks(store, transport, it.id);
  const now = (await store.recordings()).find(({ id }) => id === it.id);
  // Still under way, or the last of it came in just now: then the next round ends it.
  if (!now || now.endedAt === null || now.loose > 0) return true;
  try {
    await sendEnd(store, transport, now);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'recording.incomplete') throw error;
    const missing = (error.facts['missing'] as string[] | undefined)?.map(Number) ?? [];
    await store.markStored(it.id, missing, false);
    await sendChunks(store, transport, it.id);
    await sendEnd(store, transport, now);
  }
  return true;
}

/** One round: brings everything as far as it can go; what is refused does not hold up the others. */
export async function sendSound(store: SoundStore, transport: SoundTransport): Promise<SendOutcome> {
  const waiting = (await store.recordings()).filter(isDue);
  const refusals = await store.refusals();
  if (waiting.length === 0 && refusals.length === 0) return 'done';
  let outcome: SendOutcome = 'done';
  try {
    if (!(await transport.isMe(store.userId))) return 'signed_out';
  } catch (error) {
    return judge(error) === 'signed_out' ? 'signed_out' : 'later';
  }
  for (const interviewId of refusals) {
    try {
      await transport.refuse(interviewId);
      await store.settleRefusal(interviewId);
    } catch (error) {
      const verdict = judge(error);
      if (verdict === 'signed_out') return verdict;
      outcome = 'later';
    }
  }
  for (const it of waiting) {
    try {
      if (!(await sendOne(store, transport, it))) outcome = 'later';
    } catch (error) {
      const verdict = judge(error);
      if (verdict === 'signed_out') return verdict;
      if (verdict === 'later') outcome = 'later';
      else if (typeof verdict === 'object') {
        if (withoutYes.has(verdict.refused)) await store.forget(it.id);
        else await store.refuse(it.id, verdict.refused);
      }
    }
  }
  return outcome;
}
