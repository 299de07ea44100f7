import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './repository.mjs';

/** Writes the files that follow from the code; with `--check` only tells which are not fresh. */
const onlyCheck = process.argv.includes('--check');

await build(() => undefined);
/** @type {{ describe(): Promise<Record<string, string>> }} file, from the root, to its contents */
const api = await import(pathToFileURL(path.join(root, 'apps/api/dist/describe.js')).href);
for (const [file, contents] of Object.entries(await api.describe())) {
  const at = path.join(root, file);
  if (existsSync(at) && readFileSync(at, 'utf8') === contents) continue;
  if (onlyCheck) {
    console.error(`${file} does not follow from the code any more. Run pnpm generate and commit it.`);
    process.exitCode = 1;
  } else {
    writeFileSync(at, contents);
    console.log(`Wrote ${file}.`);
  }
}
