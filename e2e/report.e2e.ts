import { editWord, joinedAfter, tracked } from '../apps/api/test/support/word-edit.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';

interface Group {
  id: string;
  schoolYear: string;
}

/** The running year of the example: conversations handed in, a report begun. */
async function runningGroup(page: Page): Promise<string> {
  const groups = (await (await page.request.get('/api/plgs')).json()) as Group[];
  const newest = groups.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear))[0];
  return `/plg/${newest?.id}`;
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Tekst van het hoofdstuk' });
const recorded = (page: Page) => page.getByText('✓ vastgelegd');

async function openChapter(page: Page, group: string, title: string): Promise<void> {
  await page.goto(`${group}/rapport`);
  await page.getByRole('link', { name: title }).click({ timeout: 60_000 });
  await expect(text(page)).toBeVisible();
}

async function typeOnOwnLine(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}

/** What somebody who has no account changed in Word. */
const ofIneke = (page: Page) => page.getByRole('article').filter({ hasText: 'Ineke van Buiten' });

/** What two propose for the same words. */
const choice = (page: Page) => page.getByRole('region', { name: '2 voorstellen voor dezelfde woorden' });

async function propose(page: Page, was: string, words: string, why: string): Promise<void> {
  await page.getByRole('tab', { name: 'Voorstellen' }).click();
  await page.getByRole('button', { name: 'Stel andere woorden voor' }).click();
  await page.getByLabel('Wat er nu staat').fill(was);
  await page.getByLabel('Wat er zou moeten staan').fill(words);
  await page.getByLabel('Waarom?').fill(why);
  await page.getByRole('button', { name: 'Doe het voorstel' }).click();
  await expect(page.getByText(why)).toBeVisible();
}

test('the outline comes from the leading questions (row 000-08, step 2)', async ({ persona }) => {
  const marit = await persona('Marit');
  const origin = new URL((await marit.request.get('/api/session')).url()).origin;
  const institutions = (await (await marit.request.get('/api/institutions')).json()) as {
    programmes: { id: string }[];
  }[];
  const founded = await marit.request.post('/api/plgs', {
    headers: { origin },
    data: {
      name: 'Kleine klassen',
      schoolYear: '2021-2022',
      purpose: '',
      leadingQuestions: [{ text: 'Hoe doen jullie het?' }, { text: 'Wat levert het op?' }],
      seats: institutions
        .flatMap((it) => it.programmes.slice(0, 1))
        .map(({ id }) => ({ programmeId: id, stance: 'wants_to' })),
      adviceRequestIds: [],
    },
  });
  const { id } = (await founded.json()) as { id: string };
  await marit.goto(`/plg/${id}/rapport`);
  await marit.getByRole('button', { name: 'Open het rapport' }).click();
  await marit.getByRole('dialog').getByRole('button', { name: 'Open het rapport' }).click();
  const chapters = marit.getByRole('list', { name: 'Hoofdstukken' }).getByRole('link');
  await expect(chapters).toHaveText([
    'Waarom samen',
    'Hoe doen jullie het?',
    'Wat levert het op?',
    'Rode draden',
    'Aanbevelingen',
    'Verantwoording',
  ]);
  await expect(marit.getByText('Nog geen auteurs.', { exact: false })).toBeVisible();
  await expectAccessible(marit);
});

