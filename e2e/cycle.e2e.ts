import { expect, type Page, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';

const elsewhere = 'meet.demo.example';
test.use({ settings: { CALL_FRAME_HOSTS: elsewhere } });

/** Founds a group of the five programmes for 2021-2022, as yet without meetings. @returns its address */
async function foundGroup(page: Page): Promise<string> {
  const origin = new URL((await page.request.get('/api/session')).url()).origin;
  const institutions = (await (await page.request.get('/api/institutions')).json()) as {
    region: string;
    programmes: { id: string; name: string }[];
  }[];
  const programmes = institutions.find(({ region }) => region === 'noord')?.programmes ?? [];
  const founded = await page.request.post('/api/plgs', {
    headers: { origin },
    data: {
      name: 'Kleine klassen',
      schoolYear: '2021-2022',
      purpose: '',
      leadingQuestions: [{ text: 'Hoe doen jullie het?' }],
      seats: programmes.map(({ id }) => ({ programmeId: id, stance: 'wants_to' })),
      adviceRequestIds: [],
    },
  });
  expect(founded.ok()).toBe(true);
  return `/plg/${((await founded.json()) as { id: string }).id}`;
}

test('a coordinator plans five meetings at a mean of eight weeks (row 000-02)', async ({ persona }) => {
  const marit = await persona('Marit');
  const group = await foundGroup(marit);
  await marit.goto(`${group}/cyclus`);
  const date = (n: number) => marit.getByLabel(`Datum van bijeenkomst ${n}`, { exact: true });

  await test.step('five meetings from Thursday 16 September, eight weeks apart, between six and eleven', async () => {
    await expect(marit.getByLabel('Eerste bijeenkomst')).toHaveText('do 16 sep 2021');
    await expect(marit.getByLabel('Aantal bijeenkomsten')).toHaveValue('5');
    await expect(marit.getByLabel('Weken ertussen')).toHaveValue('8');
    await expect(marit.getByLabel('Minstens')).toHaveValue('6');
    await expect(marit.getByLabel('Hooguit')).toHaveValue('11');
    await expect(marit.getByText('Let op: al deze dagen zijn geweest.')).toBeVisible();
  });

  await test.step('6 January and 5 May are refused, with the reason and the nearest free dates', async () => {
    await expect(marit.getByText('do 6 jan 2022 kan niet: Kerstvakantie')).toBeVisible();
    await expect(marit.getByText('do 5 mei 2022 kan niet: Bevrijdingsdag, Meivakantie')).toBeVisible();
    await expect(marit.getByRole('button', { name: 'Kies do 13 jan 2022 voor bijeenkomst 3' })).toBeVisible();
    await expect(marit.getByRole('button', { name: 'Kies do 28 apr 2022 voor bijeenkomst 5' })).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('she picks 20 January and 10 March; only what comes later is solved again', async () => {
    await marit.getByRole('button', { name: 'Kies do 20 jan 2022 voor bijeenkomst 3' }).click();
    await expect(date(3)).toHaveText('do 20 jan 2022');
    await expect(date(4)).toHaveText('do 17 mrt 2022');
    await marit.getByRole('button', { name: 'Bijeenkomst 4 een week eerder' }).click();
    await expect(date(4)).toHaveText('do 10 mrt 2022');
    await expect(date(2)).toHaveText('do 11 nov 2021');
    // 28 April is as near, but the day after King's Day: it is hers to choose
    await expect(date(5)).toHaveText('do 12 mei 2022');
    await marit.getByRole('button', { name: 'Kies do 28 apr 2022 voor bijeenkomst 5' }).click();
    await expect(date(5)).toHaveText('do 28 apr 2022');
  });

  await test.step('the screen shows the intervals 8-10-7-7 and the mean 8.0', async () => {
    await expect(marit.getByText('Gemiddeld 8,0 weken; het streven is 8 weken.')).toBeVisible();
    const intervals = marit.getByText(/^\d+ weken$/);
    await expect(intervals).toHaveText(['8 weken', '10 weken', '7 weken', '7 weken']);
  });

  await test.step('a strict series would have hit two holidays', async () => {
    await marit.getByRole('button', { name: 'Wat strikt om de 8 weken zou geven' }).click();
    await expect(marit.getByText('Kerstvakantie (ROC van Twente (demo))').last()).toBeVisible();
  });

  await test.step('nothing is set before she confirms; a double press sets it once', async () => {
    await marit.getByRole('button', { name: 'Zet deze data vast' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Zet deze data vast' }).dblclick();
    await expect(marit.getByRole('dialog')).toBeHidden();
    await expect(
      marit.getByText('do 16 sep 2021 – do 28 apr 2022. Gemiddeld om de 8,0 weken.'),
    ).toBeVisible();
    await expect(marit.getByRole('link', { name: /^Bijeenkomst \d$/ })).toHaveCount(5);
  });

  await test.step('the file of one meeting is right for her calendar', async () => {
    const list = await marit.request.get(`/api${group.replace('/plg/', '/plgs/')}/meetings`);
    const [first, , , , last] = (await list.json()) as { id: string }[];
    const file = async (id: string | undefined) =>
      (await marit.request.get(`/api/meetings/${id}/calendar.ics`)).text();
    expect(await file(first?.id)).toContain('DTSTART:20210916T133000Z');
    expect(await file(last?.id)).toContain('DTSTART:20220428T133000Z');
  });

  await test.step('a day that closes afterwards is a conflict on its meeting, and moves nothing', async () => {
    await marit.getByRole('link', { name: 'ROC van Twente (demo)' }).click();
    await marit.getByRole('button', { name: 'Voeg toe' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Wat is het?').click();
    await marit.getByRole('option', { name: 'Studiedag' }).click();
    await expect(dialog.getByLabel('Naam')).toHaveValue('Studiedag');
    for (const label of ['Eerste dag', 'Laatste dag']) {
      await dialog.getByLabel(label).click();
      const picker = marit.getByRole('dialog', { name: 'Kies een datum' });
      await expect(picker).toBeVisible();
      await goToMonth(marit, 'maart 2022');
      await picker.getByRole('button', { name: /^10 maart 2022/ }).click();
      await expect(picker).toBeHidden();
    }
    await dialog.getByLabel('Waar komt dit vandaan?').fill('Jaarplanning');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
    await marit.goto(`${group}/cyclus`);
    await expect(marit.getByText('Op deze dag kan het niet meer: Studiedag')).toBeVisible();
    await expect(marit.getByText('donderdag 10 maart 2022, 15:30–17:30')).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('where they meet online is chosen once for the whole group, also for what is planned already', async () => {
    await marit.getByRole('button', { name: 'Anders afspreken' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('radio', { name: /in een venster op deze pagina/ }).check();
    await dialog.getByLabel('Link', { exact: true }).fill('https://elders.example/kring');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('Link', { exact: true }).fill(`https://${elsewhere}/kring`);
    await dialog.getByLabel('Ook voor de bijeenkomsten die al gepland staan').check();
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
    const told = `Online zien jullie elkaar bij ${elsewhere}, in een venster op de pagina.`;
    await expect(marit.getByText(told)).toBeVisible();
    await marit.reload();
    await expect(marit.getByText(told)).toBeVisible();
  });

  await test.step('the call stands locked in the page of a meeting, and nothing of theirs runs in ours', async () => {
    const asked: string[] = [];
    await marit.context().route(`https://${elsewhere}/**`, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({
        contentType: 'text/html',
        body: `<title>Elders</title><p>Welkom</p><script>
          try { parent.document.title = 'Van ons' } catch { document.title = 'Buiten' }
          document.querySelector('p').textContent += ' van ' + (document.referrer || 'niemand');
        </script>`,
      });
    });
    await marit.getByRole('link', { name: 'Bijeenkomst 2', exact: true }).click();
    await expect(marit.getByText(`Jullie zien elkaar bij ${elsewhere}.`)).toBeVisible();
    expect(asked).toEqual([]);
    await marit.getByRole('button', { name: 'Open het gesprek hier' }).click();
    const frame = marit.getByTitle(`Gesprek bij ${elsewhere}`);
    await expect(frame).toHaveAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-forms allow-popups',
    );
    await expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer');
    await expect(frame).toHaveAttribute('allow', new RegExp(`camera https://${elsewhere}; microphone`));
    await expect(frame.contentFrame().getByText('Welkom van niemand')).toBeVisible();
    expect(asked).toEqual([`https://${elsewhere}/kring`]);
    // Its script ran, in a house of its own: it could not touch ours, and ours names none of theirs.
    await expect(marit).not.toHaveTitle('Van ons');
    const own = new URL(marit.url()).origin;
    const scripts = await marit
      .locator('script')
      .evaluateAll((all) => all.map((it) => (it as HTMLScriptElement).src).filter((src) => src !== ''));
    expect(scripts.filter((src) => !src.startsWith(own))).toEqual([]);
    const policy = (await marit.request.get('/')).headers()['content-security-policy'] ?? '';
    const said = new Map(
      policy.split(';').map((it) => [it.trim().split(' ')[0], it.trim().split(' ').slice(1)]),
    );
    expect(said.get('script-src')).toEqual(["'self'"]);
    expect(said.get('frame-src')).toEqual([`https://${elsewhere}`]);
    expect(said.get('frame-ancestors')).toEqual(["'none'"]);
  });
});

/** Leafs on through the open calendar, which begins in September of the school year. */
async function goToMonth(page: Page, month: string): Promise<void> {
  const picker = page.getByRole('dialog', { name: 'Kies een datum' });
  for (let step = 0; step < 12; step++) {
    if (await picker.getByRole('button', { name: month, exact: true }).isVisible()) return;
    await picker.getByRole('button', { name: 'Volgende maand' }).click();
  }
}

test('the year of a group shows its meetings, the work between them, and one’s own calendar address', async ({
  persona,
}) => {
  const renske = await persona('Renske', { viewport: { width: 375, height: 780 } });
  const plgs = (await (await renske.request.get('/api/plgs')).json()) as { id: string; schoolYear: string }[];
  const past = plgs.find(({ schoolYear }) => schoolYear === '2021-2022');
  await renske.goto(`/plg/${past?.id}/cyclus`);
  await expect(renske.getByText('Gemiddeld om de 8,0 weken.')).toBeVisible();
  await expect(renske.getByRole('main').getByText('10 weken verder')).toBeVisible();
  await expect(renske.getByRole('main').getByRole('link', { name: 'Portretten' })).toBeVisible();
  await expect(renske.getByRole('button', { name: 'Bijeenkomst toevoegen' })).toBeHidden();
  await expectAccessible(renske);

  // An address put together by hand shows a meeting under its own group.
  const [first] = (await (await renske.request.get(`/api/plgs/${past?.id}/meetings`)).json()) as {
    id: string;
  }[];
  const other = plgs.find(({ id }) => id !== past?.id);
  await renske.goto(`/plg/${other?.id}/bijeenkomsten/${first?.id}`);
  await expect(renske).toHaveURL(new RegExp(`/plg/${past?.id}/bijeenkomsten/${first?.id}`));

  await renske.goto('/instellingen');
  await renske.getByRole('button', { name: 'Maak een agenda-adres' }).click();
  const address = await renske.getByLabel('Jouw adres').inputValue();
  const feed = await renske.request.get(new URL(address).pathname);
  expect(await feed.text()).toContain('SUMMARY:Verhalen ophalen');
});
