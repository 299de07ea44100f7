// The same contenders with people at browsers: from a key to the words in everyone else's editor, in Chromium, each
// person in a browser context of their own.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium as browsers } from 'playwright-core';
import { rolldown } from 'rolldown';
import { chromium } from '../../../../scripts/chromium.mjs';

const page = path.join(import.meta.dirname, '../../../web/bench/text-person.mjs');
const html =
  '<!doctype html><meta charset="utf-8"><title>Bench</title><style>.ProseMirror { white-space: pre-wrap }</style>' +
  '<script type="module" src="/page.js"></script>';

/** The page of one person, on a port of its own. */
export async function servePage() {
  const bundle = await rolldown({
    input: page,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const server = http.createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      // A page that is apart from others may read its clock to five microseconds instead of a hundred.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(isScript ? output[0].code : html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export async function openBrowser() {
  const { executablePath, env } = await chromium();
  return browsers.launch({ executablePath, ...(env && { env }) });
}

/**
 * Keystroke to every other editor, at an even pace.
 * @param room `{ browser, url, contender, port, cookie, subjectId }`
 * @param crowd how many people
 * @param typing `{ seconds, keysPerSecond }`
 * @returns milliseconds, in order, and how many keys did not arrive everywhere
 */
export async function inBrowsers(room, crowd, { seconds, keysPerSecond }) {
  const field = `browsers-${crowd}-${randomUUID().slice(0, 8)}`;
  const people = [];
  for (let index = 0; index < crowd; index++) people.push(await enter(room, field));
  // A line of one's own, and a page whose code is compiled.
  for (const person of people) {
    await person.press('Enter');
    await sleep(50);
  }
  for (let turn = 0; turn < 60; turn++) {
    await Promise.all(people.map((person) => person.press('a')));
    await sleep(20);
  }
  await sleep(500);
  await Promise.all(people.map(({ page }) => page.evaluate(() => globalThis.person.begin())));
  const end = performance.now() + seconds * 1000;
  const pause = 1000 / keysPerSecond;
  await Promise.all(
    people.map(async (person) => {
      await sleep(Math.random() * pause);
      while (performance.now() < end) {
        void person.press('a');
        await sleep(pause * (0.75 + Math.random() * 0.5));
      }
    }),
  );
  await sleep(500);
  const seen = await Promise.all(people.map(({ page }) => page.evaluate(() => globalThis.person.seen())));
  await Promise.all(people.map(({ context }) => context.close()));
  const pressed = new Map(seen.flatMap((it) => it.pressed));
  const times = seen
    .flatMap(({ arrived }) => arrived)
    .filter(([key]) => pressed.has(key))
    .map(([key, at]) => at - pressed.get(key));
  return { times: times.toSorted((a, b) => a - b), missed: pressed.size * (crowd - 1) - times.length };
}

async function enter({ browser, url, contender, port, cookie, subjectId }, field) {
  const context = await browser.newContext();
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url: `http://127.0.0.1:${port}` }]);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(url);
  const place = { contender, port, subjectId, field, person: randomUUID() };
  await page.evaluate((it) => globalThis.person.enter(it), place);
  const line = await context.newCDPSession(page);
  return { page, context, press: (key) => press(line, key) };
}

async function press(line, key) {
  const isEnter = key === 'Enter';
  await line.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key,
    code: isEnter ? key : `Key${key.toUpperCase()}`,
    text: isEnter ? '\r' : key,
    windowsVirtualKeyCode: isEnter ? 13 : key.toUpperCase().charCodeAt(0),
  });
  await line.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
}
