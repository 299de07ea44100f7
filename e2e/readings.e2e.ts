import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';

async function readingOf(page: Page, year: 'past' | 'running'): Promise<string> {
  const groups = (await (await page.request.get('/api/plgs')).json()) as { id: string; schoolYear: string }[];
  const sorted = groups.toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear));
  return `/plg/${(year === 'past' ? sorted[0] : sorted.at(-1))?.id}/coderen/lezen`;
}

const readers = ['Aylin Demirci', 'Bram Nijkamp', 'Loes Reuvekamp', 'Willemijn Sanders'];

test('conversations are read blind by a fair plan, then laid side by side (row 004-04)', async ({
  persona,
}) => {
  const [marit, bram] = (await Promise.all(['Marit', 'Bram'].map((name) => persona(name)))) as [Page, Page];
  const past = await readingOf(marit, 'past');
  const running = await readingOf(bram, 'running');

  await test.step('the coordinator chooses four readers, and sees why each conversation went to whom', async () => {
    await marit.goto(past);
    for (const name of readers) await marit.getByRole('checkbox', { name }).check();
    await marit.getByRole('button', { name: 'Verdeel', exact: true }).click();
    for (const [index, name] of readers.entries())
      await expect(marit.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText(
        index < 3 ? '5' : '4',
      );
    await expect(marit.getByText('3 van de 4 konden dit lezen').first()).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('a reader writes what comes back, and nobody else sees it', async () => {
    await bram.goto(past);
    await bram.getByRole('button', { name: 'Schrijf een draad op' }).click();
    const form = bram.getByRole('region', { name: 'Schrijf een draad op' });
    await form.getByLabel('Hoe noem je deze draad?').fill('Tijd om te vragen');
    await form.getByRole('checkbox').first().check();
    await expectAccessible(bram);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    const mine = bram.getByRole('list', { name: 'Wat jou opviel' });
    await expect(mine.getByRole('heading', { name: 'Tijd om te vragen' })).toBeVisible();
    await bram.getByRole('button', { name: 'Ik ben klaar' }).click();
    await bram.getByRole('dialog').getByRole('button', { name: 'Ik ben klaar' }).click();
    await expect(bram.getByText('Je hebt ingeleverd.')).toBeVisible();
    await expect(marit.getByRole('row', { name: /^Bram Nijkamp/ })).toContainText('ingeleverd');
    await expect(marit.getByText('Tijd om te vragen')).toHaveCount(0);
  });

  await test.step('the coordinator closes the first stage with a reason, which stays', async () => {
    await marit.getByRole('button', { name: 'Sluit de eerste ronde' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Waarom nu al?').fill('De anderen zijn ziek.');
    await dialog.getByRole('button', { name: 'Sluit de eerste ronde' }).click();
    await expect(bram.getByText('De eerste ronde is eerder gesloten: De anderen zijn ziek.')).toBeVisible();
  });

  await test.step('threads of each become one with what stands behind it, and the step can be undone', async () => {
    await bram.goto(running);
    const choose = (name: string) => bram.getByRole('checkbox', { name: `Kies “${name}”` });
    await choose('Je kent elke student').check();
    await choose('Je ziet wie vastloopt').check();
    await expectAccessible(bram);
    await bram.getByRole('button', { name: 'Voeg 2 draden samen' }).click();
    const dialog = bram.getByRole('dialog');
    await dialog.getByLabel('Hoe noemen jullie dit samen?').fill('Elke student in beeld');
    await dialog.getByRole('button', { name: 'Voeg 2 draden samen' }).click();
    const joint = bram.getByRole('list', { name: 'Samen gevonden' });
    await expect(joint.getByText(/van 11 gesprekken.*2 lezers/)).toBeVisible();
    await bram.getByRole('button', { name: 'Maak ongedaan: “Elke student in beeld”' }).click();
    const exceptions = bram.getByRole('list', { name: 'Uitzonderingen' });
    await expect(exceptions.getByRole('listitem')).toHaveCount(2);
    await expect(joint.getByRole('heading')).toHaveCount(0);
  });

  await test.step('what was found together goes on as a red thread, with the answers behind it', async () => {
    const joint = bram.getByRole('list', { name: 'Samen gevonden' });
    await bram.getByRole('combobox', { name: 'Vraag', exact: true }).click();
    await bram.getByRole('option', { name: /Vertel over een les/ }).click();
    await expect(joint.getByRole('heading', { name: 'Oefenen tot het lukt' })).toBeVisible();
    await expect(
      bram.getByRole('list', { name: 'Uitzonderingen' }).getByText(/De docent doet het voor/),
    ).toBeVisible();
    await joint.getByRole('button', { name: 'Neem op als rode draad' }).click();
    await bram.getByRole('dialog').getByRole('button', { name: 'Neem op als rode draad' }).click();
    await joint.getByRole('link', { name: 'Staat bij de rode draden' }).click();
    await expect(bram.getByRole('row', { name: /Oefenen tot het lukt/ })).toContainText('3 van 11');
  });

  await test.step('an insight keeps what speaks for it apart from what speaks against it, and is endorsed (004-05)', async () => {
    await bram.getByRole('link', { name: 'Inzichten' }).click();
    await bram.getByRole('button', { name: 'Schrijf een inzicht op' }).click();
    const dialog = bram.getByRole('dialog');
    await dialog.getByLabel('Inzicht', { exact: true }).fill('Herhalen geeft rust.');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog.getByText('Kies minstens één bron.')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Spreekt ervoor' }).fill('Oefenen');
    await bram.getByRole('option', { name: 'Oefenen tot het lukt' }).click();
    await dialog.getByRole('combobox', { name: 'Spreekt ertegen' }).fill('Werksessie');
    // How many groups there were is counted, wherever it is said.
    await bram.getByRole('option', { name: 'Werksessie op de studiedag (fictief) (8 groepen)' }).click();
    await dialog
      .getByLabel('Wat kwam eruit bij “Werksessie op de studiedag')
      .fill('Twee groepen zagen dat niet.');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
    await marit.goto(running.replace('coderen/lezen', 'rapport/inzichten'));
    const card = marit.getByRole('listitem').filter({ hasText: 'Herhalen geeft rust.' });
    await expect(card.getByText('Bronnen spreken elkaar tegen')).toBeVisible();
    await expect(
      card.getByText(
        /Deze bronnen hoorden verschillende mensen: mensen die uit belangstelling kwamen en uitgekozen mensen\./,
      ),
    ).toBeVisible();
    await expect(card.getByText(/\(8 groepen\)\. Twee groepen zagen dat niet\./)).toBeVisible();
    await card.getByRole('button', { name: 'De groep staat hierachter' }).click();
    await expect(card.getByText(/^Onderschreven op/)).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('each source is read by itself, with how its people were found (004-05)', async () => {
    await marit.getByRole('link', { name: 'Per bron' }).click();
    const needs = marit.getByRole('list', { name: /^Wat nodig is: Werksessie/ });
    await expect(needs.getByRole('listitem').first()).toHaveText('Tijd 3 van 8 groepen');
    await expect(
      marit.getByText('Studenten zitten in niveaugroepen het vaakst nooit: 64 van 169 (38%)'),
    ).toBeVisible();
    const how = marit.getByRole('combobox', {
      name: 'Hoe zijn deze mensen gevonden? Gesprekken die we zelf voerden',
    });
    await expect(how).toHaveValue('Door iemand uitgekozen');
    await how.click();
    await marit.getByRole('option', { name: 'Willekeurig gekozen' }).click();
    await expect(
      marit.getByText(
        /verschillende mensen: willekeurig gekozen mensen en mensen die uit belangstelling kwamen\./,
      ),
    ).toBeVisible();
    await expectAccessible(marit);
  });
});
