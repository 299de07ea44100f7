import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { gatherCircle } from './support/circle.ts';
import { expect, test } from './support/journey.ts';
import { expectFocusInSight } from './support/keyboard.ts';

const ring = [
  ['Medewerker Facilitaire Dienstverlening', 'Maatschappelijke Zorg', 'Renske Bolhuis', 'Youssef el Amrani'],
  ['Maatschappelijke Zorg', 'Haarverzorging', 'Carlijn te Brake', 'Dennis Hofsteenge'],
  ['Haarverzorging', 'Sport & Bewegen', 'Floor Lubbers', 'Aylin Demirci'],
  ['Sport & Bewegen', 'Verkoper', 'Bram Nijkamp', 'Loes Reuvekamp'],
  ['Verkoper', 'Medewerker Facilitaire Dienstverlening', 'Harm-Jan Pierik'],
] as const;

/** The cell of the matrix, found as a person does: by its row and its column. */
async function expectCell(page: Page, from: string, to: string, people: string[]): Promise<void> {
  const table = page.getByRole('table').first();
  const columns = await table.getByRole('columnheader').allInnerTexts();
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: from, exact: true }) });
  const cell = row.getByRole('cell').nth(columns.map((one) => one.trim()).indexOf(to) - 1);
  for (const name of people) await expect(cell).toContainText(name);
}

const freed = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Bezoek aan Haarverzorging' });

