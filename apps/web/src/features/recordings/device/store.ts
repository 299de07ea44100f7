import { type RecordingType, recordingLimits } from '@leerkring/shared';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { DeviceDatabase } from '../../../lib/device-work/database.ts';
import { newId } from '../../../lib/ids.ts';
import { type Packed, type PackedRecording, soundIn } from './packed.ts';

/** A recording on this device. It stays until the server says that it has the same. */
export interface DeviceRecording {
  id: string;
  interviewId: string;
  type: RecordingType;
  startedAt: string;
  consentAt: string;
  consentVersion: string;
  /** Of what is kept so far. */
  seconds: number;
  pieces: number;
  /** Of these, how many belong to no chunk yet. */
  loose: number;
  chunks: number;
  /** The chunks that the server has not confirmed. */
  unsent: number[];
  /** The server knows that there is one. */
  isStarted: boolean;
  /** Null while the microphone is open, or while nobody noticed that it no longer is. */
  endedAt: string | null;
  /** The problem code with which the server refused it; the sound stays here. */
  refusal: string | null;
}

/** A few seconds as the browser gave them. From the first attempt to send, it belongs to one chunk for good. */
interface Piece {
  recordingId: string;
  n: number;
  bytes: ArrayBuffer;
  chunk: number;
}

export interface Chunk {
  number: number;
  bytes: ArrayBuffer;
}

interface Schema extends DBSchema {
  recordings: { key: string; value: DeviceRecording };
  pieces: {
    key: [string, number];
    value: Piece;
    indexes: { byRecording: string; byChunk: [string, number] };
  };
  /** Conversations of which the server still has to hear that nothing may be recorded. */
  refusals: { key: string; value: { interviewId: string; at: string } };
}

type StoreName = 'recordings' | 'pieces' | 'refusals';
type Change = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const version = 1;
const databaseName = (userId: string) => `leerkring-recordings-${userId}`;
/** A minute or so goes in one message: often enough, and not for every few seconds. */
const piecesPerChunk = 12;
const bytesPerChunk = recordingLimits.chunkBytes - 64 * 1024;
const none = -1;

function upgrade(db: IDBPDatabase<Schema>, from: number): void {
  if (from >= 1) return;
  db.createObjectStore('recordings', { keyPath: 'id' });
  const pieces = db.createObjectStore('pieces', { keyPath: ['recordingId', 'n'] });
  pieces.createIndex('byRecording', 'recordingId');
  pieces.createIndex('byChunk', ['recordingId', 'chunk']);
  db.createObjectStore('refusals', { keyPath: 'interviewId' });
}

const hasChunk = (it: DeviceRecording): boolean =>
  it.loose >= piecesPerChunk || (it.endedAt !== null && it.loose > 0);

/** Whether there is something to bring to the server now; of a recording under way not every few seconds. */
export const isDue = (it: DeviceRecording): boolean =>
  it.refusal === null && (!it.isStarted || it.endedAt !== null || it.unsent.length > 0 || hasChunk(it));

/** The sound of one person's conversations on this device. */
export class SoundStore {
  readonly userId: string;
  readonly #kept: DeviceDatabase<Schema>;

  private constructor(userId: string, kept: DeviceDatabase<Schema>) {
    this.userId = userId;
    this.#kept = kept;
  }

  static async open(userId: string): Promise<SoundStore> {
    return new SoundStore(userId, await DeviceDatabase.open(databaseName(userId), version, upgrade));
  }

  /** Removes everything of this person from the device. The caller has made sure that nothing is unsent. */
  static async wipe(userId: string): Promise<void> {
    await DeviceDatabase.wipe(databaseName(userId));
  }

  close(): void {
    this.#kept.close();
  }

  subscribe(listener: () => void): () => void {
    return this.#kept.subscribe(listener);
  }

  /** In the order in which they were begun. */
  async recordings(): Promise<DeviceRecording[]> {
    return (await this.#kept.idb.getAll('recordings')).toSorted((a, b) =>
      a.startedAt.localeCompare(b.startedAt),
    );
  }

