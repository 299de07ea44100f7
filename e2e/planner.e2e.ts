import { expect, type Page, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { liveAt } from './support/live-at.ts';
import { threeRegions } from '../apps/api/test/support/three-regions.ts';

// The holidays are those of 2026-2027: here it is always the evening before that year begins.
test.use({ settings: liveAt('2026-08-31T18:00:00Z') });

const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The Tuesdays of four meetings eight weeks apart, the first at least three weeks from now. */
function tuesdays(): string[] {
  let first = Date.now() + 21 * day;
  while (new Date(first).getUTCDay() !== 2) first += day;
  return [0, 1, 2, 3].map((index) => iso(first + index * 56 * day));
}

const said = (on: string) =>
  new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .format(new Date(`${on}T12:00:00Z`))
    .replaceAll('.', '');

async function call<T>(page: Page, method: 'GET' | 'POST', path: string, data?: object): Promise<T> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(`/api${path}`, {
    method,
    headers: { origin },
    ...(data && { data }),
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A group of one institution, set in motion; its own holidays are kept out of these dates by a year far ahead. */
async function plannedGroup(page: Page, dates: string[]): Promise<{ id: string; institutionId: string }> {
  await page.goto('/');
  const institutions = await call<{ id: string; name: string; programmes: { id: string }[] }[]>(
    page,
    'GET',
    '/institutions',
  );
  const own = institutions.find(({ name }) => name.startsWith('Waterveld'));
  const { id } = await call<{ id: string }>(page, 'POST', '/plgs', {
    name: 'Samen plannen',
    schoolYear: `${new Date().getFullYear()}-${new Date().getFullYear() + 1}`,
    purpose: '',
    leadingQuestions: [{ text: 'Hoe doen jullie het?' }],
    seats: [{ programmeId: own?.programmes[0]?.id, stance: 'wants_to' }],
    adviceRequestIds: [],
  });
  await call(page, 'POST', `/plgs/${id}/cycle`, {
    key: crypto.randomUUID(),
    startOn: dates[0],
    weekday: 2,
    meetings: 4,
    targetWeeks: 8,
    minWeeks: 6,
    maxWeeks: 10,
    kept: [],
    startTime: '15:00',
    endTime: '17:00',
    planned: dates.map((on, index) => ({ on, title: `Samen ${index + 1}` })),
  });
  return { id, institutionId: own?.id ?? '' };
}

/** A group of three institutions, one in each region, with the school holidays of 2026-2027. */
async function groupOfThreeRegions(page: Page): Promise<{ id: string; institutionIds: string[] }> {
  const seats: object[] = [];
  const institutionIds: string[] = [];
  for (const region of ['noord', 'midden', 'zuid'] as const) {
    const name = `Regio ${region} (fictief)`;
    const { id } = await call<{ id: string }>(page, 'POST', '/institutions', { name, kind: 'roc', region });
    institutionIds.push(id);
    const programme = await call<{ id: string }>(page, 'POST', `/institutions/${id}/programmes`, {
      name: `Kapper ${region}`,
      levels: [2],
      route: 'bol',
      years: 2,
      hoursPerYear: 1000,
    });
    seats.push({ programmeId: programme.id, stance: 'wants_to' });
    for (const { region: where, ...period } of threeRegions)
      if (where === region)
        await call(page, 'POST', `/institutions/${id}/closed-periods`, {
          ...period,
          weekdays: [],
          source: 'Jaarplanning',
        });
  }
  const { id } = await call<{ id: string }>(page, 'POST', '/plgs', {
    name: 'Drie regio’s',
    schoolYear: '2026-2027',
    purpose: '',
    leadingQuestions: [{ text: 'Hoe doen jullie het?' }],
    seats,
    adviceRequestIds: [],
  });
  return { id, institutionIds };
}

test('a calendar that changes is a conflict at once, and moves nothing before one of two ways is chosen', async ({
  persona,
}) => {
  const dates = tuesdays();
  const [first = '', second = ''] = dates;
  const marit = await persona('Marit');
  const group = await plannedGroup(marit, dates);
  await marit.goto(`/plg/${group.id}/cyclus`);
  const conflict = marit.getByText('Op deze dag kan het niet meer:');
  await expect(marit.getByRole('link', { name: 'Samen 2', exact: true })).toBeVisible();
  await expect(conflict).toBeHidden();

  const keeper = await persona('Marit', { viewport: { width: 375, height: 780 } });
  await keeper.goto(`/kalender/${group.institutionId}`);

  await test.step('on a phone, the calendar of the institution refuses a spring holiday of 37 days and names its row', async () => {
    await keeper.getByRole('button', { name: 'Lees een bestand in' }).click();
    const dialog = keeper.getByRole('dialog');
    const choose = async (content: string) => {
      const chooser = keeper.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: /^Kies een (ander )?bestand$/ }).click();
      await (
        await chooser
      ).setFiles({ name: 'jaarplanning.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    };
    await choose(`naam;van;tot\nStudiedag;${second};${second}\nVoorjaarsvakantie;2031-02-13;2031-03-21`);
    await expect(dialog.getByText('regel 3')).toBeVisible();
    await expect(dialog.getByText('Dit zijn 37 dagen.')).toBeVisible();
    await expect(dialog.getByText('Eén regel klopt niet.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Sla / })).toBeHidden();
    await expectAccessible(keeper);
    await choose(`naam;van;tot\nStudiedag;${second};${second}`);
    await dialog.getByRole('button', { name: 'Sla 1 periode op' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the coordinator sees the conflict without loading again, on that meeting only', async () => {
    await expect(conflict).toHaveCount(1);
    await expect(marit.getByText('Studiedag (Waterveld College (fictief))')).toBeVisible();
    await expect(marit.getByText('Bron: jaarplanning.csv')).toBeVisible();
    await expectAccessible(marit);
  });

  await test.step('it is asked of her under Today, and stands on the meeting itself', async () => {
    await marit.goto('/');
    await marit.getByRole('link', { name: /Samen 2 kan niet op de geplande dag/ }).click();
    await expect(marit.getByRole('heading', { name: 'Een andere dag voor Samen 2' })).toBeVisible();
  });

  await test.step('with the keyboard alone she compares both ways and confirms one', async () => {
    const earlier = iso(Date.parse(second) - 7 * day);
    const later = iso(Date.parse(second) + 7 * day);
    const onwards = marit.getByRole('region', { name: 'Opnieuw plannen vanaf hier' });
    const smallest = marit.getByRole('region', { name: 'Kleinste wijziging' });
    await expect(smallest.getByText('bijeenkomst verhuist', { exact: true })).toBeVisible();
    await expect(onwards.getByText('bijeenkomsten verhuizen', { exact: true })).toBeVisible();
    await expect(smallest.getByText(`was ${said(second)}`)).toBeVisible();
    await expectAccessible(marit);
    const before = await call<{ date: string }[]>(marit, 'GET', `/plgs/${group.id}/meetings`);
    expect(before.map(({ date }) => date)).toEqual(dates);

    await smallest.getByRole('button', { name: 'Kies: Kleinste wijziging' }).focus();
    await marit.keyboard.press('Enter');
    const dialog = marit.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Annuleren' })).toBeFocused();
    await marit.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Verplaats' })).toBeFocused();
    await marit.keyboard.press('Enter');
    await expect(marit.getByRole('heading', { name: 'Jaarplan' })).toBeVisible();
    await expect(conflict).toBeHidden();
    const after = await call<{ date: string }[]>(marit, 'GET', `/plgs/${group.id}/meetings`);
    expect([earlier, later]).toContain(after[1]?.date);
    expect(after.map(({ date }) => date).toSpliced(1, 1)).toEqual(dates.toSpliced(1, 1));
  });

  await test.step('with the arrow keys on the ribbon she looks at another week, and leaves it', async () => {
    const slider = marit.getByRole('slider', { name: 'Samen 1' });
    await slider.focus();
    await marit.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /druk op Enter/);
    await marit.keyboard.press('Enter');
    await expect(marit.getByRole('heading', { name: 'Een andere dag voor Samen 1' })).toBeVisible();
    await expect(marit.getByText(`was ${said(first)}`).first()).toBeVisible();
  });

  const planned = ['2026-09-01', '2026-10-27', '2026-12-15', '2027-02-09', '2027-04-06', '2027-06-01'];
  const regions = await groupOfThreeRegions(marit);
  const year = async () =>
    (await call<{ date: string }[]>(marit, 'GET', `/plgs/${regions.id}/meetings`)).map(({ date }) => date);

  await test.step('of three regions she sees six Tuesdays of least deviation, and what a strict series would hit (C1)', async () => {
    // What is proposed first depends on today: it is that evening in her browser too.
    await marit.clock.setFixedTime(new Date('2026-08-31T18:00:00Z'));
    await marit.goto(`/plg/${regions.id}/cyclus`);
    await marit.getByLabel('Eerste bijeenkomst').click();
    const picker = marit.getByRole('dialog', { name: 'Kies een datum' });
    await picker.getByRole('button', { name: /^1 september 2026/ }).click();
    await expect(marit.getByRole('combobox', { name: 'Dag van de week' })).toHaveValue('dinsdag');
    await marit.getByLabel('Aantal bijeenkomsten').fill('6');
    await marit.getByLabel('Hooguit').fill('10');
    for (const [index, on] of planned.entries())
      await expect(marit.getByLabel(`Datum van bijeenkomst ${index + 1}`, { exact: true })).toHaveText(
        said(on),
      );
    await expect(marit.getByText(/^\d+ weken$/)).toHaveText([8, 7, 8, 8, 8].map((weeks) => `${weeks} weken`));
    await expect(marit.getByText('Samen 1 week van het streven af.')).toBeVisible();
    await expect(marit.getByText(`${said('2026-12-22')} kan niet: Kerstvakantie`)).toBeVisible();

    await marit.getByRole('button', { name: 'Wat strikt om de 8 weken zou geven' }).click();
    const strict = marit.getByRole('region', { name: 'Wat strikt om de 8 weken zou geven' });
    const row = (on: string) => strict.getByRole('listitem').filter({ hasText: said(on) });
    await expect(strict.getByRole('listitem')).toHaveCount(6);
    for (const on of ['2026-09-01', '2026-10-27', '2027-04-13', '2027-06-08'])
      await expect(row(on)).toContainText('vrij');
    await expect(row('2026-12-22')).toContainText('kan niet');
    await expect(row('2026-12-22')).toContainText(
      'Kerstvakantie (Regio midden (fictief), Regio noord (fictief) en Regio zuid (fictief))',
    );
    await expect(row('2027-02-16')).toContainText('kan niet');
    await expect(row('2027-02-16')).toContainText('Voorjaarsvakantie (Regio zuid (fictief))');
    await expectAccessible(marit);
  });

  await test.step('a closure on 9 February is a conflict there alone, with both ways beside each other (C1)', async () => {
    await marit.getByRole('button', { name: 'Zet deze data vast' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Zet deze data vast' }).click();
    await expect(marit.getByText(/^di 1 sep 2026 – di 1 jun 2027\./)).toBeVisible();
    await expect(conflict).toBeHidden();
    await call(marit, 'POST', `/institutions/${regions.institutionIds[2]}/closed-periods`, {
      kind: 'closure',
      label: 'Verbouwing',
      from: '2027-02-09',
      to: '2027-02-09',
      weekdays: [],
      source: 'Facilitair',
    });
    await expect(conflict).toHaveCount(1);
    const row = marit.getByRole('listitem').filter({ has: conflict });
    await expect(row).toContainText('9 februari 2027');
    await row.getByRole('link', { name: 'Zoek een andere dag' }).click();

    const way = (name: string) => marit.getByRole('region', { name });
    const moves = (name: string) => way(name).getByText(/^was /);
    await expect(moves('Kleinste wijziging')).toHaveText([`was ${said('2027-02-09')}`]);
    await expect(way('Kleinste wijziging').getByText(said('2027-02-02'), { exact: true })).toBeVisible();
    await expect(moves('Opnieuw plannen vanaf hier')).toHaveText(
      ['2027-02-09', '2027-04-06', '2027-06-01'].map((on) => `was ${said(on)}`),
    );
    const again = ['2027-02-02', '2027-03-30', '2027-05-25'];
    for (const on of again)
      await expect(way('Opnieuw plannen vanaf hier').getByText(said(on), { exact: true })).toBeVisible();
    expect(await year()).toEqual(planned);

    await marit.getByRole('button', { name: 'Kies: Opnieuw plannen vanaf hier' }).click();
    const dialog = marit.getByRole('dialog');
    await expect(dialog).toContainText('3 bijeenkomsten verplaatsen?');
    expect(await year()).toEqual(planned);
    await dialog.getByRole('button', { name: 'Verplaats' }).click();
    await expect(marit.getByRole('heading', { name: 'Jaarplan' })).toBeVisible();
    await expect(conflict).toBeHidden();
    expect(await year()).toEqual([...planned.slice(0, 3), ...again]);
  });
});