test('who visits whom is proposed, explained, changed by hand and mended', async ({ persona, visitor }) => {
  test.slow();
  const marit = await persona('Marit');
  const plgId = await gatherCircle(marit, await visitor());
  const [renske, floor, aylin, gijs] = await Promise.all([
    persona('Renske', { viewport: { width: 375, height: 812 } }),
    persona('Floor'),
    persona('Aylin'),
    persona('Gijs'),
  ]);
  const path = `/plg/${plgId}/bezoeken`;

  await test.step('somebody says where she would rather not go, and why stays between her and the coordinator', async () => {
    await floor.goto(path);
    await floor.getByRole('button', { name: 'Noteer er een' }).click();
    const dialog = floor.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Niet naar' }).click();
    await floor.getByRole('option', { name: 'Verkoper' }).click();
    await dialog.getByLabel(/^Waarom/).fill('Mijn dochter zit daar in de klas.');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(floor.getByText('Mijn dochter zit daar in de klas.')).toBeVisible();
    await floor.getByRole('button', { name: 'Wijzig wat kan voor Floor Lubbers' }).click();
    await dialog.getByLabel('Welke talen spreek je, en wat ken je goed?').fill('Gebarentaal');
    await dialog.getByLabel('Welke talen spreek je, en wat ken je goed?').press('Enter');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(floor.getByText(/kent Gebarentaal$/)).toBeVisible();
    await marit.goto(path);
    await expect(marit.getByText('Mijn dochter zit daar in de klas.')).toBeVisible();
    await expect(marit.getByText(/kent Gebarentaal$/)).toBeVisible();
    await aylin.goto(path);
    await expect(aylin.getByText(/Gebarentaal/)).toHaveCount(0);
    await expect(aylin.getByText('De coördinator maakt een verdeling.', { exact: false })).toBeVisible();
    await expect(aylin.getByText('Mijn dochter zit daar in de klas.')).toHaveCount(0);
  });

  await test.step('the proposal is the ring, with Ten Elshof where Boutaleb teaches on Fridays', async () => {
    await renske.goto(path);
    await marit.getByRole('button', { name: 'Maak een voorstel' }).click();
    await expect(marit.getByRole('heading', { name: 'Voorstel' })).toBeVisible();
    for (const [from, to, ...people] of ring) await expectCell(marit, from, to, people);
    await expectCell(marit, 'Zonder eigen opleiding', 'Medewerker Facilitaire Dienstverlening', [
      'Gijs ten Elshof',
    ]);
    await expect(marit.getByText('Achter de hand: Nadia Boutaleb.', { exact: false })).toBeVisible();
    await expect(
      marit.getByRole('img', { name: /Verkoper gaat naar Medewerker Facilitaire Dienstverlening/ }),
    ).toBeVisible();
    await marit.getByRole('button', { name: 'Waarom Harm-Jan Pierik hierheen gaat' }).click();
    await expect(
      marit.getByText('Sport & Bewegen: dan zouden twee opleidingen elkaar bezoeken'),
    ).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('taken over, everyone sees the matrix and their own visit at once', async () => {
    await marit.getByRole('button', { name: 'Neem dit over' }).click();
    await expect(renske.getByText('Je gaat naar Maatschappelijke Zorg.', { exact: false })).toBeVisible();
    for (const [from, to, ...people] of ring) await expectCell(renske, from, to, people);
    await expect(renske.getByRole('button', { name: /^Wijzig het bezoek/ })).toHaveCount(0);
    await expect(renske.getByRole('img', { name: /^Bezoeken over alle jaren/ })).toBeVisible();
    const ledger = renske.getByRole('table', { name: /bezoeken die ze bracht/ });
    await expect(ledger.getByText('in balans')).toHaveCount(5);
    await expectAccessible(renske);
    await expectFocusInSight(renske, 20);
  });

  await test.step('a swap that would break a rule is refused with its reason', async () => {
    await marit
      .getByRole('button', { name: 'Wijzig het bezoek van Renske Bolhuis aan Maatschappelijke Zorg' })
      .click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Ruilen met', exact: true }).check();
    await dialog.getByRole('combobox').click();
    await marit.getByRole('option', { name: /Floor Lubbers naar Maatschappelijke Zorg/ }).click();
    await expect(dialog.getByRole('status')).toContainText('twee opleidingen zouden elkaar bezoeken');
    await expectAccessible(marit);
    await dialog.getByRole('button', { name: 'Ruil', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('twee opleidingen bij elkaar op bezoek');
  });

  await test.step('someone asks for a swap on her phone: only what is allowed is there, and all three have to say yes', async () => {
    await marit.keyboard.press('Escape');
    await renske.getByRole('button', { name: 'Ruil je bezoek aan Maatschappelijke Zorg' }).click();
    const dialog = renske.getByRole('dialog');
    await expect(dialog.getByRole('group', { name: 'Met z’n drieën' })).toBeVisible();
    await expect(dialog.getByRole('group', { name: 'Met z’n tweeën' })).toHaveCount(0);
    await dialog
      .getByRole('radio', {
        name: /Jij: van Maatschappelijke Zorg naar Sport & Bewegen\s*Floor Lubbers: van Sport & Bewegen naar Medewerker Facilitaire Dienstverlening\s*Gijs ten Elshof/,
      })
      .check();
    await expectAccessible(renske);
    await dialog.getByRole('button', { name: 'Vraag de ruil' }).click();
    await expect(dialog).toBeHidden();
    await floor.getByRole('button', { name: 'Ik doe mee: ruil van Renske Bolhuis' }).click();
    await expect(renske.getByText(/Floor Lubbers: .*\(zegt ja\)/)).toBeVisible();
    await gijs.goto(path);
    await gijs.getByRole('button', { name: 'Ik doe mee: ruil van Renske Bolhuis' }).click();
    await expect(renske.getByText('Je gaat naar Sport & Bewegen.', { exact: false })).toBeVisible();
    await expect(floor.getByText('Je gaat naar Medewerker Facilitaire', { exact: false })).toBeVisible();
  });

  await test.step('she offers a moment where she goes now, and the host chooses it', async () => {
    await renske.getByRole('button', { name: 'Bied een moment aan' }).click();
    const dialog = renske.getByRole('dialog', { name: 'Bied een moment aan bij Sport & Bewegen' });
    await dialog.getByLabel('Dag', { exact: true }).click();
    const picker = renske.getByRole('dialog', { name: 'Kies een datum' });
    await picker.getByRole('button', { name: 'Volgende maand' }).click();
    await picker.getByRole('button', { name: /^15 / }).click();
    await dialog.getByRole('button', { name: 'Bied aan' }).click();
    await expect(dialog).toBeHidden();
    const bram = await persona('Bram');
    await bram.goto(path);
    await bram.getByRole('button', { name: /^Kies dit moment/ }).click();
    const choice = bram.getByRole('dialog', { name: 'Moment kiezen' });
    await choice.getByLabel(/^Waar/).fill('Sportzaal 2');
    // Loes of the same programme is just before him; what is nearest stands there, and what he typed goes along.
    const slots = (await (await bram.request.get(`/api/plgs/${plgId}/slots`)).json()) as {
      id: string;
      date: string;
    }[];
    const [slot] = slots;
    const headers = { origin: new URL(bram.url()).origin };
    const visits = (await (await renske.request.get(`/api/plgs/${plgId}/assignments`)).json()) as {
      id: string;
      isMine: boolean;
    }[];
    const mine = visits.find(({ isMine }) => isMine)?.id;
    const data = { date: slot?.date.replace(/-15$/, '-16'), startTime: '10:00', endTime: '11:00' };
    await renske.request.post(`/api/assignments/${mine}/slots`, { headers, data });
    const loes = (await persona('Loes')).request;
    await loes.post(`/api/slots/${slot?.id}/fill`, { headers, data: { audience: 'teacher', place: '' } });
    await choice.getByRole('button', { name: 'Spreek dit af' }).click();
    await expect(choice.getByRole('alert')).toContainText('Een collega heeft dit moment net gekozen.');
    await expectAccessible(bram);
    await choice.getByRole('group', { name: 'Deze momenten zijn nog vrij' }).getByRole('button').click();
    await expect(choice.getByRole('alert')).toBeHidden();
    await choice.getByRole('button', { name: 'Spreek dit af' }).click();
    await expect(choice).toBeHidden();
    await expect(renske.getByText('afgesproken', { exact: true })).toHaveCount(2);
    await expect(renske.getByText(/met studenten · Sportzaal 2/)).toBeVisible();
  });

  await test.step('someone falls ill: the solution changes as little as it can', async () => {
    await marit.getByRole('button', { name: 'Iemand valt uit' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Kan niet' }).click();
    await marit.getByRole('option', { name: 'Dennis Hofsteenge' }).click();
    await marit.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Stel een oplossing voor' }).click();
    await expect(marit.getByText('Er verandert 1 bezoek.', { exact: false })).toBeVisible();
    await expect(marit.getByText('Dennis Hofsteenge: niet meer naar Haarverzorging')).toBeVisible();
    await expect(marit.getByText('Nadia Boutaleb: voortaan naar Haarverzorging')).toBeVisible();
    await marit.getByRole('button', { name: 'Neem dit over' }).click();
    await expect(marit.getByRole('heading', { name: 'Voorstel' })).toBeHidden();
    await expect(aylin.getByText('Nadia Boutaleb naar Haarverzorging')).toBeVisible();
    await expect(aylin.getByText(/^Dennis Hofsteenge naar /)).toHaveCount(0);
  });

  await test.step('someone gives a visit back, and whoever may go takes it over; the reason stays with the coordinator', async () => {
    const [dennis, nadia] = [await persona('Dennis'), await persona('Nadia')];
    await dennis.goto(path);
    await nadia.goto(path);
    await nadia.getByRole('button', { name: 'Ik kan niet: geef je bezoek aan Haarverzorging terug' }).click();
    const dialog = nadia.getByRole('dialog', { name: 'Bezoek teruggeven' });
    await dialog.getByLabel(/^Waarom/).fill('Mijn rooster is omgegooid.');
    await dialog.getByRole('button', { name: 'Geef terug' }).click();
    await expect(dialog).toBeHidden();
    await expect(freed(marit)).toContainText('teruggegeven door Nadia Boutaleb · Mijn rooster is omgegooid.');
    // Renske has a visit already, and whoever is asked nothing reads no reason.
    await expect(freed(renske)).toContainText('teruggegeven door Nadia Boutaleb');
    await expect(freed(renske).getByRole('button')).toHaveCount(0);
    await expect(freed(dennis)).not.toContainText('rooster');
    await freed(dennis)
      .getByRole('button', { name: 'Ik ga: neem het bezoek aan Haarverzorging over' })
      .click();
    await expect(dennis.getByText('Je gaat naar Haarverzorging.', { exact: false })).toBeVisible();
    for (const page of [marit, nadia]) await expect(freed(page)).toHaveCount(0);
    await expect(aylin.getByText('Dennis Hofsteenge naar Haarverzorging')).toBeVisible();
  });
});
