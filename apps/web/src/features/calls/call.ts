import type { CallHeard, CallPersonDto, CallPlaceDto, RoomStateDto } from '@leerkring/shared';
import { Problem } from '../../lib/http.ts';
import { say } from '../../lib/say.ts';
import { getSocket } from '../../lib/socket.ts';
import { type DeviceKind, type DeviceTrouble, OwnMedia } from './own-media.ts';
import { type Link, Patience } from './patience.ts';
import { Peer } from './peer.ts';

export interface CallMember extends CallPersonDto {
  isMe: boolean;
  isSpeaking: boolean;
  link: Link;
  stream: MediaStream | null;
}

export interface CallView {
  isIn: boolean;
  members: CallMember[];
  microphone: boolean;
  camera: boolean;
  troubles: [DeviceKind, DeviceTrouble][];
  /** Without a connection to the server: what goes from browser to browser goes on for a while. */
  isAway: boolean;
}

export type CallEnd = 'elsewhere' | 'lost' | Problem;

interface Line {
  peer: Peer;
  patience: Patience;
  link: Link;
  isSpeaking: boolean;
  wasAway: boolean;
}

const lookMs = 500;
/** As long as the server keeps the place. */
const graceMs = 30_000;
const speaking = 0.02;

/** Taking part in the call of a meeting, from joining to hanging up. */
export class Call {
  private readonly media = new OwnMedia(() => this.handleMedia());
  private readonly lines = new Map<string, Line>();
  private readonly listeners = new Set<() => void>();
  private early: CallHeard[] = [];
  private place: CallPlaceDto | null = null;
  private people: CallPersonDto[] = [];
  private wasListed = false;
  private mustRejoin = false;
  private isOver = false;
  private lookTimer: ReturnType<typeof setInterval> | undefined;
  private graceTimer: ReturnType<typeof setTimeout> | undefined;
  private shown: CallView = this.draw();