  async refusals(): Promise<string[]> {
    return this.#kept.idb.getAllKeys('refusals');
  }

  /** All of one recording, in order. */
  async whole(id: string): Promise<ArrayBuffer> {
    const pieces = await this.#kept.idb.getAllFromIndex('pieces', 'byRecording', id);
    return joined(pieces.toSorted((a, b) => a.n - b.n)).bytes;
  }

  /** Everything that is only here. The caller has closed the microphone, so that its chunks are settled everywhere. */
  async pack(): Promise<Packed> {
    // In one look: what is being sent meanwhile may put pieces together.
    const tx = this.#kept.idb.transaction(['recordings', 'pieces', 'refusals']);
    const recordings: PackedRecording[] = [];
    const parts: Piece[] = [];
    for (const it of await tx.objectStore('recordings').getAll()) {
      const pieces = (await tx.objectStore('pieces').index('byRecording').getAll(it.id)).toSorted(
        (a, b) => a.n - b.n,
      );
      parts.push(...pieces);
      recordings.push({
        recording: { ...it, endedAt: it.endedAt ?? new Date().toISOString(), refusal: null },
        pieces: pieces.map(({ n, chunk, bytes }) => ({ n, chunk, size: bytes.byteLength })),
      });
    }
    const refusals = await tx.objectStore('refusals').getAllKeys();
    return { about: { recordings, refusals }, bytes: joined(parts).bytes };
  }

