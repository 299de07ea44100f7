import { expect, type Page, test } from './support/journey.ts';
import { comingMeeting } from './support/meetings.ts';
import { expectAccessible } from './support/accessible.ts';

/** Lets the test look at the lines between browsers, as their own statistics tell. */
async function watchLines(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const lines: RTCPeerConnection[] = [];
    Object.assign(window, { lines });
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(settings?: RTCConfiguration) {
        super(settings);
        lines.push(this);
      }
    };
  });
}

interface Received {
  lines: number;
  audio: number;
  video: number;
  loudest: number;
}

/** What came in over the open lines of this browser so far, and how loud it is now. */
const received = (page: Page): Promise<Received> =>
  page.evaluate(async () => {
    const { lines } = window as unknown as { lines: RTCPeerConnection[] };
    const open = lines.filter(({ connectionState }) => connectionState === 'connected');
    const sum = { lines: lines.length, audio: 0, video: 0, loudest: 0 };
    for (const line of open)
      for (const report of (await line.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        sum[report.kind as 'audio' | 'video'] += report.bytesReceived as number;
        sum.loudest = Math.max(sum.loudest, (report.audioLevel as number | undefined) ?? 0);
      }
    return sum;
  });

async function expectSoundAndImage(page: Page): Promise<void> {
  const before = await received(page);
  await expect.poll(async () => (await received(page)).audio).toBeGreaterThan(before.audio);
  await expect.poll(async () => (await received(page)).video).toBeGreaterThan(before.video);
  await expect.poll(async () => (await received(page)).loudest).toBeGreaterThan(0);
}

/** The names of the ways that are used: one's own and the other's. Another search gives other names. */
const ways = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() => {
    const [line] = (window as unknown as { lines: RTCPeerConnection[] }).lines;
    return [line?.currentLocalDescription, line?.currentRemoteDescription].map(
      (it) => /a=ice-ufrag:(\S+)/.exec(it?.sdp ?? '')?.[1],
    );
  });

/** Lets the first line of this browser tell that it failed, as it does when the network changes. */
const fail = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const [line] = (window as unknown as { lines: RTCPeerConnection[] }).lines;
    if (!line) return;
    Object.defineProperty(line, 'connectionState', { value: 'failed', configurable: true });
    line.dispatchEvent(new Event('connectionstatechange'));
    Reflect.deleteProperty(line, 'connectionState');
  });

const people = (page: Page) => page.getByRole('list', { name: 'Wie er in gesprek is' });
const tile = (page: Page, name: string) => people(page).getByRole('listitem').filter({ hasText: name });
/** Four browsers that draw each other's faces take their time to shake hands on two cores; that they do is the promise. */
const connected = (page: Page, name: string) =>
  expect(tile(page, name)).toHaveAttribute('data-link', 'connected', { timeout: 60_000 });

