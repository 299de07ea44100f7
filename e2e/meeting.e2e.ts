import { expect, type Page, test } from './support/journey.ts';
import { comingMeeting } from './support/meetings.ts';
import { expectAccessible } from './support/accessible.ts';

const minutes = (page: Page) => page.getByRole('textbox', { name: /^Notulen bij/ });

/** What the clock shows, in seconds. */
async function seconds(page: Page): Promise<number> {
  const face = /(\d+):(\d+)/.exec(await page.getByRole('timer').innerText());
  return Number(face?.[1]) * 60 + Number(face?.[2]);
}

/** When the meeting will be over as the clock has it, in minutes of the day. */
async function expectedEnd(page: Page): Promise<number> {
  const told = /(?:klaar om|einde) (\d\d):(\d\d)/.exec(
    await page.getByRole('region', { name: 'Klok' }).innerText(),
  );
  return Number(told?.[1]) * 60 + Number(told?.[2]);
}

test('a group meets around one agenda and one clock (row 000-03)', async ({ persona }) => {
  const [marit, renske, bram] = await Promise.all([
    persona('Marit'),
    persona('Renske', { viewport: { width: 375, height: 780 } }),
    persona('Bram'),
  ]);
  // When told to, the network loses the first words of a new connection, as one that is just coming up.
  let isLossy = false;
  const breaks: (() => Promise<void>)[] = [];
  await renske.context().routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    breaks.push(async () => {
      await Promise.all([line.close(), server.close()]);
    });
    line.onMessage((message) => {
      const isLost = isLossy && String(message).includes('room.join');
      if (isLost) isLossy = false;
      else server.send(message);
    });
  });
  const { path: address } = await comingMeeting(marit);

  await test.step('everyone comes in on the same page; a second tab counts once', async () => {
    await Promise.all([marit, renske].map((page) => page.goto(address)));
    const again = await renske.context().newPage();
    await again.goto(address);
    await expect(marit.getByText('2 mensen in de bijeenkomst')).toBeVisible();
    await again.close();
    await expect(marit.getByText('2 mensen in de bijeenkomst')).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('only the coordinator can begin; when she does, everyone sees it', async () => {
    await expect(renske.getByRole('button', { name: 'Begin de bijeenkomst' })).toBeHidden();
    await marit.getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    // Not all that its phase waits for is there yet.
    await marit.getByRole('button', { name: 'Begin toch' }).click();
    await expect(renske.getByText('nu bezig')).toBeVisible();
    await expect(renske.getByText('Er is nu geen punt aan de orde.')).toBeVisible();
  });

  await test.step('the first item is on everyone’s table, with the same clock', async () => {
    await marit.getByRole('button', { name: 'Volgend punt' }).click();
    await expect(renske.getByRole('timer')).toBeVisible();
    await expect(marit.getByRole('timer')).toBeVisible();
    const [one, other] = await Promise.all([seconds(marit), seconds(renske)]);
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1);
  });

  await test.step('someone whose own clock is seven minutes off sees the same time', async () => {
    await bram.addInitScript(() => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + 7 * 60_000;
    });
    await bram.goto(address);
    await expect(bram.getByRole('timer')).toBeVisible();
    const [right, wrong] = await Promise.all([seconds(marit), seconds(bram)]);
    expect(Math.abs(right - wrong)).toBeLessThanOrEqual(1);
  });

  await test.step('the latecomer landed in the right item and counts as present', async () => {
    await expect(bram.getByText('nu aan de orde', { exact: true })).toBeVisible();
    await expect(marit.getByText('3 mensen in de bijeenkomst')).toBeVisible();
    const attendance = marit.getByRole('region', { name: 'Aanwezigheid' });
    await expect(attendance.getByText('Sport & Bewegen').locator('..')).toContainText('1 van 2');
  });

  await test.step('pause and extension reach everyone', async () => {
    await marit.getByRole('button', { name: 'Pauze' }).click();
    await expect(renske.getByRole('timer')).toContainText('staat stil');
    const before = await expectedEnd(marit);
    await marit.getByRole('button', { name: '+5 min' }).click();
    await expect(renske.getByRole('timer')).toContainText('van 10 minuten');
    // The end that is expected moves for everyone, whatever their own clock says.
    for (const page of [marit, renske, bram])
      await expect
        .poll(async () => ((await expectedEnd(page)) - before + 24 * 60) % (24 * 60))
        .toBeGreaterThanOrEqual(5);
    await marit.getByRole('button', { name: 'Verder' }).click();
    await expect(renske.getByRole('timer')).not.toContainText('staat stil');
  });

  await test.step('two people write in the minutes of the item at once', async () => {
    await minutes(marit).click();
    await marit.keyboard.type('Marit noteert. ');
    await expect(minutes(renske)).toContainText('Marit noteert.');
    await minutes(renske).click();
    await renske.keyboard.press('Control+End');
    await renske.keyboard.type('Renske vult aan.');
    await expect(minutes(marit)).toContainText('Renske vult aan.');
    await expect(minutes(marit)).toContainText('Marit noteert.');
  });

  await test.step('a decision and an action are things of their own, at once for everyone', async () => {
    await renske.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await renske.getByLabel('Wat is er besloten?').fill('We spreken elke student om de twee weken.');
    await renske.getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.getByText('We spreken elke student om de twee weken.').first()).toBeVisible();

    await marit.getByRole('button', { name: 'Afspraak maken' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Wat gaat er gebeuren?').fill('Vragenlijst rondsturen');
    await dialog.getByRole('combobox', { name: 'Wie', exact: true }).click();
    await marit.getByRole('option', { name: /^Renske Bolhuis/ }).click();
    await dialog.getByLabel('Uiterlijk op').click();
    const picker = marit.getByRole('dialog', { name: 'Kies een datum' });
    await picker.getByRole('button', { name: 'Volgende maand' }).click();
    await picker.getByRole('button', { name: /^15 / }).click();
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(renske.getByText('Vragenlijst rondsturen').first()).toBeVisible();
    await expectAccessible(renske);
  });

  await test.step('added minutes are asked about, and one press answers', async () => {
    await expect(bram.getByText('5 minuten erbij. Akkoord?')).toBeVisible();
    await bram.getByRole('button', { name: 'Akkoord' }).click();
    await expect(marit.getByText('1 akkoord')).toBeVisible();
  });

  await test.step('hands have a kind, and a question about how we work goes first', async () => {
    await renske.getByRole('button', { name: 'Punt', exact: true }).click();
    await expect(marit.getByRole('button', { name: 'Geef Renske Bolhuis het woord' })).toBeVisible();
    await bram.getByRole('button', { name: 'Vraag over de gang van zaken' }).click();
    await marit.getByRole('button', { name: 'Geef Bram Nijkamp het woord' }).click();
    await expect(renske.getByText('Bram Nijkamp heeft het woord')).toBeVisible();
    await bram.getByRole('button', { name: 'Klaar', exact: true }).first().click();
    await marit.getByRole('combobox', { name: 'Wie gaat eerst' }).selectOption('programme');
    await expect(renske.getByText(/^\d\d:\d\d Marit Oldenhof koos/)).toBeVisible();
  });

  await test.step('a broken connection comes back to where the meeting is, whatever is lost meanwhile', async () => {
    isLossy = true;
    await renske.context().setOffline(true);
    await Promise.all(breaks.splice(0).map((cut) => cut()));
    await minutes(marit).click();
    await marit.keyboard.press('Control+End');
    await marit.keyboard.type(' Intussen ging het door.');
    const clock = marit.getByRole('region', { name: 'Klok' });
    const before = await clock.locator('p').first().innerText();
    await marit.getByRole('button', { name: 'Volgend punt' }).click();
    await expect(clock).not.toContainText(before);
    await expect(marit.getByText('3 mensen in de bijeenkomst')).toBeVisible();
    await renske.context().setOffline(false);
    const title = await clock.locator('p').first().innerText();
    await expect(renske.getByRole('region', { name: 'Klok' })).toContainText(title);
    await expect(minutes(renske).first()).toContainText('Intussen ging het door.');
    await expect(minutes(renske).first()).toContainText('Renske vult aan.');
    expect(isLossy).toBe(false);
  });

  await test.step('someone else leads for a while', async () => {
    await expect(renske.getByText('Marit Oldenhof leidt')).toBeVisible();
    // Beside a long page, by keyboard: what has the focus must be in sight.
    const handOver = marit.getByRole('button', { name: 'Laat iemand anders leiden' });
    await handOver.press('Enter');
    await expect(handOver).toBeInViewport({ ratio: 1 });
    await expect(marit.getByRole('menuitem', { name: 'Bram Nijkamp leidt vanaf nu' })).toBeFocused();
    await marit.keyboard.press('Enter');
    await expect(bram.getByRole('button', { name: 'Volgend punt' })).toBeVisible();
    await expect(renske.getByText('Bram Nijkamp leidt')).toBeVisible();
  });

  await test.step('afterwards it is all on the same page, and the action waits under Vandaag', async () => {
    await marit.getByRole('button', { name: 'Sluit af' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Sluit af' }).click();
    await expect(renske.getByText('geweest')).toBeVisible();
    await expect(renske.getByText('We spreken elke student om de twee weken.').last()).toBeVisible();
    await renske.goto('/');
    await expect(renske.getByText('Doe wat je afsprak: Vragenlijst rondsturen')).toBeVisible();
  });
});

test('someone outside the group finds no meeting', async ({ persona }) => {
  const [marit, sjors] = await Promise.all([persona('Marit'), persona('Sjors')]);
  await sjors.goto((await comingMeeting(marit)).path);
  await expect(sjors.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
});
