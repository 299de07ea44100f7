import { expect, type Page, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { tabTo } from './support/keyboard.ts';
import { comingMeeting } from './support/meetings.ts';

/** The coming meeting of the running year, opened by who coordinates it. */
async function openMeeting(marit: Page): Promise<string> {
  const { id, path } = await comingMeeting(marit);
  const list = await marit.request.get('/api/session');
  const headers = { origin: new URL(list.url()).origin };
  const opened = await marit.request.post(`/api/meetings/${id}/open`, {
    headers,
    data: { anyway: true },
  });
  expect(opened.ok(), await opened.text()).toBe(true);
  return path;
}

const parents = (page: Page) => page.getByRole('list', { name: 'Ontstaan uit' }).getByRole('listitem');
const note = (page: Page) => page.getByRole('textbox', { name: 'Jouw briefje bij “Wat heb ik nodig?”' });

test('six people work in formats that anyone can lead from the screen alone', async ({ persona, server }) => {
  const marit = await persona('Marit');
  const address = await openMeeting(marit);
  const renske = await persona('Renske', { viewport: { width: 375, height: 780 } });
  const bram = await persona('Bram');
  const carlijn = await persona('Carlijn');
  const others = [carlijn, await persona('Aylin'), await persona('Youssef')];
  const everyone = [marit, renske, bram, ...others];
  await Promise.all(everyone.map((page) => page.goto(address)));
  await expect(marit.getByText('6 mensen in de bijeenkomst')).toBeVisible({ timeout: 60_000 });

  await test.step('who leads chooses a format and reads what to say', async () => {
    await expect(renske.getByRole('button', { name: 'Begin een werkvorm' })).toBeHidden();
    await marit.getByRole('button', { name: 'Begin een werkvorm' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Startgesprek en werkafspraken/ }).check();
    await dialog.getByRole('button', { name: 'Begin met Startgesprek en werkafspraken' }).click();
    await expect(marit.getByText('Dit kun je zeggen')).toBeVisible();
    await expect(renske.getByRole('heading', { name: 'Kader' })).toBeVisible();
    await expect(renske.getByText('Dit kun je zeggen')).toBeHidden();
    await marit.getByRole('button', { name: 'Volgende stap: Wat heb ik nodig?' }).click();
  });

  await test.step('everyone writes in silence; a restart of the server loses nothing', async () => {
    await note(renske).fill('Dat niets naar buiten gaat');
    await renske.getByRole('button', { name: 'Bewaar briefje' }).click();
    await expect(renske.getByRole('list', { name: 'Mijn briefjes' })).toContainText(
      'Dat niets naar buiten gaat',
    );
    await expectAccessible(renske);
    await server.kill();
    await server.start();
    await tabTo(bram, note(bram));
    await bram.keyboard.type('Tijd om na te denken');
    await expect(marit.getByText('6 mensen in de bijeenkomst')).toBeVisible({ timeout: 30_000 });
    await bram.keyboard.press('Control+Enter');
    await expect(marit.getByText('2 mensen schreven iets op.')).toBeVisible();
    await expect(marit.getByText('Dat niets naar buiten gaat')).toBeHidden();
  });

  await test.step('all notes open for everyone at the same moment', async () => {
    await marit.getByRole('button', { name: 'Open de briefjes' }).click();
    for (const page of [renske, bram]) {
      await expect(page.getByText('Tijd om na te denken')).toBeVisible();
      await expect(page.getByText('Dat niets naar buiten gaat')).toBeVisible();
    }
    await bram.getByRole('button', { name: 'Haal weg: Tijd om na te denken' }).click();
    await bram.getByRole('dialog').getByRole('button', { name: 'Haal weg', exact: true }).click();
    await expect(renske.getByText('Tijd om na te denken')).toBeHidden();
  });

  await test.step('what was written becomes a question, once there is a version to write in', async () => {
    await renske.getByRole('button', { name: 'Maak hier vragen van' }).click();
    const make = renske.getByRole('dialog').getByRole('button', { name: 'Maak 1 vraag' });
    await make.click();
    await expect(renske.getByRole('alert')).toContainText('Maak een nieuwe versie');
    await expectAccessible(renske);
    const plgId = address.split('/')[2] ?? '';
    const versions = await marit.request.get(`/api/plgs/${plgId}/protocols`);
    const [settled] = (await versions.json()) as { id: string }[];
    const revised = await marit.request.post(`/api/protocols/${settled?.id}/revise`, {
      headers: { origin: new URL(versions.url()).origin },
      data: { meaningChanged: true, note: 'Met vragen uit de bijeenkomst.' },
    });
    expect(revised.ok(), await revised.text()).toBe(true);
    await make.click();
    await expect(renske.getByRole('link', { name: 'Naar de vragen' })).toBeVisible();
    await marit.getByRole('button', { name: 'Volgende stap: Ronde' }).click();
  });

  await test.step('everyone has one turn, and who passes comes last', async () => {
    const turns = renske.getByRole('list', { name: 'Beurten' });
    await expect(turns.getByRole('listitem')).toHaveCount(6);
    await marit.getByRole('button', { name: 'Op naam' }).click();
    const waiting = turns.getByRole('listitem').filter({ hasText: 'wacht' });
    await expect
      .poll(async () => {
        const names = await waiting.allInnerTexts();
        return names.join() === names.toSorted((one, other) => one.localeCompare(other, 'nl')).join();
      })
      .toBe(true);
    await renske.getByRole('button', { name: 'Ik pas nu' }).click();
    await expect(turns.getByRole('listitem').filter({ hasText: 'Renske' })).toContainText('komt later');
    const next = marit.getByRole('button', { name: /, de volgende$/ });
    const spoken = turns.getByText('geweest');
    for (let turn = 1; turn <= 6; turn += 1) {
      if (turn === 6) await expect(next).toHaveText('Renske Bolhuis is klaar, de volgende');
      await next.click();
      await expect(spoken).toHaveCount(turn);
    }
    await marit.getByRole('button', { name: 'Volgende stap: Samenvoegen' }).click();
    await marit.getByRole('button', { name: 'Volgende stap: Vuist tot vijf' }).click();
  });

  await test.step('fingers stay hidden until they open together', async () => {
    await renske.getByRole('radio', { name: '4' }).click();
    await expect(renske.getByRole('radio', { name: '4' })).toBeChecked();
    await tabTo(bram, bram.getByRole('radio', { name: 'vuist' }));
    await bram.keyboard.press('ArrowRight');
    await bram.keyboard.press('ArrowRight');
    await expect(marit.getByText('2 mensen kozen.')).toBeVisible();
    await expect(marit.getByRole('list', { name: 'Uitslag' })).toBeHidden();
    await marit.getByRole('button', { name: 'Laat de uitslag zien' }).click();
    await expect(renske.getByRole('list', { name: 'Uitslag' })).toBeVisible();
    await expect(renske.getByText('Er zijn mensen met twee of minder.')).toBeVisible();
    await marit.getByRole('button', { name: 'Stop de werkvorm' }).click();
    await expect(marit.getByRole('button', { name: 'Begin een werkvorm' })).toBeVisible();
    await renske.getByRole('button', { name: 'Startgesprek en werkafspraken' }).click();
    await expect(renske.getByText(/^6 mensen aan het woord, samen (1 minuut|\d+ minuten)\.$/)).toBeVisible();
  });

  await test.step('the circle check shows a mean when it closes, and nobody’s answer', async () => {
    await marit.getByRole('button', { name: 'Begin een werkvorm' }).click();
    await marit.getByRole('radio', { name: /^Kringcheck/ }).check();
    await marit.getByRole('button', { name: 'Begin met Kringcheck' }).click();
    for (const page of [renske, bram, ...others]) {
      const slider = page.getByRole('slider', { name: 'Kon je vrijuit spreken?' });
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('button', { name: 'Vul in' }).click();
      await expect(page.getByText('Dank je wel. Niemand kan zien wat jij invulde.')).toBeVisible();
    }
    await expect(marit.getByText(/^5 mensen vulden dit in/)).toBeVisible();
    await expect(marit.getByText('Gemiddelde van 5 antwoorden')).toBeHidden();
    await expectAccessible(renske);
    await marit.getByRole('button', { name: 'Sluit de kringcheck' }).click();
    await renske.getByRole('button', { name: 'Kringcheck' }).click();
    await expect(renske.getByText('Gemiddelde van 5 antwoorden, van 0 tot 10.')).toBeVisible();
  });

  const four = [marit, renske, bram, carlijn];
  const asked = {
    alike: 'Waar merk jij de kleine groep aan?',
    same: 'Wat is er anders in een kleine groep?',
    third: 'Wat zou je missen in een grote klas?',
  };
  await test.step('four people write questions, give dots and see the totals together (S13)', async () => {
    await marit.getByRole('button', { name: 'Begin een werkvorm' }).click();
    await marit.getByRole('radio', { name: /^Vragen ontwerpen/ }).check();
    await marit.getByRole('button', { name: 'Begin met Vragen ontwerpen' }).click();
    await marit.getByRole('button', { name: 'Volgende stap: Vragen voor de eerste groep' }).click();
    for (const [page, text] of [
      [renske, asked.alike],
      [bram, asked.same],
      [carlijn, asked.third],
    ] as const) {
      await page.getByRole('textbox', { name: 'Jouw briefje bij “Vragen voor de eerste groep”' }).fill(text);
      // A name goes along for who wants that.
      await page.getByLabel('Zet mijn naam erbij').check();
      await page.getByRole('button', { name: 'Bewaar briefje' }).click();
      await expect(page.getByRole('list', { name: 'Mijn briefjes' })).toContainText(text);
    }
    await marit.getByRole('button', { name: 'Open de briefjes' }).click();
    await marit.getByRole('button', { name: 'Volgende stap: Vragen voor de tweede groep' }).click();
    await marit.getByRole('button', { name: 'Sla over naar Samenvoegen in tweetallen' }).click();
    for (const step of ['Toetsen', 'Kiezen'])
      await marit.getByRole('button', { name: `Volgende stap: ${step}` }).click();
    await marit.getByRole('button', { name: 'Neem de briefjes over' }).click();
    for (const [page, text] of [
      [marit, asked.alike],
      [renske, asked.same],
      [bram, asked.alike],
      [carlijn, asked.third],
    ] as const) {
      await page.getByRole('button', { name: `Stip voor ${text}` }).click();
      await expect(page.getByText('Je hebt nog 5 stippen.', { exact: false })).toBeVisible();
    }
    await marit.getByRole('button', { name: 'Laat de uitslag zien' }).click();
    for (const page of four)
      await expect(page.getByRole('listitem').filter({ hasText: asked.alike }).first()).toContainText(
        '2 stippen',
      );
  });

  await test.step('they make questions of it; two become one, with both as they were and who wrote them, and back', async () => {
    await marit.getByRole('button', { name: 'Stop de werkvorm' }).click();
    await marit.getByRole('button', { name: 'Vragen ontwerpen' }).click();
    await marit.getByRole('button', { name: 'Maak hier vragen van' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Maak 3 vragen' }).click();
    await expect(marit.getByRole('link', { name: 'Naar de vragen' })).toBeVisible();
    const questions = `/plg/${address.split('/')[2] ?? ''}/vragen`;
    await Promise.all([marit, bram, carlijn].map((page) => page.goto(questions)));
    await renske.goto(questions);
    const merge = async (page: Page) => {
      await page.getByRole('button', { name: `Meer voor: ${asked.same}` }).click();
      await page.getByRole('menuitem', { name: 'Voeg samen met …' }).click();
      await page.getByRole('dialog').getByRole('combobox').click();
      await page.getByRole('option', { name: asked.alike }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Voeg samen' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    await merge(carlijn);
    for (const page of four)
      await expect(parents(page)).toContainText([
        `“${asked.alike}” van Renske Bolhuis`,
        `“${asked.same}” van Bram Nijkamp`,
      ]);
    await expectAccessible(renske);
    await bram.getByRole('button', { name: 'Haal weer uit elkaar' }).click();
    for (const page of four) {
      await expect(parents(page)).toHaveCount(0);
      await expect(page.getByRole('button', { name: `Meer voor: ${asked.same}` })).toBeVisible();
    }
    await merge(marit);
    await renske.getByRole('button', { name: `Meer voor: ${asked.alike}` }).click();
    await renske.getByRole('menuitem', { name: 'Pas aan' }).click();
    const dialog = renske.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Vraag', exact: true })
      .fill('Waaraan merk je dat de groep klein is?');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    for (const page of four)
      await expect(parents(page)).toContainText([`“${asked.alike}”`, `“${asked.same}”`]);
  });
});
