import { recordingLimits, recordingTypes, type RecordingType } from '@leerkring/shared';
import { newId } from '../../../lib/ids.ts';
import type { DeviceRecording, SoundStore } from './store.ts';

/** What the screen shows while the microphone is open. */
export interface Live {
  id: string;
  interviewId: string;
  seconds: number;
  isPaused: boolean;
}

/** Why there is no sound (any more); said in words at the button. */
export type Silence = 'not_allowed' | 'no_microphone' | 'unsupported' | 'full' | 'too_long' | 'elsewhere';

/** What is lost when everything stops at once is at most this. */
const slice = 4_000;
/** Speech is clear at this, and two hours of it go through a phone's network. */
const bitsPerSecond = 24_000;

function typeHere(): RecordingType | null {
  if (typeof MediaRecorder === 'undefined') return null;
  return recordingTypes.find((it) => MediaRecorder.isTypeSupported(it)) ?? null;
}

export const canRecord = (): boolean =>
  typeHere() !== null && (navigator as Partial<Navigator>).mediaDevices !== undefined;

/** One open microphone. Whatever it gives is on the disk of the device within seconds. */
export class Recorder {
  readonly #store: SoundStore;
  readonly #onLive: (live: Live | null, silence: Silence | null) => void;
  #media: MediaRecorder | null = null;
  #recording: DeviceRecording | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  /** Nothing is kept after a piece that did not fit or came too late: that would be sound with a hole in it. */
  #isOver = false;
  #heard = 0;
  #since: number | null = null;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #release: (() => void) | undefined;
  #awake: { release(): Promise<void> } | null = null;

  constructor(store: SoundStore, onLive: (live: Live | null, silence: Silence | null) => void) {
    this.#store = store;
    this.#onLive = onLive;
  }

  async start(input: Pick<DeviceRecording, 'interviewId' | 'consentAt' | 'consentVersion'>): Promise<void> {
    if (this.#media) return;
    const type = typeHere();
    if (!type || !canRecord()) return this.#onLive(null, 'unsupported');
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 },
      });
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      return this.#onLive(null, isRefused ? 'not_allowed' : 'no_microphone');
    }
    const media = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: bitsPerSecond });
    this.#media = media;
    const id = newId();
    await this.#hold(id);
    try {
      this.#recording = await this.#store.begin({ ...input, id, type }, new Date().toISOString());
    } catch {
      return this.#close('full');
    }
    this.#heard = 0;
    this.#isOver = false;
    this.#since = performance.now();
    media.addEventListener('dataavailable', ({ data }) => this.#take(data));
    // The cable is pulled, or somebody else needs the microphone: what there is, stays.
    stream.getTracks()[0]?.addEventListener('ended', () => void this.stop());
    media.start(slice);
    this.#ticking = setInterval(this.#tick, 1_000);
    this.#tick();
    this.#awake = await stayAwake();
  }

  pause(): void {
    if (this.#media?.state !== 'recording') return;
    this.#media.pause();
    this.#heard = this.#seconds;
    this.#since = null;
    this.#tick();
  }

  resume(): void {
    if (this.#media?.state !== 'paused') return;
    this.#media.resume();
    this.#since = performance.now();
    this.#tick();
  }

  /** Resolves when the last sound is on the device. */
  async stop(silence: Silence | null = null): Promise<void> {
    const media = this.#media;
    const recording = this.#recording;
    if (!media || !recording) return;
    this.#heard = this.#seconds;
    this.#since = null;
    const last = new Promise<void>((resolve) =>
      media.addEventListener('stop', () => resolve(), { once: true }),
    );
    if (media.state !== 'inactive') {
      media.stop();
      await last;
    }
    await this.#writing;
    await this.#store.end(recording.id, new Date().toISOString()).catch(() => undefined);
    this.#close(silence);
  }

  get interviewId(): string | null {
    return this.#recording?.interviewId ?? null;
  }

  get #seconds(): number {
    return this.#heard + (this.#since === null ? 0 : (performance.now() - this.#since) / 1000);
  }

  #take(data: Blob): void {
    const { id } = this.#recording ?? {};
    if (!id || data.size === 0) return;
    const seconds = this.#seconds;
    this.#writing = this.#write(this.#writing, id, data, seconds);
  }

  async #write(before: Promise<unknown>, id: string, data: Blob, seconds: number): Promise<void> {
    await before;
    if (this.#isOver) return;
    const silence = await this.#store.append(id, await data.arrayBuffer(), seconds).then(
      (isKept): Silence | null => (isKept ? null : 'elsewhere'),
      (): Silence => 'full',
    );
    if (!silence) return;
    this.#isOver = true;
    // Not awaited: stopping waits for what is being written, and that is this.
    void this.stop(silence);
  }

  #tick = (): void => {
    if (!this.#recording) return;
    const { id, interviewId } = this.#recording;
    this.#onLive({ id, interviewId, seconds: this.#seconds, isPaused: this.#since === null }, null);
    if (this.#seconds >= recordingLimits.seconds) void this.stop('too_long');
  };

  #close(silence: Silence | null): void {
    clearInterval(this.#ticking);
    for (const track of this.#media?.stream.getTracks() ?? []) track.stop();
    this.#media = null;
    this.#recording = null;
    this.#release?.();
    void this.#awake?.release().catch(() => undefined);
    this.#awake = null;
    this.#onLive(null, silence);
  }

  /**
   * As long as this lock is held, no other tab takes the recording for one that was left behind: it comes before the
   * recording does.
   */
  async #hold(id: string): Promise<void> {
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) return;
    const holding = Promise.withResolvers<void>();
    const request = locks.request(lockOf(id), () => {
      holding.resolve();
      return new Promise<void>((resolve) => (this.#release = resolve));
    });
    // A browser that gives no lock records all the same.
    request.catch(() => holding.resolve());
    await holding.promise;
  }
}

const lockOf = (id: string) => `leerkring-recording-${id}`;

/** Recordings whose microphone closed without a word: the browser was killed, or the page went away. */
export async function endLeftBehind(store: SoundStore): Promise<void> {
  const locks = (navigator as Partial<Navigator>).locks;
  for (const { id, endedAt } of await store.recordings()) {
    if (endedAt !== null) continue;
    const end = () => store.end(id, new Date().toISOString());
    if (!locks) await end();
    else await locks.request(lockOf(id), { ifAvailable: true }, async (lock) => (lock ? end() : undefined));
  }
}

/** A phone that falls asleep closes the microphone. Where this cannot be asked, nothing changes. */
async function stayAwake(): Promise<{ release(): Promise<void> } | null> {
  try {
    return (await (navigator as Partial<Navigator>).wakeLock?.request('screen')) ?? null;
  } catch {
    return null;
  }
}
