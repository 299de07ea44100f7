import { randomUUID } from 'node:crypto';
import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';
import { meetingsOfYear } from './support/meetings.ts';

type Kind = 'roc' | 'aoc' | 'specialist' | 'not_funded';

/** What others did elsewhere meanwhile, over the same API. */
async function ask<Answer>(page: Page, method: 'post' | 'put', path: string, data: object): Promise<Answer> {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request[method](`/api/${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
}

const question = (text: string) => ({
  id: randomUUID(),
  text,
  explanation: '',
  kind: 'open',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: [],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: false,
});
/** One dot: a picture all the same. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const guide = ['Wat doen jullie?', 'Wat begon daarmee?', 'Wie merkt het?', 'Wat raad je aan?'].map(question);

test('twenty teams are visited, groups photograph their sheets, and the report counts both (004-01, 004-03, 004-06)', async ({
  persona,
}) => {
  const marit = await persona('Marit');
  const gijs = await persona('Gijs');
  const bram = await persona('Bram');
  for (const page of [marit, gijs]) await page.goto('/');
  const group = (await meetingsOfYear(marit))[0]?.plgId ?? '';
  const members = await (await marit.request.get(`/api/plgs/${group}/members`)).json();
  const visitorId = (members as { id: string; name: string }[]).find(({ name }) =>
    name.startsWith('Gijs'),
  )?.id;
  const started = await ask<{ id: string; revision: number }>(marit, 'post', `plgs/${group}/instruments`, {
    kind: 'veldonderzoek',
    title: 'Twintig teams',
  });
  await ask(marit, 'put', `instruments/${started.id}`, {
    revision: started.revision,
    title: 'Twintig teams',
    intro: '',
    questions: guide,
  });
  const study = `/plg/${group}/vragen/instrumenten/${started.id}`;

  await test.step('004-01: the guide of four questions is locked, and a team comes in with how and of what kind', async () => {
    await marit.goto(study);
    await marit.getByRole('button', { name: 'Zet open' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Zet open' }).click();
    await marit.getByRole('button', { name: 'Voeg een team toe' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Team en school').fill('Team Design, Vrij Instituut (fictief)');
    await dialog.getByRole('radio', { name: 'Het meldde zichzelf aan' }).check();
    await dialog.getByRole('combobox', { name: 'Soort school' }).click();
    await marit.getByRole('option', { name: 'Niet bekostigd (nbi)' }).click();
    await dialog.getByRole('combobox', { name: /^Wie gaat erheen/ }).fill('Gijs');
    await marit.getByRole('option', { name: /Gijs/ }).click();
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.getByText('0 van 1 team afgerond')).toBeVisible();
  });

  await test.step('004-01: nineteen more are visited; a team cannot be finished with a question that has no answer and no reason', async () => {
    const kinds: Kind[] = Array.from({ length: 19 }, (_, at) =>
      at < 13 ? 'roc' : at < 17 ? 'aoc' : 'specialist',
    );
    const visit = async (schoolType: Kind, at: number) => {
      const { id } = await ask<{ id: string }>(marit, 'post', `instruments/${started.id}/field-cases`, {
        teamName: `Team ${at + 2} (fictief)`,
        source: at < 8 ? 'self_registered' : 'nominated',
        schoolType,
        visitorId,
      });
      const not = { isHeld: false, heldOn: null, people: null, isAgreed: false, reason: 'Waren er niet.' };
      for (const kind of ['team', 'students', 'management'])
        await ask(gijs, 'put', `field-cases/${id}/conversations`, { group: kind, ...not });
      await ask(gijs, 'post', `field-cases/${id}/close`, {});
    };
    await Promise.all(kinds.map(visit));
    await gijs.goto(study);
    await gijs.getByRole('link', { name: /^Schrijf op wat er gezegd is/ }).click();
    const log = async (name: string, fill: () => Promise<void>) => {
      const part = gijs.getByRole('region', { name });
      await part.getByRole('button', { name: 'Leg het gesprek vast' }).click();
      await fill();
      await gijs.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
      await expect(gijs.getByRole('dialog')).toBeHidden();
      return part;
    };
    const dialog = gijs.getByRole('dialog');
    for (const name of ['Het team', 'Studenten'])
      await log(name, async () => {
        await dialog.getByRole('radio', { name: 'Nee' }).check();
        await dialog.getByLabel('Waarom niet?').fill('Waren op stage.');
      });
    const management = await log('Leidinggevenden', async () => {
      await dialog.getByRole('button', { name: 'Op welke dag?' }).click();
      await gijs.getByRole('dialog', { name: 'Kies een datum' }).getByRole('button', { name: /^1 / }).click();
      await dialog.getByLabel('Met hoeveel mensen?').fill('1');
      await dialog.getByLabel('Zij weten wat we opschrijven').check();
      await dialog.getByLabel('Ze vinden goed dat we hun woorden letterlijk aanhalen').check();
    });
    await expect(management.getByText('Letterlijk aanhalen mag.')).toBeVisible();
    for (const at of [0, 1, 2])
      await management
        .getByRole('group', { name: guide[at]?.text ?? '' })
        .getByLabel('Wat zei deze groep?')
        .fill('Ik geef elk team een jaar. Daarna kijken we pas.');
    const finish = async () => {
      await gijs.getByRole('button', { name: 'Rond dit team af' }).click();
      await gijs.getByRole('dialog').getByRole('button', { name: 'Rond dit team af' }).click();
    };
    await finish();
    const last = management.getByRole('group', { name: guide[3]?.text ?? '' });
    await expect(last.getByText('Schrijf op wat er gezegd is, of waarom')).toBeVisible();
    await gijs.keyboard.press('Escape');
    await last.getByLabel('Deze groep gaf geen antwoord').check();
    await last.getByLabel('Waarom niet?').fill('De tijd was om.');
    await finish();
    await expect(gijs.getByText(/^Afgerond op/)).toBeVisible();
  });

  await test.step('004-01: the board shows 20 of 20, by how they came in and by kind of school', async () => {
    await expect(marit.getByText('20 van 20 teams afgerond')).toBeVisible();
    for (const line of [
      'meldde zichzelf aan: 9 van 9',
      'voorgedragen: 11 van 11',
      'roc: 13 van 13',
      'niet bekostigd: 1 van 1',
    ])
      await expect(marit.getByText(line)).toBeVisible();
  });

  await test.step('004-06: what the director of the single nbi said is quoted with permission, and flagged until somebody looked', async () => {
    await bram.goto(study);
    await bram.getByRole('listitem').filter({ hasText: 'Vrij Instituut' }).getByRole('link').click();
    // The threads come late: the dialog waits for them, so its buttons stay where they are once it is there.
    const held = Promise.withResolvers<void>();
    await bram.route('**/api/plgs/*/themes', async (route) => {
      await held.promise;
      await route.continue();
    });
    await bram.getByRole('button', { name: `Haal aan: ${guide[0]?.text}` }).click();
    const dialog = bram.getByRole('dialog');
    await expect(bram.getByRole('button', { name: `Haal aan: ${guide[0]?.text}` })).toHaveAttribute(
      'data-loading',
    );
    await expect(dialog).toBeHidden();
    held.resolve();
    await dialog.getByLabel('Wat wordt aangehaald?').fill('Ik geef elk team een jaar.');
    await dialog.getByRole('button', { name: 'Haal aan' }).click();
    // Who speaks is said with every quote.
    await expect(dialog.getByText('Kies')).toBeVisible();
    await dialog.getByRole('radio', { name: 'Directeur' }).check();
    await dialog.getByRole('combobox', { name: /^Bij welke rode draad/ }).click();
    await bram.getByRole('option', { name: 'Gezien worden' }).click();
    await expectAccessible(bram);
    await dialog.getByRole('button', { name: 'Haal aan' }).click();
    await bram.getByRole('link', { name: 'Bekijk het citaat' }).click();
    await expect(bram.getByText('Een directeur aan het woord')).toBeVisible();
    await expect(bram.getByText(/Van dit soort school is maar één team in deze rol gehoord/)).toBeVisible();
    await expect(bram.getByText(/letterlijk aanhalen\. Dat ligt vast/)).toBeVisible();
    await expectAccessible(bram);
    // By thread and by who speaks.
    await bram.getByRole('link', { name: 'Gezien worden' }).click();
    await bram.getByRole('radiogroup', { name: 'Wie spreekt' }).getByText('Directeuren').click();
    await expect(bram.getByRole('figure')).toHaveCount(1);
    await expect(bram.getByRole('figure')).toContainText('Ik geef elk team een jaar.');
    await bram.goto(`/plg/${group}/rapport/onderbouwing`);
    await bram
      .getByRole('listitem')
      .filter({ hasText: 'Ik geef elk team een jaar.' })
      .getByRole('link')
      .click();
    // Bram took these words, so somebody else looks at them.
    await expect(bram.getByText('Jij koos deze woorden.')).toBeVisible();
    await gijs.goto(bram.url());
    await gijs.getByRole('button', { name: 'Nagekeken: het kan zo' }).click();
    await expect(gijs.getByText(/^Nagekeken op/)).toBeVisible();
  });

  await test.step('004-03: groups of a working session are counted, and their sheets photographed and typed over', async () => {
    await marit.goto(`/plg/${group}/rapport/werksessies`);
    await marit.getByRole('button', { name: 'Begin een werksessie' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Hoe heet de werksessie?').fill('Studiemiddag');
    await dialog.getByRole('button', { name: 'Op welke dag?' }).click();
    await marit.getByRole('dialog', { name: 'Kies een datum' }).getByRole('button', { name: /^1 / }).click();
    await dialog.getByLabel('Welke vraag ging over dromen?').fill('Waar droom je van?');
    await dialog.getByLabel('Welke vraag ging over wat nodig is?').fill('Wat is daarvoor nodig?');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(marit.getByRole('heading', { level: 1 })).toHaveText('Studiemiddag');
    for (const people of ['10', '9', '9', '9', '9']) {
      await marit.getByRole('button', { name: 'Voeg een groep toe' }).click();
      await dialog.getByLabel('Met hoeveel mensen?').fill(people);
      await dialog.getByRole('button', { name: 'Opslaan' }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(marit.getByText('5 groepen, 46 mensen')).toBeVisible();
    const chooser = marit.waitForEvent('filechooser');
    await marit.getByRole('button', { name: 'Foto van wat nodig is: groep 1' }).click();
    await (await chooser).setFiles({ name: 'vel.png', mimeType: 'image/png', buffer: picture });
    await expect(marit.getByRole('img', { name: 'Vel van groep 1: wat nodig is, foto 1' })).toBeVisible();
    await marit.getByRole('button', { name: 'Typ een vel over: Groep 1' }).click();
    await dialog.getByLabel('Wat staat er?').fill('Een eigen route');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
    await marit.getByRole('button', { name: 'Typ een vel over: Groep 1' }).click();
    await dialog.getByRole('radio', { name: 'Wat nodig is' }).check();
    // The sheet lies beside what is typed over from it.
    await expect(dialog.getByRole('img', { name: 'Vel van groep 1: wat nodig is, foto 1' })).toBeVisible();
    await dialog.getByLabel('Wat staat er?').fill('Tijd om te pratne\nRust');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('004-03: an answer is put right, taken back and brought under a heading; dreams and needs stay apart', async () => {
    const needs = marit.getByRole('region', { name: 'Wat nodig is' });
    await expect(marit.getByRole('region', { name: 'Dromen' }).getByText('Een eigen route')).toBeVisible();
    await needs.getByRole('button', { name: 'Meer over Tijd om te pratne' }).click();
    await marit.getByRole('menuitem', { name: 'Verbeter de tekst' }).click();
    await marit.getByRole('dialog').getByLabel('Wat staat er op het vel?').fill('Tijd om te praten');
    await marit.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
    await expect(needs.getByText('Tijd om te praten')).toBeVisible();
    for (const name of ['Tijd', 'Rust', 'Ruimte', 'Scholing']) {
      await needs.getByRole('button', { name: 'Maak een nieuw kopje' }).click();
      await marit.getByRole('dialog').getByLabel('Hoe heet het?').fill(name);
      await marit.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
      await expect(needs.getByRole('heading', { name, exact: true })).toBeVisible();
    }
    await needs.getByRole('button', { name: 'Meer over Tijd om te praten' }).click();
    await marit.getByRole('menuitem', { name: 'Tijd', exact: true }).click();
    await expect(needs.getByText('1 van de 5 groepen')).toBeVisible();
    // The menu that was chosen from is gone before it is opened again.
    await expect(marit.getByRole('menu')).toHaveCount(0);
    await needs.getByRole('button', { name: 'Meer over Tijd om te praten' }).click();
    await marit.getByRole('menuitem', { name: 'Haal dit antwoord weg' }).click();
    await expect(needs.getByText('Weggehaald: “Tijd om te praten”')).toBeVisible();
    await expect(needs.getByText('1 van de 5 groepen')).toBeHidden();
    await needs.getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect(needs.getByText('1 van de 5 groepen')).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('004-01 and 004-03: the report says 20 of 20 teams and how many groups there were, bound to both', async () => {
    const answer = await bram.request.get(`/api/plgs/${group}/reports`);
    const [report] = (await answer.json()) as { sections: { id: string; title: string }[] }[];
    const chapter = report?.sections.find(({ title }) => title === 'Hoe je zicht houdt op kwaliteit')?.id;
    await bram.goto(`/plg/${group}/rapport/hoofdstuk/${chapter}`);
    const text = bram.getByRole('textbox', { name: 'Tekst van het hoofdstuk' });
    await expect(text).toHaveAttribute('contenteditable', 'true');
    await text.press('Control+End');
    await bram.getByRole('tab', { name: 'Citaten' }).click();
    const what = bram.getByRole('combobox', { name: 'Wat is er geteld?' });
    await what.fill('Twintig teams');
    await bram.getByRole('option', { name: 'Twintig teams · Hoeveel teams zijn afgerond' }).click();
    await bram.getByRole('combobox', { name: 'Hoe zeg je het?' }).click();
    await bram.getByRole('option', { name: 'Als aantal van het totaal' }).click();
    await bram.getByRole('checkbox', { name: 'afgerond' }).check();
    await bram.getByRole('button', { name: 'Voeg dit getal in' }).click();
    await expect(text).toContainText('20 van de 20');
    await what.fill('Studiemiddag');
    await bram.getByRole('option', { name: /^Studiemiddag · Wat is daarvoor nodig/ }).click();
    await bram.getByRole('combobox', { name: 'Hoe zeg je het?' }).click();
    await bram.getByRole('option', { name: 'Hoeveel groepen er waren' }).click();
    await expect(bram.getByText('In de tekst komt: 5')).toBeVisible();
  });
});
