// The first file that an unknown Node reads: it must parse in an old one, so everything newer is
// behind the import below.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverFlags } from './server-flags.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const major = Number(process.versions.node.split('.')[0]);
const pinned = path.join(here, '../node_modules/node/bin/node');

if (major < 20) {
  refuse(`Leerkring needs Node 20 or later; this is Node ${process.versions.node}.`);
} else if (major >= 24) {
  const { serve } = await import('./serve.mjs');
  await serve(process.argv.slice(2));
} else if (existsSync(pinned)) {
  const args = [...serverFlags, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(pinned, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`The Node 24 of this project does not start: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} else {
  refuse('The packages are not installed yet: start with "npx -y pnpm@12 start".');
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
