import type { Tracks } from './peer.ts';

export const deviceKinds = ['microphone', 'camera'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** Why there is no sound or image of one's own. */
export type DeviceTrouble = 'denied' | 'missing' | 'busy' | 'insecure';

const trackOf = { microphone: 'audio', camera: 'video' } as const;

function wanted(kind: DeviceKind, deviceId?: string): MediaStreamConstraints {
  const device = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  return kind === 'microphone'
    ? { audio: { echoCancellation: true, noiseSuppression: true, ...device } }
    : { video: { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 }, ...device } };
}

function troubleOf(error: unknown): DeviceTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'busy';
}

/**
 * One's own microphone and camera. A camera that is off is really off, its light too; a microphone that is off stays
 * at hand, so that a word is not lost when it goes on.
 */
export class OwnMedia {
  readonly tracks: Tracks = { audio: null, video: null };
  readonly troubles = new Map<DeviceKind, DeviceTrouble>();
  /** What others see of me, for me to see. */
  preview: MediaStream | null = null;
  private readonly wished = new Map<DeviceKind, string>();
  private turns: Promise<void> = Promise.resolve();

  constructor(private readonly onChange: () => void) {}

  get microphone(): boolean {
    return this.tracks.audio?.enabled ?? false;
  }

  get camera(): boolean {
    return this.tracks.video !== null;
  }

  /** Asks for both at once; where one is refused, the other may still be there. */
  async takeBoth(): Promise<void> {
    try {
      const stream = await this.ask({ ...wanted('microphone'), ...wanted('camera') });
      for (const kind of deviceKinds) this.keep(kind, stream);
    } catch {
      for (const kind of deviceKinds) await this.take(kind);
    }
  }

  /** With which device this is, or will be when it goes on. */
  device(kind: DeviceKind): string | undefined {
    return this.wished.get(kind) ?? this.tracks[trackOf[kind]]?.getSettings().deviceId;
  }

  /** Another device. A camera that is off stays off, and goes on with this one. */
  choose(kind: DeviceKind, deviceId: string): Promise<void> {
    this.wished.set(kind, deviceId);
    return this.next(async () => {
      if (this.tracks[trackOf[kind]] !== null || this.troubles.has(kind)) await this.take(kind);
    });
  }

  turn(kind: DeviceKind, isOn: boolean): Promise<void> {
    return this.next(async () => {
      const { audio } = this.tracks;
      if (kind === 'microphone' && audio) audio.enabled = isOn;
      else if (isOn) await this.take(kind);
      else this.drop(kind);
    });
  }

  /** Devices answer slowly and in their own order: what was wanted last is what holds. */
  private next(change: () => Promise<void>): Promise<void> {
    this.turns = this.turns.then(change).then(() => this.onChange());
    return this.turns;
  }

  private async take(kind: DeviceKind): Promise<void> {
    try {
      const isMuted = kind === 'microphone' && this.tracks.audio?.enabled === false;
      this.keep(kind, await this.find(kind));
      if (isMuted && this.tracks.audio) this.tracks.audio.enabled = false;
    } catch (error) {
      this.troubles.set(kind, navigator.mediaDevices ? troubleOf(error) : 'insecure');
    }
  }

  private async find(kind: DeviceKind): Promise<MediaStream> {
    const deviceId = this.wished.get(kind);
    try {
      return await this.ask(wanted(kind, deviceId));
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      // The chosen one was unplugged: any other is better than none.
      if (name === 'OverconstrainedError' && this.wished.delete(kind)) return this.ask(wanted(kind));
      // Some phones open one camera at a time.
      if (name !== 'NotReadableError' || this.tracks[trackOf[kind]] === null) throw error;
      this.drop(kind);
      return this.ask(wanted(kind, deviceId));
    }
  }

  release(): void {
    for (const kind of deviceKinds) this.drop(kind);
  }

  private async ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
    // A page that did not come over HTTPS has no devices at all.
    return navigator.mediaDevices.getUserMedia(constraints);
  }

  private keep(kind: DeviceKind, stream: MediaStream): void {
    const track = stream.getTracks().find((it) => it.kind === trackOf[kind]);
    if (!track) return;
    this.drop(kind);
    this.tracks[trackOf[kind]] = track;
    this.troubles.delete(kind);
    if (kind === 'camera') this.preview = new MediaStream([track]);
    // It was pulled out, or the permission was taken back.
    track.addEventListener('ended', () => {
      if (this.tracks[trackOf[kind]] !== track) return;
      this.tracks[trackOf[kind]] = null;
      this.troubles.set(kind, 'missing');
      this.onChange();
    });
  }

  private drop(kind: DeviceKind): void {
    this.tracks[trackOf[kind]]?.stop();
    this.tracks[trackOf[kind]] = null;
    if (kind === 'camera') this.preview = null;
  }
}
