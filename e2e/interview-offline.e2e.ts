import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Locator } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { Front } from './support/front.ts';
import { expect, test, type Page } from './support/journey.ts';
import { pressOn, tabTo, writeIn } from './support/keyboard.ts';

const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true } as const;
const respondent = 'Kanarie uit de salon';
const first = 'Rust. Niet alleen voor hen, ook voor ons team 🙂';

interface Kept {
  id: string;
  state: string;
  code: string;
  answers: {
    text: string;
    isQuote: boolean;
    skipReason: string | null;
    probes: string[];
    followUps: { asked: string; answer: string }[];
  }[];
}

/** What the server has of the conversations of whoever is signed in here. */
async function onServer(page: Page): Promise<Kept[]> {
  const { interviews } = (await (await page.request.get('/api/interviews/mine')).json()) as {
    interviews: Kept[];
  };
  return Promise.all(
    interviews.map(
      async ({ id }) => (await (await page.request.get(`/api/interviews/${id}`)).json()) as Kept,
    ),
  );
}

async function plgOf(page: Page): Promise<string> {
  const session = (await (await page.request.get('/api/session')).json()) as {
    memberships: { plgId: string; schoolYear: string }[];
  };
  return session.memberships.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear))[0]?.plgId ?? '';
}

/** One profile on disk: closing the context is closing the browser, and what it kept stays. */
async function openPhone(profile: string, url: string): Promise<BrowserContext> {
  const { launchOptions } = test.info().project.use;
  return chromium.launchPersistentContext(profile, {
    ...phone,
    ...launchOptions,
    baseURL: url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
}

async function beRenske(page: Page, url: string): Promise<void> {
  const people = (await (await page.request.get(`${url}/api/demo/personas`)).json()) as {
    userId: string;
    name: string;
  }[];
  const userId = people.find(({ name }) => name.startsWith('Renske'))?.userId;
  await page.request.post(`${url}/api/demo/persona`, { data: { userId }, headers: { origin: url } });
}

/** As a battery that dies: every process of this one browser stops at once, and nothing gets to finish. */
function killBrowser(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile))
        process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** Ticks a box as someone without a mouse does. */
async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** Whether these words are in the database of the device, and not only on its screen. */
function isOnDevice(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (words) => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.includes('interviews'));
    return new Promise<boolean>((resolve) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.addEventListener('success', () => {
        const asked = opening.result.transaction('revisions').objectStore('revisions').getAll();
        asked.addEventListener('success', () => resolve(JSON.stringify(asked.result).includes(words)));
      });
    });
  }, text);
}

/** The sound on this device: in how many pieces, how long, and the hash of all of it. */
function soundOnDevice(
  page: Page,
): Promise<{ pieces: number; seconds: number; startedAt: string; sha256: string }> {
  return page.evaluate(async () => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.includes('recordings'));
    const read = <T>(store: string) =>
      new Promise<T[]>((resolve) => {
        const opening = indexedDB.open(found?.name ?? '');
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction(store).objectStore(store).getAll();
          asked.addEventListener('success', () => resolve(asked.result as T[]));
        });
      });
    const pieces = await read<{ n: number; bytes: ArrayBuffer }>('pieces');
    const [recording] = await read<{ seconds: number; startedAt: string }>('recordings');
    const whole = await new Blob(pieces.toSorted((a, b) => a.n - b.n).map((it) => it.bytes)).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
    const sha256 = Array.from(hash, (it) => it.toString(16).padStart(2, '0')).join('');
    const { seconds = 0, startedAt = '' } = recording ?? {};
    return { pieces: pieces.length, seconds, startedAt, sha256 };
  });
}

