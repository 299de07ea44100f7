// A real Chromium: the system's where there is one, else the one that comes with the npm packages.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function browserOptions() {
  const path = process.env['CHROMIUM_PATH'] ?? system.find((it) => existsSync(it));
  if (path) return { executablePath: path, args: [] };
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: packed.args };
}

export async function openBrowser() {
  const { executablePath, args } = await browserOptions();
  return chromium.launch({ executablePath, args });
}
