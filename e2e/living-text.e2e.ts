import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';

/** The goal of the one portrait that is still being written. */
const goal = (page: Page) => page.getByRole('textbox', { name: /^Doel/ });

async function openPortrait(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: /Schrijf het portret van Verkoper/ }).click();
  await expect(goal(page)).toHaveAttribute('contenteditable', 'true');
}

/** What the text says, without spaces and without the names at the carets of others. */
async function wordsOf(page: Page): Promise<string> {
  return (await goal(page).innerText()).replaceAll(/[\s\u2060]|Harm-Jan|Nadia/g, '');
}

const timesIn = (text: string, word: string): number => text.split(word).length - 1;

const write = (page: Page, text: string) => goal(page).pressSequentially(text, { delay: 25 });

test('two write in one text while the server is killed and comes back', async ({ persona, server }) => {
  const [harmjan, nadia] = await Promise.all([persona('harm-jan'), persona('nadia')]);
  await Promise.all([openPortrait(harmjan), openPortrait(nadia)]);

  await test.step('both see what the other writes, and where', async () => {
    await goal(harmjan).click();
    await goal(nadia).click();
    await Promise.all([write(harmjan, 'Eerstelinks. '), write(nadia, 'Eersterechts. ')]);
    for (const page of [harmjan, nadia])
      await expect.poll(async () => (await wordsOf(page)).length).toBeGreaterThan(20);
    await expect.poll(() => wordsOf(harmjan)).toBe(await wordsOf(nadia));
    await expect(harmjan.getByText('Nadia', { exact: true }).first()).toBeVisible();
    await expectAccessible(harmjan);
  });

  await test.step('the server is gone in the middle of a word; both go on, and are told where their words are', async () => {
    await Promise.all([
      write(harmjan, 'Halverwegelinks. '),
      write(nadia, 'Halverwegerechts. '),
      harmjan.waitForTimeout(150).then(() => server.kill()),
    ]);
    await write(harmjan, 'Zonderserver. ');
    await expect(harmjan.getByText('op dit apparaat').first()).toBeVisible();
    await expect(nadia.getByText('op dit apparaat').first()).toBeVisible();
  });

  await test.step('it comes back, and both have every word exactly once', async () => {
    await server.start();
    await expect
      .poll(async () => timesIn(await wordsOf(nadia), 'Zonderserver.'), { timeout: 30_000 })
      .toBe(1);
    await expect.poll(() => wordsOf(harmjan), { timeout: 30_000 }).toBe(await wordsOf(nadia));
    for (const page of [harmjan, nadia])
      await expect(page.getByText('op dit apparaat')).toHaveCount(0, { timeout: 30_000 });
  });

  await test.step('words written without a connection are sent from whatever page is open when it is back', async () => {
    await harmjan.context().setOffline(true);
    await write(harmjan, 'Doorgelopen. ');
    await expect(harmjan.getByText('op dit apparaat').first()).toBeVisible();
    await harmjan.getByRole('link', { name: 'Vandaag' }).first().click();
    await expect(goal(harmjan)).toHaveCount(0);
    await harmjan.context().setOffline(false);
    await expect.poll(async () => timesIn(await wordsOf(nadia), 'Doorgelopen.'), { timeout: 30_000 }).toBe(1);
    await openPortrait(harmjan);
  });

  await test.step('words written without a connection survive closing the page', async () => {
    await harmjan.context().setOffline(true);
    await write(harmjan, 'Voordesluiting. ');
    await expect(harmjan.getByText('op dit apparaat').first()).toBeVisible();
    const again = await harmjan.context().newPage();
    await harmjan.close();
    await again.context().setOffline(false);
    await openPortrait(again);
    await expect.poll(async () => timesIn(await wordsOf(again), 'Voordesluiting.')).toBe(1);
    await expect.poll(async () => timesIn(await wordsOf(nadia), 'Voordesluiting.')).toBe(1);
  });
});

test('what someone types before the text is open comes in it when it is', async ({ persona }) => {
  const nadia = await persona('nadia');
  const { promise: isOpen, resolve: open } = Promise.withResolvers<void>();
  await nadia.context().routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    line.onMessage((message) => {
      if (String(message).includes('text.join')) void isOpen.then(() => server.send(message));
      else server.send(message);
    });
  });
  await nadia.goto('/');
  await nadia.getByRole('link', { name: /Schrijf het portret van Verkoper/ }).click();
  await expect(goal(nadia)).toHaveAttribute('contenteditable', 'false');
  await goal(nadia).click();
  await nadia.keyboard.type('Te vroeg, maar niet verloren');
  const reason = nadia.getByRole('textbox', { name: /^Aanleiding/ });
  await reason.click();
  await nadia.keyboard.type('Ook hier');
  open();
  // Also where one has moved on from since.
  await expect(goal(nadia)).toContainText('Te vroeg, maar niet verloren');
  await expect(reason).toContainText('Ook hier');
  await nadia.keyboard.type(' en ik ga door');
  await expect(reason).toContainText('Ook hier en ik ga door');
});

test('what was under way when the page went is there when it comes back', async ({ persona }) => {
  const nadia = await persona('nadia');
  let isLost = false;
  await nadia.context().routeWebSocket(/socket\.io/, (line) => {
    const server = line.connectToServer();
    line.onMessage((message) => {
      if (!isLost || !String(message).includes('text.update')) server.send(message);
    });
  });
  await openPortrait(nadia);
  await goal(nadia).click();
  await write(nadia, 'Eerst aangekomen. ');
  await expect(nadia.getByText('vastgelegd').first()).toBeVisible();
  isLost = true;
  // In one turn: the device has not been told of the words yet when the page goes.
  const isBack = nadia.waitForEvent('load');
  await nadia.evaluate(() => {
    document.execCommand('insertText', false, 'Verdwaald onderweg.');
    location.reload();
  });
  await isBack;
  await expect(goal(nadia)).toContainText('Eerst aangekomen. Verdwaald onderweg.');
  isLost = false;
  await nadia.reload();
  await expect(goal(nadia)).toContainText('Eerst aangekomen. Verdwaald onderweg.');
  await expect(nadia.getByText('op dit apparaat')).toHaveCount(0);
});