test('four authors bundle everything into one report (row 000-08)', async ({ persona, server }) => {
  const [aylin, bram, loes, willemijn, renske] = (await Promise.all(
    ['Aylin', 'Bram', 'Loes', 'Willemijn', 'Renske'].map((name) => persona(name)),
  )) as [Page, Page, Page, Page, Page];
  const group = await runningGroup(bram);
  const title = 'Wat het oplevert en wat het vraagt';

  await test.step('the coordinator names who writes; whoever is named may at once, and no longer when taken off', async () => {
    const marit = await persona('Marit');
    await Promise.all([openChapter(renske, group, title), marit.goto(`${group}/rapport`)]);
    await expect(text(renske)).toHaveAttribute('aria-readonly', 'true');
    const dialog = marit.getByRole('dialog', { name: 'Kies de auteurs' });
    const authors = dialog.getByRole('combobox', { name: 'Wie schrijven het rapport?' });
    const choose = async (name: string) => {
      await authors.fill(name);
      await marit.getByRole('option', { name }).click();
      // The list closes when the keyboard goes on.
      await authors.press('Tab');
      await expect(marit.getByRole('option')).toHaveCount(0);
    };
    await marit.getByRole('button', { name: 'Kies de auteurs' }).click();
    await expect(authors).toBeFocused();
    // The last of them goes with a key: Willemijn, who leads a chapter and stays.
    await authors.press('Backspace');
    await expect(dialog.getByText('Willemijn Sanders')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog.getByText('Wie een hoofdstuk trekt')).toBeVisible();
    await choose('Willemijn Sanders');
    await choose('Renske Bolhuis');
    // However slowly her page reads again, who opens the form again finds what was just saved.
    const reading = Promise.withResolvers<void>();
    await marit.route('**/api/plgs/*/reports', async (route) => {
      await reading.promise;
      await route.continue();
    });
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
    await expect(text(renske)).not.toHaveAttribute('aria-readonly', 'true');
    await marit.getByRole('button', { name: 'Kies de auteurs' }).click();
    await expect(authors).toBeFocused();
    await choose('Renske Bolhuis');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
    await expect(text(renske)).toHaveAttribute('aria-readonly', 'true');
    await marit.unrouteAll({ behavior: 'ignoreErrors' });
    reading.resolve();
  });

  await test.step('four authors stand on the report, each chapter has a lead', async () => {
    await bram.goto(`${group}/rapport`);
    await expect(
      bram.getByText('Auteurs: Aylin Demirci, Bram Nijkamp, Loes Reuvekamp, Willemijn Sanders'),
    ).toBeVisible();
    await expect(bram.getByText('Trekker: Willemijn Sanders').first()).toBeVisible();
  });

  await test.step('all four write in the same chapter at once', async () => {
    await Promise.all([aylin, bram, loes, willemijn].map((page) => openChapter(page, group, title)));
    // A line each: who types where someone else is still typing, divides that person's words.
    await Promise.all(
      (
        [
          [aylin, 'Aylin begint. '],
          [bram, 'Bram vult aan. '],
          [loes, 'Loes schrijft. '],
          [willemijn, 'Willemijn rondt af. '],
        ] as const
      ).map(([page, words]) => typeOnOwnLine(page, words)),
    );
    for (const page of [aylin, bram, loes, willemijn])
      for (const words of ['Aylin begint.', 'Bram vult aan.', 'Loes schrijft.', 'Willemijn rondt af.'])
        await expect(text(page)).toContainText(words);
  });

  await test.step('the server is killed under two authors; what was recorded stays, what was typed arrives', async () => {
    await expect(recorded(bram)).toBeVisible();
    await server.kill();
    await Promise.all([typeOnOwnLine(bram, 'Getypt zonder server. '), typeOnOwnLine(loes, 'Loes ook. ')]);
    await expect(recorded(bram)).toBeHidden();
    await server.start();
    for (const page of [aylin, bram, loes, willemijn]) {
      await expect(text(page)).toContainText('Getypt zonder server.', { timeout: 60_000 });
      await expect(text(page)).toContainText('Loes ook.', { timeout: 60_000 });
    }
    await expect(recorded(bram)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('a quote from an answer keeps its code; a count is computed', async () => {
    await text(bram).click();
    await bram.keyboard.press('Control+End');
    // With the arrow keys: a panel that still has to be fetched leaves the keyboard where it is.
    await bram.getByRole('tab', { name: 'Opmerkingen' }).press('ArrowRight');
    await expect(bram.getByRole('tab', { name: 'Voorstellen' })).toBeFocused();
    await bram.keyboard.press('ArrowRight');
    const quote = bram.getByRole('button', { name: /^Voeg in: citaat van/ }).first();
    await expect(quote).toBeVisible();
    await expect(bram.getByRole('tab', { name: 'Citaten' })).toBeFocused();
    await quote.dblclick();
    await expect(text(loes).locator('figure figcaption')).toContainText(/^Gesprek (ST|DO)-\d\d/);
    // One that was chosen before is dragged between two lines, and stands there with its code for everyone (step 4).
    const codes = text(loes).locator('figure figcaption');
    const line = text(bram).getByText('Bram vult aan.');
    await bram.locator('[draggable=true]').first().dragTo(line);
    await expect(codes).toHaveCount(2);
    // Words that are selected in an answer are a quote as well, and never words without a code.
    const answer = bram
      .getByRole('button', { name: /^Haal aan: / })
      .first()
      .locator('xpath=ancestor::li//p[2]');
    await answer.click({ clickCount: 3 });
    await answer.dragTo(line);
    await expect(codes).toHaveCount(3);
    for (const code of await codes.all()) await expect(code).toContainText(/^Gesprek (ST|DO)-\d\d/);
    // What somebody may not be quoted for, or would be known by, is told in other words under the same code (004-06).
    await text(bram).click();
    await bram.keyboard.press('Control+End');
    await bram
      .getByRole('button', { name: /^In onze woorden: / })
      .first()
      .click();
    const telling = bram.getByRole('dialog', { name: /, in onze woorden$/ });
    const said = await telling.locator('form p').nth(1).innerText();
    await telling.getByLabel('Hoe vertel je het?').fill(said);
    await telling.getByRole('button', { name: 'Zet in de tekst' }).click();
    await expect(telling.getByText('Dit staat nog bijna zo in het antwoord.').first()).toBeVisible();
    await telling.getByLabel('Hoe vertel je het?').fill('Kort gezegd: er is meer aandacht.');
    await telling.getByRole('button', { name: 'Zet in de tekst' }).click();
    await expect(telling).toBeHidden();
    await expect(text(loes).getByText('Kort gezegd: er is meer aandacht.')).toBeVisible();
    await expect(codes.filter({ hasText: 'in onze woorden' })).toHaveCount(1);
    await bram.getByRole('button', { name: 'Voeg in: telling van Gezien worden' }).click();
    await expect(text(loes)).toContainText(/\d+ van \d+ gesprekken/);
    await expectAccessible(bram);
  });

  await test.step('from a count in the text to its thread, a quote, the answer and the question: two clicks (S6, S18)', async () => {
    await text(loes)
      .getByRole('link', { name: /\d+ van \d+ gesprekken/ })
      .last()
      .click();
    await expect(loes.getByRole('heading', { name: 'Gezien worden', level: 1 })).toBeVisible();
    await loes
      .getByRole('link', { name: /^Gesprek (ST|DO)-\d\d/ })
      .first()
      .click();
    for (const name of ['De vraag', 'Het hele antwoord'])
      await expect(loes.getByRole('heading', { name })).toBeVisible();
    // Who reads answers looks whether the speaker could be known by it (004-06).
    await loes.getByRole('button', { name: 'Nagekeken: het kan zo' }).click();
    await expect(loes.getByText(/^Nagekeken op /)).toBeVisible();
  });

  await test.step('who is no author reads and comments, and cannot write', async () => {
    await openChapter(renske, group, title);
    await expect(text(renske)).toContainText('Aylin begint.');
    await expect(text(renske)).toHaveAttribute('aria-readonly', 'true');
    await expect(renske.getByRole('tab', { name: 'Citaten' })).toBeHidden();
    await renske.getByLabel('Over welke woorden?').fill('Loes schrijft.');
    await renske.getByLabel('Jouw opmerking').pressSequentially('Bij ons ging dit anders, @ayl');
    // The name of who is asked comes by, and Enter takes it.
    await expect(renske.locator('[data-combobox-selected]')).toHaveText('Aylin Demirci');
    await renske.keyboard.press('Enter');
    await expect(renske.getByLabel('Jouw opmerking')).toHaveValue('Bij ons ging dit anders, @Aylin Demirci ');
    await renske.getByRole('button', { name: 'Plaats' }).click();
    const said = 'opmerking van Renske Bolhuis';
    await expect(text(renske).locator('[data-range]')).toHaveText('Loes schrijft.');
    await aylin.getByRole('tab', { name: 'Opmerkingen' }).click();
    const thread = aylin.getByRole('article', { name: `Opmerking: ${said}` });
    await expect(thread).toContainText('Bij ons ging dit anders');
    await thread.getByRole('button', { name: `Antwoord: ${said}` }).press('Enter');
    await expect(thread.getByLabel('Jouw antwoord')).toBeFocused();
    await thread.getByLabel('Jouw antwoord').fill('Dan noemen we dat.');
    await thread.getByRole('button', { name: 'Plaats antwoord' }).press('Enter');
    await expect(renske.getByText('Dan noemen we dat.')).toBeVisible();
    await expectAccessible(renske);
    await thread.getByRole('button', { name: `Afgehandeld: ${said}` }).press('Enter');
    // What she pressed is gone; the keyboard goes on with what is nearest, not from the top of the page.
    await expect(thread).toHaveCount(0);
    await expect(aylin.locator('aside :focus')).toBeVisible();
    await expect(renske.getByRole('button', { name: 'Toon 1 afgehandeld' })).toBeVisible();
  });

  await test.step('she asks whether it is allowed; a quality officer answers with the norm (000-15)', async () => {
    await renske.getByRole('radiogroup', { name: 'Wat vraag je?' }).getByText('Mag dit?').click();
    await expect(renske.getByText('De kwaliteitsmedewerkers van de groep krijgen deze vraag.')).toBeVisible();
    await renske.getByLabel('Jouw opmerking').fill('Telt dit uur voor iedereen mee?');
    await renske.getByRole('button', { name: 'Plaats' }).click();
    const tjeerd = await persona('Tjeerd');
    await tjeerd.goto('/');
    await tjeerd.getByRole('link', { name: new RegExp(`Mag dit\\? Geef antwoord bij ${title}`) }).click();
    const thread = tjeerd.getByRole('article', { name: 'Opmerking: opmerking van Renske Bolhuis' });
    await thread.getByRole('button', { name: /^Antwoord/ }).click();
    await thread.getByLabel('Jouw antwoord').fill('Ja, er is een docent bij.');
    await thread.getByRole('button', { name: 'Plaats antwoord' }).click();
    await expect(thread.getByLabel('Welke regel zegt dat?')).toHaveAccessibleDescription(/Vul dit in/);
    await thread.getByLabel('Welke regel zegt dat?').fill('WEB 2014, artikel 7.2.7');
    await thread.getByRole('button', { name: 'Plaats antwoord' }).click();
    await expect(renske.getByText('Volgens: WEB 2014, artikel 7.2.7')).toBeVisible();
  });

  await test.step('what two propose for one sentence is one choice; what a third supports is taken over (S5)', async () => {
    await propose(renske, 'Willemijn rondt af.', 'Willemijn rondde af.', 'Dat is al gebeurd.');
    await propose(bram, 'Willemijn rondt af.', 'Willemijn vat samen.', 'Klaar zijn we nog niet.');
    await aylin.getByRole('tab', { name: 'Voorstellen' }).click();
    await choice(aylin)
      .getByRole('button', { name: 'Dit zou ik ook zeggen (0): voorstel van Bram Nijkamp' })
      .click();
    await willemijn.getByRole('tab', { name: 'Voorstellen' }).click();
    const first = choice(willemijn).getByRole('article').first();
    await expect(first).toContainText('Dit zou ik ook zeggen (1)');
    await first.getByRole('button', { name: 'Neem over: voorstel van Bram Nijkamp' }).click();
    await expect(text(renske)).toContainText('Willemijn vat samen.');
    await expect(choice(renske)).toBeHidden();
    await renske.getByRole('button', { name: 'Toon 2 afgehandeld' }).click();
    const own = renske.getByRole('article', { name: 'Voorstellen: voorstel van Renske Bolhuis' });
    await expect(own).toContainText('achterhaald');
    // Three wordings: what it said, what she proposed, what was taken over.
    await expect(own.getByRole('definition')).toHaveText([
      'Willemijn rondt af.',
      'Willemijn rondde af.',
      'Willemijn vat samen.',
    ]);
  });

  await test.step('a reader proposes other words, and its lead takes them over with their name (S4)', async () => {
    await propose(renske, 'Loes schrijft.', 'Loes schrijft graag.', 'Dat mag gezegd worden.');
    await expect(text(renske)).not.toContainText('Loes schrijft graag.');
    await aylin.getByRole('button', { name: 'Neem over: voorstel van Renske Bolhuis' }).click();
    await expect(text(renske)).toContainText('Loes schrijft graag.');
    await expect(aylin.getByRole('button', { name: 'Toon 3 afgehandeld' })).toBeVisible();
    await aylin.getByRole('link', { name: 'Verloop van dit hoofdstuk' }).click();
    await aylin.getByText('Wie wat schreef').click();
    await expect(aylin.getByTitle('Renske Bolhuis').filter({ hasText: 'graag' })).toBeVisible();
    await expectAccessible(aylin);
  });

  await test.step('back to one second, seen who did what; putting back leaves what someone types and is undone in one (S23)', async () => {
    await aylin.getByText('Wat er veranderde').click();
    const second = aylin.getByRole('slider', { name: 'Seconde binnen dit moment' });
    await second.press('End');
    // Where two were quick, what Bram wrote may be of the same second.
    const hers = aylin
      .getByRole('list', { name: 'Wat er veranderde' })
      .getByRole('listitem')
      .filter({ hasText: 'Erbij: Renske Bolhuis.' });
    await expect(hers).toHaveCount(1);
    await Promise.all([
      typeOnOwnLine(bram, 'Bram typt gewoon door terwijl er iets teruggaat.'),
      hers.getByRole('button', { name: /^Zet terug zoals het was: verandering \d$/ }).click(),
    ]);
    await expect(text(renske)).not.toContainText('Loes schrijft graag.');
    await expect(text(renske)).toContainText('Bram typt gewoon door terwijl er iets teruggaat.');
    await aylin.getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect(text(renske)).toContainText('Loes schrijft graag.');
    await expect(text(renske)).toContainText('Bram typt gewoon door terwijl er iets teruggaat.');
    await expectAccessible(aylin);
  });

  await test.step('a draft that comes back from Word brings its changes as suggestions (S22)', async () => {
    await typeOnOwnLine(bram, 'Dit staat op een regel.');
    await bram.keyboard.press('Enter');
    await bram.keyboard.type('Dit staat eronder.');
    await expect(text(willemijn).getByText('Dit staat eronder.')).toBeVisible();
    await renske.goto(`${group}/rapport`);
    const address = await renske.getByRole('link', { name: 'Haal het concept op' }).getAttribute('href');
    const draft = await (await renske.request.get(address ?? '')).body();
    const returned = await editWord(draft, {
      'word/document.xml': (source) =>
        joinedAfter(
          tracked(source, 'Bram vult aan.', 'Bram vult veel aan.', { author: 'Ineke van Buiten' }),
          'Dit staat op een regel.',
          { author: 'Ineke van Buiten' },
        ),
    });
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await renske
      .locator('input[type=file]')
      .setInputFiles({ name: 'terug.docx', mimeType, buffer: returned });
    await expect(renske.getByText('Er zijn 2 voorstellen bij')).toBeVisible();
    await expectAccessible(renske);
    await renske.getByRole('list', { name: 'Hoofdstukken met iets nieuws' }).getByRole('link').click();
    await expect(ofIneke(renske)).toHaveCount(2);
    await expect(text(renske)).not.toContainText('Bram vult veel aan.');
    // Two lines that became one in Word become one here when somebody who writes takes that over.
    const joined = 'Dit staat op een regel. Dit staat eronder.';
    await expect(text(renske)).not.toContainText(joined);
    await bram.getByRole('tab', { name: 'Voorstellen' }).click();
    await ofIneke(bram)
      .filter({ hasNotText: 'veel' })
      .getByRole('button', { name: 'Neem over: voorstel van Renske Bolhuis' })
      .click();
    await expect(text(renske).getByText(joined)).toBeVisible();
    await expect(ofIneke(renske)).toHaveCount(1);
  });

  await test.step('a programme says before a day what is not right; the authors answer, and nothing is held up', async () => {
    const floor = await persona('Floor');
    await floor.goto(`${group}/bij-ons`);
    const facts = floor.getByRole('region', { name: 'Klopt dit over ons?' });
    await expect(
      facts.getByText(/^Reageren kan tot en met .*Geen reactie geldt als geen bezwaar/),
    ).toBeVisible();
    await facts.getByRole('button', { name: /^Klopt niet, want/ }).click();
    const dialog = floor.getByRole('dialog', { name: 'Wat klopt er niet?' });
    await dialog.getByRole('button', { name: 'Verstuur' }).click();
    await expect(dialog.getByText('Schrijf kort hoe het wel zit.')).toBeVisible();
    await dialog.getByLabel('Hoe zit het wel?').fill('Alleen op dinsdag.');
    await dialog.getByRole('button', { name: 'Verstuur' }).click();
    await expect(dialog).toBeHidden();
    await expect(facts.getByText('klopt niet', { exact: true })).toBeVisible();
    await bram.goto(`${group}/rapport/feiten`);
    const passage = bram.getByRole('listitem').filter({ hasText: 'Alleen op dinsdag.' });
    await passage.getByRole('button', { name: /^Antwoord/ }).click();
    await bram
      .getByRole('dialog')
      .getByLabel('Wat doen jullie ermee?')
      .fill('We laten het zo, met jouw dag erbij.');
    await bram.getByRole('dialog').getByRole('button', { name: 'Verstuur' }).click();
    await expect(facts.getByText('We laten het zo, met jouw dag erbij.')).toBeVisible();
  });

  await test.step('version 0.5 is frozen, whatever a programme objected, and can be read by everyone in the group', async () => {
    await bram.goto(`${group}/rapport/versies`);
    await bram.getByRole('button', { name: 'Leg een versie vast' }).click();
    const dialog = bram.getByRole('dialog');
    await dialog.getByLabel('Nummer').fill('0.5');
    await dialog.getByLabel('Wat is er nieuw?').fill('Voor de derde bijeenkomst');
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await expect(dialog).toBeHidden();
    await renske.goto(`${group}/rapport/versies`);
    const address = await renske.getByRole('link', { name: 'Lees versie 0.5' }).getAttribute('href');
    await renske.goto(address ?? '');
    await expect(renske.getByRole('heading', { name: title })).toBeVisible();
    await expect(renske.getByText('Getypt zonder server.')).toBeVisible();
    await expect(renske.locator('figure figcaption').first()).toContainText(/^\s*Gesprek (ST|DO)-\d\d/);
    await expectAccessible(renske);
  });

  await test.step('of each programme stands how many conversations are quoted, beside what would be in proportion', async () => {
    const groups = (await (await bram.request.get('/api/plgs')).json()) as Group[];
    const oldest = groups.toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear))[0];
    await bram.goto(`/plg/${oldest?.id}/rapport/evenwicht`);
    const table = bram.getByRole('table', { name: '10 citaten uit 9 gesprekken' });
    await expect(table.getByRole('row', { name: /^Verkoper/ })).toContainText('1,4 minder');
    await expect(bram.getByText(/Te weinig om per opleiding te laten zien/).first()).toBeVisible();
    await bram.getByRole('button', { name: 'Tel opnieuw' }).click();
    await expect(table.getByRole('row', { name: /^Haarverzorging/ })).toContainText('1,1 meer');
    await expectAccessible(bram);
  });
});
