import { expectAccessible } from './support/accessible.ts';
import { expect, test, type Page } from './support/journey.ts';

const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true } as const;

/** What is on screen goes on working; nothing comes from the server or goes to it. */
const cutOff = (page: Page) => page.route('**/api/**', (route) => route.abort());
const connect = (page: Page) => page.unroute('**/api/**');

/** Answers the second question up to the eighth, and hands in. */
async function writeOn(page: Page): Promise<void> {
  for (let place = 2; place <= 8; place += 1) {
    await page.getByRole('link', { name: 'Volgende', exact: true }).click();
    await expect(page.getByText(`Vraag ${place} van 9`)).toBeVisible();
    await page.getByLabel('Antwoord').fill(`Antwoord ${place}.`);
  }
  await page.getByRole('link', { name: 'Alle vragen' }).click();
  await page.getByRole('button', { name: /^Lever .* in$/ }).click();
  await expect(page.getByText('gaat vanzelf mee zodra er verbinding is')).toBeVisible();
}

test('two write one conversation down, and settle what they heard differently', async ({ persona }) => {
  const carlijn = await persona('Carlijn', phone);
  await test.step('who writes along does so without a network, under the number of who leads', async () => {
    await carlijn.goto('/gesprekken');
    await expect(carlijn.getByText('Samen met Dennis Hofsteenge.')).toBeVisible();
    await carlijn.getByRole('link', { name: 'Schrijf mee: docent' }).click();
    await expect(carlijn.getByLabel('Welk gesprek is dit?')).toHaveValue('1');
    await expectAccessible(carlijn);
    await carlijn.getByRole('button', { name: 'Begin met meeschrijven' }).click();
    await expect(carlijn.getByText('Zonder dit akkoord wordt er niets bewaard.')).toBeVisible();
    await carlijn.route('**/api/**', (route) => route.abort());
    await carlijn.getByRole('checkbox', { name: /weet dat we samen opschrijven/ }).check();
    await carlijn.getByRole('button', { name: 'Begin met meeschrijven' }).click();
    await expect(carlijn.getByText('Vraag 1 van 9')).toBeVisible();
    await carlijn.getByLabel('Antwoord').fill('Zo hoorde ik het');
    await expect(carlijn.getByText('op dit apparaat')).toBeVisible();
    await carlijn.unroute('**/api/**');
    await carlijn.goto('/gesprekken');
    await expect(carlijn.getByText('gesprek 1, je schrijft mee bij Dennis Hofsteenge')).toBeVisible();
    await expect(carlijn.getByText('Alles is vastgelegd.')).toBeVisible();
  });

  await test.step('both values stand under both names until one is kept, with a reason', async () => {
    const talk = carlijn.getByText('Carlijn te Brake · Dennis Hofsteenge');
    await expect(talk).toBeVisible();
    await expect(carlijn.getByText('1 verschil')).toBeVisible();
    await expectAccessible(carlijn);
    await carlijn.getByRole('link', { name: 'Bekijk', exact: true }).first().click();
    await expect(carlijn.getByText('Carlijn te Brake schreef: ja')).toBeVisible();
    await carlijn.getByRole('button', { name: 'Leg de keuze vast' }).click();
    await expect(carlijn.getByText('Kies eerst een van de twee.')).toBeVisible();
    await carlijn.getByRole('radio', { name: 'Dennis Hofsteenge schreef: nee' }).check();
    await carlijn.getByLabel('Waarom dit antwoord?').fill('Ik vatte het samen');
    await expectAccessible(carlijn);
    // Dennis is at it too, and hears nothing of her for a moment.
    const dennis = await persona('Dennis', phone);
    await dennis.goto('/gesprekken');
    await dennis.getByRole('link', { name: 'Bekijk', exact: true }).first().click();
    await dennis.getByRole('radio', { name: 'Carlijn te Brake schreef: ja' }).check();
    await dennis.getByLabel('Waarom dit antwoord?').fill('Zo stond het er');
    const deaf = '**/api/tandem-talks/*';
    await dennis.route(deaf, (route) => route.abort());
    await carlijn.getByRole('button', { name: 'Leg de keuze vast' }).click();
    await expect(carlijn.getByText('Reden: Ik vatte het samen')).toBeVisible();
    await dennis.unroute(deaf);
    await dennis.getByRole('button', { name: 'Leg de keuze vast' }).click();
    await expect(dennis.getByText('Dit verschil is al uitgezocht.')).toBeVisible();
    await expect(dennis.getByText('Reden: Ik vatte het samen')).toBeVisible();
  });

  await test.step('both write without a network, blind until both are in, and then it is one conversation (S16)', async () => {
    const dennis = await persona('Dennis', phone);
    await dennis.goto('/gesprekken');
    await carlijn.goto('/gesprekken');
    await expect(dennis.getByRole('link', { name: 'Gesprek met docent' })).toBeVisible();
    await expect(carlijn.getByRole('link', { name: 'Schrijf mee: docent' })).toBeVisible();
    await Promise.all([cutOff(dennis), cutOff(carlijn)]);
    await dennis.getByRole('link', { name: 'Gesprek met docent' }).click();
    await dennis.getByRole('checkbox', { name: /heeft dit gehoord en doet mee/ }).check();
    await dennis.getByRole('checkbox', { name: /letterlijk worden aangehaald/ }).check();
    await dennis.getByRole('button', { name: 'Begin het gesprek' }).click();
    await expect(dennis.getByText('Vraag 1 van 9')).toBeVisible();
    await dennis.getByLabel('Antwoord').fill('Rust. Ze lette op.');
    await dennis.getByRole('checkbox', { name: 'Letterlijk zo gezegd' }).check();
    // Whoever leads has the number on screen; the devices need nothing else to know that it is one conversation.
    await expect(dennis.getByText(/docent · gesprek 2$/)).toBeVisible();
    await carlijn.getByRole('link', { name: 'Schrijf mee: docent' }).click();
    await expect(carlijn.getByLabel('Welk gesprek is dit?')).toHaveValue('2');
    await carlijn.getByRole('checkbox', { name: /weet dat we samen opschrijven/ }).check();
    await carlijn.getByRole('button', { name: 'Begin met meeschrijven' }).click();
    await expect(carlijn.getByText('Vraag 1 van 9')).toBeVisible();
    await carlijn.getByLabel('Antwoord').fill('Rust. Twaalf man. Ze lette op.');
    await writeOn(dennis);
    await writeOn(carlijn);

    await connect(dennis);
    await dennis.goto('/gesprekken');
    await expect(dennis.getByText('Alles is vastgelegd.')).toBeVisible();
    await expect(dennis.getByText('wacht op Carlijn te Brake')).toBeVisible();
    await dennis
      .getByRole('region', { name: 'Samen opgeschreven' })
      .getByRole('link', { name: 'Bekijk' })
      .last()
      .click();
    await expect(
      dennis.getByText('Wat de ander schreef, zie je als jullie allebei hebben ingeleverd.'),
    ).toBeVisible();
    await dennis.goto('/gesprekken');
    await connect(carlijn);
    await carlijn.goto('/gesprekken');
    await expect(carlijn.getByText('Alles is vastgelegd.')).toBeVisible();
    await expect(carlijn.getByText('1 verschil')).toBeVisible();
    await expect(dennis.getByText('1 verschil')).toBeVisible();

    const aylin = await persona('Aylin');
    const { memberships } = (await (await aylin.request.get('/api/session')).json()) as {
      memberships: { plgId: string; schoolYear: string }[];
    };
    const plgId = memberships.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear))[0]?.plgId;
    const answers = (await (await aylin.request.get(`/api/plgs/${plgId}/interviews/answers`)).json()) as {
      text: string;
      isQuote: boolean;
    }[];
    // The words of both, once; what they heard differently counts for neither yet.
    expect(answers.filter(({ text }) => text.startsWith('Rust.'))).toMatchObject([
      { text: 'Rust. Twaalf man. Ze lette op.', isQuote: false },
    ]);
  });
});