test('a conversation is held without a network, by keyboard alone, and arrives once (row 000-07)', async ({
  server,
  persona,
}) => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'leerkring-phone-'));
  const floor = await persona('Floor');
  const progress = floor.getByText(/Haarverzorging: \d van 4 gesprekken gevoerd/);
  await floor.goto(`/plg/${await plgOf(floor)}/gesprekken`);
  await expect(progress).toHaveText('Haarverzorging: 1 van 4 gesprekken gevoerd');

  let ownPage = new URL(server.url);
  let code = '';
  let sound = { pieces: 0, seconds: 0, startedAt: '', sha256: '' };
  const front = await Front.before(server.url);
  let context = await openPhone(profile, front.url);
  try {
    let page = await context.newPage();
    await test.step('at school, with a network, everything is taken along', async () => {
      await beRenske(page, server.url);
      await page.goto('/gesprekken');
      await expect(page.getByRole('heading', { name: 'Haarverzorging' })).toBeVisible();
      await page.evaluate(() => navigator.serviceWorker.ready);
      await expect(page.getByText(/^Alles wat je voor een gesprek nodig hebt, staat/)).toBeVisible();
      // The browser was asked to keep it, and its answer stands there, whichever it was.
      const isKept = await page.evaluate(() => navigator.storage.persisted());
      await expect(
        page.getByText(isKept ? /gooit niets zelf weg/ : /mag bij ruimtegebrek opruimen/),
      ).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('without a network the app opens, and nothing is kept before the person agrees', async () => {
      await context.setOffline(true);
      await page.goto('/gesprekken');
      await pressOn(page, page.getByRole('link', { name: 'Gesprek met docent' }));
      await expect(page.getByText('Lees dit voor')).toBeVisible();
      await writeIn(page, page.getByLabel('Naam van je gesprekspartner'), respondent);
      await pressOn(page, page.getByRole('button', { name: 'Begin het gesprek' }));
      await expect(page.getByText('Zonder akkoord wordt er niets bewaard.')).toBeVisible();
      const kept = await page.evaluate(async () => {
        const [found] = (await indexedDB.databases()).filter(({ name }) => name?.includes('interviews'));
        return new Promise<number>((resolve) => {
          const opening = indexedDB.open(found?.name ?? '');
          opening.addEventListener('success', () => {
            const counting = opening.result.transaction('names').objectStore('names').count();
            counting.addEventListener('success', () => resolve(counting.result));
          });
        });
      });
      expect(kept).toBe(0);
      await expectAccessible(page);
      await tick(page, page.getByRole('checkbox', { name: /heeft dit gehoord en doet mee/ }));
      await tick(page, page.getByRole('checkbox', { name: /letterlijk worden aangehaald/ }));
      await pressOn(page, page.getByRole('button', { name: 'Begin het gesprek' }));
      await expect(page.getByText('Vraag 1 van 9')).toBeVisible();
    });

    await test.step('answers, a literal quote and a skipped question stay on the device', async () => {
      await writeIn(page, page.getByLabel('Antwoord'), first);
      await tick(page, page.getByRole('checkbox', { name: 'Letterlijk zo gezegd' }));
      await expect(page.getByText('op dit apparaat')).toBeVisible();
      await expectAccessible(page);
      await pressOn(page, page.getByRole('link', { name: 'Volgende', exact: true }));
      await expect(page.getByText('Vraag 2 van 9')).toBeVisible();
      await pressOn(page, page.getByRole('button', { name: 'Sla deze vraag over' }));
      const reasons = page.getByRole('radiogroup').getByRole('radio');
      const noTime = page.getByRole('radio', { name: 'Geen tijd meer' });
      await tabTo(page, reasons.first());
      await page.keyboard.press('Space');
      for (let presses = 0; presses < 9 && !(await noTime.isChecked()); presses += 1)
        await page.keyboard.press('ArrowDown');
      await expect(noTime).toBeChecked();
      await pressOn(page, page.getByRole('button', { name: 'Sla over', exact: true }));
      await expect(page.getByText('Vraag 3 van 9')).toBeVisible();
      await pressOn(page, page.getByRole('button', { name: /Wat ben je gaan laten/ }));
      await writeIn(page, page.getByLabel('Antwoord'), 'Loslaten. Ik sta naast iemand');
      await page.reload();
      await expect(page.getByLabel('Antwoord')).toHaveValue('Loslaten. Ik sta naast iemand');
    });

    await test.step('it is recorded once the person says yes, and every few seconds are on the device', async () => {
      await page.getByRole('button', { name: 'Neem het gesprek op' }).click();
      const ask = page.getByRole('dialog', { name: 'Mag ik ons gesprek opnemen?' });
      await ask.getByRole('button', { name: 'Begin met opnemen' }).click();
      await expect(ask.getByText('Zonder ja wordt er niets opgenomen.')).toBeVisible();
      await ask.getByRole('checkbox', { name: /heeft dit gehoord en zegt ja/ }).check();
      await expectAccessible(page);
      await ask.getByRole('button', { name: 'Begin met opnemen' }).click();
      await expect(page.getByText('Opname loopt')).toBeVisible();
      await expect.poll(async () => (await soundOnDevice(page)).pieces).toBeGreaterThan(0);
    });

    await test.step('a new version of the app comes in where the server cannot be reached', async () => {
      front.isNewer = true;
      front.isServerAway = true;
      await context.setOffline(false);
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
        .toBe('installed');
      await expect(page.getByLabel('Antwoord')).toHaveValue('Loslaten. Ik sta naast iemand');
      await page.getByLabel('Antwoord').fill('Loslaten. Ik sta naast iemand in plaats van');
      await expect.poll(() => isOnDevice(page, 'naast iemand in plaats van')).toBe(true);
    });

    await test.step('the battery dies half-way; the new version goes on where it was', async () => {
      const before = (await soundOnDevice(page)).pieces;
      await expect.poll(async () => (await soundOnDevice(page)).pieces).toBeGreaterThan(before);
      const gone = context.waitForEvent('close');
      const diedAt = Date.now();
      killBrowser(profile);
      await gone;
      context = await openPhone(profile, front.url);
      await context.setOffline(true);
      page = await context.newPage();
      await page.goto('/gesprekken');
      await expect
        .poll(() => page.evaluate(() => caches.keys()))
        .toEqual([expect.stringContaining('leerkring-next-')]);
      await expect(page.getByText('Nog niet op de server')).toBeVisible();
      await expect(page.getByText(/Opname van \d+:\d\d/)).toBeVisible();
      sound = await soundOnDevice(page);
      expect(sound.pieces).toBeGreaterThan(before);
      expect(sound.seconds).toBeGreaterThan(3);
      // Of the sound up to that moment five seconds may be missing, and no more (S15).
      expect((diedAt - Date.parse(sound.startedAt)) / 1000 - sound.seconds).toBeLessThanOrEqual(5);
      await pressOn(page, page.getByRole('link', { name: 'Ga verder' }));
      await expect(page.getByText(/Opgenomen: \d+:\d\d/)).toBeVisible();
      await expect(page.getByText('Vraag 3 van 9')).toBeVisible();
      await expect(page.getByRole('button', { name: /Wat ben je gaan laten/ })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await expect(page.getByLabel('Antwoord')).toHaveValue('Loslaten. Ik sta naast iemand in plaats van');
      await writeIn(
        page,
        page.getByLabel('Antwoord'),
        'Loslaten. Ik sta naast iemand in plaats van voor een groep.',
      );
      // What was asked on the spot is kept in its own words.
      await pressOn(page, page.getByRole('button', { name: 'Nog iets anders gevraagd' }));
      await writeIn(page, page.getByLabel('Wat vroeg je?'), 'Wie zag dat?');
      await writeIn(page, page.getByLabel('Wat werd er gezegd?'), 'Mijn mentor.');
      for (let place = 4; place <= 8; place++) {
        await pressOn(page, page.getByRole('link', { name: 'Volgende', exact: true }));
        await expect(page.getByText(`Vraag ${place} van 9`)).toBeVisible();
        await tabTo(page, page.getByLabel('Antwoord'));
        await page.keyboard.insertText(
          place === 8 ? 'Begin klein. '.repeat(95).slice(0, 1200) : `Antwoord ${place}`,
        );
      }
      await pressOn(page, page.getByRole('link', { name: 'Alle vragen' }));
      await expect(page.getByRole('heading', { name: 'Overzicht van het gesprek' })).toBeVisible();
      await pressOn(page, page.getByRole('button', { name: 'Lever het gesprek in' }));
      await expect(page.getByText('gaat vanzelf mee zodra er verbinding is')).toBeVisible();
      await pressOn(page, page.getByRole('button', { name: 'Maak een code' }));
      await expect(page.getByText('De code werkt zodra dit gesprek verstuurd is.')).toBeVisible();
      ownPage = new URL(await page.getByLabel('Of geef deze link').inputValue());
      await expectAccessible(page);
      await expect(progress).toHaveText('Haarverzorging: 1 van 4 gesprekken gevoerd');
    });

    await test.step('back online it arrives once, whole', async () => {
      await page.goto('/gesprekken');
      await expect(page.getByText('op dit apparaat').first()).toBeVisible();
      // A browser that is killed soon after signing in may have lost its session too.
      await beRenske(page, server.url);
      front.isServerAway = false;
      await context.setOffline(false);
      await expect(page.getByText('Alles is vastgelegd.')).toBeVisible();
      const handedIn = (await onServer(page)).filter(
        ({ state, code }) => state === 'submitted' && code.startsWith('DO'),
      );
      expect(handedIn).toHaveLength(1);
      code = handedIn[0]?.code ?? '';
      const kept = await page.request.get(`/api/interviews/${handedIn[0]?.id}/recordings`);
      const { recordings } = (await kept.json()) as { recordings: { sha256: string; keptAt: string }[] };
      expect(recordings).toMatchObject([{ sha256: sound.sha256, keptAt: expect.any(String) }]);
      const texts = handedIn[0]?.answers ?? [];
      expect(texts).toHaveLength(8);
      expect(texts.filter(({ isQuote }) => isQuote).map(({ text }) => text)).toEqual([first]);
      expect(texts.find(({ skipReason }) => skipReason)?.skipReason).toBe('Geen tijd meer');
      expect(texts.find(({ probes }) => probes.length > 0)?.text).toBe(
        'Loslaten. Ik sta naast iemand in plaats van voor een groep.',
      );
      expect(texts.flatMap(({ followUps }) => followUps)).toEqual([
        { asked: 'Wie zag dat?', answer: 'Mijn mentor.' },
      ]);
      expect(Math.max(...texts.map(({ text }) => text.length))).toBeGreaterThanOrEqual(1199);
    });

    await test.step('the host sees two of four, live, and never who said what', async () => {
      await expect(progress).toHaveText('Haarverzorging: 2 van 4 gesprekken gevoerd');
      const seen = await floor.locator('main').innerText();
      expect(seen).not.toMatch(/DO-|ST-|Renske|Kanarie|Loslaten/);
      await expectAccessible(floor);
    });

    await test.step('the coordinator asks back on one answer, and it is answered without a network', async () => {
      const marit = await persona('Marit');
      await marit.goto(`/plg/${await plgOf(marit)}/gesprekken`);
      await marit.getByRole('button', { name: 'Vraag iets terug', exact: true }).click();
      const asking = marit.getByRole('dialog', { name: 'Vraag iets terug' });
      await asking.getByRole('combobox', { name: 'Gesprek' }).click();
      await marit.getByRole('option', { name: new RegExp(`^${code}`) }).click();
      await asking.getByRole('combobox', { name: 'Vraag', exact: true }).click();
      await marit.getByRole('option', { name: /^5\. / }).click();
      await asking.getByLabel('Wat wil je weten?').fill('Gold dat ook in de salon?');
      await asking.getByRole('button', { name: 'Stuur de vraag' }).click();
      await expect(asking).toBeHidden();
      const asked = marit.getByRole('listitem').filter({ hasText: 'Gold dat ook in de salon?' });
      await expect(asked).toContainText('wacht op antwoord');
      await page.goto('/gesprekken');
      const reply = page.getByRole('link', { name: `Beantwoord: ${code}` });
      await expect(reply).toBeVisible();
      await context.setOffline(true);
      await reply.click();
      await page.getByRole('radio', { name: 'Het antwoord blijft zoals het is' }).check();
      await page.getByLabel('Waarom blijft het zo?').fill('Ja, ook daar.');
      await page.getByRole('button', { name: 'Verstuur je antwoord' }).click();
      await expect(page.getByText('staat klaar om te versturen')).toBeVisible();
      await expect(asked).toContainText('wacht op antwoord');
      await context.setOffline(false);
      await expect(asked).toContainText('beantwoord: blijft zo staan');
      // What was said in a conversation is for who brings the answers together, not for who guards the progress.
      await expect(asked).not.toContainText('Ja, ook daar.');
      await expect(reply).toHaveCount(0);
    });

    await test.step('what was handed in changes with a reason only', async () => {
      await page.getByRole('link', { name: 'Bekijk', exact: true }).first().click();
      await page.getByRole('button', { name: 'Lees terug wat er staat' }).click();
      await page.getByRole('button', { name: 'Verbeter vraag 4' }).click();
      await page.getByLabel('Antwoord').fill('Antwoord 4, zoals het bedoeld was');
      await page.getByRole('button', { name: 'Leg de verbetering vast' }).click();
      await expect(page.getByText('Vul dit in')).toBeVisible();
      await page.getByLabel('Waarom verandert dit?').fill('Zo bedoelde de docent het');
      await page.getByRole('button', { name: 'Leg de verbetering vast' }).click();
      await expect(page.getByText('Antwoord 4, zoals het bedoeld was')).toBeVisible();
      await expect(page.getByText('Later verbeterd, met een reden.')).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('only the interviewer can see who it was', async () => {
      await page.getByRole('button', { name: 'Wie was dit?' }).click();
      await expect(page.getByText(respondent)).toBeVisible();
      const aylin = await persona('Aylin');
      const answers = await (
        await aylin.request.get(`/api/plgs/${await plgOf(aylin)}/interviews/answers`)
      ).text();
      expect(answers).toContain('Loslaten. Ik sta naast iemand in plaats van voor een groep.');
      expect(answers).not.toMatch(/Kanarie uit de salon|Renske|Haarverzorging/);
    });

    await test.step('only the interviewer hears it, and the device has let go of it', async () => {
      const part = page.getByRole('region', { name: 'Opname' });
      await part.getByRole('button', { name: 'Luister' }).click();
      const player = part.getByLabel('Geluid van deel 1');
      await expect
        .poll(() => player.evaluate((it) => (it as HTMLAudioElement).readyState))
        .toBeGreaterThan(0);
      expect(await soundOnDevice(page)).toMatchObject({ pieces: 0 });
      await expectAccessible(page);
    });

    await test.step('whoever was asked reads it by code, without an account, and takes it back', async () => {
      await expect(page.getByText('De code werkt.')).toBeVisible();
      const own = await (await floor.context().browser()!.newContext()).newPage();
      await own.goto(`${server.url}${ownPage.pathname}${ownPage.hash}`);
      await expect(own.getByText('Antwoord 4, zoals het bedoeld was')).toBeVisible();
      await expect(
        own.getByText('Degene die je sprak, heeft één keer opgezocht wie jij bent.'),
      ).toBeVisible();
      await expectAccessible(own);
      const fourth = own.locator('section', { hasText: 'Antwoord 4, zoals het bedoeld was' }).last();
      await fourth.getByRole('button', { name: 'Verbeter', exact: true }).click();
      await own.getByLabel('Zo moet het zijn').fill('Zo zou ik het zelf zeggen');
      await own.getByRole('button', { name: 'Opslaan', exact: true }).click();
      await expect(own.getByText('Zo zou ik het zelf zeggen')).toBeVisible();
      await expect(own.getByText('Antwoord 4, zoals het bedoeld was')).toBeHidden();
      await own.getByRole('button', { name: 'Haal het geluid weg' }).click();
      await own.getByRole('dialog').getByRole('button', { name: 'Haal het geluid weg' }).click();
      await expect(own.getByText('Er is geen geluid van jou bewaard.')).toBeVisible();
      await page.reload();
      await expect(page.getByRole('button', { name: 'Lees terug wat er staat' })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Opname' })).toBeHidden();
      await own.getByRole('button', { name: 'Neem alles terug' }).click();
      await own.getByRole('button', { name: 'Ja, neem alles terug' }).click();
      await expect(own.getByRole('heading', { name: 'Je hebt alles teruggenomen' })).toBeVisible();
      await expect(progress).toHaveText('Haarverzorging: 2 van 4 gesprekken gevoerd');
      await own.context().close();
    });
  } finally {
    await context.close();
    await front.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('signing out is held back while something is only on this device', async ({ persona }) => {
  const page = await persona('Renske', phone);
  await page.goto('/gesprekken');
  await page.getByRole('link', { name: 'Gesprek met docent' }).click();
  await page.getByRole('checkbox', { name: /heeft dit gehoord en doet mee/ }).check();
  await page.route('**/api/plgs/*/interviews', (route) => route.abort());
  await page.getByRole('button', { name: 'Begin het gesprek' }).click();
  const last = 'Dit is nog nergens anders';
  await page.getByLabel('Antwoord').fill(last);
  await page.goto('/');
  await page.getByRole('button', { name: /menu van Renske/ }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).click();
  await expect(page.getByRole('dialog', { name: 'Nog even wachten met afmelden' })).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk wat er nog staat' }).click();
  await expect(page.getByText('Nog niet op de server')).toBeVisible();
  const texts = async () =>
    (await onServer(page))
      .flatMap(({ answers }) => answers.map(({ text }) => text))
      .filter((it) => it === last);

  await test.step('as a last resort it goes to another device in a file that only its maker opens', async () => {
    await page.getByRole('link', { name: /Lukt versturen niet/ }).click();
    await page.getByLabel('Wachtzin').fill('te kort');
    await page.getByRole('button', { name: 'Bewaar het bestand' }).click();
    await expect(page.getByText('Maak de zin langer: minstens 12 tekens.')).toBeVisible();
    await page.getByLabel('Wachtzin').fill('kat stoep lepel maandag');
    await page.getByLabel('Nog een keer dezelfde zin').fill('kat stoep lepel maandag');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar het bestand' }).click();
    const file = await (await downloading).path();
    expect(readFileSync(file, 'utf8')).not.toMatch(/nergens anders|Haarverzorging/);
    await expectAccessible(page);
    const laptop = await persona('Renske');
    await laptop.goto('/gesprekken/bestand');
    await laptop.locator('input[type=file]').setInputFiles(file);
    await laptop.getByLabel('Wachtzin van dit bestand').fill('kat stoep lepel dinsdag');
    await laptop.getByRole('button', { name: 'Zet over' }).click();
    await expect(laptop.getByText('Klopt de wachtzin')).toBeVisible();
    await laptop.getByLabel('Wachtzin van dit bestand').fill('kat stoep lepel maandag');
    await laptop.getByRole('button', { name: 'Zet over' }).click();
    await expect(laptop.getByText('1 gesprek overgezet.')).toBeVisible();
    await expect.poll(texts).toEqual([last]);
  });

  await page.goto('/gesprekken');
  await page.unroute('**/api/plgs/*/interviews');
  await expect(page.getByText('Alles is vastgelegd.')).toBeVisible();
  expect(await texts()).toEqual([last]);

  await test.step('three conversations are open at once, typed into in turn without a network, and each arrives once (S15)', async () => {
    const context = page.context();
    const audiences = ['docent', 'docent', 'student'];
    const tabs = await Promise.all(audiences.map(() => context.newPage()));
    for (const tab of tabs) await tab.goto('/gesprekken');
    await context.route('**/api/**', (route) => route.abort());
    for (const [at, tab] of tabs.entries()) {
      await tab.getByRole('link', { name: `Gesprek met ${audiences[at]}` }).click();
      await tab.getByRole('checkbox', { name: /heeft dit gehoord en doet mee/ }).check();
      if (audiences[at] === 'student') await tab.getByRole('radio', { name: 'Nee, 16 of ouder' }).check();
      await tab.getByRole('button', { name: 'Begin het gesprek' }).click();
      await expect(tab.getByText('Vraag 1 van 9')).toBeVisible();
    }
    for (const word of ['eerst', 'dan', 'ten slotte'])
      for (const [at, tab] of tabs.entries())
        await tab.getByLabel('Antwoord').pressSequentially(`${word} ${at + 1} `);
    const typed = tabs.map((_, at) => `eerst ${at + 1} dan ${at + 1} ten slotte ${at + 1}`);
    for (const words of typed) await expect.poll(() => isOnDevice(page, words)).toBe(true);
    await tabs[1]?.reload();
    await expect(tabs[1]!.getByLabel('Antwoord')).toHaveValue(`${typed[1]} `);
    await context.unroute('**/api/**');
    await page.goto('/gesprekken');
    await expect(page.getByText('Alles is vastgelegd.')).toBeVisible();
    const arrived = (await onServer(page)).flatMap(({ answers }) => answers.map(({ text }) => text.trim()));
    expect(arrived.filter((text) => text.startsWith('eerst')).toSorted()).toEqual(typed);
    await Promise.all(tabs.map((tab) => tab.close()));
  });
  await page.goto('/');
  await page.getByRole('button', { name: /menu van Renske/ }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).click();
  await expect(page).toHaveURL(/aanmelden/);
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    keys: Object.keys(localStorage),
  }));
  expect(left.databases.filter((name) => name.includes('interviews'))).toEqual([]);
  expect(left.keys.filter((key) => /person|writing/.test(key))).toEqual([]);
});

test('words outlive a session that was ended elsewhere', async ({ persona, server }) => {
  const page = await persona('Renske', phone);
  await page.goto('/gesprekken');
  await page.getByRole('link', { name: 'Gesprek met docent' }).click();
  await page.getByRole('checkbox', { name: /heeft dit gehoord en doet mee/ }).check();
  await page.getByRole('button', { name: 'Begin het gesprek' }).click();
  await expect(page.getByText('vastgelegd')).toBeVisible();
  // "Sign out everywhere", from another device.
  const elsewhere = await persona('Renske');
  await elsewhere.request.post('/api/session/everywhere/close', { headers: { origin: server.url } });
  await page.getByLabel('Antwoord').fill('Geschreven na het afmelden');
  await page.goto('/gesprekken');
  await expect(page.getByText('Je bent afgemeld. Je werk blijft op dit apparaat staan')).toBeVisible();
  await page.getByRole('link', { name: 'Ga verder' }).click();
  // On the list something may be labelled as an answer too: wait for the question.
  await expect(page.getByText('Vraag 1 van 9')).toBeVisible();
  await expect(page.getByLabel('Antwoord')).toHaveValue('Geschreven na het afmelden');
  // Somebody else signs in on the same device: nothing of it is theirs to see or to send.
  const people = (await (await page.request.get('/api/demo/personas')).json()) as {
    userId: string;
    name: string;
  }[];
  const become = (name: string) =>
    page.request.post('/api/demo/persona', {
      data: { userId: people.find((it) => it.name.startsWith(name))?.userId },
      headers: { origin: server.url },
    });
  await become('Carlijn');
  // Not even while the server is slow to say who it is.
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/session', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/gesprekken');
  await expect(page.locator('[aria-busy=true]')).toBeAttached();
  await expect(page.getByText('Haarverzorging')).toHaveCount(0);
  release?.();
  await expect(page.getByRole('heading', { name: 'Sport & Bewegen' })).toBeVisible();
  await expect(page.getByText('Haarverzorging')).toHaveCount(0);
  await page.unroute('**/api/session');
  // And back: it is still there, and now it arrives.
  await become('Renske');
  await page.goto('/gesprekken');
  await expect(page.getByRole('heading', { name: 'Haarverzorging' })).toBeVisible();
  await expect(page.getByText('Alles is vastgelegd.')).toBeVisible();
  const kept = await onServer(page);
  expect(kept.flatMap(({ answers }) => answers.map(({ text }) => text))).toContain(
    'Geschreven na het afmelden',
  );
});
