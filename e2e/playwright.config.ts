import { defineConfig } from '@playwright/test';
import { chromium } from '../scripts/chromium.mjs';

const { executablePath, env } = await chromium();

/** What takes longest begins first: a journey of a minute that begins last would keep one core waiting for the other. */
const longest = [
  'whole-meeting',
  'portraits',
  'report',
  'recommendations',
  'interview-offline',
  'calls',
  'field-study',
  'assignments',
  'formats',
  'meeting',
].map((name) => `**/${name}.e2e.ts`);

export default defineConfig({
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'others', testMatch: '**/*.e2e.ts', testIgnore: longest },
  ],
  globalSetup: './support/prepare.ts',
  outputDir: './test-results',
  fullyParallel: true,
  // A third fills what two on two cores leave while they wait, and wins a twelfth of the time on a quiet machine. On one
  // that is shared one journey takes three quarters of both cores, and with three each took four times as long as alone.
  workers: Number(process.env['E2E_WORKERS'] ?? 2),
  // A journey that fails now and then has found something: it is not repeated until it passes.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // A step that hangs ends by the limits below. The whole of a journey may take as long as a slow machine needs: one of
  // a minute took more than three on two cores that were shared.
  timeout: 900_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
    // What glides can be clicked before it stands; nobody in a journey is there to see it glide.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      ...(env && { env }),
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        // A page of a journey lives for seconds: optimising its scripts costs more than they win back with it.
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
});
