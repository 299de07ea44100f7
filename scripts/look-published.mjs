// Looks at published files with programs that are not ours, as far as they are on this machine:
//
//   pnpm look:published leerkring-2021-2022.zip
//   pnpm look:published rapport.docx rapport.pdf
//
// A document for Word is opened in LibreOffice (`soffice`): as many headings, comments and footnotes must be in what it
// reads as were written. A PDF is held against PDF/UA-1 by veraPDF (`verapdf`). What is not there is said, and looks at
// nothing; nobody needs it to work on Leerkring.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn } from './verify-dossier.mjs';

/** @typedef {{ what: string, isRight: boolean, said: string }} Finding */

/** @param {string} source @param {RegExp} pattern */
const count = (source, pattern) => source.match(pattern)?.length ?? 0;

/**
 * What a reader of the file meets beside its text.
 * @param {Buffer} docx
 */
function writtenIn(docx) {
  const files = filesIn(docx);
  const of = (/** @type {string} */ name) => files.get(`word/${name}.xml`)?.toString() ?? '';
  return {
    headings: count(of('document'), /<w:pStyle w:val="Heading\d"/g),
    comments: count(of('comments'), /<w:comment\s/g),
    // The first two are the lines that part notes from the text.
    footnotes: count(of('footnotes'), /<w:footnote\s(?![^>]*w:type)/g),
  };
}

/**
 * The same as LibreOffice reads it.
 * @param {Buffer} odt
 */
function readIn(odt) {
  const content = filesIn(odt).get('content.xml')?.toString() ?? '';
  return {
    headings: count(content, /<text:h\s/g),
    comments: count(content, /<office:annotation\s/g),
    footnotes: count(content, /<text:note\s/g),
  };
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 300_000 });
  if (error && 'code' in error && error.code === 'ENOENT') return null;
  return { isDone: status === 0, said: `${stdout ?? ''}${stderr ?? ''}`.trim() };
}

/**
 * @param {string} folder for what is made on the way
 * @param {string} what
 * @param {Buffer} bytes
 * @returns {Finding | null} null where the program is missing
 */
function look(folder, what, bytes) {
  const place = path.join(folder, path.basename(what));
  writeFileSync(place, bytes);
  if (what.endsWith('.pdf')) {
    const checked = run('verapdf', ['--flavour', 'ua1', '--format', 'text', place]);
    return checked && { what, isRight: checked.said.startsWith('PASS'), said: checked.said };
  }
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const opened = run('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, place]);
  if (!opened) return null;
  const odt = place.replace(/\.docx$/, '.odt');
  const [written, read] = [writtenIn(bytes), opened.isDone ? readIn(readFileSync(odt)) : null];
  const said = `written ${JSON.stringify(written)}, read ${JSON.stringify(read)}`;
  return { what, isRight: JSON.stringify(written) === JSON.stringify(read), said };
}

/**
 * @param {Map<string, Buffer>} files by name; other kinds are passed over
 * @returns {{ findings: Finding[], missing: string[] }}
 */
export function lookPublished(files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leerkring-look-'));
  try {
    const findings = [];
    const missing = new Set();
    for (const [name, bytes] of files) {
      if (!/\.(docx|pdf)$/.test(name)) continue;
      const found = look(folder, name, bytes);
      if (found) findings.push(found);
      else missing.add(name.endsWith('.pdf') ? 'verapdf' : 'soffice');
    }
    return { findings, missing: [...missing] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  const files = new Map(
    names.flatMap((name) =>
      name.endsWith('.zip')
        ? [...filesIn(readFileSync(name))].filter(([inside]) => inside.startsWith('rapport/'))
        : [[name, readFileSync(name)]],
    ),
  );
  const { findings, missing } = lookPublished(files);
  for (const { what, isRight, said } of findings) console.log(`${isRight ? '✓' : '✗'} ${what}: ${said}`);
  for (const program of missing)
    console.log(`! ${program} is not on this machine: what it reads was NOT looked at.`);
  if (findings.some(({ isRight }) => !isRight) || files.size === 0) process.exitCode = 1;
}
