import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';

interface Letter {
  to: string;
  subject: string;
}

/** Without a mail server letters wait in the outbox, where an administrator reads them. */
async function codeFor(administrator: Page, to: string): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(async () => {
      const letters = (await (await administrator.request.get('/api/mails')).json()) as Letter[];
      code = letters
        .filter((it) => it.to === to)
        .map(({ subject }) => /^(\d{6}) /.exec(subject)?.[1])
        .find((it) => it !== undefined);
      return code;
    })
    .toBeDefined();
  return code ?? '';
}

/** Whoever leads goes on to the step in which everyone holds up fingers. */
async function beginVote(page: Page, meetingId: string): Promise<void> {
  const headers = { origin: new URL(page.url()).origin };
  const post = (path: string, data: object) => page.request.post(path, { headers, data });
  const started = await post(`/api/meetings/${meetingId}/formats`, { key: 'startgesprek' });
  const { id } = (await started.json()) as { id: string };
  for (const from of [0, 1, 2, 3])
    expect((await post(`/api/format-runs/${id}/advance`, { from })).ok()).toBe(true);
}

test('a guest takes part in one meeting, and whoever is replaced reads along', async ({
  persona,
  visitor,
}) => {
  const email = 'gerda@waterveld.example';
  const [marit, renske] = await Promise.all([persona('Marit'), persona('Renske')]);
  const gerda = await visitor({ viewport: { width: 375, height: 812 } });
  const plgs = (await (await marit.request.get('/api/plgs')).json()) as { id: string; schoolYear: string }[];
  const group = plgs.toSorted((one, other) => other.schoolYear.localeCompare(one.schoolYear))[0]?.id ?? '';
  const meetings = (await (await marit.request.get(`/api/plgs/${group}/meetings`)).json()) as {
    id: string;
    state: string;
    title: string;
  }[];
  const meeting = meetings.find(({ state }) => state === 'planned');
  const page = `/plg/${group}/bijeenkomsten/${meeting?.id}`;
  let link = '';

  await test.step('the coordinator names a substitute and invites a guest', async () => {
    await marit.goto(page);
    await marit.getByRole('button', { name: 'Regel een vervanger' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByLabel('Wie kan er niet?').click();
    await marit.getByRole('option', { name: /^Renske Bolhuis/ }).click();
    await dialog.getByLabel('Wie komt er in de plaats?').click();
    await marit.getByRole('option', { name: /^Youssef/ }).click();
    await dialog.getByRole('button', { name: 'Regel het zo' }).click();
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    await expect(marit.getByRole('region', { name: 'Vervanging' })).toContainText(
      'Youssef el Amrani komt in plaats van Renske Bolhuis',
    );

    await marit.getByRole('button', { name: 'Nodig een gast uit' }).click();
    await dialog.getByLabel('Naam').fill('Gerda Gast');
    await dialog.getByLabel('E-mailadres').fill(email);
    await dialog.getByLabel('Opleiding of organisatie').fill('Dierverzorging');
    await dialog.getByLabel('Doet mee: praat, schrijft en stemt').check();
    await dialog.getByRole('button', { name: 'Nodig uit' }).click();
    link = await dialog.getByLabel('Link voor de gast').inputValue();
    await dialog.getByRole('button', { name: 'Klaar' }).click();
  });

  // The page asks for nothing that a guest may not have.
  const refused: string[] = [];
  gerda.on('response', (it) => void (it.status() === 404 && refused.push(it.url())));

  await test.step('the guest comes in on a phone with the code from the mail', async () => {
    await gerda.goto(new URL(link).pathname);
    await gerda.getByRole('button', { name: 'Stuur mij een code' }).click();
    await expect(gerda.getByText(/De code is verstuurd naar g…@waterveld.example/)).toBeVisible();
    await gerda.getByLabel('Code uit de mail').fill(await codeFor(marit, email));
    await expectAccessible(gerda);
    await gerda.getByRole('button', { name: 'Ga naar binnen' }).click();
    await expect(gerda.getByRole('heading', { level: 1 })).toHaveText(meeting?.title ?? '');
  });

  await test.step('the guest raises a hand and gets the word, under name and programme', async () => {
    await marit.getByRole('button', { name: 'Begin de bijeenkomst' }).click();
    await marit.getByLabel('Waarom toch beginnen?').fill('De gast is er.');
    await marit.getByRole('button', { name: 'Begin toch' }).click();
    await gerda.getByRole('button', { name: 'Punt', exact: true }).click();
    const hands = marit.getByRole('list', { name: 'Wie wil iets zeggen' });
    await expect(hands).toContainText('Gerda Gast (gast, Dierverzorging)');
    await hands.getByRole('button', { name: 'Geef Gerda Gast het woord' }).click();
    await expect(gerda.getByText('Gerda Gast (gast, Dierverzorging) heeft het woord')).toBeVisible();
    await gerda.getByRole('button', { name: 'Klaar', exact: true }).click();
    await expect(marit.getByText('Niemand heeft nu het woord.')).toBeVisible();
  });

  await test.step('the guest votes, while whoever is replaced reads along', async () => {
    await beginVote(marit, meeting?.id ?? '');
    await gerda.getByRole('radio', { name: '4' }).check();
    await expect(marit.getByText('1 persoon koos.')).toBeVisible();
    await renske.goto(page);
    await expect(
      renske.getByText('Youssef el Amrani komt in jouw plaats. Je leest deze keer mee.'),
    ).toBeVisible();
    await expect(renske.getByText('1 persoon koos.')).toBeVisible();
    await expect(renske.getByText('Je leest deze keer mee.', { exact: true })).toBeVisible();
    await expect(renske.getByRole('button', { name: 'Punt', exact: true })).toBeHidden();
    await expect(renske.getByRole('radio')).toHaveCount(0);
    await expectAccessible(gerda);
    expect(refused).toEqual([]);
  });

  await test.step('the invitation is withdrawn, and the guest is out', async () => {
    await marit.getByRole('button', { name: 'Opties voor Gerda Gast' }).click();
    await marit.getByRole('menuitem', { name: 'Trek de uitnodiging in' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Trek de uitnodiging in' }).click();
    await expect(gerda.getByText('Deze uitnodiging werkt niet meer')).toBeVisible();
    await expect(gerda.getByText('Wie spreekt')).toBeHidden();
    await expect(marit.getByRole('list', { name: 'Wie wil iets zeggen' })).toBeHidden();
    await gerda.goto(new URL(link).pathname);
    await expect(gerda.getByText(/Deze uitnodiging geldt niet meer/)).toBeVisible();
  });
});
