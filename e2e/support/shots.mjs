// Looks at screens: signs in as someone of the example, visits paths and writes pictures outside the repository.
//
//   node e2e/support/shots.mjs --as "Marit Oldenhof" --out /tmp/shots --schemes light,dark / /instellingen
//
// --url      where the app runs (default http://localhost:3000)
// --as       name or e-mail of a person of the example; left out: signed out
// --password signs in with e-mail and password instead of the example's persona switch
// --widths   default 1280,375        --schemes  default light        --locale  nl or en
// --axe      also reports accessibility findings (WCAG 2.2 AA and best practice)
// `:plg` in a path becomes the first learning group of that person.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromium as findChromium } from '../../scripts/chromium.mjs';
import { violationsOn } from './axe.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    as: { type: 'string' },
    password: { type: 'string' },
    out: { type: 'string', default: '/tmp/leerkring-shots' },
    widths: { type: 'string', default: '1280,375' },
    schemes: { type: 'string', default: 'light' },
    locale: { type: 'string', default: 'nl' },
    axe: { type: 'boolean', default: false },
  },
});
const say = (line) => process.stdout.write(`${line}\n`);

async function signIn(context) {
  if (!values.as) return;
  const headers = { origin: values.url };
  if (values.password) {
    await context.request.post(`${values.url}/api/session`, {
      headers,
      data: { email: values.as, password: values.password },
    });
    return;
  }
  const personas = await (await context.request.get(`${values.url}/api/demo/personas`)).json();
  const person = personas.find((it) => it.name === values.as || it.email === values.as);
  if (!person) throw new Error(`Nobody called ${values.as} in the example.`);
  await context.request.post(`${values.url}/api/demo/persona`, { headers, data: { userId: person.userId } });
}

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, ...(env && { env }) });
await mkdir(values.out, { recursive: true });
try {
  for (const scheme of values.schemes.split(',')) {
    for (const width of values.widths.split(',').map(Number)) {
      const context = await browser.newContext({
        viewport: { width, height: width < 500 ? 812 : 900 },
        colorScheme: scheme,
        locale: values.locale === 'nl' ? 'nl-NL' : 'en-GB',
        timezoneId: 'Europe/Amsterdam',
        reducedMotion: 'reduce',
      });
      await context.addInitScript((locale) => {
        if (location.protocol.startsWith('http')) localStorage.setItem('leerkring.locale', locale);
      }, values.locale);
      await signIn(context);
      const session = await context.request.get(`${values.url}/api/session`);
      const plgId = session.ok() ? (await session.json())?.memberships?.[0]?.plgId : undefined;
      const page = await context.newPage();
      page.on('console', (it) => it.type() === 'error' && say(`  console: ${it.text()}`));
      page.on('pageerror', (it) => say(`  error: ${it.message}`));
      for (const path of positionals) {
        const target = path.replace(':plg', plgId ?? 'none');
        await page.goto(values.url + target, { waitUntil: 'networkidle' }).catch(() => {});
        await page.waitForTimeout(300);
        const name = `${path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home'}-${width}-${scheme}-${values.locale}.png`;
        await page.screenshot({ path: `${values.out}/${name}`, fullPage: true });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        say(`${name}${overflow > 0 ? `  OVERFLOWS by ${overflow}px` : ''}`);
        if (values.axe) await reportAxe(page);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}

async function reportAxe(page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  for (const it of await violationsOn(page, tags)) {
    say(`  axe ${it.impact} ${it.id}: ${it.help}`);
    for (const node of it.nodes.slice(0, 4))
      say(`      ${node.target.join(' ')}  ${node.failureSummary?.split('\n')[1] ?? ''}`);
  }
}
