import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';

async function groupOf(page: Page, year: 'past' | 'running'): Promise<string> {
  const groups = (await (await page.request.get('/api/plgs')).json()) as { id: string; schoolYear: string }[];
  const sorted = groups.toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear));
  return `/plg/${(year === 'past' ? sorted[0] : sorted.at(-1))?.id}`;
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Tekst van het hoofdstuk' });

test('closed questions in numbers that everyone may read, and the table of a study elsewhere (row 004-02, S14)', async ({
  persona,
}) => {
  const [aylin, renske] = (await Promise.all(['Aylin', 'Renske'].map((name) => persona(name)))) as [
    Page,
    Page,
  ];
  const past = await groupOf(renske, 'past');
  const running = await groupOf(aylin, 'running');

  await test.step('one question, two audiences, one comparison; who is too few is not shown', async () => {
    await renske.goto(`${past}/rapport/tellingen`);
    const question = renske.getByRole('region', { name: /Hoe vaak weet je docent waar jij mee bezig bent/ });
    await expect(question.getByText('Hoe vaak weet jij waar een student mee bezig is')).toBeVisible();
    await expect(question.getByRole('row', { name: /^Docenten/ })).toContainText('5 (50%)');
    await expect(question.getByRole('row', { name: /^Studenten/ })).toBeVisible();
    await question.getByText('Opleiding', { exact: true }).click();
    await expect(question.getByRole('row', { name: /^Haarverzorging/ })).toContainText(
      'Te weinig antwoorden',
    );
    await expectAccessible(renske);
  });

  await test.step('a table that others counted is brought in with its source, and adds up', async () => {
    await aylin.goto(`${running}/rapport/tellingen`);
    const table = aylin.getByRole('table', { name: /Veldstudie naar differentiëren/ });
    for (const [item, printed] of Object.entries({
      'Studenten werken in hun eigen tempo': ['9 (5%)', '34 (20%)', '64 (38%)', '50 (30%)', '12 (7%)'],
      'Studenten zitten in niveaugroepen': ['64 (38%)', '54 (32%)', '29 (17%)', '16 (9%)', '6 (4%)'],
      'Theorie krijgt een praktische vorm': ['3 (2%)', '12 (7%)', '32 (19%)', '73 (43%)', '49 (29%)'],
      'Wie het nodig heeft': ['8 (5%)', '34 (20%)', '52 (31%)', '51 (30%)', '24 (14%)'],
      'Wie meer aankan': ['23 (14%)', '62 (37%)', '49 (29%)', '26 (15%)', '9 (5%)'],
    }))
      await expect(table.getByRole('row', { name: new RegExp(`^${item}`) }).getByRole('cell')).toHaveText([
        ...printed,
        '169',
      ]);
    // Who did not finish is named apart.
    await expect(
      aylin.getByText(
        '169 mensen vulden alles in. 38 mensen begonnen en maakten het niet af; zij tellen niet mee.',
      ),
    ).toBeVisible();
    await aylin.getByLabel('nooit', { exact: true }).check();
    await aylin.getByLabel('soms', { exact: true }).check();
    await expect(table.getByRole('row', { name: /^Studenten zitten in niveaugroepen/ })).toContainText(
      '118 (70%)',
    );

    await aylin.getByRole('button', { name: 'Breng een tabel in' }).click();
    const dialog = aylin.getByRole('dialog', { name: 'Breng een tabel in' });
    await dialog.getByRole('textbox', { name: 'Titel' }).fill('Peiling bij ons');
    await dialog.getByRole('textbox', { name: 'Bron' }).fill('Dienst O&K');
    await dialog.getByRole('textbox', { name: 'Periode' }).fill('maart 2022');
    await dialog.getByRole('textbox', { name: 'Tabel' }).fill('Vraag;ja;nee\nIk word gezien;38%;62%');
    await dialog.getByRole('button', { name: 'Breng een tabel in' }).click();
    await expect(
      dialog.getByText('Regel 2 klopt niet: daar staat iets wat geen heel getal is.'),
    ).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Tabel' }).fill('Vraag;ja;nee\nIk word gezien;41;11');
    await dialog.getByRole('button', { name: 'Breng een tabel in' }).click();
    await expect(dialog).toBeHidden();
    await expect(aylin.getByRole('row', { name: /^Ik word gezien/ })).toContainText(
      /41 \(79%\).*11 \(21%\).*52/,
    );
  });

  await test.step('answers in words are coded to reasons, which everyone reads as counts (004-02)', async () => {
    const page = `${running}/vragen/instrumenten`;
    await aylin.goto(page);
    await aylin.getByRole('link', { name: 'Werken in kleine groepen: wat vind jij?' }).click();
    for (const name of ['Vaker wisselen', 'Een eigen plek']) {
      await aylin
        .getByRole('button', { name: 'Benoem een reden: Wat zou je aan de groepen veranderen?' })
        .click();
      await aylin.getByRole('dialog').getByLabel('Welke reden is het?').fill(name);
      await aylin.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
      await expect(aylin.getByRole('dialog')).toBeHidden();
    }
    const coded = (said: string, reason: string) =>
      aylin.getByRole('group', { name: said }).getByRole('checkbox', { name: reason }).click();
    await coded('Vaker wisselen van groep.', 'Vaker wisselen');
    await coded('Soms is het stil', 'Vaker wisselen');
    await coded('Een eigen plek waar', 'Een eigen plek');
    await expect(aylin.getByText('Nog 1 van de 5 antwoorden heeft geen reden.')).toBeVisible();
    await expectAccessible(aylin);
    await renske.goto(page);
    await renske.getByRole('link', { name: 'Werken in kleine groepen: wat vind jij?' }).click();
    const given = renske.getByRole('list', { name: /^Redenen bij/ });
    await expect(given.getByRole('listitem')).toHaveText([
      'Meer begeleiding 2 van 5 (40%)',
      'Vaker wisselen 2 van 5 (40%)',
      'Een andere indeling 1 van 5 (20%)',
      'Een eigen plek 1 van 5 (20%)',
    ]);
    await expect(renske.getByText('Soms is het stil')).toHaveCount(0);
  });

  await test.step('a number in the text stays bound to what was counted, and says when its source changed (S24)', async () => {
    const [report] = (await (
      await aylin.request.get(`/api${running.replace('/plg/', '/plgs/')}/reports`)
    ).json()) as {
      sections: { id: string; title: string }[];
    }[];
    const chapter = report?.sections.find(({ title }) => title === 'Hoe je zicht houdt op kwaliteit')?.id;
    await renske.goto(`${running}/rapport/hoofdstuk/${chapter}`);
    // The example has one sentence that was written for another number.
    await expect(text(renske)).toContainText('72% bron gewijzigd van hen');
    await renske.getByRole('button', { name: 'bron gewijzigd' }).click();
    await expect(renske.getByText('stond hier 70%. Nu is het 72%.')).toBeVisible();
    await expect(renske.getByRole('button', { name: 'De zin klopt' })).toHaveCount(0);

    await aylin.goto(`${running}/rapport/hoofdstuk/${chapter}`);
    // By keyboard: a click in the middle of a text may well land on a number, which leads to its count.
    await expect(text(aylin)).toContainText('72% bron gewijzigd van hen');
    await expect(text(aylin)).toHaveAttribute('contenteditable', 'true');
    await text(aylin).press('Control+End');
    await aylin.getByRole('tab', { name: 'Citaten' }).click();
    await aylin.getByRole('combobox', { name: 'Wat is er geteld?' }).fill('word gezien');
    await aylin.getByRole('option', { name: 'Peiling bij ons · Ik word gezien' }).click();
    await aylin.getByRole('checkbox', { name: 'ja', exact: true }).check();
    await expect(aylin.getByText('In de tekst komt: 79%')).toBeVisible();
    await expectAccessible(aylin);
    await aylin.getByRole('button', { name: 'Voeg dit getal in' }).click();
    await expect(text(renske)).toContainText('79%');

    await aylin.goto(`${running}/rapport/tellingen`);
    await aylin.getByRole('button', { name: 'Opties voor Peiling bij ons' }).click();
    await aylin.getByRole('menuitem', { name: 'Pas de tabel aan' }).click();
    const dialog = aylin.getByRole('dialog', { name: 'Pas de tabel aan' });
    await dialog.getByRole('textbox', { name: 'Tabel' }).fill('Vraag;ja;nee\nIk word gezien;26;26');
    await dialog.getByRole('button', { name: 'Bewaar de tabel' }).click();
    await expect(dialog).toBeHidden();
    await expect(text(renske)).toContainText('50% bron gewijzigd');

    await aylin.goto(`${running}/rapport/hoofdstuk/${chapter}`);
    const marks = text(aylin).getByRole('button', { name: 'bron gewijzigd' });
    await expect(marks).toHaveCount(2);
    // The new number stands at the end, where it was put in.
    await expect(text(aylin)).toContainText(/72% bron gewijzigd van hen.*50% bron gewijzigd/s);
    await marks.first().press('Enter');
    await aylin.getByRole('button', { name: 'De zin klopt' }).press('Enter');
    await expect(text(renske)).toContainText('72% van hen');
    await aylin.goto(`${running}/rapport/tellingen`);
  });

  await test.step('who analyses settles the counts, and everyone reads them', async () => {
    await aylin.getByRole('button', { name: 'Stel de tellingen vast' }).click();
    const dialog = aylin.getByRole('dialog', { name: 'Tellingen vaststellen?' });
    await dialog.getByRole('button', { name: 'Stel de tellingen vast' }).click();
    await expect(dialog).toBeHidden();
    await expect(aylin.getByRole('row', { name: /^Studenten \d/ })).toBeVisible();
    await renske.goto(`${running}/rapport/tellingen`);
    await expect(renske.getByRole('row', { name: /^Studenten \d/ })).toBeVisible();
    await expect(renske.getByRole('button', { name: /tellingen/ })).toHaveCount(0);
  });

  await test.step('the same question in other words keeps its line over the years, with the table beside it (S12)', async () => {
    const question = renske.getByRole('region', { name: /Hoe vaak merk je dat je docent weet/ });
    await expect(
      question.getByText('In 2021-2022 vroegen we het zo: Hoe vaak weet je docent waar jij mee bezig bent'),
    ).toBeVisible();
    await expect(
      question.getByText('In 2021-2022 vroegen we het zo: Hoe vaak weet jij waar een student mee bezig is'),
    ).toBeVisible();
    await question.getByText('Schooljaar', { exact: true }).click();
    await expect(question.getByRole('row', { name: /^Studenten, 2021-2022/ })).toContainText('9');
    await expect(question.getByRole('row', { name: /^Studenten, 2026-2027/ })).toContainText('6');
    await expect(question.getByText('Studenten gemiddeld: 4,1 (2021-2022), 3,8 (2026-2027).')).toBeVisible();
    // One line, from the one year to the other.
    await expect(question.locator('.recharts-line-curve').first()).toHaveAttribute('d', /^M[\d.,]+L[\d.,]+$/);
    await expectAccessible(renske);
  });
});
