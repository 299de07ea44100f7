import { expect, type Page, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';

interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Without a mail server letters wait in the outbox, where an administrator passes them on. */
async function linkTo(administrator: Page, to: string, subject: string, path: string): Promise<string> {
  const letters = (await (await administrator.request.get('/api/mails')).json()) as Letter[];
  const letter = letters.find((it) => it.to.startsWith(to) && it.subject.startsWith(subject));
  const link = new RegExp(`https?://\\S+(/${path}/\\S+)`).exec(letter?.text ?? '')?.[1];
  expect(link, `${to} got a letter with a link`).toBeDefined();
  return link ?? '';
}

/** Leafs through the open calendar to a day. */
async function pick(page: Page, on: Date): Promise<void> {
  const picker = page.getByRole('dialog', { name: 'Kies een datum' });
  const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric' }).format(on);
  await expect(picker).toBeVisible();
  for (let step = 0; step < 12; step++) {
    if (await picker.getByRole('button', { name: month, exact: true }).isVisible()) break;
    await picker.getByRole('button', { name: 'Volgende maand' }).click();
  }
  await picker.getByRole('button', { name: new RegExp(`^${on.getUTCDate()} ${month}`) }).click();
  await expect(picker).toBeHidden();
}

test('a group finds its date on a phone, without signing in, and says who comes', async ({
  persona,
  visitor,
}) => {
  const marit = await persona('Marit');
  const { memberships } = (await (await marit.request.get('/api/session')).json()) as {
    memberships: { plgId: string; schoolYear: string }[];
  };
  const [latest] = memberships.toSorted((one, other) => other.schoolYear.localeCompare(one.schoolYear));
  const polls = (await (await marit.request.get(`/api/plgs/${latest?.plgId}/date-polls`)).json()) as {
    id: string;
  }[];

  const meetings = (await (await marit.request.get(`/api/plgs/${latest?.plgId}/meetings`)).json()) as {
    date: string;
    state: string;
  }[];
  // Tuesdays after the next meeting, on which no school of the example is closed.
  const next = meetings.find(({ state }) => state === 'planned')?.date ?? '';
  const days = (n: number) => new Date(Date.parse(`${next}T12:00:00Z`) + n * 86_400_000);

  await test.step('the coordinator asks for a date', async () => {
    await marit.goto(`/plg/${latest?.plgId}/cyclus`);
    await marit.getByRole('button', { name: 'Prik een datum' }).click();
    const dialog = marit.getByRole('dialog', { name: 'Een datum prikken' });
    await dialog.getByLabel('Titel').fill('Samen terugkijken');
    for (const [index, on] of [days(5), days(12)].entries()) {
      await dialog.getByLabel(`Datum ${index + 1}`, { exact: true }).click();
      await pick(marit, on);
    }
    await dialog.getByRole('button', { name: 'Vraag het de groep' }).click();
    await expect(marit.getByRole('heading', { level: 1, name: 'Samen terugkijken' })).toBeVisible();
    await expect(marit.getByText('Er heeft nog niemand gereageerd.', { exact: false })).toBeVisible();
    await expectAccessible(marit);
  });

  const phone = await visitor({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const mine = phone.getByRole('radiogroup');

  await test.step('a member answers from the mail, at 360 pixels and without signing in', async () => {
    await phone.goto(await linkTo(marit, 'floor', 'Wanneer kun je? Samen terugkijken', 'datumprikker'));
    await expect(phone.getByRole('heading', { level: 1, name: 'Wanneer kun je?' })).toBeVisible();
    await expect(phone.getByText('Je hebt nog niets aangegeven.')).toBeVisible();
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
    await expectAccessible(phone);
    await mine.nth(1).getByText('Ja', { exact: true }).tap();
    await expect(phone.getByText('Vastgelegd. Nog 1 datum te gaan.')).toBeVisible();
    await mine.nth(0).getByText('Nee', { exact: true }).tap();
    await expect(phone.getByText('Vastgelegd. Je bent klaar, dank je wel.')).toBeVisible();
    await phone.reload();
    await expect(phone.getByText('Vastgelegd. Je bent klaar, dank je wel.')).toBeVisible();
  });

  const standings = marit.getByRole('region', { name: 'Zo staat het ervoor' });
  const best = standings.getByRole('listitem').filter({ hasText: 'beste keus' });

  await test.step('ranking and sentence follow live, and the rule is on the page', async () => {
    await expect(
      marit.getByText(/elk van de 5 opleidingen minstens één iemand kan sturen en Marit/),
    ).toBeVisible();
    await expect(
      standings.getByText(/staat bovenaan, omdat dan 1 van de 5 opleidingen erbij is\./),
    ).toBeVisible();
    await expect(best.getByText('1 van 5 opleidingen erbij')).toBeVisible();
    await expect(best.getByText(/Haarverzorging: /)).toBeHidden();
    await expect(standings.getByText(/Verkoper: nog niets gehoord/).first()).toBeVisible();
  });

  await test.step('choosing a date that misses programmes has to be meant', async () => {
    await best.getByRole('button', { name: /^Kies deze datum/ }).click();
    const dialog = marit.getByRole('dialog');
    await expect(dialog.getByText(/Nog niet vertegenwoordigd: .*Verkoper/)).toBeVisible();
    await expect(dialog.getByText('Marit Oldenhof heeft geen ja gezegd.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Kies deze datum toch' }).click();
    await expect(marit.getByRole('heading', { name: /^Het wordt .* 15:30–17:30\.$/ })).toBeVisible();
    await phone.reload();
    await expect(phone.getByText(/^Het wordt /)).toBeVisible();
  });

  await test.step('the invitation arrives, and an answer by its link shows on the page of the meeting', async () => {
    await marit.getByRole('link', { name: 'Naar de bijeenkomst' }).click();
    const who = marit.getByRole('region', { name: 'Wie komt er?' });
    await expect(who.getByText('Floor Lubbers: nog niets gehoord', { exact: false })).toBeVisible();
    await phone.goto(await linkTo(marit, 'floor', 'Uitnodiging: Samen terugkijken', 'komst'));
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Kom je naar “Samen terugkijken”?');
    await phone.getByText('Ik kom', { exact: true }).tap();
    await expect(phone.getByText('Vastgelegd: je komt.')).toBeVisible();
    await expectAccessible(phone);
    await expect(who.getByText('Floor Lubbers: komt', { exact: false })).toBeVisible();
    await expect(who.getByText(/^1 komt/)).toBeVisible();
  });

  await test.step('the other poll of the group is still open', async () => {
    expect(polls).toHaveLength(1);
    await marit.goto(`/plg/${latest?.plgId}/cyclus`);
    await expect(marit.getByRole('region', { name: 'Datumprikkers' }).getByRole('link')).toHaveCount(1);
  });
});
