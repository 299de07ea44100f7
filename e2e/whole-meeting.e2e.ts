import { expectAccessible } from './support/accessible.ts';
import { expect, type Page, test } from './support/journey.ts';
import { tabTo } from './support/keyboard.ts';
import { comingMeeting, meetingsOfYear } from './support/meetings.ts';

const phone = { viewport: { width: 375, height: 812 } };
const minutesOf = (page: Page, title: string) => page.getByRole('textbox', { name: `Notulen bij ${title}` });
const clock = (page: Page) => page.getByRole('region', { name: 'Klok' });
const present = (page: Page, count: number) => page.getByText(`${count} mensen in de bijeenkomst`);

/** Someone from outside, invited to this one meeting: the link of the letter and where the code arrives. */
async function inviteGuest(marit: Page, meetingId: string): Promise<string> {
  const { origin } = new URL(marit.url());
  const answer = await marit.request.post(`/api/meetings/${meetingId}/guests`, {
    headers: { origin },
    data: {
      name: 'Iris Veenstra',
      email: 'iris@demo.example',
      programme: 'Dierverzorging, Waterveld College',
      takesPart: true,
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return new URL(((await answer.json()) as { link: string }).link).pathname;
}

async function mailedCode(marit: Page): Promise<string> {
  const mails = (await (await marit.request.get('/api/mails')).json()) as { to: string; subject: string }[];
  const letter = mails.find(({ to, subject }) => to === 'iris@demo.example' && /^\d{6} /.test(subject));
  return letter?.subject.slice(0, 6) ?? '';
}

/** What the phase asks for is not all there in the example: it begins anyway. */
async function begin(marit: Page): Promise<void> {
  await marit.getByRole('button', { name: 'Begin de bijeenkomst' }).click();
  const dialog = marit.getByRole('dialog');
  await dialog.getByLabel('Waarom toch beginnen?').fill('Wat er ligt, is genoeg.');
  await dialog.getByRole('button', { name: 'Begin toch' }).click();
}

async function next(marit: Page, title: string): Promise<void> {
  await marit.getByRole('button', { name: 'Volgend punt' }).click();
  await expect(clock(marit)).toContainText(title);
}

test('five programmes and a guest hold a meeting of two hours from the first word to adopted minutes', async ({
  persona,
  visitor,
}) => {
  const [marit, renske, carlijn, aylin, nadia, bram] = await Promise.all([
    persona('Marit'),
    persona('Renske', phone),
    persona('Carlijn'),
    persona('Aylin'),
    persona('Nadia'),
    persona('Bram'),
  ]);
  const meeting = await comingMeeting(marit);
  await Promise.all([marit, renske, carlijn, aylin, nadia].map((page) => page.goto(meeting.path)));
  const iris = await visitor();
  let left = 0;

  await test.step('the guest comes in with the code from the mail', async () => {
    await iris.goto(await inviteGuest(marit, meeting.id));
    await iris.getByRole('button', { name: 'Stuur mij een code' }).click();
    await expect(iris.getByText(/De code is verstuurd/)).toBeVisible();
    await iris.getByLabel('Code uit de mail').fill(await mailedCode(marit));
    await iris.getByRole('button', { name: 'Ga naar binnen' }).click();
    await expect(iris.getByRole('heading', { level: 1, name: meeting.title })).toBeVisible();
    await expect(present(marit, 6)).toBeVisible({ timeout: 45_000 });
  });

  await test.step('Marit begins; the first item is minuted by two people at once, one of them on a phone', async () => {
    await begin(marit);
    await next(marit, 'Terugblik op de afspraken');
    await expect(clock(iris)).toContainText('Terugblik op de afspraken');
    const here = minutesOf(renske, 'Terugblik op de afspraken');
    await here.click();
    await renske.keyboard.type('Alle afspraken zijn nagekomen.');
    await expect(minutesOf(aylin, 'Terugblik op de afspraken')).toContainText(
      'Alle afspraken zijn nagekomen.',
    );
  });

  await test.step('Carlijn has no mouse: she raises her hand, gets the word and makes an action of a line', async () => {
    await tabTo(carlijn, carlijn.getByRole('button', { name: 'Reactie', exact: true }));
    await carlijn.keyboard.press('Enter');
    await marit.getByRole('button', { name: 'Geef Carlijn te Brake het woord' }).click();
    await tabTo(carlijn, carlijn.getByRole('button', { name: 'Klaar', exact: true }).first());
    await carlijn.keyboard.press('Enter');
    await expect(marit.getByText('Niemand heeft nu het woord.')).toBeVisible();
    await next(marit, 'Leesronde concept 0.5');
    await tabTo(carlijn, minutesOf(carlijn, 'Leesronde concept 0.5'));
    await carlijn.keyboard.type('Carlijn stuurt de opmerkingen rond /afspraak ');
    await expect(minutesOf(aylin, 'Leesronde concept 0.5')).toContainText('Afspraak · Carlijn');
    // What she types behind it is read when she leaves the line.
    await carlijn.keyboard.type('voor 12 mei');
    await carlijn.keyboard.press('Enter');
    await expect(minutesOf(aylin, 'Leesronde concept 0.5')).toContainText(
      /Afspraak · Carlijn · uiterlijk .*12 mei/,
    );
    // A guest reads it in the same words, at an address that names the meeting and no group.
    await expect(minutesOf(iris, 'Leesronde concept 0.5')).toContainText('Afspraak · Carlijn');
  });

  await test.step('Nadia drops out; Bram comes late and lands where the others are', async () => {
    left = Date.now();
    await nadia.close();
    await next(marit, 'De vier auteurs vertellen');
    await bram.goto(meeting.path);
    await expect(clock(bram)).toContainText('De vier auteurs vertellen', { timeout: 45_000 });
    await marit.getByRole('button', { name: 'Besluit vastleggen' }).last().click();
    await marit.getByLabel('Wat is er besloten?').fill('De auteurs leveren 1 februari.');
    await marit.getByRole('button', { name: 'Opslaan' }).click();
    await expect(bram.getByText('De auteurs leveren 1 februari.').first()).toBeVisible();
  });

  await test.step('a guest asks for the word like everyone', async () => {
    await next(marit, 'Tegengeluiden');
    await iris.getByRole('button', { name: 'Punt', exact: true }).click();
    await marit.getByRole('button', { name: /^Geef Iris Veenstra/ }).click();
    await expect(renske.getByText(/^Iris Veenstra.* heeft het woord/)).toBeVisible();
    await marit.getByRole('button', { name: 'Klaar', exact: true }).first().click();
  });

  await test.step('recommendations are worked out, and written down', async () => {
    await next(marit, 'Aanbevelingen voor de praktijk');
    await next(marit, 'Aanbevelingen voor beleid');
    await minutesOf(aylin, 'Aanbevelingen voor beleid').click();
    await aylin.keyboard.type('Beleid volgt de praktijk.');
  });

  const back = await persona('Nadia');

  await test.step('Nadia comes back, and reads what happened without her', async () => {
    // Whoever is back within half a minute was not away.
    await expect.poll(() => Date.now() - left, { timeout: 60_000 }).toBeGreaterThan(31_000);
    await expect(present(marit, 6)).toBeVisible({ timeout: 60_000 });
    await back.goto(meeting.path);
    await expect(clock(back)).toContainText('Aanbevelingen voor beleid', { timeout: 45_000 });
    await expect(present(marit, 7)).toBeVisible();
    await back.getByRole('link', { name: 'Bekijk wat je miste' }).click();
    await expect(back.getByRole('heading', { level: 1 })).toHaveText('Wat heb ik gemist?');
    await expect(back.getByText('De auteurs leveren 1 februari.')).toBeVisible();
    await back.goto(meeting.path);
    await expect(present(marit, 7)).toBeVisible({ timeout: 45_000 });
  });

  await test.step('a fist to five shows where everyone stands, the guest and who has no mouse too', async () => {
    await next(marit, 'Vuist tot vijf');
    await marit.getByRole('button', { name: 'Begin een werkvorm' }).click();
    const dialog = marit.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Aanbevelingen vaststellen/ }).check();
    await dialog.getByRole('button', { name: 'Begin met Aanbevelingen vaststellen' }).click();
    await marit.getByRole('button', { name: 'Volgende stap: Stil formuleren' }).click();
    for (const [page, text] of [
      [renske, 'Houd groepen klein.'],
      [iris, 'Vraag ook de oud-studenten.'],
    ] as const) {
      await page.getByRole('textbox', { name: 'Jouw briefje bij “Stil formuleren”' }).fill(text);
      await page.getByRole('button', { name: 'Bewaar briefje' }).click();
    }
    await expect(marit.getByText('2 mensen schreven iets op.')).toBeVisible();
    await marit.getByRole('button', { name: 'Open de briefjes' }).click();
    await expect(carlijn.getByText('Vraag ook de oud-studenten.')).toBeVisible();
    for (const step of ['In tweetallen', 'In viertallen', 'Vuist tot vijf'])
      await marit.getByRole('button', { name: `Volgende stap: ${step}` }).click();
    for (const page of [renske, aylin, bram, back, iris]) {
      await page.getByRole('radio', { name: '4' }).click();
      await expect(page.getByRole('radio', { name: '4' })).toBeChecked();
    }
    await tabTo(carlijn, carlijn.getByRole('radio', { name: 'vuist' }));
    for (let finger = 0; finger < 2; finger += 1) await carlijn.keyboard.press('ArrowRight');
    await expect(marit.getByText('6 mensen kozen.')).toBeVisible();
    await marit.getByRole('button', { name: 'Laat de uitslag zien' }).click();
    await expect(iris.getByRole('list', { name: 'Uitslag' })).toBeVisible();
    await marit.getByRole('button', { name: 'Stop de werkvorm' }).click();
    await expectAccessible(iris);
  });

  await test.step('Marit closes with one item left; it waits on the next agenda, with the action', async () => {
    await marit.getByRole('button', { name: 'Sluit af' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Sluit af' }).click();
    await expect(renske.getByText('geweest', { exact: true }).first()).toBeVisible();
    await tabTo(carlijn, carlijn.getByRole('button', { name: 'Klopt' }));
    await carlijn.keyboard.press('Enter');
    await expect(carlijn.getByText('Jij zei dat het klopt.')).toBeVisible();
    const following = (await meetingsOfYear(marit)).find(({ state }) => state === 'planned');
    await marit.goto(following?.path ?? '');
    const left = marit.getByRole('checkbox', { name: /^Naar mijn team/ });
    await expect(left).toBeChecked();
    await marit.getByRole('button', { name: /^Zet \d+ punten op de agenda/ }).click();
    await begin(marit);
    await expect(marit.getByText('nu bezig')).toBeVisible({ timeout: 60_000 });
  });

  await test.step('the adopted minutes say who was there, what was said, decided and promised', async () => {
    await marit.goto(meeting.path);
    await marit.getByRole('button', { name: 'Stel vast' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Stel vast' }).click();
    await expect(marit.getByText('Vastgesteld', { exact: true })).toBeVisible();
    const file = await marit.request.get(`/api/meetings/${meeting.id}/minutes.json`);
    const minutes = (await file.json()) as {
      attendance: { programme: string | null; present: number }[];
      items: {
        title: string;
        plain: string;
        outcomes: { kind: string; text: string; programme: string | null }[];
      }[];
    };
    const there = minutes.attendance.filter((it) => it.present > 0).map((it) => it.programme);
    expect(there).toEqual(
      expect.arrayContaining([
        'Haarverzorging',
        'Maatschappelijke Zorg',
        'Medewerker Facilitaire Dienstverlening',
        'Sport & Bewegen',
        'Verkoper',
      ]),
    );
    const item = (title: string) => minutes.items.find((it) => it.title === title);
    expect(item('Terugblik op de afspraken')?.plain).toBe('Alle afspraken zijn nagekomen.');
    expect(item('Leesronde concept 0.5')?.outcomes).toMatchObject([
      { kind: 'commitment', text: 'Carlijn stuurt de opmerkingen rond', programme: 'Maatschappelijke Zorg' },
    ]);
    expect(item('De vier auteurs vertellen')?.outcomes).toMatchObject([
      { kind: 'decision', text: 'De auteurs leveren 1 februari.' },
    ]);
    expect(item('Aanbevelingen voor beleid')?.plain).toBe('Beleid volgt de praktijk.');
  });

  await test.step('the guest keeps the meeting and finds nothing else', async () => {
    await iris.goto('/');
    await expect(iris.getByText('Kleine groepen: volhouden en verantwoorden')).toBeHidden();
    expect((await iris.request.get(`/api/plgs/${meeting.plgId}`)).status()).toBe(404);
  });
});
