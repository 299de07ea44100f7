import { setTimeout } from 'node:timers/promises';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readZip } from '../apps/api/src/platform/files/zip.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { Server } from './support/server.ts';

test('everyone in the example can be met, and its year goes elsewhere in one file (C23)', async ({
  persona,
  visitor,
}, info) => {
  const [marit, renske] = await Promise.all([persona('Marit'), persona('Renske')]);
  await Promise.all([marit.goto('/'), renske.goto('/')]);
  await expect(marit.getByText('Marit').first()).toBeVisible();
  await expect(renske.getByText('Renske').first()).toBeVisible();
  const groups = (await (await marit.request.get('/api/plgs')).json()) as {
    id: string;
    schoolYear: string;
  }[];
  const past = groups.toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear))[0]?.id;
  const file = info.outputPath('dossier.zip');

  await test.step('who is in no group yet is shown what everyone may read', async () => {
    const noor = await persona('Noor');
    await noor.goto('/');
    await expect(noor.getByText('Je zit nog niet in een leergemeenschap.')).toBeVisible();
    await noor.getByRole('link', { name: 'Openbare portretten' }).click();
    await expect(noor.getByRole('heading', { level: 1, name: 'Openbare portretten' })).toBeVisible();
  });

  const code =
    await test.step('who coordinates saves the year, who keeps the place has the code of its lock', async () => {
      await marit.goto(`/plg/${past}`);
      const saving = marit.waitForEvent('download', { timeout: 90_000 });
      await marit.getByRole('link', { name: 'Haal het dossier op' }).click();
      await (await saving).saveAs(file);
      // Another page by its address begins at its top, however far down one was.
      await marit.evaluate(() => window.scrollTo(0, 300));
      await expect.poll(() => marit.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      await marit.goto('/beheer/organisatie');
      await expect(marit.getByRole('button', { name: 'Laat de code zien' })).toBeVisible();
      expect(await marit.evaluate(() => window.scrollY)).toBe(0);
      await marit.getByRole('button', { name: 'Laat de code zien' }).click();
      return marit.getByLabel('Code', { exact: true }).inputValue();
    });

  await test.step('the cross of a dialog stays at its top, beside a title of many lines', async () => {
    await marit.getByRole('button', { name: 'Voeg een opleiding toe' }).click();
    const title = marit.getByRole('dialog').getByRole('heading').first();
    const name = await title.evaluate((it) => (it.textContent = 'Maatschappelijke Zorg '.repeat(20)));
    await expect(title).toHaveText(name.trim());
    const [words, cross] = await Promise.all([
      title.boundingBox(),
      marit.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).boundingBox(),
    ]);
    expect((words?.height ?? 0) / (cross?.height ?? 1)).toBeGreaterThan(3);
    expect(Math.abs((cross?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(8);
    await marit.keyboard.press('Escape');
    await expect(marit.getByRole('dialog')).toBeHidden();
  });

  await test.step('it opens from a disk, without a network and without JavaScript', async () => {
    const folder = info.outputPath('dossier');
    for (const [name, bytes] of await readZip(await readFile(file), { files: 3000, bytes: 2 ** 27 })) {
      const place = path.join(folder, name);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, bytes);
    }
    const reader = await visitor({ javaScriptEnabled: false, offline: true });
    await reader.goto(pathToFileURL(path.join(folder, 'index.html')).href);
    await expect(reader.getByRole('heading', { level: 1, name: 'Leren van kleine groepen' })).toBeVisible();
    await reader.getByRole('link', { name: 'Rapport', exact: true }).click();
    await reader.locator('a[href="rapport/1.1.html"]').click();
    await expect(reader.getByText('versie 1.1', { exact: true })).toBeVisible();
    await reader.getByRole('link', { name: 'Terug naar het dossier' }).click();
    await expect(reader.getByRole('heading', { level: 2, name: 'Wie meededen' })).toBeVisible();
    // Whoever looks for faults needs a script; the pages have none.
    const inspector = await visitor({ offline: true });
    for (const name of ['index.html', 'portretten.html']) {
      await inspector.goto(pathToFileURL(path.join(folder, name)).href);
      await expectAccessible(inspector);
    }
  });

  await test.step('in an empty place it is the same year again, to the byte', async () => {
    const templates = JSON.parse(process.env['E2E_TEMPLATES'] ?? '{}') as { empty?: string };
    const elsewhere = await Server.boot(templates.empty);
    try {
      const keeper = await visitor({ baseURL: elsewhere.url });
      await keeper.goto('/');
      await keeper.getByRole('link', { name: 'Haal een dossier binnen' }).click();
      await keeper.getByLabel('Je naam').fill('Marit Oldenhof');
      await keeper.getByLabel('Je e-mailadres').fill('marit.oldenhof@demo.example');
      await keeper.getByLabel('Kies een wachtwoord').fill('samen leren op donderdag');
      await keeper.getByRole('button', { name: 'Verder' }).click();
      await keeper.getByLabel('De code').fill('weet ik niet meer');
      await keeper.getByRole('button', { name: 'Haal binnen' }).click();
      await expect(keeper.getByText('Kies eerst het dossier.')).toBeVisible();
      await expect(keeper.getByText(/^Een code heeft dertien groepjes/)).toBeVisible();
      await keeper.getByLabel('De code').fill(code);
      await keeper.locator('input[type=file]').setInputFiles(file);
      await keeper.getByRole('button', { name: 'Haal binnen' }).click();
      await expect(keeper.getByRole('heading', { level: 1, name: 'Het jaar is binnen' })).toBeVisible({
        timeout: 60_000,
      });
      await expect(keeper.getByText('Jij bent hier weer wie je dat jaar was.')).toBeVisible();
      await keeper.getByRole('link', { name: 'Naar het begin' }).click();
      await expect(keeper.getByRole('heading', { level: 1, name: 'Dag Marit' })).toBeVisible();
      await keeper.goto(`/plg/${past}/rapport/versies`);
      await expect(keeper.getByRole('link', { name: 'Lees versie 1.1' })).toBeVisible();
      const again = await keeper.request.get(`/api/plgs/${past}/dossier`, { timeout: 90_000 });
      expect((await again.body()).equals(await readFile(file))).toBe(true);
    } finally {
      await elsewhere.dispose();
    }
  });
});

