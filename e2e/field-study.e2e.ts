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
const guide = ['Wat doen jullie?', 'Wat begon daarmee?', 'Wie merkt het?', 'Wat raad je aan?'].map(question);

test('twenty teams are visited with one guide, and what they said is quoted with care (004-01, 004-06)', async ({
  persona,
}) => {
  test.setTimeout(180_000);
  const marit = await persona('Marit');
  const gijs = await persona('Gijs');
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
    const bram = await persona('Bram');
    await bram.goto(study);
    await bram.getByRole('listitem').filter({ hasText: 'Vrij Instituut' }).getByRole('link').click();
    await bram.getByRole('button', { name: `Haal aan: ${guide[0]?.text}` }).click();
    const dialog = bram.getByRole('dialog');
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
    await bram.getByRole('link', { name: /V1/ }).click();
    await bram.getByRole('button', { name: 'Nagekeken: het kan zo' }).click();
    await expect(bram.getByText(/^Nagekeken op/)).toBeVisible();
  });
});