  constructor(
    private readonly meetingId: string,
    /** Null for the screen in the hall. */
    private readonly userId: string | null,
    private readonly onEnd: (end: CallEnd) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly view = (): CallView => this.shown;

  async start(withMedia: boolean): Promise<void> {
    const socket = getSocket();
    socket.on('call.signal', this.handleSignal);
    socket.on('disconnect', this.handleDisconnect);
    window.addEventListener('online', this.handleOnline);
    this.lookTimer = setInterval(() => this.look(), lookMs);
    if (withMedia) await this.media.takeBoth();
    // They thought better of it while the browser asked.
    if (this.isOver) return this.media.release();
    await this.join();
  }

  /** Hangs up. Whoever listens is told only of what they did not do themselves. */
  leave(): void {
    const wasIn = this.place !== null;
    this.stop();
    if (wasIn) void say('call.leave', { meetingId: this.meetingId }).catch(() => undefined);
  }

  /** How the room is now, with everyone in the call. */
  heed(state: RoomStateDto): void {
    if (this.isOver) return;
    this.people = (state.also['call'] ?? []) as CallPersonDto[];
    // Being in the room again comes before being in the call again.
    if (this.mustRejoin) {
      this.mustRejoin = false;
      void this.join();
    } else this.lineUp();
    this.show();
  }

  turn(kind: DeviceKind, isOn: boolean): Promise<void> {
    return this.media.turn(kind, isOn);
  }

  choose(kind: DeviceKind, deviceId: string): Promise<void> {
    return this.media.choose(kind, deviceId);
  }

  chosen(kind: DeviceKind): string | undefined {
    return this.media.device(kind);
  }

  retry(): void {
    for (const { peer } of this.lines.values()) if (!peer.isConnected) peer.retry();
  }

  private async join(): Promise<void> {
    const { meetingId, place: before } = this;
    try {
      const place = await say<CallPlaceDto>('call.join', {
        meetingId,
        ...this.sending(),
        ...(before && { peerId: before.peerId }),
      });
      clearTimeout(this.graceTimer);
      if (this.isOver) return void say('call.leave', { meetingId }).catch(() => undefined);
      this.place = place;
      if (before?.peerId === place.peerId) this.retry();
      else {
        this.wasListed = false;
        this.closeLines();
      }
      for (const heard of this.early.splice(0)) this.handleSignal(heard);
      this.lineUp();
      this.show();
    } catch (error) {
      // The connection broke again: the next word of the room is the next chance.
      if (before && error instanceof Problem && error.code === 'offline') this.mustRejoin = true;
      else if (!this.isOver) this.end(error instanceof Problem ? error : 'lost');
    }
  }

  /** One line to each of the others, and none to who left. */
  private lineUp(): void {
    if (!this.place) return;
    const { peerId: mine } = this.place;
    if (this.people.some(({ peerId }) => peerId === mine)) this.wasListed = true;
    // What was told before we came in does not know us yet.
    else if (this.wasListed)
      return this.end(this.people.some(({ userId }) => userId === this.userId) ? 'elsewhere' : 'lost');
    else return;
    const others = this.people.filter(({ peerId }) => peerId !== mine);
    for (const { peerId, isAway } of others) {
      const line = this.lineTo(peerId);
      if (line.wasAway && !isAway && !line.peer.isConnected) line.peer.retry();
      line.wasAway = isAway;
    }
    for (const [peerId, { peer }] of this.lines)
      if (!others.some((it) => it.peerId === peerId)) {
        peer.close();
        this.lines.delete(peerId);
      }
  }

  private lineTo(peerId: string): Line {
    const known = this.lines.get(peerId);
    if (known) return known;
    const { meetingId } = this;
    const peer = new Peer({
      iceServers: this.place?.iceServers ?? [],
      isPolite: (this.place?.peerId ?? '') > peerId,
      tracks: this.media.tracks,
      // What does not arrive is said again when the other is back, or when patience runs out.
      send: (signal) => void say('call.signal', { meetingId, to: peerId, ...signal }).catch(() => undefined),
      onChange: () => this.look(),
    });
    const line = {
      peer,
      patience: new Patience(),
      link: 'connecting' as Link,
      isSpeaking: false,
      wasAway: false,
    };
    this.lines.set(peerId, line);
    return line;
  }

  private readonly handleSignal = (heard: CallHeard): void => {
    if (heard.meetingId !== this.meetingId || this.isOver) return;
    if (!this.place) this.early.push(heard);
    else this.lineTo(heard.from).peer.hear(heard);
  };

  private readonly handleDisconnect = (reason: string): void => {
    if (this.isOver || !this.place) return;
    this.mustRejoin = true;
    // The server closes a connection when rights change: nobody hears us until we are judged again.
    if (reason === 'io server disconnect') this.closeLines();
    clearTimeout(this.graceTimer);
    this.graceTimer = setTimeout(() => this.end('lost'), graceMs);
    this.show();
  };

  /** Another network than before: what was found there leads nowhere now. */
  private readonly handleOnline = (): void => this.retry();

  private handleMedia(): void {
    if (this.isOver) return this.media.release();
    for (const { peer } of this.lines.values()) peer.send(this.media.tracks);
    if (this.place && !this.mustRejoin && !this.isOver)
      void say('call.media', { meetingId: this.meetingId, ...this.sending() }).catch(() => undefined);
    this.show();
  }

  private look(): void {
    const sends = this.media.microphone || this.media.camera;
    for (const [peerId, line] of this.lines) {
      const other = this.people.find((it) => it.peerId === peerId);
      const isNeeded = sends || (other?.microphone ?? false) || (other?.camera ?? false);
      const { link, tryAgain } = line.patience.look(performance.now(), line.peer.isConnected, isNeeded);
      if (tryAgain) line.peer.retry();
      line.link = link;
      line.isSpeaking = link === 'connected' && line.peer.level > speaking;
    }
    this.show();
  }

  private sending(): { microphone: boolean; camera: boolean } {
    return { microphone: this.media.microphone, camera: this.media.camera };
  }

  private closeLines(): void {
    for (const { peer } of this.lines.values()) peer.close();
    this.lines.clear();
  }

  private stop(): void {
    this.isOver = true;
    clearInterval(this.lookTimer);
    clearTimeout(this.graceTimer);
    const socket = getSocket();
    socket.off('call.signal', this.handleSignal);
    socket.off('disconnect', this.handleDisconnect);
    window.removeEventListener('online', this.handleOnline);
    this.closeLines();
    this.media.release();
  }

  private end(end: CallEnd): void {
    if (this.isOver) return;
    if (end === 'elsewhere') this.stop();
    else this.leave();
    this.onEnd(end);
  }

  private show(): void {
    const next = this.draw();
    if (isSame(this.shown, next)) return;
    this.shown = next;
    for (const listener of this.listeners) listener();
  }

  private draw(): CallView {
    const mine = this.place?.peerId;
    return {
      isIn: this.place !== null,
      members: this.people.map((person): CallMember => {
        const line = this.lines.get(person.peerId);
        if (person.peerId === mine)
          return {
            ...person,
            ...this.sending(),
            isMe: true,
            isSpeaking: false,
            link: 'connected',
            stream: this.media.preview,
          };
        return {
          ...person,
          isMe: false,
          isSpeaking: line?.isSpeaking ?? false,
          link: line?.link ?? 'connecting',
          stream: line?.peer.stream ?? null,
        };
      }),
      ...this.sending(),
      troubles: [...this.media.troubles],
      isAway: this.mustRejoin,
    };
  }
}

/** Nothing to draw again: streams are compared as they are, all else by its looks. */
function isSame(one: CallView, other: CallView): boolean {
  return (
    JSON.stringify(one) === JSON.stringify(other) &&
    one.members.every(({ stream }, at) => stream === other.members[at]?.stream)
  );
}
