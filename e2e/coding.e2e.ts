import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';

interface Group {
  id: string;
  schoolYear: string;
}

async function groupsOf(page: Page): Promise<Group[]> {
  const groups = (await (await page.request.get('/api/plgs')).json()) as Group[];
  return groups.toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear));
}

/** The running year of the example: conversations handed in, coding begun. */
const runningGroup = async (page: Page) => `/plg/${(await groupsOf(page)).at(-1)?.id}`;
const pastGroup = async (page: Page) => `/plg/${(await groupsOf(page))[0]?.id}`;

/** Gives the first answer on the screen a code, from the keyboard alone. */
async function codeFirst(page: Page, code: string): Promise<void> {
  const answer = page.locator('[data-answer]').first();
  await answer.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const picker = page.getByRole('combobox', { name: 'Kies een code' });
  await expect(picker).toBeFocused();
  await picker.fill(code);
  await page.getByRole('option', { name: code }).click();
  await expect(page.getByText(`Vastgelegd bij “${code}”.`)).toBeVisible();
  await expect(answer).toBeFocused();
}

const files = (page: Page) => page.getByRole('region', { name: 'Verder in een ander programma' });

test('two people code blind and a third settles what they differ on (004-04)', async ({ persona }) => {
  const [bram, loes, willemijn] = (await Promise.all(
    ['Bram', 'Loes', 'Willemijn'].map((name) => persona(name)),
  )) as [Page, Page, Page];
  const group = await runningGroup(bram);

  await test.step('a researcher begins a round for the two', async () => {
    await willemijn.goto(`${group}/coderen/dubbel`);
    await willemijn.getByRole('button', { name: 'Begin een ronde' }).click();
    const dialog = willemijn.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Tweede ronde');
    for (const [label, name] of [
      ['Wie codeert?', 'Bram Nijkamp'],
      ['En wie codeert hetzelfde?', 'Loes Reuvekamp'],
      ['Wie beslist over verschillen?', 'Willemijn Sanders'],
    ] as const) {
      await dialog.getByRole('combobox', { name: label }).fill(name);
      await willemijn.getByRole('option', { name }).click();
    }
    await dialog.getByLabel('Hoeveel antwoorden?').fill('1');
    await dialog.getByRole('button', { name: 'Begin een ronde' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('each codes from the keyboard and sees nothing of the other', async () => {
    for (const [page, code] of [
      [bram, 'Gezien worden'],
      [loes, 'Groepsdynamiek'],
    ] as const) {
      await page.goto(`${group}/coderen/dubbel`);
      await page.getByRole('link', { name: 'Tweede ronde' }).click();
      await expect(page.getByRole('heading', { name: 'Tweede ronde: jouw deel' })).toBeVisible();
      await codeFirst(page, code);
    }
    await expect(loes.getByRole('list', { name: /^Codes bij/ }).getByRole('listitem')).toHaveCount(1);
    await expectAccessible(loes);
  });

  await test.step('when both are done the third decides, with a reason', async () => {
    for (const page of [bram, loes]) {
      await page.getByRole('button', { name: 'Ik ben klaar' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ik ben klaar' }).click();
      await expect(page.getByRole('heading', { name: 'Tweede ronde', exact: true })).toBeVisible();
    }
    await willemijn.getByRole('link', { name: 'Tweede ronde' }).click();
    await expect(willemijn.getByText('Onder de vijf zegt een getal vooral iets over toeval')).toBeVisible();
    const queue = willemijn.getByRole('list', { name: 'Verschillen' }).getByRole('listitem');
    await expect(queue).toHaveCount(2);
    const first = queue.filter({ hasText: 'Bram Nijkamp gaf deze code' });
    await first.getByLabel('Waarom?').fill('Het gaat over aandacht.');
    await first.getByRole('button', { name: 'Beslis' }).click();
    await expect(first.getByText('Willemijn Sanders: Het gaat over aandacht.')).toBeVisible();
  });

  await test.step('on a phone the codes stand above the bar under the thumb', async () => {
    await bram.setViewportSize({ width: 375, height: 812 });
    await bram.goto(`${group}/coderen`);
    await bram
      .getByRole('button', { name: /^Kies dit hele antwoord/ })
      .first()
      .click();
    await bram.getByRole('combobox', { name: 'Kies een code' }).click();
    await expect(bram.getByRole('option', { name: 'Gezien worden' })).toBeVisible();
  });

  await test.step('a project file goes out for other programs and comes in elsewhere (REFI-QDA)', async () => {
    await willemijn.goto(`${group}/coderen/codeboek`);
    const downloading = willemijn.waitForEvent('download');
    await files(willemijn).getByRole('link', { name: 'Download het projectbestand' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^leerkring-.+\.qdpx$/);
    const buffer = await readFile(await download.path());
    expect(buffer.subarray(0, 2).toString()).toBe('PK');
    expect(buffer.includes('project.qde')).toBe(true);

    const take = async (page: Page) => {
      const file = { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
      await files(page).locator('input[type=file]').setInputFiles(file);
    };
    // In the layer of somebody else in the group, where the texts are the same.
    await loes.goto(`${group}/coderen/codeboek`);
    await take(loes);
    await expect(
      files(loes).getByText(/Gelezen: 0 nieuwe codes en \d+ nieuwe coderingen in jouw laag/),
    ).toBeVisible();
    // In a group of another year: the book goes along, the words of others do not.
    await loes.goto(`${await pastGroup(loes)}/coderen/codeboek`);
    await take(loes);
    await expect(files(loes).getByText(/Gelezen: \d+ nieuwe codes en 0 nieuwe coderingen/)).toContainText(
      'horen bij teksten die we niet, of niet zo, hebben',
    );
    await expect(loes.getByRole('main').getByText('Groepsdynamiek').first()).toBeVisible();
  });
});
