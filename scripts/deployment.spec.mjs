import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { root } from './repository.mjs';
import { serverFlags } from './server-flags.mjs';

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml'));
const documented = [...read('README.md').matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name);
const understood = [
  ...[...read('apps/api/src/config.ts').matchAll(/\benv\['([A-Z_]+)'\]/g)].map(([, name]) => name),
  'DATA_DIR', // read by the start command
];

test('README explains every setting that is read, and no other', () => {
  const internal = ['WEB_ROOT'];
  assert.deepEqual(
    documented.toSorted(),
    [...new Set(understood)].filter((name) => !internal.includes(name)).toSorted(),
  );
});

test('docker-compose.yml sets only what the server reads', () => {
  const set = Object.keys(compose.services.app.environment);
  assert.deepEqual(
    set.filter((name) => !understood.includes(name)),
    [],
  );
});

test('docker-compose.yml waits for a database and a Redis that it defines', () => {
  const { app, ...others } = compose.services;
  for (const name of Object.keys(app.depends_on)) assert.ok(others[name].healthcheck, name);
  assert.match(others.postgres.image, /^postgres:18$/);
});

test('Dockerfile copies only what is there or is built', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
    paths.split(' '),
  );
  const fromBuild = [...read('Dockerfile').matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(
    ([, at]) => at,
  );
  assert.ok(copied.length > 5 && fromBuild.length > 3);
  for (const at of [...copied, ...fromBuild.map((built) => built.replace(/\/(dist|node_modules)$/, ''))])
    assert.ok(existsSync(path.join(root, at)), at);
});

test('Dockerfile knows every package of the workspace', () => {
  const dockerfile = read('Dockerfile');
  for (const folder of ['apps/api', 'apps/web', 'packages/shared', 'e2e']) {
    assert.ok(dockerfile.includes(`COPY ${folder}/package.json ${folder}/`), folder);
  }
});

test('Dockerfile runs the Node that the project is tested with, and not as root', () => {
  const pinned = JSON.parse(read('package.json')).devDependencies.node.split('.')[0];
  const images = [...read('Dockerfile').matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major);
  assert.deepEqual(images, [pinned, pinned]);
  assert.match(read('Dockerfile'), /^USER node$/m);
});

test('every way to start the server tells Node the same', () => {
  const command = ['node', ...serverFlags, 'scripts/start.mjs'];
  assert.equal(JSON.parse(read('package.json')).scripts.start, command.join(' '));
  const [, cmd] = /^CMD (\[.+\])$/m.exec(read('Dockerfile')) ?? [];
  assert.deepEqual(JSON.parse(cmd ?? '[]'), [...command, '--no-build']);
});
