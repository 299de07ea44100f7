import type { CallCandidateDto, CallDescriptionDto, IceServer } from '@leerkring/shared';
import { callLimits } from '@leerkring/shared';

export interface Tracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
}

export interface PeerSignal {
  description?: CallDescriptionDto;
  candidates: CallCandidateDto[];
}

interface Options {
  iceServers: IceServer[];
  /** Of two who speak at once, this one gives way. The other makes the first offer. */
  isPolite: boolean;
  tracks: Tracks;
  send: (signal: PeerSignal) => void;
  onChange: () => void;
}

/** Candidates found shortly after each other travel together. */
const gatherMs = 40;
/** A line that falters for so long does not mend by itself. */
const mendMs = 2000;
/** With five others that is three megabits a second at most. */
const videoBitsPerSecond = 600_000;

/**
 * The line to one other browser. There is one channel for sound and one for image from the beginning, in both
 * directions, with or without something in them: whoever switches a camera on has nothing to negotiate.
 */
export class Peer {
  readonly stream = new MediaStream();
  private readonly line: RTCPeerConnection;
  private readonly options: Options;
  private tracks: Tracks;
  private isOffering = false;
  private isIgnoring = false;
  private found: CallCandidateDto[] = [];
  private mending: ReturnType<typeof setTimeout> | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.options = options;
    this.tracks = options.tracks;
    const line = new RTCPeerConnection({ iceServers: options.iceServers });
    this.line = line;
    line.addEventListener('negotiationneeded', () => void this.offer());
    line.addEventListener('icecandidate', ({ candidate }) => candidate && this.find(candidate));
    line.addEventListener('track', ({ track }) => {
      this.stream.addTrack(track);
      options.onChange();
    });
    line.addEventListener('connectionstatechange', () => {
      clearTimeout(this.mending);
      const { connectionState: state } = line;
      if (state === 'connected') this.beModest();
      // The network changed under us: look for another way.
      if (state === 'failed') line.restartIce();
      if (state === 'disconnected') this.mending = setTimeout(() => line.restartIce(), mendMs);
      options.onChange();
    });
    if (options.isPolite) return;
    for (const kind of ['audio', 'video'] as const) line.addTransceiver(kind, { direction: 'sendrecv' });
    this.attach();
  }

  get isConnected(): boolean {
    return this.line.connectionState === 'connected';
  }

  /** How loud it is there at this moment, from 0 to 1. */
  get level(): number {
    const [sound] = this.line.getReceivers().filter(({ track }) => track.kind === 'audio');
    return sound?.getSynchronizationSources()[0]?.audioLevel ?? 0;
  }

  send(tracks: Tracks): void {
    this.tracks = tracks;
    this.attach();
  }

  /** What the other said; one thing after the other. */
  hear(signal: PeerSignal): void {
    this.turn = this.turn.then(() => this.take(signal)).catch(() => undefined);
  }

  /** Tries again to find a way to each other; an offer that may have been lost is made once more. */
  retry(): void {
    if (this.line.signalingState === 'have-local-offer') this.say();
    else this.line.restartIce();
  }

  close(): void {
    clearTimeout(this.gathering);
    clearTimeout(this.mending);
    this.line.close();
  }

  private async offer(): Promise<void> {
    try {
      this.isOffering = true;
      await this.line.setLocalDescription();
      this.say();
    } catch {
      // The line was closed meanwhile, or the other's offer came first and is being answered.
    } finally {
      this.isOffering = false;
    }
  }

  private async take({ description, candidates }: PeerSignal): Promise<void> {
    if (description) {
      const collides =
        description.type === 'offer' && (this.isOffering || this.line.signalingState !== 'stable');
      this.isIgnoring = collides && !this.options.isPolite;
      if (!this.isIgnoring) {
        // Where offers collide, this takes the polite one's own offer back.
        await this.line.setRemoteDescription(description);
        if (description.type === 'offer') {
          for (const it of this.line.getTransceivers()) it.direction = 'sendrecv';
          this.attach();
          await this.line.setLocalDescription();
          this.say();
        }
      }
    }
    for (const candidate of candidates)
      // Those of an offer that was ignored fit nothing; any other that does not fit costs one way of several.
      await this.line.addIceCandidate(candidate).catch(() => undefined);
  }

  private say(): void {
    const { localDescription } = this.line;
    if (localDescription?.type !== 'offer' && localDescription?.type !== 'answer') return;
    const { type, sdp } = localDescription;
    this.options.send({ description: { type, sdp }, candidates: [] });
  }

  private find(candidate: RTCIceCandidate): void {
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    this.found.push({ candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment });
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const found = this.found.splice(0);
      while (found.length > 0) this.options.send({ candidates: found.splice(0, callLimits.candidates) });
    }, gatherMs);
  }

  private attach(): void {
    for (const { sender, receiver } of this.line.getTransceivers()) {
      const track = receiver.track.kind === 'audio' ? this.tracks.audio : this.tracks.video;
      if (sender.track !== track) void sender.replaceTrack(track).catch(() => undefined);
    }
  }

  private beModest(): void {
    for (const { sender, receiver } of this.line.getTransceivers()) {
      if (receiver.track.kind !== 'video') continue;
      const parameters = sender.getParameters();
      for (const encoding of parameters.encodings) encoding.maxBitrate = videoBitsPerSecond;
      void sender.setParameters(parameters).catch(() => undefined);
    }
  }
}