test('people see and hear each other in the meeting, and go on without when it does not work', async ({
  persona,
}) => {
  // Four browsers that send and receive at once.
  const [marit, renske, bram, carlijn] = await Promise.all([
    persona('Marit'),
    persona('Renske', { viewport: { width: 375, height: 780 } }),
    persona('Bram'),
    persona('Carlijn'),
  ]);
  const everyone = [marit, renske, bram, carlijn];
  await Promise.all(everyone.map(watchLines));
  // Whoever asks for anything that is not ours is found out.
  const elsewhere: string[] = [];
  for (const page of everyone)
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (/^(http|ws)/.test(protocol) && hostname !== 'localhost') elsewhere.push(request.url());
    });
  const cuts: (() => Promise<void>)[] = [];
  await renske.context().routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    cuts.push(async () => {
      await Promise.all([line.close(), server.close()]);
    });
  });
  await bram.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) =>
      wanted?.video ? Promise.reject(new DOMException('Permission denied', 'NotAllowedError')) : ask(wanted);
  });
  // A network that lets nothing through but what goes by a relay, and there is no relay.
  await carlijn.addInitScript(() => {
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(settings?: RTCConfiguration) {
        super({ ...settings, iceTransportPolicy: 'relay' });
      }
    };
  });
  const { path: address } = await comingMeeting(marit);

  await test.step('two join; each gets sound and image of the other', async () => {
    // Everyone is on the page before anyone sends: a machine that draws four faces loads slowly.
    for (const page of everyone) {
      await page.goto(address);
      await expect(page.getByRole('button', { name: 'Doe mee met beeld en geluid' })).toBeVisible({
        timeout: 60_000,
      });
    }
    await expect(marit.getByText('4 mensen in de bijeenkomst')).toBeVisible();
    await marit.getByRole('button', { name: 'Doe mee met beeld en geluid' }).click();
    await expect(renske.getByText('Marit Oldenhof wacht op de anderen.')).toBeVisible();
    await renske.getByRole('button', { name: 'Doe mee met beeld en geluid' }).click();
    await Promise.all([connected(marit, 'Renske'), connected(renske, 'Marit')]);
    await Promise.all([expectSoundAndImage(marit), expectSoundAndImage(renske)]);
    await Promise.all([expectAccessible(marit), expectAccessible(renske)]);
  });

  await test.step('what is off is off, for everyone, whichever devices are chosen meanwhile', async () => {
    await renske.getByRole('button', { name: 'Zet microfoon uit' }).click();
    await renske.getByRole('button', { name: 'Zet camera uit' }).click();
    await expect(tile(marit, 'Renske')).toContainText('microfoon uit, camera uit');
    await renske.getByRole('button', { name: 'Apparaten' }).click();
    for (const kind of ['Microfoon', 'Camera']) {
      const device = renske.getByLabel(kind, { exact: true });
      const other = (await device.locator('option').last().getAttribute('value')) ?? '';
      await device.selectOption(other);
      await expect(device).toHaveValue(other);
    }
    await renske.keyboard.press('Escape');
    await expect(renske.getByRole('button', { name: 'Apparaten' })).toBeFocused();
    await expect(renske.getByRole('button', { name: 'Zet camera aan' })).toBeVisible();
    await expect(tile(marit, 'Renske')).toContainText('microfoon uit, camera uit');
    await renske.getByRole('button', { name: 'Zet microfoon aan' }).click();
    await renske.getByRole('button', { name: 'Zet camera aan' }).click();
    await expect(tile(marit, 'Renske')).toContainText('microfoon aan, camera aan');
    await expectSoundAndImage(marit);
  });

  await test.step('a line that fails during the call is found again another way, over the same line', async () => {
    const before = { ways: await ways(renske), lines: (await received(renske)).lines };
    await fail(renske);
    await expect.poll(() => ways(renske)).not.toEqual(before.ways);
    await expect.poll(() => ways(marit)).toEqual((await ways(renske)).toReversed());
    await connected(marit, 'Renske');
    await Promise.all([expectSoundAndImage(marit), expectSoundAndImage(renske)]);
    expect((await received(renske)).lines).toBe(before.lines);
  });

  await test.step('a broken connection with the server leaves the call as it is', async () => {
    const { lines } = await received(renske);
    await renske.context().setOffline(true);
    await Promise.all(cuts.splice(0).map((cut) => cut()));
    await expect(tile(marit, 'Renske')).toContainText('even weg');
    await renske.context().setOffline(false);
    await expect(tile(marit, 'Renske')).not.toContainText('even weg');
    await connected(marit, 'Renske');
    await expectSoundAndImage(renske);
    expect((await received(renske)).lines).toBe(lines);
  });

  await test.step('whoever may not use the camera is in the meeting and in the call all the same', async () => {
    await bram.getByRole('button', { name: 'Doe mee met beeld en geluid' }).click();
    await expect(bram.getByText('Je camera mag niet gebruikt worden.')).toBeVisible();
    await Promise.all([connected(bram, 'Marit'), connected(bram, 'Renske'), connected(marit, 'Bram')]);
    await expectSoundAndImage(bram);
    await expect(marit.getByText('4 mensen in de bijeenkomst')).toBeVisible();
  });

  await test.step('whoever gets no connection is told so in time, with what to do', async () => {
    await carlijn.getByRole('button', { name: 'Doe mee met beeld en geluid' }).click();
    await expect(people(carlijn).getByRole('listitem')).toHaveCount(4);
    const note = carlijn.getByRole('alert').filter({ hasText: 'Er komt geen verbinding met' });
    await expect(note).toBeVisible({ timeout: 15_000 });
    await expect(note.getByRole('link', { name: 'Naar de link van de bijeenkomst' })).toBeVisible();
    await expect(carlijn.getByText('4 mensen in de bijeenkomst')).toBeVisible();
    await expectAccessible(carlijn);
  });

  await test.step('hanging up leaves the call and not the meeting', async () => {
    await bram.getByRole('button', { name: 'Ga uit het gesprek' }).click();
    await expect(tile(marit, 'Bram')).toBeHidden();
    await expect(bram.getByText(/^In gesprek: .*Marit Oldenhof/)).toBeVisible();
    await expect(marit.getByText('4 mensen in de bijeenkomst')).toBeVisible();
  });
  expect(elsewhere).toEqual([]);
});
