import { createHash } from 'node:crypto';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';
import { meetingsOfYear } from './support/meetings.ts';

/** The running group of the example, and one of its meetings. */
async function find(page: Page, state: 'planned' | 'held'): Promise<{ group: string; meeting: string }> {
  const inState = (await meetingsOfYear(page)).filter((it) => it.state === state);
  const meeting = state === 'held' ? inState.at(-1) : inState[0];
  return { group: meeting?.plgId ?? '', meeting: meeting?.id ?? '' };
}

const lines = (page: Page) => page.getByRole('textbox', { name: /^Notulen bij/ });

test('an objection changes a proposal, and a line becomes an action', async ({ persona }) => {
  const [floor, bram, carlijn] = await Promise.all([
    persona('Floor'),
    persona('Bram', { viewport: { width: 375, height: 812 } }),
    persona('Carlijn'),
  ]);
  const { group, meeting } = await find(floor, 'planned');
  const list = `/plg/${group}/voorstellen`;

  await test.step('Floor proposes something and asks for consent', async () => {
    await floor.goto(list);
    await floor.getByRole('button', { name: 'Doe een voorstel' }).click();
    const dialog = floor.getByRole('dialog');
    await dialog.getByLabel('Waar gaat het over?').fill('Vaste overlegdag');
    await dialog.getByLabel('Wat stel je voor?').fill('We overleggen elke dinsdag.');
    await dialog.getByRole('button', { name: 'Leg voor' }).click();
    await expect(floor.getByRole('heading', { level: 1 })).toHaveText('Vaste overlegdag');
    await floor.getByRole('button', { name: 'Vraag om instemming' }).click();
    await expect(floor.getByRole('button', { name: 'Ik stem in' })).toBeVisible();
    await expectAccessible(floor);
  });

  await test.step('Bram objects, and has to say why and what would make it workable', async () => {
    await bram.goto(floor.url());
    await bram.getByRole('button', { name: 'Ik heb bezwaar' }).click();
    await bram.getByLabel('Waarom gaat dit niet?').fill('Op dinsdag hebben we geen lokaal.');
    await bram.getByRole('button', { name: 'Maak bezwaar' }).click();
    const workable = bram.getByLabel('Wat maakt het wel werkbaar?');
    await expect(workable).toHaveAttribute('aria-invalid', 'true');
    await workable.fill('Als het ook op donderdag mag.');
    await bram.getByRole('button', { name: 'Maak bezwaar' }).click();
    await expect(floor.getByText('Als het ook op donderdag mag.')).toBeVisible();
    await expectAccessible(bram);
  });

  await test.step('Carlijn and Floor consent', async () => {
    await carlijn.goto(floor.url());
    for (const page of [carlijn, floor]) {
      // Nothing is chosen beforehand.
      await expect(page.getByRole('button', { name: 'Verstuur' })).toBeHidden();
      await page.getByRole('button', { name: 'Ik stem in' }).click();
      await page.getByRole('button', { name: 'Verstuur' }).click();
      await expect(page.getByText(/antwoordde namens jullie opleiding/)).toBeVisible();
    }
  });

  await test.step('the new text shows what changed, and only Bram is asked again', async () => {
    await floor.getByRole('button', { name: 'Verwerk het bezwaar in een nieuwe tekst' }).click();
    const dialog = floor.getByRole('dialog');
    await dialog.getByLabel('Wat stel je voor?').fill('We overleggen elke dinsdag of donderdag.');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(bram.locator('ins')).toContainText('donderdag');
    await expect(bram.getByText('De tekst is aangepast na jouw bezwaar.')).toBeVisible();
    await expect(carlijn.getByRole('button', { name: 'Ik stem in' })).toBeHidden();
    await bram.getByRole('button', { name: 'Ik stem in', exact: true }).click();
    await bram.getByRole('button', { name: 'Verstuur' }).click();
    await expect(floor.getByText('opgelost door de nieuwe tekst')).toBeVisible();
  });

  await test.step('the decision knows its text, who was there and who was not', async () => {
    await floor.getByRole('button', { name: 'Sluit af en leg het besluit vast' }).click();
    await floor.getByRole('dialog').getByRole('button', { name: 'Sluit af en leg het besluit vast' }).click();
    await floor.getByRole('link', { name: 'Bekijk het besluit' }).click();
    await expect(floor.getByRole('heading', { level: 1 })).toHaveText(
      'We overleggen elke dinsdag of donderdag.',
    );
    await expect(floor.getByText('voorlopig', { exact: true })).toBeVisible();
    await expect(floor.getByText('Niet erbij: 2 opleidingen')).toBeVisible();
    await expectAccessible(floor);
  });

  await test.step('search finds it in another form', async () => {
    await carlijn.goto(`/plg/${group}/besluiten`);
    await carlijn.getByLabel('Zoek in alles wat jullie afspraken').fill('donderdagen overleg');
    await expect(
      carlijn.getByRole('link', { name: 'We overleggen elke dinsdag of donderdag.' }).first(),
    ).toBeVisible();
  });

  await test.step('what it takes the place of leaves the list, and says by what it was replaced', async () => {
    const headers = { origin: new URL(carlijn.url()).origin };
    const [old, fresh] = ['We overleggen elke maandag.', 'We overleggen elke dinsdag of donderdag.'];
    const noted = await carlijn.request.post(`/api/meetings/${meeting}/decisions`, {
      headers,
      data: { text: old },
    });
    const { id } = (await noted.json()) as { id: string };
    const data = { byId: floor.url().split('/').at(-1) };
    const replaced = await carlijn.request.put(`/api/decisions/${id}/successor`, { headers, data });
    expect(replaced.ok(), await replaced.text()).toBe(true);
    await carlijn.getByLabel('Zoek in alles wat jullie afspraken').fill('');
    // What was found goes when the list is back: until then there are two.
    await expect(carlijn.getByRole('link', { name: fresh })).toHaveCount(1);
    await expect(carlijn.getByRole('link', { name: old })).toBeHidden();
    await carlijn.getByRole('switch', { name: 'Ook wat vervangen is' }).click();
    await carlijn.getByRole('link', { name: old }).click();
    const banner = carlijn.getByRole('alert').filter({ hasText: 'Dit besluit geldt niet meer.' });
    await expect(banner.getByRole('link', { name: fresh })).toBeVisible();
  });

  await test.step('a line becomes an action with one command, while somebody else types in it', async () => {
    const aylin = await persona('Aylin');
    for (const page of [aylin, carlijn]) {
      await page.goto(`/plg/${group}/bijeenkomsten/${meeting}`);
      await page
        .getByRole('button', { name: /^1\b|Terugblik op de afspraken|Welkom/ })
        .first()
        .click();
      await expect(lines(page)).toBeVisible();
    }
    await lines(aylin).click();
    await aylin.keyboard.type('Carlijn vraagt het rooster op');
    await expect(lines(carlijn)).toContainText('Carlijn vraagt het rooster op');
    await lines(carlijn).click();
    await carlijn.keyboard.press('Control+Home');
    for (const _letter of 'Carlijn') await carlijn.keyboard.press('ArrowRight');
    // As fast as people type, in the same line at the same moment.
    const asPeople = { delay: 120 };
    await Promise.all([
      carlijn.keyboard.type(' en Floor', asPeople),
      aylin.keyboard.type(' /afspraak ', asPeople),
    ]);
    for (const page of [aylin, carlijn]) {
      await expect(lines(page)).toContainText('Afspraak · Carlijn');
      await expect(lines(page)).toContainText(/Carlijn en Floor.* vraagt het rooster op/);
    }
    await carlijn.goto('/');
    await expect(carlijn.getByText(/Doe wat je afsprak: Carlijn/)).toHaveCount(1);
  });
});

