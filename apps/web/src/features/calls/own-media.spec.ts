import { OwnMedia } from './own-media.ts';

/** A device that is in use, as the browser hands it out. */
class Track extends EventTarget {
  enabled = true;
  isLive = true;

  constructor(
    readonly kind: 'audio' | 'video',
    readonly deviceId: string,
  ) {
    super();
  }
  getSettings() {
    return { deviceId: this.deviceId };
  }
  stop() {
    this.isLive = false;
  }
}

type Wish = Record<'audio' | 'video', { deviceId?: { exact: string } } | undefined>;
const named = (name: string) => Object.assign(new Error(name), { name });

/** What is plugged in; `refuse` may say no to a wish, as devices do. */
function plugIn(refuse: (wish: string, live: Track[]) => string | undefined = () => undefined) {
  const given: Track[] = [];
  const live = () => given.filter(({ isLive }) => isLive);
  const getUserMedia = async (wish: Wish) => {
    const tracks = (['audio', 'video'] as const).flatMap((kind) => {
      const { [kind]: wanted } = wish;
      if (!wanted) return [];
      const id = wanted.deviceId?.exact ?? `${kind} 1`;
      const refusal = refuse(id, live());
      if (refusal) throw named(refusal);
      return [new Track(kind, id)];
    });
    given.push(...tracks);
    return { getTracks: () => tracks };
  };
  Object.assign(navigator, { mediaDevices: { getUserMedia } });
  Object.assign(globalThis, { MediaStream: Set });
  const media = new OwnMedia(() => undefined);
  return { media, live: () => live().map(({ deviceId }) => deviceId) };
}

describe('the device one is heard or seen with', () => {
  it('changes during a call, and the one of before is let go', async () => {
    const { media, live } = plugIn();
    await media.takeBoth();
    expect(live()).toEqual(['audio 1', 'video 1']);
    await media.choose('microphone', 'audio 2');
    await media.choose('camera', 'video 2');
    expect(live()).toEqual(['audio 2', 'video 2']);
    expect([media.microphone, media.camera, media.device('camera')]).toEqual([true, true, 'video 2']);
  });

  it('stays off when it was off: a muted microphone, and a camera, which goes on with the chosen one', async () => {
    const { media, live } = plugIn();
    await media.takeBoth();
    await media.turn('microphone', false);
    await media.turn('camera', false);
    await media.choose('microphone', 'audio 2');
    await media.choose('camera', 'video 2');
    expect([media.microphone, media.camera]).toEqual([false, false]);
    expect(live()).toEqual(['audio 2']);
    expect(media.device('camera')).toBe('video 2');
    await media.turn('microphone', true);
    await media.turn('camera', true);
    expect([media.microphone, media.camera]).toEqual([true, true]);
    expect(live()).toEqual(['audio 2', 'video 2']);
  });

  it('is the one that was chosen last, however quickly somebody chooses', async () => {
    const { media, live } = plugIn();
    await media.takeBoth();
    await Promise.all([
      ...['video 2', 'video 3', 'video 1'].map((id) => media.choose('camera', id)),
      media.turn('camera', false),
      media.turn('camera', true),
    ]);
    expect(live()).toEqual(['audio 1', 'video 1']);
    await Promise.all([media.turn('camera', false), media.choose('camera', 'video 2')]);
    expect(live()).toEqual(['audio 1']);
  });

  it('is another where a phone opens only one camera at a time', async () => {
    const { media, live } = plugIn((_wish, inUse) =>
      inUse.some(({ kind }) => kind === 'video') ? 'NotReadableError' : undefined,
    );
    await media.takeBoth();
    await media.choose('camera', 'video 2');
    expect(live()).toEqual(['audio 1', 'video 2']);
    expect([...media.troubles]).toEqual([]);
  });

  it('is any other when the chosen one was unplugged, and is missed when there is none', async () => {
    const { media, live } = plugIn((wish) => (wish === 'audio 2' ? 'OverconstrainedError' : undefined));
    await media.takeBoth();
    await media.choose('microphone', 'audio 2');
    expect(live()).toEqual(['video 1', 'audio 1']);
    const none = plugIn((wish) => (wish.startsWith('audio') ? 'NotFoundError' : undefined));
    await none.media.takeBoth();
    expect([...none.media.troubles]).toEqual([['microphone', 'missing']]);
    expect(none.live()).toEqual(['video 1']);
  });
});