test('what changes before a page is connected stands on it soon after', async ({ persona }) => {
  const [marit, renske] = await Promise.all([persona('Marit'), persona('Renske')]);
  const late = Promise.withResolvers<void>();
  await renske.context().routeWebSocket(/socket\.io/, async (line) => {
    await late.promise;
    line.connectToServer();
  });
  const session = await (await marit.request.get('/api/session')).json();
  const plg = `plgs/${session.memberships[0].plgId}`;
  await renske.goto(`/plg/${session.memberships[0].plgId}`);
  const { purpose } = await (await marit.request.get(`/api/${plg}`)).json();
  await expect(renske.getByText(purpose)).toBeVisible();
  const data = { purpose: 'Samen uitzoeken wat blijft.' };
  const headers = { origin: new URL(renske.url()).origin };
  expect((await marit.request.patch(`/api/${plg}`, { data, headers })).ok()).toBe(true);
  await expect(renske.getByText(purpose)).toBeVisible();
  late.resolve();
  await expect(renske.getByText(data.purpose)).toBeVisible();
});

test('a page that opens stays where it is: nothing moves from under a finger', async ({ persona }) => {
  const marit = await persona('Marit');
  // What the page had already drawn and then drew elsewhere, as the browser itself sees it.
  await marit.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
        for (const { node } of entry.sources)
          moved.push(node?.textContent?.slice(0, 60) ?? 'what is gone again');
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const session = await (await marit.request.get('/api/session')).json();
  const plg = `/plg/${session.memberships[0].plgId}`;
  const year = await (await marit.request.get(`/api/plgs/${session.memberships[0].plgId}/timeline`)).json();
  const meetings = (year.meetings as { id: string; state: string }[]).filter(
    ({ id, state }) => state === 'held' || id === year.nextMeetingId,
  );
  expect(meetings.length).toBeGreaterThan(1);
  const rooms = ['', '/cyclus', '/vragen', '/rapport', '/aanbevelingen', '/leden'];
  const halls = meetings.map(({ id }) => `${plg}/bijeenkomsten/${id}`);
  const expectStill = async (page: string) => {
    await marit.goto(page, { waitUntil: 'networkidle' });
    await expect(marit.getByRole('heading', { level: 1 })).toBeVisible();
    if (halls.includes(page)) await expect(marit.getByText(/ leid(t|de)$/).first()).toBeVisible();
    expect(await marit.evaluate(() => (window as { moved?: string[] }).moved), page).toEqual([]);
  };
  for (const page of ['/', ...rooms.map((it) => plg + it), ...halls]) await expectStill(page);
  // Who leads is told over the connection, which may be the last to come.
  await marit.routeWebSocket(/socket\.io/, async (line) => {
    await setTimeout(1500);
    line.connectToServer();
  });
  for (const page of halls) await expectStill(page);
});
