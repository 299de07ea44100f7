import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { gatherCircle } from './support/circle.ts';
import { expect, test } from './support/journey.ts';

/** Writes a question: its leading question, the words, and off with the keyboard. */
async function add(page: Page, audience: string, lv: string, text: string): Promise<void> {
  const form = page.getByRole('form', { name: `Nieuwe vraag voor ${audience}` });
  await form.getByText(lv, { exact: true }).click();
  await form.getByRole('textbox').fill(text);
  await form.getByRole('textbox').press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
}

test('a circle designs its questions together, settles them, and mends a typo', async ({
  persona,
  visitor,
}) => {
  test.slow();
  const marit = await persona('Marit');
  const plgId = await gatherCircle(marit, await visitor());
  const [renske, aylin] = await Promise.all([
    persona('Renske'),
    persona('Aylin', { viewport: { width: 375, height: 812 } }),
  ]);
  const path = `/plg/${plgId}/vragen`;

  await test.step('everyone writes for students and for teachers, and sees the others write', async () => {
    await marit.goto(path);
    await expect(marit.getByText('Nog geen vragen.', { exact: false })).toBeVisible();
    // What LV1 stands for is there before the first question is.
    await expect(marit.getByRole('list', { name: 'Leervragen' }).getByRole('listitem')).toHaveCount(3);
    await expectAccessible(marit);
    await renske.goto(path);
    await add(renske, 'studenten', 'LV1', 'Met hoeveel studenten zit je in de les?');
    await aylin.goto(path);
    await add(aylin, 'studenten', 'LV2', 'Wat merk je het eerst?');
    await add(renske, 'studenten', 'LV2', 'Waar merk jij de kleine groep aan?');
    await add(renske, 'docenten', 'LV1', 'Hoe ziet een lesweek eruit?');
    await aylin.getByRole('tab', { name: 'Voor docenten' }).click();
    await add(aylin, 'docenten', 'LV3', 'Waaraan lees je de kwaliteit af?');
    await expect(marit.getByText('Waaraan lees je de kwaliteit af?')).toBeVisible();
    await expect(marit.getByText('van Aylin Demirci').first()).toBeVisible();
    await expectAccessible(aylin);
  });

  await test.step('the screen says that LV3 has no question for students', async () => {
    await expect(marit.getByText('LV3 heeft nog geen vraag voor studenten')).toBeVisible();
    await add(renske, 'studenten', 'LV3', 'Welk ding zou jij veranderen?');
    await expect(marit.getByText('LV3 heeft nog geen vraag voor studenten')).toBeHidden();
  });

  await test.step('two questions become one and both stay traceable', async () => {
    await marit.getByRole('button', { name: 'Meer voor: Waar merk jij de kleine groep aan?' }).click();
    await marit.getByRole('menuitem', { name: 'Voeg samen met …' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await marit.getByRole('option', { name: 'Wat merk je het eerst?' }).click();
    await dialog.getByRole('button', { name: 'Voeg samen' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      renske.getByText('Ontstaan uit: “Waar merk jij de kleine groep aan?” van Renske Bolhuis'),
    ).toBeVisible();
  });

  await test.step('they choose and order with the keyboard', async () => {
    for (const text of [
      'Met hoeveel studenten zit je in de les?',
      'Wat merk je het eerst?',
      'Welk ding zou jij veranderen?',
      'Hoe ziet een lesweek eruit?',
      'Waaraan lees je de kwaliteit af?',
    ]) {
      const choose = marit.getByRole('button', { name: `Kies: ${text}` });
      await choose.focus();
      await choose.press('Enter');
      await expect(choose).toBeHidden();
    }
    const up = renske.getByRole('button', { name: 'Omhoog: Wat merk je het eerst?' });
    await up.focus();
    await up.press('Enter');
    const students = marit
      .getByRole('region', { name: 'Voor studenten' })
      .getByRole('list', { name: 'Gekozen vragen' });
    await expect(students.getByRole('listitem').first()).toContainText('Wat merk je het eerst?');
  });

  await test.step('a probe and an explanation in plain words are added', async () => {
    await renske.getByRole('button', { name: 'Meer voor: Wat merk je het eerst?' }).click();
    await renske.getByRole('menuitem', { name: 'Pas aan' }).click();
    const dialog = renske.getByRole('dialog');
    await dialog.getByLabel(/^Uitleg in gewone woorden/).fill('Wat valt je op als er weinig mensen zijn?');
    await dialog.getByLabel(/^Doorvragen/).fill('Wat deed de docent?\nWat deed jij?');
    await expectAccessible(renske);
    // Marit has the same form open, from before.
    await marit.getByRole('button', { name: 'Meer voor: Wat merk je het eerst?' }).click();
    await marit.getByRole('menuitem', { name: 'Pas aan' }).click();
    const older = marit.getByRole('dialog');
    const explanation = older.getByLabel(/^Uitleg in gewone woorden/);
    await explanation.fill('Wat zie je als eerste?');
    await older.getByLabel(/^Doorvragen/).fill('Wanneer was dat?');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();

    await older.getByRole('button', { name: 'Opslaan' }).click();
    await expect(
      older.getByText('Een ander schreef hier intussen: “Wat valt je op als er weinig mensen zijn?”.'),
    ).toBeVisible();
    await expect(explanation).toHaveValue('Wat zie je als eerste?');
    await explanation.fill('Wat valt je op als er weinig mensen zijn? Wat zie je als eerste?');
    await older.getByRole('button', { name: 'Opslaan' }).click();
    await expect(older).toBeHidden();
    for (const page of [marit, renske])
      for (const text of [
        'Wat deed de docent?',
        'Wat deed jij?',
        'Wanneer was dat?',
        /weinig mensen zijn\? Wat zie je/,
      ])
        await expect(page.getByText(text)).toBeVisible();
  });

  await test.step('the same question gets words for teachers, and is asked after certain answers only', async () => {
    await renske.getByRole('button', { name: 'Meer voor: Wat merk je het eerst?' }).click();
    await renske.getByRole('menuitem', { name: 'Ook voor docenten …' }).click();
    const dialog = renske.getByRole('dialog');
    await dialog.getByLabel('Zo vragen we het aan docenten').fill('Wat merkt u het eerst?');
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await expect(marit.getByText('Zelfde vraag voor docenten: “Wat merkt u het eerst?”')).toBeVisible();
    await renske.getByRole('button', { name: 'Meer voor: Welk ding zou jij veranderen?' }).click();
    await renske.getByRole('menuitem', { name: 'Pas aan' }).click();
    await dialog.getByRole('radio', { name: 'Alleen bij bepaalde antwoorden' }).check();
    await expectAccessible(renske);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
    await expect(marit.getByText(/^Alleen als “Wat merk je het eerst\?”: er is een antwoord$/)).toBeVisible();
  });

  await test.step('somebody tries the questions, and everyone reads what was noticed', async () => {
    await renske.getByRole('link', { name: 'Doe een proefgesprek met een student' }).click();
    await renske.getByLabel('Antwoord', { exact: true }).fill('Het is rustiger');
    await renske.getByLabel('Wat viel op aan deze vraag?').fill('Werd meteen begrepen');
    await expectAccessible(renske);
    await renske.getByRole('button', { name: 'Volgende' }).click();
    await expect(marit.getByText('Uit een proefgesprek: Werd meteen begrepen')).toBeVisible();
    await renske.getByRole('link', { name: 'Terug naar de vragen' }).click();
  });

  await test.step('the coordinator settles version 1.0, once there is something to read out', async () => {
    await expect(renske.getByRole('button', { name: 'Stel vast' })).toHaveCount(0);
    await marit.getByRole('button', { name: 'Stel vast' }).click();
    await expectAccessible(marit);
    await marit.getByRole('button', { name: 'Stel versie 1.0 vast' }).click();
    await expect(marit.getByRole('alert')).toContainText('Schrijf eerst voor beide doelgroepen');
    await marit.getByRole('button', { name: 'Annuleren' }).click();
    await marit.getByRole('button', { name: 'Schrijf of pas aan' }).click();
    await marit.getByRole('button', { name: 'Begin met een voorbeeld' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.getByRole('dialog')).toBeHidden();
    await marit.getByRole('button', { name: 'Stel vast' }).click();
    await marit.getByRole('button', { name: 'Stel versie 1.0 vast' }).click();
    await expect(marit.getByText(/^Versie 1\.0\. Vastgesteld op/)).toBeVisible();
    await expect(renske.getByText(/^Versie 1\.0\. Vastgesteld op/)).toBeVisible();
    await expect(renske.getByRole('form')).toHaveCount(0);
    await expect(marit.getByText('Werd meteen begrepen')).toHaveCount(0);
  });

  await test.step('a typo makes 1.1; another question cannot be called the same', async () => {
    await marit.getByRole('button', { name: 'Nieuwe versie' }).click();
    await marit.getByLabel('Wat verandert er, in één zin?').fill('Spelfout in de eerste vraag.');
    await marit.getByRole('button', { name: 'Maak de versie' }).click();
    await expect(marit.getByText('Versie 1.1 (concept)')).toBeVisible();
    await marit.getByRole('button', { name: 'Meer voor: Hoe ziet een lesweek eruit?' }).click();
    await marit.getByRole('menuitem', { name: 'Pas aan' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Vraag', exact: true })
      .fill('Hoe ziet een gewone lesweek eruit?');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.locator('ins')).toContainText('gewone');
    await expect(marit.getByText('betekenis ongewijzigd')).toBeVisible();

    // What looks like another question may be the same one in other words, which only people can tell (S12).
    const [old, fresh] = [
      'Waaraan lees je de kwaliteit af?',
      'Waaraan zie je of de kwaliteit op peil blijft?',
    ];
    await marit.getByRole('button', { name: `Meer voor: ${old}` }).click();
    await marit.getByRole('menuitem', { name: 'Terug naar de ideeën' }).click();
    await add(marit, 'docenten', 'LV3', fresh);
    await marit.getByRole('button', { name: `Kies: ${fresh}` }).click();
    await expect(marit.getByText('De vragen betekenen niet meer hetzelfde.')).toBeVisible();
    await marit.getByRole('button', { name: 'Zelfde vraag, andere woorden' }).click();
    await expect(marit.getByRole('combobox', { name: /^Welke vraag uit 1\.0/ })).toHaveValue(old);
    await marit.getByRole('button', { name: 'Zelfde vraag, andere woorden' }).click();
    await expect(marit.getByText('Alleen de bewoording verschilt.')).toBeVisible();
    await expect(marit.locator('ins').filter({ hasText: 'op peil blijft?' })).toBeVisible();
    await expect(marit.locator('del').filter({ hasText: 'lees' })).toBeVisible();

    await add(marit, 'docenten', 'LV2', 'Wat kost het jullie?');
    await marit.getByRole('button', { name: 'Kies: Wat kost het jullie?' }).click();
    await expect(marit.getByRole('button', { name: 'Omhoog: Wat kost het jullie?' })).toBeVisible();
    await marit.getByRole('button', { name: 'Stel vast' }).click();
    await marit.getByRole('button', { name: 'Stel versie 1.1 vast' }).click();
    await expect(marit.getByRole('alert')).toContainText('Er is meer veranderd dan de bewoording');
    await marit.getByRole('button', { name: 'Maak er een versie met een nieuwe betekenis van' }).click();
    await marit.getByRole('button', { name: 'Stel versie 2.0 vast' }).click();
    await expect(marit.getByText(/^Versie 2\.0\. Vastgesteld op/)).toBeVisible();
    await marit.getByRole('link', { name: 'Bekijk versie 1.0' }).click();
    await expect(marit.getByText('Hoe ziet een lesweek eruit?')).toBeVisible();
    await expectAccessible(marit);
  });
});
