import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';
import { meetingsOfYear } from './support/meetings.ts';

const piece = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).first();

/** What one organisation finds of both pieces, and what it adds. */
async function say(page: Page, verdict: string, adds: Record<string, string>): Promise<void> {
  for (const text of ['Het aanbod', 'Het rooster']) {
    const at = piece(page, text);
    // What is chosen is drawn as soon as it is on its way, which is a moment after the press.
    const choice = at.getByRole('radio', { name: verdict, exact: true });
    await choice.click();
    await expect(choice).toBeChecked();
    const added = adds[text];
    if (added === undefined) continue;
    await at.getByRole('textbox').fill(added);
    await at.getByRole('button', { name: 'Voeg toe' }).click();
    await expect(at.getByRole('listitem').filter({ hasText: added })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Lever in' }).click();
  await expect(page.getByText('Ingeleverd, dank je wel.')).toBeVisible();
}

test('a draft is put to schools, in writing and in conversations, and becomes decisions', async ({
  persona,
  visitor,
}) => {
  const marit = await persona('Marit');
  const group = (await meetingsOfYear(marit))[0]?.plgId ?? '';
  const list = `/plg/${group}/vragen/instrumenten`;
  let page = '';
  let link = '';

  await test.step('002-01: Marit writes the draft picture and opens it', async () => {
    await marit.goto(list);
    await marit.getByRole('button', { name: 'Begin iets nieuws' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Raadpleging' }).check();
    await dialog.getByLabel('Hoe heet het?').fill('Herkennen scholen dit?');
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await expect(marit.getByRole('heading', { level: 1 })).toHaveText('Herkennen scholen dit?');
    page = marit.url();
    await marit.getByLabel('Wat willen we hiermee weten?').fill('Past het bij scholen?');
    for (const [at, text] of ['Het aanbod', 'Het rooster'].entries()) {
      await marit.getByRole('button', { name: 'Voeg er een toe' }).click();
      await marit.getByLabel('Wat leggen we voor?').nth(at).fill(text);
    }
    await marit.getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.getByText('Nog niet bewaard')).toBeHidden();
    await marit.getByRole('button', { name: 'Zet open' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Zet open' }).click();
    await expect(marit.getByRole('heading', { name: 'Wie we horen' })).toBeVisible();
  });

  const invite = async (organisation: string, sector: string, interviewer?: string) => {
    await marit.getByRole('button', { name: 'Nodig een organisatie uit' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Welke organisatie?').fill(organisation);
    await dialog.getByLabel('Uit welke sector?').fill(sector);
    if (interviewer !== undefined) {
      await dialog.getByRole('radio', { name: 'In een gesprek' }).check();
      await dialog.getByRole('combobox', { name: 'Wie voert het gesprek?' }).fill(interviewer);
      await marit.getByRole('option', { name: interviewer }).click();
    }
    await dialog.getByRole('button', { name: 'Nodig uit', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(marit.getByRole('listitem').filter({ hasText: organisation })).toBeVisible();
  };

  await test.step('002-01: a school reacts by its link, without an account, in two tabs at once', async () => {
    await invite('De Vlinderbeek', 'primair onderwijs');
    // A new link stands where it was asked for, however long the list is.
    const invited = marit.getByRole('listitem').filter({ hasText: 'De Vlinderbeek' });
    await invited.getByRole('button', { name: 'Meer over De Vlinderbeek' }).click();
    await marit.getByRole('menuitem', { name: 'Maak een link' }).click();
    link = await invited.getByLabel('Link voor deze organisatie').inputValue();
    const school = await visitor({ viewport: { width: 375, height: 812 } });
    await school.goto(new URL(link).pathname);
    const second = await school.context().newPage();
    await second.goto(new URL(link).pathname);
    const at = piece(second, 'Het rooster');
    await at.getByRole('textbox').fill('Ook hier het circuit');
    await at.getByRole('button', { name: 'Voeg toe' }).click();
    await expect(at.getByRole('listitem').filter({ hasText: 'Ook hier het circuit' })).toBeVisible();
    // The first tab knows nothing of it, and takes nothing away.
    await say(school, 'Herken ik', { 'Het aanbod': 'Werken in een circuit' });
    await expect(piece(school, 'Het rooster').getByText('Ook hier het circuit')).toBeVisible();
    await expectAccessible(school);
  });

  await test.step('002-01: Renske logs the same in a conversation, asked under Vandaag', async () => {
    await invite('Roc Twentehof', 'mbo', 'Renske Bolhuis');
    const renske = await persona('Renske');
    await renske.goto('/');
    await renske.getByRole('link', { name: /Praat met Roc Twentehof/ }).click();
    await say(renske, 'Herken ik deels', { 'Het aanbod': 'Keuzedelen van elders' });
    await renske.goto('/');
    await expect(renske.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(renske.getByRole('link', { name: /Praat met Roc Twentehof/ })).toBeHidden();
  });

  await test.step('002-01 and 002-02: both land in one list, with how and by which sector they were said', async () => {
    await expect(
      marit.getByText('2 organisaties: 1 schriftelijk en 1 in een gesprek. 3 aanvullingen'),
    ).toBeVisible();
    const first = marit.getByRole('list', { name: 'Aanvullingen bij stuk 1' });
    await expect(first.getByText('R1 · primair onderwijs · schriftelijk')).toBeVisible();
    await expect(first.getByText('R2 · mbo · in een gesprek')).toBeVisible();
  });

  await test.step('002-03: two that say the same count once, and twice again when they are taken apart', async () => {
    await marit.getByRole('button', { name: /^Zegt hetzelfde als….*Werken in een circuit/ }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Welke aanvulling zegt hetzelfde?' }).fill('Ook hier');
    await marit.getByRole('option', { name: /Ook hier het circuit/ }).click();
    await dialog.getByRole('button', { name: 'Verbind' }).click();
    await expect(marit.getByText('3 aanvullingen, waarvan 2 verschillend')).toBeVisible();
    await expect(marit.getByText('Zegt hetzelfde als “Ook hier het circuit” (bij 2)')).toBeVisible();
    await marit.getByRole('button', { name: 'Maak los' }).first().click();
    await expect(marit.getByText('waarvan 2 verschillend')).toBeHidden();
  });

  await test.step('002-04: the sector that was hardly heard comes first and is asked again', async () => {
    const table = marit.getByRole('table', { name: 'Wie zei iets waarover' });
    await expect(table.getByRole('rowheader').first()).toHaveText('mbo');
    await table.getByRole('button', { name: 'Vraag na bij mbo' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Wat wil je nog weten?').fill('En het rooster?');
    await dialog.getByRole('button', { name: 'Vraag na' }).click();
    await expect(marit.getByText('Nagevraagd bij mbo: En het rooster?')).toBeVisible();
  });

  await test.step('002-05: each addition is decided, with a reason and what follows from it', async () => {
    await marit.getByRole('button', { name: 'Beslis: Werken in een circuit' }).click();
    const dialog = marit.getByRole('dialog', { name: 'Wat doen we hiermee?' });
    await dialog.getByRole('radio', { name: 'We nemen dit over' }).check();
    await dialog.getByLabel('Waarom?').fill('Past bij het aanbod');
    // What changes meanwhile is not decided on unread, and nothing that was filled in is lost.
    const school = await visitor();
    await school.goto(new URL(link).pathname);
    const said = piece(school, 'Het aanbod')
      .getByRole('listitem')
      .filter({ hasText: 'Werken in een circuit' });
    await said.getByRole('button', { name: 'Pas aan' }).click();
    await piece(school, 'Het aanbod').getByLabel('Pas de tekst aan').fill('Werken in een circuit van hoeken');
    await piece(school, 'Het aanbod').getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog.getByText('schreef dit intussen anders op')).toBeVisible();
    await dialog.getByRole('button', { name: 'Ik heb het gelezen' }).click();
    await expect(dialog.getByRole('alert')).toBeHidden();
    await dialog.getByLabel('Er moet iemand iets doen').check();
    await dialog.getByLabel('Wat moet er gebeuren?').fill('Pas het overzicht aan');
    await dialog.getByRole('combobox', { name: 'Wie doet het?' }).fill('Marit');
    await marit.getByRole('option', { name: /Marit/ }).click();
    await dialog.getByRole('button', { name: 'Wanneer is het klaar?' }).click();
    const calendar = marit.getByRole('dialog', { name: 'Kies een datum' });
    await calendar.getByRole('button', { name: /^28 / }).click();
    await expect(calendar).toBeHidden();
    await dialog.getByRole('button', { name: 'Beslis', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(marit.getByText('Er is een afspraak: Pas het overzicht aan')).toBeVisible();
    await expectAccessible(marit);
    await school.reload();
    await expect(school.getByText('Overgenomen: Past bij het aanbod')).toBeVisible();
    // A decision is about these words: they stay.
    await expect(said.getByRole('button', { name: 'Haal weg' })).toBeVisible();
    await expect(said.getByRole('button', { name: 'Pas aan' })).toBeHidden();
  });

  await test.step('002-05: what is open goes along to the next round', async () => {
    await marit.getByRole('button', { name: 'Sluit', exact: true }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Sluit', exact: true }).click();
    // One that spoke has no link: it asks Marit to take back what it said, also now.
    const spoke = marit.getByRole('listitem').filter({ hasText: 'Roc Twentehof' });
    await spoke.getByRole('button', { name: 'Meer over Roc Twentehof' }).click();
    await marit.getByRole('menuitem', { name: 'Wis wat ze zei' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Wis wat ze zei' }).click();
    await expect(marit.getByText('Keuzedelen van elders')).toBeHidden();
    await marit.getByRole('button', { name: 'Begin een volgende ronde' }).click();
    await expect(marit.getByRole('button', { name: 'Zet open' })).toBeVisible();
    await marit.getByRole('button', { name: 'Zet open' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Zet open' }).click();
    await expect(marit.getByRole('heading', { name: 'Nog open uit een eerdere ronde (1)' })).toBeVisible();
  });

  await test.step('002-02 and 002-06: of nine schools the report prints the numbers of the seed, and no names', async () => {
    await marit.goto(list);
    await marit.getByRole('link', { name: 'Flexibeler onderwijs: herkennen scholen dit beeld?' }).click();
    await expect(marit.getByText('28 aanvullingen, waarvan 27 verschillend')).toBeVisible();
    // 002-04: who answered after the last day is heard all the same, and marked.
    await expect(marit.getByText(/speciaal onderwijs · .*na de laatste dag/).first()).toBeVisible();
    const conclusion = marit.getByLabel('Onze conclusie').nth(1);
    await expect(conclusion).toHaveValue('Al volledig');
    await marit.getByRole('link', { name: 'Bekijk het verslag' }).click();
    await expect(marit.getByRole('row', { name: /Werkwijze/ })).toContainText(
      '6 schriftelijk, 3 in een gesprek',
    );
    await expect(marit.getByRole('row', { name: /Aanwezig/ })).toHaveText(/9 organisaties$/);
    await expect(marit.getByText(/^(\d+|Geen) aanvulling(en)?$/)).toHaveText([
      '8 aanvullingen',
      'Geen aanvullingen',
      '7 aanvullingen',
      '9 aanvullingen',
      '4 aanvullingen',
    ]);
    await expect(marit.getByText('Herken ik: 7 van 9 (78%)')).toBeVisible();
    for (const name of ['Vlinderbeek', 'De Regenboog', 'Renske'])
      await expect(marit.getByRole('main').getByText(name)).toHaveCount(0);
    await expectAccessible(marit);
    expect(page).toContain(list);
  });
});
