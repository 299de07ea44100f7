import { expect, type Page, test } from './support/journey.ts';
import { comingMeeting } from './support/meetings.ts';
import { expectAccessible } from './support/accessible.ts';
import { pressOn, writeIn } from './support/keyboard.ts';

/** Takes back what Haarverzorging shared: with Verkoper, two of five are missing. */
async function withdrawPortrait(floor: Page, plgId: string): Promise<void> {
  const list = await floor.request.get(`/api/plgs/${plgId}/portraits`);
  const places = (await list.json()) as { programme: { name: string }; portraitId?: string }[];
  const own = places.find(({ programme }) => programme.name === 'Haarverzorging');
  const headers = { origin: new URL(list.url()).origin };
  const answer = await floor.request.post(`/api/portraits/${own?.portraitId}/withdraw`, { headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test('a meeting says what it waits for, who is missing, and begins all the same (C2)', async ({
  persona,
}) => {
  const [marit, carlijn, nadia] = [await persona('marit'), await persona('carlijn'), await persona('nadia')];
  const { path: address, plgId } = await comingMeeting(marit);
  await withdrawPortrait(await persona('floor'), plgId);

  await test.step('the coordinator says to which phase it belongs, and everyone sees who is missing', async () => {
    await Promise.all([marit, carlijn].map((page) => page.goto(address)));
    await expect(carlijn.getByRole('heading', { name: 'Fase 6 · Aanbevelen' })).toBeVisible({
      timeout: 60_000,
    });
    await marit.getByRole('combobox', { name: 'Fase van deze bijeenkomst' }).selectOption('Ontwerpen');
    for (const page of [marit, carlijn])
      await expect(
        page.getByText('3 van 5 portretten, mist: Haarverzorging, Verkoper').first(),
      ).toBeVisible();
    await expect(marit.getByRole('button', { name: 'Herinner Haarverzorging' })).toBeVisible();
    await expect(carlijn.getByRole('combobox', { name: 'Fase van deze bijeenkomst' })).toHaveCount(0);
    await expect(carlijn.getByRole('button', { name: 'Herinner Verkoper' })).toHaveCount(0);
    await expectAccessible(marit);
  });

  await test.step('one reminder is enough for a day', async () => {
    await marit.getByRole('button', { name: 'Herinner Verkoper' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Stuur de herinnering' }).click();
    await expect(marit.getByText(/^Verkoper: herinnering gestuurd op/)).toBeVisible();
    await expect(marit.getByRole('button', { name: 'Herinner Verkoper' })).toHaveCount(0);
  });

  await test.step('who was missing shares, and the others see it without asking again', async () => {
    await nadia.goto('/');
    await nadia.getByRole('link', { name: /Schrijf het portret van Verkoper/ }).click();
    for (const [label, words] of [
      [/^Doel/, 'Rust in de klas.'],
      [/^Organisatie/, 'In halve groepen.'],
    ] as const) {
      const field = nadia.getByRole('textbox', { name: label });
      await expect(field).toHaveAttribute('contenteditable', 'true');
      await field.click();
      await field.pressSequentially(words);
    }
    await nadia.getByRole('button', { name: 'Deel met de groep' }).first().click();
    await nadia.getByRole('dialog').getByRole('button', { name: 'Deel dit portret' }).click();
    await expect(nadia.getByText('Het portret is gedeeld met de groep.')).toBeVisible();
    for (const page of [marit, carlijn])
      await expect(page.getByText('4 van 5 portretten, mist: Haarverzorging').first()).toBeVisible();
  });

  await test.step('beginning although something is missing takes one more click, and everyone sees it', async () => {
    await marit.getByRole('combobox', { name: 'Fase van deze bijeenkomst' }).selectOption('Aanbevelen');
    await expect(marit.getByText(/^11 van 20 gesprekken/).first()).toBeVisible();
    // What comes with the beginning leaves the page as it is, and everyone where they are in it.
    await carlijn.getByRole('button', { name: 'Agendapunt toevoegen' }).focus();

    await pressOn(marit, marit.getByRole('button', { name: 'Begin de bijeenkomst' }));
    const dialog = marit.getByRole('dialog');
    await expect(dialog.getByText(/^11 van 20 gesprekken/)).toBeVisible();
    await expect(dialog.getByLabel('Waarom toch beginnen?')).toBeFocused();
    await expectAccessible(marit);
    await writeIn(marit, dialog.getByLabel('Waarom toch beginnen?'), 'De zaal is maar één keer vrij.');
    await pressOn(marit, dialog.getByRole('button', { name: 'Begin toch' }));
    await expect(carlijn.getByText('nu bezig')).toBeVisible();
    await expect(carlijn.getByRole('button', { name: 'Agendapunt toevoegen' })).toBeFocused();
    // The button is gone with the dialog above it; whoever pressed it is still beside where it was.
    await expect(marit.getByText('nu bezig')).toBeVisible();
    await expect(marit.locator(':focus')).toHaveCount(1);
    await expect(carlijn.getByText('Begonnen aan Aanbevelen terwijl nog niet alles klaar was')).toBeVisible();
  });

  await test.step('it stands in the minutes', async () => {
    await marit.getByRole('button', { name: 'Sluit af' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Sluit af' }).click();
    const minutes = carlijn.getByRole('region', { name: 'Notulen', exact: true });
    await expect(minutes).toContainText('Begonnen aan Aanbevelen terwijl nog niet alles klaar was');
    await expect(minutes).toContainText('11 van 20 gesprekken');
    await expect(minutes).toContainText('Waarom toch: De zaal is maar één keer vrij.');
  });
});
