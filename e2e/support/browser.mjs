// A real Chromium: the system's where there is one, else the one that comes with the npm packages.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// The package's own arguments are for one-shot functions in the cloud: one process, and no web security.
const args = ['--no-sandbox', '--headless=shell', '--use-gl=angle', '--use-angle=swiftshader'];

export async function browserOptions() {
  const path = process.env['CHROMIUM_PATH'] ?? system.find((it) => existsSync(it));
  if (path) return { executablePath: path, args: [] };
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args };
}

export async function openBrowser() {
  return chromium.launch(await browserOptions());
}
