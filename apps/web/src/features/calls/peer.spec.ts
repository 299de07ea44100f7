import { Peer, type PeerSignal } from './peer.ts';

type Kind = 'offer' | 'answer';

/** The part of a browser's line that decides who offers what; every way that is sought has a number. */
class Line extends EventTarget {
  static ways = 0;
  static all: Line[] = [];
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: { type: Kind; sdp: string } | null = null;
  remote: { type: Kind; sdp: string } | null = null;
  signalingState = 'stable';
  private way = 0;
  private mustSeek = true;
  private readonly transceivers = ['audio', 'video'].map((kind) => ({
    sender: {
      track: null,
      replaceTrack: async () => undefined,
      getParameters: () => ({ encodings: [] }),
      setParameters: async () => undefined,
    },
    receiver: { track: { kind } },
    direction: 'sendrecv',
  }));

  constructor() {
    super();
    Line.all.push(this);
  }
  addTransceiver() {
    queueMicrotask(() => this.need());
  }
  getTransceivers() {
    return this.transceivers;
  }
  getReceivers() {
    return [];
  }
  restartIce() {
    this.mustSeek = true;
    queueMicrotask(() => this.need());
  }
  async setLocalDescription() {
    await Promise.resolve();
    const type: Kind = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    if (type === 'offer' && this.mustSeek) {
      this.way = ++Line.ways;
      this.mustSeek = false;
    }
    this.localDescription = { type, sdp: `way ${this.way}` };
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
  }
  async setRemoteDescription(description: { type: Kind; sdp: string }) {
    await Promise.resolve();
    this.remote = description;
    this.way = Number(description.sdp.split(' ')[1]);
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
  }
  close() {
    this.connectionState = 'closed';
  }
  /** As the browser tells of it. */
  become(state: RTCPeerConnectionState) {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
  private need() {
    if (this.signalingState === 'stable') this.dispatchEvent(new Event('negotiationneeded'));
  }
}

const tracks = { audio: null, video: null };
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Two people in one call; what they say to each other may get lost on the way. */
async function together() {
  Line.all = [];
  Object.assign(globalThis, { RTCPeerConnection: Line, MediaStream: Set });
  const said: string[] = [];
  let isLost = false;
  const peers: Peer[] = [];
  for (const index of [0, 1])
    peers.push(
      new Peer({
        iceServers: [],
        isPolite: index === 1,
        tracks,
        send: (signal: PeerSignal) => {
          said.push(`${index} ${signal.description?.type ?? 'candidates'}`);
          if (!isLost) queueMicrotask(() => peers[1 - index]!.hear(signal));
        },
        onChange: () => undefined,
      }),
    );
  await settle();
  const [one, other] = Line.all as [Line, Line];
  for (const line of [one, other]) line.become('connected');
  return {
    peers,
    one,
    other,
    said,
    lose: (next: boolean) => {
      isLost = next;
    },
    way: () => [one.localDescription, one.remote, other.localDescription, other.remote].map((it) => it?.sdp),
  };
}

const agreed = (way: (string | undefined)[]) => new Set(way).size === 1;

afterEach(() => jest.useRealTimers());

describe('the line to another browser', () => {
  it('looks for another way when it fails during the call, whichever of the two finds out', async () => {
    const call = await together();
    const before = call.way();
    expect(agreed(before)).toBe(true);
    for (const line of [call.one, call.other]) {
      const last = call.way()[0];
      line.become('failed');
      await settle();
      expect(agreed(call.way())).toBe(true);
      expect(call.way()[0]).not.toBe(last);
    }
    expect(Line.all).toHaveLength(2);
  });

  it('agrees on one way when both look for another at the same moment: the polite one gives way', async () => {
    const call = await together();
    const last = call.way()[0];
    call.one.become('failed');
    call.other.become('failed');
    await settle();
    expect([call.one.signalingState, call.other.signalingState]).toEqual(['stable', 'stable']);
    expect(agreed(call.way())).toBe(true);
    expect(call.way()[0]).not.toBe(last);
  });

  it('gives a hiccup two seconds to pass, and no more', async () => {
    const call = await together();
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    const said = call.said.length;
    call.one.become('disconnected');
    await jest.advanceTimersByTimeAsync(1900);
    call.one.become('connected');
    await jest.advanceTimersByTimeAsync(5000);
    expect(call.said).toHaveLength(said);
    call.one.become('disconnected');
    await jest.advanceTimersByTimeAsync(2100);
    expect(call.said.slice(said)).toEqual(['0 offer', '1 answer']);
    call.one.become('disconnected');
    call.peers[0]!.close();
    await jest.advanceTimersByTimeAsync(5000);
    expect(call.said).toHaveLength(said + 2);
  });

  it('says an offer once more that got lost with the connection to the server', async () => {
    const call = await together();
    call.lose(true);
    call.one.become('failed');
    await settle();
    expect(call.one.signalingState).toBe('have-local-offer');
    expect(agreed(call.way())).toBe(false);
    call.lose(false);
    call.peers[0]!.retry();
    await settle();
    expect(call.one.signalingState).toBe('stable');
    expect(agreed(call.way())).toBe(true);
  });
});
