import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';
import { comingMeeting } from './support/meetings.ts';

async function runningGroup(page: Page): Promise<string> {
  const groups = (await (await page.request.get('/api/plgs')).json()) as { id: string; schoolYear: string }[];
  return `/plg/${groups.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear))[0]?.id}`;
}

async function propose(page: Page, audience: string, wording: string, theme?: string): Promise<void> {
  await page.getByRole('button', { name: 'Stel een aanbeveling voor' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(audience).check();
  await dialog.getByRole('textbox', { name: 'Aanbeveling', exact: true }).fill(wording);
  if (theme) {
    await dialog.getByLabel('Steunt op').click();
    await page.getByRole('option', { name: theme }).click();
    await page.keyboard.press('Escape');
  }
  await dialog.getByRole('button', { name: 'Stel een aanbeveling voor' }).click();
  await expect(dialog).toBeHidden();
}

const card = (page: Page, wording: string) => page.getByRole('listitem').filter({ hasText: wording });

async function choose(page: Page, wording: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Opties voor “${wording}”` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const rooms = 'Reken lokalen en rooster vooraf mee.';

test('recommendations for practice and policy, approved by five programmes and public (rows 000-09, 000-12, 000-14)', async ({
  persona,
  visitor,
}) => {
  const [marit, renske, carlijn] = (await Promise.all(
    ['Marit', 'Renske', 'Carlijn'].map((name) => persona(name)),
  )) as [Page, Page, Page];
  const group = await runningGroup(marit);
  await Promise.all([marit, renske, carlijn].map((page) => page.goto(`${group}/aanbevelingen`)));

  await test.step('everyone writes candidates in silence for two audiences, tied to a red thread', async () => {
    await marit.getByRole('button', { name: 'Begin met schrijven in stilte' }).click();
    for (const page of [renske, carlijn])
      await expect(page.getByText('Iedereen schrijft in stilte.')).toBeVisible();
    await Promise.all([
      propose(renske, 'Voor de praktijk', 'Begin bij de student.', 'Gezien worden'),
      propose(carlijn, 'Voor het beleid', 'Reken lokalen vooraf mee.'),
    ]);
    await carlijn.getByRole('button', { name: 'Stel een aanbeveling voor' }).first().click();
    const dialog = carlijn.getByRole('dialog');
    await dialog.getByLabel('Voor de praktijk').check();
    const wording = dialog.getByRole('textbox', { name: 'Aanbeveling', exact: true });
    // Whoever is asked something is spoken to, not about (004-07).
    await wording.fill('Docenten moeten bij de student beginnen.');
    await expect(dialog.getByText('Je schrijft nu over “docenten”. Spreek je lezer aan')).toBeVisible();
    await wording.fill('De student is het begin.');
    // A slip takes nothing away.
    await carlijn.keyboard.press('Escape');
    await expect(carlijn.getByText('Wat je typte, is nog niet opgeslagen.')).toBeVisible();
    await expect(wording).toHaveValue('De student is het begin.');
    await expect(dialog.getByText('Spreek je lezer aan')).toHaveCount(0);
    await dialog.getByLabel('Steunt op').click();
    await carlijn.getByRole('option', { name: 'Gezien worden' }).click();
    await carlijn.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Stel een aanbeveling voor' }).click();
    await expect(dialog).toBeHidden();
    await expect(renske.getByText('Begin bij de student.')).toBeVisible();
    await expect(renske.getByText('Reken lokalen vooraf mee.')).toBeHidden();
    await marit.getByRole('button', { name: 'Leg alles open' }).click();
    for (const page of [marit, renske, carlijn]) {
      await expect(page.getByText('Begin bij de student.')).toBeVisible();
      await expect(page.getByText('Reken lokalen vooraf mee.')).toBeVisible();
    }
  });

  await test.step('what says the same becomes one, under both names (000-09, step 3)', async () => {
    await choose(marit, 'De student is het begin.', 'Voeg samen met een andere');
    const dialog = marit.getByRole('dialog', { name: 'Voeg samen' });
    await dialog.getByRole('radio', { name: 'Begin bij de student.' }).check();
    await dialog.getByRole('button', { name: 'Voeg samen' }).click();
    await expect(renske.getByText('Samengevoegd met één andere')).toBeVisible();
    await expect(renske.getByText(/^Voorgesteld door Renske Bolhuis en Carlijn/)).toBeVisible();
  });

  await test.step('everyone weighs in silence, and the result opens for all at once (S20)', async () => {
    await marit.getByRole('button', { name: 'Begin met wegen' }).click();
    const mine = renske.getByRole('group', { name: 'Weeg: Begin bij de student.' });
    await mine.getByRole('radio', { name: '4' }).check();
    await mine.getByLabel('Stippen').fill('2');
    await mine.getByRole('button', { name: 'Opslaan' }).click();
    await expect(mine.getByText('✓ bewaard')).toBeVisible();
    const low = renske.getByRole('group', { name: 'Weeg: Reken lokalen vooraf mee.' });
    await low.getByRole('radio', { name: '2' }).check();
    await low.getByLabel('Wat houdt je tegen?').fill('En het rooster dan?');
    await low.getByRole('button', { name: 'Opslaan' }).click();
    await expect(low.getByText('✓ bewaard')).toBeVisible();
    await expect(marit.getByText('Er wordt gewogen. Eén persoon is begonnen.')).toBeVisible();
    await marit.getByRole('button', { name: 'Sluit en toon de uitslag' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Sluit en toon de uitslag' }).click();
    await expect(carlijn.getByText('Door één persoon gewogen: 1 × 4 · 2 stippen')).toBeVisible();
  });

  await test.step('where someone stays low they talk first; other words are weighed anew (000-09, steps 4 and 5)', async () => {
    await expect(card(carlijn, 'Reken lokalen vooraf mee.').getByText('Eerst bespreken')).toBeVisible();
    await card(marit, 'Reken lokalen vooraf mee.')
      .getByRole('button', { name: 'Begin een gesprek van 5 minuten' })
      .click();
    await expect(card(carlijn, 'Reken lokalen vooraf mee.').getByRole('timer')).toContainText(
      'In gesprek, nog',
    );
    await choose(carlijn, 'Reken lokalen vooraf mee.', 'Wijzig');
    const dialog = carlijn.getByRole('dialog', { name: 'Wijzig' });
    await dialog.getByRole('textbox', { name: 'Aanbeveling', exact: true }).fill(rooms);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    const again = renske.getByRole('group', { name: `Weeg: ${rooms}` });
    await again.getByRole('radio', { name: '4' }).check();
    await again.getByRole('button', { name: 'Opslaan' }).click();
    await expect(again.getByText('✓ bewaard')).toBeVisible();
    await expect(
      card(carlijn, rooms).getByText(/^Op de vorige versie: door één persoon gewogen/),
    ).toBeVisible();
  });

  await test.step('each gets evidence, owner and date; what nothing supports stays an idea', async () => {
    await choose(marit, rooms, 'Stel vast');
    await expect(marit.getByRole('alert')).toContainText('Er is nog geen rode draad die dit draagt.');
    await choose(marit, rooms, 'Parkeer als idee');
    await expect(renske.getByRole('region', { name: 'Geparkeerde ideeën' }).getByText(rooms)).toBeVisible();
    // What she was asked about it goes from above the list a moment later, and takes the place of a menu along.
    await expect(renske.getByRole('group', { name: `Weeg: ${rooms}` })).toBeHidden();
    await choose(renske, 'Begin bij de student.', 'Eigenaar en datum');
    const dialog = renske.getByRole('dialog', { name: 'Eigenaar en datum' });
    await dialog.getByRole('combobox', { name: 'Eigenaar' }).click();
    await renske.getByRole('option', { name: 'Bram Nijkamp' }).click();
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await choose(marit, 'Begin bij de student.', 'Stel vast');
    await expect(carlijn.getByText('Eigenaar: Bram Nijkamp')).toBeVisible();
    await expectAccessible(carlijn);
  });

  await test.step('from a recommendation to its thread, a quote and the question it answers: two clicks (S18)', async () => {
    await carlijn
      .getByRole('link', { name: /^Gezien worden/ })
      .first()
      .click();
    await expect(carlijn.getByRole('heading', { name: 'Gezien worden', level: 1 })).toBeVisible();
    await carlijn
      .getByRole('link', { name: /^Gesprek (ST|DO)-\d\d/ })
      .first()
      .click();
    await expect(carlijn.getByRole('heading', { name: 'De vraag' })).toBeVisible();
  });

  await test.step('conclusions are drafted live in a meeting, and what is adopted becomes a new chapter (000-12)', async () => {
    const meeting = await comingMeeting(marit);
    for (const page of [marit, carlijn]) {
      await page.goto(meeting.path);
      await page
        .getByRole('button', { name: /^1\b|Terugblik op de afspraken|Welkom/ })
        .first()
        .click();
    }
    await marit.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await marit.getByLabel('Wat is er besloten?').fill('De student is het begin, de groep is het middel.');
    await marit.getByRole('button', { name: 'Opslaan' }).click();
    await expect(carlijn.getByText('De student is het begin, de groep is het middel.').first()).toBeVisible();
    await marit.goto(`${group}/rapport`);
    await marit.getByRole('button', { name: 'Voeg een hoofdstuk toe' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Titel').fill('Algemene conclusies');
    await dialog
      .getByRole('combobox', { name: 'Begin met wat jullie vaststelden' })
      .fill('De student is het');
    await marit.getByRole('option', { name: /^De student is het begin/ }).click();
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await marit.getByRole('link', { name: 'Algemene conclusies' }).click();
    await expect(marit.getByRole('textbox', { name: 'Tekst van het hoofdstuk' })).toContainText(
      'De student is het begin, de groep is het middel.',
    );
    await expect(marit.getByRole('link', { name: 'Het besluit waar dit mee begon' })).toBeVisible();
  });

  await test.step('version 1.0 is frozen with a change note', async () => {
    await marit.goto(`${group}/rapport/versies`);
    await marit.getByRole('button', { name: 'Leg een versie vast' }).click();
    await marit.getByRole('dialog').getByLabel('Nummer').fill('1.0');
    await marit.getByRole('dialog').getByLabel('Wat is er nieuw?').fill('Met algemene conclusies');
    await marit.getByRole('dialog').getByRole('button', { name: 'Leg vast' }).click();
    await expect(marit.getByText('Nog 5 opleidingen moeten akkoord gaan.')).toBeVisible();
  });

  await test.step('members approve per programme, five of five', async () => {
    const others = await Promise.all(['Floor', 'Loes', 'Harm-Jan'].map((name) => persona(name)));
    for (const page of [renske, carlijn, ...others]) {
      await page.goto(`${group}/rapport/versies`);
      await page.getByRole('button', { name: 'Akkoord namens mijn opleiding' }).click();
      await expect(page.getByRole('button', { name: 'Akkoord namens mijn opleiding' })).toBeHidden();
    }
    await expect(marit.getByText('5 van 5 opleidingen akkoord')).toBeVisible();
  });

  await test.step('who leads a chapter and the coordinator sign exactly this text (S21)', async () => {
    await expect(marit.getByText('Nog 5 handtekeningen ontbreken.')).toBeVisible();
    const leads = await Promise.all(['Aylin', 'Bram', 'Loes', 'Willemijn'].map((name) => persona(name)));
    for (const page of [marit, ...leads]) {
      await page.goto(`${group}/rapport/versies`);
      const under = page.getByRole('listitem').filter({ hasText: 'Versie 1.0' });
      await under.getByRole('button', { name: 'Teken voor deze tekst' }).click();
      // Something is still open: whoever signs all the same says why (S18).
      const dialog = page.getByRole('dialog', { name: 'Teken voor deze tekst' });
      await expect(dialog.getByText('Dit staat nog open')).toBeVisible();
      await dialog.getByLabel('Waarom teken je toch?').fill('Wat openstaat is voor de volgende versie.');
      await dialog.getByRole('button', { name: 'Teken toch' }).click();
      await expect(dialog).toBeHidden();
      await expect(under.getByRole('button', { name: 'Teken voor deze tekst' })).toBeHidden();
    }
    await expect(marit.getByText(/Tekende terwijl er iets openstond/).first()).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('an outsider reads it without an account and without JavaScript; earlier versions stay', async () => {
    await marit.getByRole('button', { name: 'Maak openbaar' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Maak openbaar' }).click();
    await expect(marit.getByText('Openbaar', { exact: true })).toBeVisible();
    await expect(marit.getByText('Versie 0.1')).toBeVisible();
    const outsider = await visitor({ javaScriptEnabled: false });
    await outsider.goto('/publicaties');
    await outsider.getByRole('link', { name: 'Kleine groepen: volhouden en verantwoorden' }).click();
    await expect(outsider.getByRole('heading', { level: 1 })).toHaveText(
      'Kleine groepen: volhouden en verantwoorden',
    );
    await expect(outsider.getByText('Begin bij de student.')).toBeVisible();
    await expect(outsider.getByText(rooms)).toBeHidden();
    await expect(outsider.getByText('Bram Nijkamp', { exact: true })).toBeHidden();
    const pdf = await outsider.request.get(
      (await outsider.getByRole('link', { name: 'Download als toegankelijke PDF' }).getAttribute('href')) ??
        '',
    );
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    // From what is asked to the thread it rests on, with the words and the question: one click (S6, S18).
    await outsider.getByRole('link', { name: 'Gezien worden' }).first().click();
    await expect(outsider).toHaveURL(/#draad-\d+$/);
    const thread = outsider.getByRole('heading', { name: 'Gezien worden', exact: true });
    await expect(thread.locator('~ figure figcaption').first()).toContainText(
      /Gesprek (ST|DO)-\d\d.*Gevraagd: “.+” \(vragen versie \d\.\d\)/s,
    );
    // What lies under it can be asked for, through us (004-08).
    await outsider.goto('/publicaties');
    await outsider.getByRole('link', { name: 'Kleine groepen: volhouden en verantwoorden' }).click();
    await expect(outsider.getByRole('heading', { name: /^Wat we studenten vroegen/ })).toBeVisible();
    await outsider.getByRole('link', { name: 'Vraag de analyses onder dit rapport aan' }).click();
    await outsider.getByLabel('Je naam').fill('Ans de Vries');
    await outsider.getByLabel('Je e-mailadres').fill('ans@elders.example');
    await outsider.getByLabel('Waarvoor wil je ze gebruiken?').fill('Voor een scriptie over kleine groepen.');
    await outsider.getByRole('button', { name: 'Verstuur' }).click();
    await expect(outsider.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();
  });

  await test.step('what someone takes back by code goes from the draft that stands open, its count and the public page (S7)', async () => {
    await marit.goto(`${group}/rapport`);
    await marit.getByRole('link', { name: 'Waarom samen' }).click();
    const draft = marit.getByRole('textbox', { name: 'Tekst van het hoofdstuk' });
    const count = draft.getByText(/\d+ van \d+ gesprekken/);
    await expect(draft.locator('figure')).toContainText('Elke week een gesprek.');
    const [, support, of] = /(\d+) van (\d+) gesprekken/.exec(await count.innerText()) ?? [];
    const reader = await visitor({ javaScriptEnabled: false });
    await reader.goto('/publicaties');
    await reader.getByRole('link', { name: 'Kleine groepen: volhouden en verantwoorden' }).click();
    await reader.getByRole('link', { name: 'Waarom samen' }).click();
    await expect(reader.getByText('Elke week een gesprek.')).toBeVisible();

    // Carlijn spoke with this student, and hands over the code.
    const { interviews } = (await (await carlijn.request.get('/api/interviews/mine')).json()) as {
      interviews: { id: string; code: string }[];
    };
    const talk = interviews.find((it) => it.code === 'ST-10');
    const code = '0123456789ABCDEFGHJKMNPQRS';
    const given = await carlijn.request.put(`/api/interviews/${talk?.id}/page-code`, {
      headers: { origin: new URL(carlijn.url()).origin },
      data: { code },
    });
    expect(given.ok()).toBe(true);
    const own = await visitor();
    // From paper, with one letter wrong: what was typed stays to be put right, and none of it stands in the address.
    await own.goto('/mijn-gesprek');
    await own.getByLabel('Code').fill(`${code.slice(0, -1)}T`);
    await own.getByRole('button', { name: 'Open mijn gesprek' }).click();
    await expect(own.getByText('Met deze code kunnen we niets openen.')).toBeVisible();
    await expect(own.getByLabel('Code')).toHaveValue('01234-56789-ABCDE-FGHJK-MNPQR-T');
    await own.getByLabel('Code').press('End');
    await own.getByLabel('Code').press('Backspace');
    await own.getByLabel('Code').pressSequentially('s');
    await own.getByRole('button', { name: 'Open mijn gesprek' }).click();
    await expect(own.getByRole('heading', { name: 'Wat je zei' })).toBeVisible();
    expect(own.url()).not.toContain('#');
    await own.getByRole('button', { name: 'Neem alles terug' }).click();
    await own.getByRole('button', { name: 'Ja, neem alles terug' }).click();
    await expect(own.getByRole('heading', { name: 'Je hebt alles teruggenomen' })).toBeVisible();
    await own.getByRole('button', { name: 'Sluit mijn gesprek' }).click();
    await expect(own.getByLabel('Code')).toHaveValue('');

    // Marit touches nothing: it changes where it stands.
    await expect(draft.getByText('Dit citaat is ingetrokken.')).toBeVisible();
    await expect(draft.getByText('Elke week een gesprek.')).toHaveCount(0);
    await expect(count).toContainText(`${Number(support) - 1} van ${of} gesprekken`);
    await reader.reload();
    await expect(reader.getByText('Elke week een gesprek.')).toHaveCount(0);
    await expect(reader.getByText(/Na het vaststellen ingetrokken: 1 gesprek en \d+ cita/)).toBeVisible();
  });
});
