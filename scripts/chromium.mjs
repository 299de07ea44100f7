import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './repository.mjs';

/** @typedef {{ executablePath: string, env?: Record<string, string> }} Browser */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chromium of the machine, or the one that came with the npm packages: `CHROMIUM_PATH`, then
 * the usual names, then the packaged one, unpacked once.
 * @returns {Promise<Browser>} launch options for Playwright
 */
export async function chromium() {
  const found = process.env['CHROMIUM_PATH'] ?? installed();
  return found ? { executablePath: found } : packaged();
}

function installed() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...places].find(
    isProgram,
  );
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packaged() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const source = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  const home = path.join(root, '.cache', `chromium-${version}`);
  if (!existsSync(home)) await unpack(path.join(source, 'bin'), home);
  const executablePath = path.join(home, 'chromium');
  return { executablePath, env: environment(home, executablePath) };
}

/**
 * The package unpacks into the temporary directory and takes any file it finds there for a whole
 * browser, another user's or a half-written one too; so it gets a directory of its own, that has
 * its name only when it is complete.
 * @param {string} archives
 * @param {string} home
 */
async function unpack(archives, home) {
  const { inflate } = await import('@sparticuz/chromium');
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  const unpacking = names.map((name) => inflate(path.join(archives, name)));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(unpacking);
  writeFileSync(path.join(draft, 'fonts.conf'), fontSettings(home));
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @param {string} home */
function fontSettings(home) {
  return `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(home, 'fonts').replaceAll('&', '&amp;')}</dir>
</fontconfig>
`;
}

/**
 * A bare machine has no fonts and none of the four libraries Chromium wants from the system.
 * @param {string} home
 * @param {string} executablePath
 * @returns {Record<string, string>}
 */
function environment(home, executablePath) {
  const inherited = /** @type {Record<string, string>} */ ({ ...process.env });
  const env = { ...inherited, FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  const probe = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
  if (!/loading shared libraries/.test(probe.stderr ?? '')) return env;
  return { ...env, LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib') };
}
