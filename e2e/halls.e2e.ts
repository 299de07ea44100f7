import { expect, test } from './support/journey.ts';
import { comingMeeting } from './support/meetings.ts';
import { expectAccessible } from './support/accessible.ts';

const phone = { viewport: { width: 375, height: 780 } };

test('one screen in the hall and three phones are three people', async ({ persona }) => {
  const [screen, ...phones] = await Promise.all([
    persona('Marit'),
    persona('Renske', phone),
    persona('Youssef', phone),
    persona('Bram', phone),
  ]);
  const [renske] = phones;

  await test.step('whoever leads makes a screen of it, which is nobody', async () => {
    await screen.goto(`/zaal/${(await comingMeeting(screen)).id}`);
    await screen.getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    await screen.getByRole('button', { name: 'Begin toch' }).click();
    await expect(screen.getByRole('img', { name: 'QR-code om je in de zaal te melden' })).toBeVisible();
    await expect(screen.getByText('Nog niemand heeft zich gemeld.')).toBeVisible();
    await expectAccessible(screen);
  });

  const code = (await screen.getByText(/^[2-9A-Z]{3} [2-9A-Z]{3}$/).innerText()).replace(' ', '');

  await test.step('everyone in the hall comes in with a phone of their own', async () => {
    for (const page of phones) {
      await page.goto(`/in-de-zaal/${code}`);
      await page.getByRole('button', { name: 'Ik ben in de zaal' }).click();
      await expect(page.getByText('Je bent in de zaal. Je hand en je stem')).toBeVisible();
    }
    await expect(screen.getByText('3 mensen in de zaal')).toBeVisible();
    await expect(renske!.getByText('3 mensen in de bijeenkomst')).toBeVisible();
    await expect(renske!.getByRole('button', { name: 'Doe mee met beeld en geluid' })).toBeHidden();
    await expectAccessible(renske!);
  });

  await test.step('three hands and three votes come from three phones, and none from the screen', async () => {
    const [first, ...others] = phones.map((page) => page.getByRole('button', { name: 'Punt', exact: true }));
    const places = await Promise.all(others.map((button) => button.boundingBox()));
    await first!.click();
    const queue = phones.at(-1)!.getByRole('list', { name: 'Wie wil iets zeggen' });
    await expect(queue.getByRole('listitem')).toHaveCount(1);
    // What is under a finger stays there while others put up their hands.
    expect(await Promise.all(others.map((button) => button.boundingBox()))).toEqual(places);
    for (const button of others) await button.click();
    await expect(screen.getByRole('list', { name: 'Wie wil iets zeggen' }).getByRole('listitem')).toHaveCount(
      3,
    );
    await screen.getByRole('button', { name: 'Volgend punt' }).click();
    await screen.getByRole('button', { name: '+5 min' }).click();
    await expect(screen.getByText('5 minuten erbij. Akkoord?')).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Akkoord' })).toBeHidden();
    for (const page of phones) await page.getByRole('button', { name: 'Akkoord' }).click();
    await expect(screen.getByText('3 akkoord')).toBeVisible();
  });

  await test.step('who goes out of the hall stays in the meeting', async () => {
    await renske!.getByRole('button', { name: 'Ik ben niet meer in de zaal' }).click();
    await expect(screen.getByText('2 mensen in de zaal')).toBeVisible();
    await expect(renske!.getByText('3 mensen in de bijeenkomst')).toBeVisible();
    await expect(renske!.getByRole('button', { name: 'Doe mee met beeld en geluid' })).toBeVisible();
  });
});
