import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';
import { comingMeeting } from './support/meetings.ts';

const missed = (page: Page) => page.getByRole('region', { name: 'Gemist' });

async function decide(page: Page, text: string): Promise<void> {
  // Every item that was on the table stays open; the last of them is the one at hand.
  await page.getByRole('button', { name: 'Besluit vastleggen' }).last().click();
  await page.getByLabel('Wat is er besloten?').fill(text);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText(text).first()).toBeVisible();
}

test('someone who dropped out reads what they missed, and is done with it everywhere', async ({
  persona,
}) => {
  const phone = { viewport: { width: 375, height: 812 } };
  const [marit, renske, bram] = await Promise.all([persona('Marit'), persona('Renske'), persona('Bram')]);
  const { path: address } = await comingMeeting(marit);

  await test.step('three people meet; Bram drops out at the third item', async () => {
    await Promise.all([marit, renske, bram].map((page) => page.goto(address)));
    await expect(marit.getByText('3 mensen in de bijeenkomst')).toBeVisible({ timeout: 45_000 });
    await marit.getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    // Not all that its phase waits for is there yet.
    await marit.getByRole('button', { name: 'Begin toch' }).click();
    for (let item = 1; item <= 3; item++) {
      await marit.getByRole('button', { name: 'Volgend punt' }).click();
      await expect(renske.getByText('nu aan de orde', { exact: true })).toBeVisible();
    }
    await decide(renske, 'Iedereen was hier nog bij.');
    await expect(bram.getByText('Iedereen was hier nog bij.').first()).toBeVisible();
    await bram.close();
    // A lid that is closed says nothing: the others see it once the time of grace is over.
    await expect(marit.getByText('2 mensen in de bijeenkomst')).toBeVisible({ timeout: 45_000 });
  });

  await test.step('the others go on and close the meeting', async () => {
    await marit.getByRole('button', { name: 'Volgend punt' }).click();
    await decide(renske, 'De zaal wordt elke dinsdag vrijgehouden.');
    await decide(marit, 'We lezen het concept vooraf.');
    await marit.getByRole('button', { name: 'Sluit af' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Sluit af' }).click();
    await expect(marit.getByText('geweest', { exact: true }).first()).toBeVisible();
  });

  const [again, mobile] = await Promise.all([persona('Bram'), persona('Bram', phone)]);

  await test.step('Bram sees on both his devices that he missed two things, and which', async () => {
    await Promise.all([again.goto('/'), mobile.goto('/')]);
    for (const page of [again, mobile])
      await expect(missed(page).getByText(/2 dingen nog niet gezien · een deel/)).toBeVisible();
    await again.goto(`${address}/gemist`);
    await expect(again.getByText('2 besluiten.')).toBeVisible();
    await expect(again.getByText('De zaal wordt elke dinsdag vrijgehouden.')).toBeVisible();
    await expect(again.getByText('Iedereen was hier nog bij.')).toBeHidden();
    await expectAccessible(again);
  });

  await test.step('seen one by one, with the keyboard, the badge goes from the other device too', async () => {
    await again
      .getByRole('button', { name: 'Gezien: De zaal wordt elke dinsdag vrijgehouden.' })
      .press('Enter');
    await expect(missed(mobile).getByText(/één ding nog niet gezien/)).toBeVisible();
    await again.getByRole('button', { name: 'Alles gezien (1)' }).click();
    await expect(again.getByText('Je bent weer bij.')).toBeVisible();
    await expect(missed(mobile)).toBeHidden();
  });

  await test.step('who stayed missed nothing', async () => {
    await marit.goto(`${address}/gemist`);
    await expect(marit.getByText('Je hebt niets gemist')).toBeVisible();
  });
});