test('a correction and the adoption of minutes', async ({ persona }) => {
  const [marit, bram] = await Promise.all([persona('Marit'), persona('Bram')]);
  const { group, meeting } = await find(marit, 'held');
  const address = `/plg/${group}/bijeenkomsten/${meeting}`;

  await test.step('whoever was there says that it is right; the coordinator takes a correction over', async () => {
    await Promise.all([marit, bram].map((page) => page.goto(address)));
    await bram.getByRole('button', { name: 'Klopt' }).click();
    await expect(bram.getByText('Jij zei dat het klopt.')).toBeVisible();
    await expect(marit.getByText('Bij het punt “Samenvoegen en kiezen”')).toBeVisible();
    await marit.getByRole('button', { name: 'Neem over' }).click();
    await expect(bram.getByText('versie 2', { exact: true })).toBeVisible();
    await expect(bram.locator('del').first()).toBeVisible();
    await expectAccessible(bram);
  });

  await test.step('adopted, with the hash of the file that anyone downloads', async () => {
    await marit.getByRole('button', { name: 'Stel vast' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Stel vast' }).click();
    await expect(bram.getByText('Vastgesteld', { exact: true })).toBeVisible();
    const file = await bram.request.get(`/api/meetings/${meeting}/minutes.json`);
    const hash = createHash('sha256')
      .update(await file.body())
      .digest('hex');
    await expect(bram.getByText(hash)).toBeVisible();
  });
});
