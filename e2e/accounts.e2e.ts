import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test, type Page } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { pressOn, writeIn } from './support/keyboard.ts';

const goal = (page: Page) => page.getByRole('textbox', { name: /^Doel/ });

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await writeIn(page, page.getByLabel('E-mailadres'), email);
  await writeIn(page, page.getByLabel('Wachtwoord', { exact: true }), password);
  await page.keyboard.press('Enter');
}

/** Every program that a browser with nothing kept is sent for the first screen. */
async function programOf(page: Page): Promise<Buffer[]> {
  const files: Promise<Buffer>[] = [];
  const take = (response: Response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) files.push(response.body());
  };
  page.on('response', take);
  await page.goto('/', { waitUntil: 'networkidle' });
  page.off('response', take);
  return Promise.all(files);
}

const bytesOf = (files: Buffer[]) => files.reduce((sum, file) => sum + gzipSync(file).length, 0);

const openPortrait = async (page: Page) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Schrijf het portret van Verkoper/ }).click();
  await expect(goal(page)).toHaveAttribute('contenteditable', 'true');
};

test('someone who has an account forgets the password and joins a group, all by keyboard', async ({
  persona,
  visitor,
  server,
}) => {
  const [marit, sjors] = await Promise.all([persona('Marit'), visitor()]);
  const email = 'sjors.tankink@demo.example';
  const password = 'vier kleine letters';
  let invitation = '';
  let group = '';

  await test.step('the coordinator invites somebody who is known already', async () => {
    const { memberships } = (await (await marit.request.get('/api/session')).json()) as {
      memberships: { plgId: string; schoolYear: string }[];
    };
    const [plg] = memberships.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear));
    group = plg?.plgId ?? '';
    await marit.goto(`/plg/${group}/leden`);
    await pressOn(marit, marit.getByRole('button', { name: 'Nodig iemand uit' }));
    const dialog = marit.getByRole('dialog');
    await writeIn(marit, dialog.getByLabel('Naam'), 'Sjors Tankink');
    await writeIn(marit, dialog.getByLabel('E-mailadres'), email);
    await pressOn(marit, dialog.getByRole('button', { name: 'Nodig uit', exact: true }));
    invitation = await dialog.getByLabel('Uitnodigingslink').inputValue();
  });

  await test.step('the first page comes in less than 200 KB of program', async () => {
    const files = await programOf(sjors);
    await expect(sjors).toHaveURL(/aanmelden/);
    expect(files.length).toBeGreaterThan(3);
    expect(bytesOf(files)).toBeLessThan(200_000);
  });

  await test.step('the first screen after signing in comes without the editor and the calendar', async () => {
    const elsewhere = await persona('Marit');
    const files = await programOf(elsewhere);
    await expect(elsewhere.getByRole('heading', { level: 1, name: /Marit/ })).toBeVisible();
    expect(bytesOf(files)).toBeLessThan(400_000);
    const heavy = files.filter((file) => /ProseMirror|MonthLevelGroup/.test(file.toString()));
    expect(heavy.map((file) => file.length)).toEqual([]);
  });

  await test.step('he is asked to sign in first, and does not know his password any more', async () => {
    await sjors.goto(new URL(invitation).pathname);
    await expect(sjors.getByText(`Meld je eerst aan als ${email}`)).toBeVisible();
    await pressOn(sjors, sjors.getByRole('link', { name: 'Aanmelden' }));
    await pressOn(sjors, sjors.getByRole('link', { name: 'Wachtwoord vergeten?' }));
    await expect(sjors.getByRole('heading', { name: 'Wachtwoord vergeten' })).toBeVisible();
    await writeIn(sjors, sjors.getByLabel('E-mailadres'), email);
    await pressOn(sjors, sjors.getByRole('button', { name: 'Stuur de link' }));
    await expect(sjors.getByRole('heading', { name: 'Kijk in je mail' })).toBeVisible();
    await expectAccessible(sjors);
  });

  await test.step('without a mail server the administrator passes the link on; it works once', async () => {
    await marit.goto('/beheer/postbus');
    const letter = marit.getByRole('button', { name: /wachtwoord.*sjors/i }).first();
    await pressOn(marit, letter);
    const link = await marit.getByLabel('Link uit dit bericht').first().inputValue();
    await sjors.goto(new URL(link).pathname);
    await writeIn(sjors, sjors.getByLabel('Nieuw wachtwoord'), password);
    await pressOn(sjors, sjors.getByRole('button', { name: 'Bewaar en meld me aan' }));
    await expect(sjors.getByRole('button', { name: /menu van Sjors/ })).toBeVisible();
    await marit.goto(new URL(link).pathname);
    await expect(marit.getByRole('heading', { name: 'Deze link werkt niet meer' })).toBeVisible();
  });

  await test.step('the new password opens the door, and the invitation adds the group to the account', async () => {
    await pressOn(sjors, sjors.getByRole('button', { name: /menu van Sjors/ }));
    // In a menu one goes with the arrows; the last item is one up from the first.
    const leave = sjors.getByRole('menuitem', { name: 'Afmelden' });
    await leave.waitFor();
    await expect(async () => {
      await sjors.keyboard.press('ArrowUp');
      await expect(leave).toBeFocused({ timeout: 500 });
    }).toPass();
    await sjors.keyboard.press('Enter');
    await expect(sjors).toHaveURL(/aanmelden/);
    await sjors.goto(new URL(invitation).pathname);
    await pressOn(sjors, sjors.getByRole('link', { name: 'Aanmelden' }));
    await expect(sjors.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
    await signIn(sjors, email, 'kleine-groepen');
    await expect(sjors.getByRole('alert')).toBeVisible();
    await signIn(sjors, email, password);
    await expect(sjors.getByText('Je hebt al een account')).toBeVisible();
    await expectAccessible(sjors);
    await pressOn(sjors, sjors.getByRole('button', { name: 'Doe mee' }));
    // The invitation names the group as well: he has joined when he is no longer on it.
    await expect(sjors).not.toHaveURL(new RegExp(new URL(invitation).pathname));
    await expect(sjors.getByText(/volhouden en verantwoorden/).first()).toBeVisible();
    await sjors.goto(new URL(invitation).pathname);
    await expect(sjors.getByRole('heading', { name: 'Deze link werkt niet meer' })).toBeVisible();
  });

  await test.step('a new password ends every session and leaves his own page connected', async () => {
    const said = sjors.getByText('Je wachtwoord is gewijzigd');
    // The connection is closed before the answer comes. What comes back at once comes as the old session, and may not be
    // asked who it is until the new one is there.
    const asOld = (await sjors.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    let connections = 0;
    const isIn = Promise.withResolvers<void>();
    await sjors.routeWebSocket(/socket\.io/, (page) => {
      connections += 1;
      if (connections !== 2) return void page.connectToServer();
      // @ts-expect-error -- Node's own takes headers as well; the types are those of a browser.
      const there = new WebSocket(page.url(), { headers: { cookie: asOld, origin: server.url } });
      there.addEventListener('message', ({ data }) => void isIn.promise.then(() => page.send(String(data))));
      there.addEventListener('close', () => void page.close());
      page.onMessage((message) => there.send(String(message)));
    });
    await sjors.goto('/instellingen');
    await writeIn(sjors, sjors.getByLabel('Huidig wachtwoord'), password);
    await writeIn(sjors, sjors.getByLabel('Nieuw wachtwoord'), `${password} erbij`);
    await sjors.keyboard.press('Enter');
    await expect(said).toBeVisible();
    isIn.resolve();
    await expect.poll(() => connections).toBeGreaterThan(2);
    // The connection was closed before the answer came, and is back without anybody doing anything.
    await expect(sjors.getByText('Geen verbinding')).toBeHidden();
  });

  await test.step('taken out while he looks, he sees nothing of the group any more', async () => {
    await sjors.goto(`/plg/${group}/leden`);
    await expect(sjors.getByRole('heading', { level: 1, name: 'Leden' })).toBeVisible();
    await marit.goto(`/plg/${group}/leden`);
    await marit.getByRole('button', { name: 'Opties voor Sjors Tankink' }).click();
    await marit.getByRole('menuitem', { name: 'Haal uit de groep' }).click();
    await marit.getByRole('dialog').getByRole('button', { name: 'Haal uit de groep' }).click();
    await expect(sjors.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
    await expect(sjors.getByText('Floor Lubbers')).toBeHidden();
  });

  await test.step('pages of who manages are none of his, and ask him nothing', async () => {
    for (const path of ['/beheer/postbus', '/beheer/logboek', '/plg/nieuw']) {
      await sjors.goto(path);
      await expect(sjors.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
    }
  });
});

test('signing out everywhere ends the other device at once, and keeps its words for their writer', async ({
  persona,
}) => {
  const [laptop, phone] = await Promise.all([persona('harm-jan'), persona('harm-jan')]);
  const address = () => new URL(laptop.url()).pathname;
  let portrait = '';

  await test.step('a text on one device holds words that did not reach the server', async () => {
    await openPortrait(laptop);
    portrait = address();
    await goal(laptop).click();
    // The server refuses nothing and answers nothing: the words are on their way and stay on the device.
    await laptop.context().setOffline(true);
    await goal(laptop).pressSequentially('Nietverstuurd. ', { delay: 20 });
    await expect(laptop.getByText('op dit apparaat').first()).toBeVisible();
  });

  const writing = await phone.context().newPage();
  const typed = writing.getByLabel('Wat stel je voor?');
  await test.step('on the other he writes in a form of another page', async () => {
    await writing.goto(`${portrait.split('/portretten')[0]}/voorstellen`);
    await writing.getByRole('button', { name: 'Doe een voorstel' }).first().click();
    await typed.fill('We vragen naar wat al lukt.');
  });

  await test.step('on the other he signs out everywhere', async () => {
    const another = await phone.context().newPage();
    await another.goto('/');
    await expect(another.getByRole('button', { name: /menu van Harm-Jan/ })).toBeVisible({ timeout: 30_000 });
    await phone.goto('/instellingen');
    await phone.getByRole('button', { name: 'Meld me overal af' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Meld me overal af' }).click();
    await expect(phone).toHaveURL(/aanmelden/);
    // A page that nobody touches is out at once, because its connection is.
    await expect(another).toHaveURL(/aanmelden/);
    await laptop.context().setOffline(false);
    await expect(laptop).toHaveURL(/aanmelden/, { timeout: 30_000 });
    expect((await laptop.request.get('/api/today')).status()).toBe(401);
  });

  await test.step('what he was writing waits behind a door, and goes on when he is back', async () => {
    const door = writing.getByRole('dialog', { name: 'Meld je weer aan' });
    await expect(door).toBeVisible({ timeout: 30_000 });
    await door.getByLabel('Wachtwoord', { exact: true }).fill('kleine-groepen');
    await writing.keyboard.press('Enter');
    await expect(door).toBeHidden();
    await expect(typed).toHaveValue('We vragen naar wat al lukt.');
    await writing.getByLabel('Waar gaat het over?').fill('Wat lukt');
    await writing.getByRole('dialog').getByRole('button').last().click();
    await expect(writing.getByRole('heading', { name: 'Wat lukt' })).toBeVisible();
    await writing.close();
  });

  await test.step('somebody else on that device neither sees nor sends them', async () => {
    await signIn(laptop, 'nadia.boutaleb@demo.example', 'kleine-groepen');
    await expect(laptop.getByRole('button', { name: /menu van Nadia/ })).toBeVisible();
    await laptop.goto(portrait);
    await expect(goal(laptop)).toHaveAttribute('contenteditable', 'true');
    await expect(goal(laptop)).not.toContainText('Nietverstuurd');
    const leave = async () => {
      await laptop.getByRole('button', { name: /menu van Nadia/ }).click();
      await laptop.getByRole('menuitem', { name: 'Afmelden' }).click();
    };
    // Whoever leaves a computer that others use must know that they have not left.
    await laptop.route('**/api/session', (route) =>
      route.request().method() === 'DELETE' ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await leave();
    await expect(laptop.getByRole('alert').getByText('even niet bereikbaar')).toBeVisible();
    await laptop.unroute('**/api/session');
    await leave();
    await expect(laptop).toHaveURL(/aanmelden/);
  });

  await test.step('he finds them where he left them, and now they arrive', async () => {
    await signIn(laptop, 'harmjan.pierik@demo.example', 'kleine-groepen');
    await expect(laptop.getByRole('button', { name: /menu van Harm-Jan/ })).toBeVisible();
    await laptop.goto(portrait);
    await expect(goal(laptop)).toContainText('Nietverstuurd.');
    const reader = await persona('nadia');
    await reader.goto(portrait);
    await expect(goal(reader)).toContainText('Nietverstuurd.');
  });
});