  /** Lays what another device packed beside what is here. Answers how many recordings came along. */
  async unpack({ about, bytes }: { about: unknown; bytes: ArrayBuffer }): Promise<number> {
    const { recordings, refusals } = soundIn(about);
    await this.#change(async (tx) => {
      let at = 0;
      for (const { recording, pieces } of recordings) {
        const isHere = (await tx.objectStore('recordings').getKey(recording.id)) !== undefined;
        if (!isHere) await tx.objectStore('recordings').put(recording);
        for (const { n, chunk, size } of pieces) {
          const part = bytes.slice(at, (at += size));
          if (!isHere)
            await tx.objectStore('pieces').put({ recordingId: recording.id, n, chunk, bytes: part });
        }
      }
      const now = new Date().toISOString();
      for (const interviewId of refusals) await tx.objectStore('refusals').put({ interviewId, at: now });
    });
    return recordings.length;
  }

  /** The first thing that is kept of a recording is the yes it rests on. */
  async begin(
    input: Pick<DeviceRecording, 'interviewId' | 'type' | 'consentAt' | 'consentVersion'> & { id?: string },
    at: string,
  ): Promise<DeviceRecording> {
    const recording: DeviceRecording = {
      ...input,
      id: input.id ?? newId(),
      startedAt: at,
      seconds: 0,
      pieces: 0,
      loose: 0,
      chunks: 0,
      unsent: [],
      isStarted: false,
      endedAt: null,
      refusal: null,
    };
    await this.#change(async (tx) => {
      await tx.objectStore('recordings').put(recording);
    });
    return recording;
  }

  /**
   * Sound that came in; it is safe once this resolves.
   * @returns false when nothing is kept of it: the recording is gone, or over
   */
  async append(id: string, bytes: ArrayBuffer, seconds: number): Promise<boolean> {
    return this.#change(async (tx) => {
      const recording = await tx.objectStore('recordings').get(id);
      if (!recording || recording.endedAt !== null) return false;
      let { pieces } = recording;
      for (let at = 0; at < bytes.byteLength; at += bytesPerChunk) {
        const part = bytes.slice(at, at + bytesPerChunk);
        await tx.objectStore('pieces').put({ recordingId: id, n: pieces++, bytes: part, chunk: none });
      }
      const loose = recording.loose + pieces - recording.pieces;
      await tx.objectStore('recordings').put({ ...recording, seconds, pieces, loose });
      return true;
    });
  }

  /** Nothing follows. A recording without a sound is none. */
  async end(id: string, at: string): Promise<void> {
    await this.#change(async (tx) => {
      const recording = await tx.objectStore('recordings').get(id);
      if (!recording || recording.endedAt !== null) return;
      if (recording.pieces === 0) await tx.objectStore('recordings').delete(id);
      else await tx.objectStore('recordings').put({ ...recording, endedAt: at });
    });
  }

  /** What to send next: a chunk whose number stands for these bytes from here on. */
  async nextChunk(id: string): Promise<Chunk | null> {
    return this.#change(async (tx) => {
      const recording = await tx.objectStore('recordings').get(id);
      if (!recording) return null;
      const ofChunk = async (chunk: number) =>
        (await tx.objectStore('pieces').index('byChunk').getAll([id, chunk], piecesPerChunk)).toSorted(
          (a, b) => a.n - b.n,
        );
      const [sealed] = recording.unsent;
      if (sealed !== undefined) return joined(await ofChunk(sealed));
      if (!hasChunk(recording)) return null;
      const number = recording.chunks;
      const taken: Piece[] = [];
      let size = 0;
      for (const it of await ofChunk(none)) {
        size += it.bytes.byteLength;
        if (taken.length > 0 && size > bytesPerChunk) break;
        taken.push({ ...it, chunk: number });
      }
      for (const it of taken) await tx.objectStore('pieces').put(it);
      const loose = recording.loose - taken.length;
      await tx.objectStore('recordings').put({ ...recording, loose, chunks: number + 1, unsent: [number] });
      return joined(taken);
    });
  }

  /** @param isStored false: the server says that it has not got these after all */
  async markStored(id: string, numbers: readonly number[], isStored: boolean): Promise<void> {
    await this.#edit(id, (it) => {
      const others = it.unsent.filter((number) => !numbers.includes(number));
      return { ...it, unsent: isStored ? others : [...others, ...numbers].toSorted((a, b) => a - b) };
    });
  }

  async markStarted(id: string): Promise<void> {
    await this.#edit(id, (it) => ({ ...it, isStarted: true }));
  }

  async refuse(id: string, refusal: string | null): Promise<void> {
    await this.#edit(id, (it) => ({ ...it, refusal }));
  }

  /** The server has the same, or the yes is gone. */
  async forget(id: string): Promise<void> {
    await this.#change((tx) => remove(tx, id));
  }

  /** All sound of one conversation goes at once. */
  async drop(interviewId: string): Promise<void> {
    await this.#change(async (tx) => {
      for (const it of await tx.objectStore('recordings').getAll())
        if (it.interviewId === interviewId) await remove(tx, it.id);
    });
  }

  /** The same, and the server has to hear that nothing of it may be recorded. */
  async takeBack(interviewId: string, at: string): Promise<void> {
    await this.drop(interviewId);
    await this.#change(async (tx) => {
      await tx.objectStore('refusals').put({ interviewId, at });
    });
  }

  async settleRefusal(interviewId: string): Promise<void> {
    await this.#change(async (tx) => {
      await tx.objectStore('refusals').delete(interviewId);
    });
  }

  async #edit(id: string, change: (it: DeviceRecording) => DeviceRecording): Promise<void> {
    await this.#change(async (tx) => {
      const it = await tx.objectStore('recordings').get(id);
      if (it) await tx.objectStore('recordings').put(change(it));
    });
  }

  #change<T>(work: (tx: Change) => Promise<T>): Promise<T> {
    return this.#kept.change(['recordings', 'pieces', 'refusals'], work);
  }
}

async function remove(tx: Change, id: string): Promise<void> {
  for (const key of await tx.objectStore('pieces').index('byRecording').getAllKeys(id))
    await tx.objectStore('pieces').delete(key);
  await tx.objectStore('recordings').delete(id);
}

function joined(pieces: Piece[]): Chunk {
  const bytes = new Uint8Array(pieces.reduce((sum, it) => sum + it.bytes.byteLength, 0));
  let at = 0;
  for (const it of pieces) {
    bytes.set(new Uint8Array(it.bytes), at);
    at += it.bytes.byteLength;
  }
  return { number: pieces[0]?.chunk ?? 0, bytes: bytes.buffer };
}
