// Coding two thousand quotes: what the server answers, and what somebody who scrolls and filters waits for in a real
// browser. Goals: 100 ms for the list at the 95th percentile, no frame above 100 ms while scrolling, and a filter within
// 200 ms.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromium as browser } from '../../../scripts/chromium.mjs';
import { serverFlags } from '../../../scripts/server-flags.mjs';

const wanted = 2000;
const start = path.resolve(import.meta.dirname, '../../../scripts/start.mjs');
const port = Number(process.env.PORT ?? 4181);
const url = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leerkring-bench-'));
const env = {
  ...process.env,
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  WRITES_PER_MINUTE: '1000000',
};
const child = spawn(process.execPath, [...serverFlags, start, '--no-build', '--stop-with-parent', '--demo'], {
  env,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const isUp = () =>
  fetch(`${url}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
const headers = { origin: url, 'content-type': 'application/json', cookie: '' };
const at = (share, times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
const ms = (value) => `${value.toFixed(1)} ms`;

async function ask(method, place, body) {
  const response = await fetch(`${url}/api${place}`, { method, headers, body: body && JSON.stringify(body) });
  const set = response.headers.getSetCookie().find((line) => line.startsWith('leerkring='));
  if (set) headers.cookie = set.split(';')[0];
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${place}: ${response.status} ${text}`);
  return { body: text === '' ? null : JSON.parse(text), bytes: text.length };
}

async function timed(place, rounds = 20) {
  const times = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    ({ bytes } = await ask('GET', place));
    times.push(performance.now() - began);
  }
  const kilobytes = (bytes / 1024).toFixed(0);
  console.log(
    `${place.split('/').at(-1)}: median ${ms(at(0.5, times))}, p95 ${ms(at(0.95, times))}, ${kilobytes} KB`,
  );
  return at(0.5, times);
}

try {
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error('The server did not start.');
    await sleep(50);
  }
  const personas = (await ask('GET', '/demo/personas')).body;
  const aylin = personas.find(({ name }) => name === 'Aylin Demirci');
  await ask('POST', '/demo/persona', { userId: aylin.userId });
  const plgs = (await ask('GET', '/plgs')).body.toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear));
  const plgId = plgs.at(-1).id;
  const answers = (await ask('GET', `/plgs/${plgId}/interviews/answers`)).body.filter(
    ({ text, can }) => can.quote && text.trim().length > 30,
  );
  const codes = [];
  for (let n = 0; n < 80; n += 1)
    codes.push(
      (
        await ask('POST', `/plgs/${plgId}/codes`, {
          name: `Meting ${n}`,
          definition: '',
          include: '',
          exclude: '',
          parentId: null,
        })
      ).body,
    );
  let made = (await ask('GET', `/plgs/${plgId}/codings`)).body.length;
  for (let round = 0; made < wanted; round += 1)
    for (const { id: answerId, text } of answers) {
      if (made >= wanted) break;
      const code = codes[round % codes.length];
      await ask('POST', `/plgs/${plgId}/codings`, {
        answerId,
        codeId: code.id,
        start: 0,
        end: text.length,
        words: text,
      });
      made += 1;
    }
  console.log(`${made} quotes with a code in ${answers.length} answers`);
  const list = await timed(`/plgs/${plgId}/codings`);
  await timed(`/plgs/${plgId}/coding-board`);
  await timed(`/plgs/${plgId}/interviews/answers`);

  const chrome = await chromium.launch({ ...(await browser()) });
  const context = await chrome.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  const [name, value] = headers.cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  let began = performance.now();
  await page.goto(`${url}/plg/${plgId}/coderen`);
  await page.getByRole('list', { name: 'Coderen' }).getByRole('listitem').first().waitFor();
  const first = performance.now() - began;
  console.log(`page with ${made} quotes: ${ms(first)} until the first answer`);
  const drawn = await page.getByRole('list', { name: 'Coderen' }).locator(':scope > li').count();
  const frames = await page.evaluate(async () => {
    const took = [];
    let last = performance.now();
    for (let frame = 0; frame < 150; frame += 1) {
      window.scrollBy(0, 400);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      took.push(now - last);
      last = now;
    }
    return took;
  });
  console.log(
    `scrolling 60,000 px: ${drawn} answers drawn, frame median ${ms(at(0.5, frames))}, p99 ${ms(at(0.99, frames))}, longest ${ms(Math.max(...frames))}`,
  );
  await page.evaluate(() => window.scrollTo(0, 0));
  const status = page.getByRole('region', { name: 'Wat wil je lezen?' }).getByRole('status');
  const before = await status.innerText();
  await page.getByRole('combobox', { name: 'Code', exact: true }).fill('Meting 7');
  const option = page.getByRole('option', { name: 'Meting 7', exact: true });
  await option.waitFor();
  began = performance.now();
  await option.click();
  await page.waitForFunction((was) => !document.body.innerText.includes(was), before);
  const filter = performance.now() - began;
  console.log(`filter by code: ${ms(filter)}`);
  await chrome.close();
  if (list > 80 || first > 1200 || at(0.5, frames) > 32 || filter > 200) process.exitCode = 1;
} finally {
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}
