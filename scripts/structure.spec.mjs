import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceOf } from './source-files.mjs';
import { checkApi } from './structure/api.mjs';
import { checkShared } from './structure/shared.mjs';
import { checkWeb } from './structure/web.mjs';
import { checkWorkspace } from './structure/workspace.mjs';

/** @param {Record<string, string>} files */
const house = (files) => Object.entries(files).map(([path, text]) => sourceOf(path, text));
/** @param {{ at: string, because: string }[]} findings */
const places = (findings) => findings.map(({ at }) => at);

test('an import is seen however Prettier writes it', () => {
  const { imports } = sourceOf(
    'apps/web/src/app.tsx',
    [
      "import 'reflect-metadata';",
      "import { a } from './a.ts';",
      'import {',
      '  type B,',
      '  b,',
      "} from '../b.ts';",
      "import type { C } from '@leerkring/shared';",
      "import d, { e } from 'd';",
      "export * from './f.ts';",
      "const g = () => import('./g.tsx');",
    ].join('\n'),
  );
  assert.deepEqual(
    imports.map(({ target, line }) => `${line} ${target}`),
    [
      '1 reflect-metadata',
      '2 apps/web/src/a.ts',
      '3 apps/web/b.ts',
      '7 @leerkring/shared',
      '8 d',
      '9 apps/web/src/f.ts',
      '10 apps/web/src/g.tsx',
    ],
  );
});

test('the platform may not know a room', () => {
  const findings = checkApi(
    house({ 'apps/api/src/platform/clock.ts': "import { x } from '../plgs/plg.entity.ts';" }),
  );
  assert.deepEqual(places(findings), ['apps/api/src/platform/clock.ts:1']);
});

test('nobody may call notifications or audit', () => {
  const text = "import { x } from '../audit/audit.service.ts';";
  assert.equal(checkApi(house({ 'apps/api/src/plgs/plgs.service.ts': text })).length, 1);
  assert.equal(
    checkApi(house({ 'apps/api/src/app.module.ts': "import { x } from './audit/audit.module.ts';" })).length,
    0,
  );
});

test('a controller may not touch an entity', () => {
  const text = "import { Plg } from './plg.entity.ts';";
  assert.equal(checkApi(house({ 'apps/api/src/plgs/plgs.controller.ts': text })).length, 1);
  assert.equal(checkApi(house({ 'apps/api/src/plgs/plgs.service.ts': text })).length, 0);
});

test('only platform/db may touch the data source', () => {
  const text = "import { DataSource } from 'typeorm';";
  assert.equal(checkApi(house({ 'apps/api/src/plgs/plgs.service.ts': text })).length, 1);
  assert.equal(checkApi(house({ 'apps/api/src/platform/db/db.ts': text })).length, 0);
});

test('rooms may not need each other in a circle', () => {
  const circle = house({
    'apps/api/src/plgs/plgs.service.ts': "import { x } from '../cycles/cycle.rules.ts';",
    'apps/api/src/cycles/cycles.service.ts': "import { x } from '../portraits/portrait.rules.ts';",
    'apps/api/src/portraits/portraits.service.ts': "import { x } from '../plgs/plg.rules.ts';",
  });
  assert.ok(checkApi(circle).some(({ found }) => found.includes('need each other')));
  assert.deepEqual(checkApi(circle.slice(0, 2)), []);
});

test('a room holds only what everyone knows to look for', () => {
  const findings = checkApi(
    house({ 'apps/api/src/plgs/plg-utils.ts': '', 'apps/api/src/plgs/plg.rules.spec.ts': '' }),
  );
  assert.deepEqual(places(findings), ['apps/api/src/plgs/plg-utils.ts']);
});

test('the shared contracts may not use anything of either side', () => {
  const findings = checkShared(
    house({
      'packages/shared/src/plgs.ts':
        "import { IsUUID } from 'class-validator';\nimport { x } from '@nestjs/common';",
    }),
  );
  assert.deepEqual(places(findings), ['packages/shared/src/plgs.ts:2']);
});

test('the web is built in one direction', () => {
  const findings = checkWeb(
    house({
      'apps/web/src/ui/button.tsx': "import { x } from '../features/plgs/api.ts';",
      'apps/web/src/features/plgs/components/a.tsx':
        "import { x } from '../../cycles/api.ts';\nimport { y } from '../../cycles/components/y.tsx';",
    }),
  );
  assert.deepEqual(places(findings), [
    'apps/web/src/ui/button.tsx:1',
    'apps/web/src/features/plgs/components/a.tsx:2',
  ]);
});

test('the web may not judge by role, nor know a path outside api.ts', () => {
  const findings = checkWeb(
    house({
      'apps/web/src/routes/plg/members.tsx': "if (me.role === 'coordinator') void fetch('/api/plgs');\n",
    }),
  );
  assert.deepEqual(
    findings.map(({ found }) => found),
    ['a path of the API', 'a judgement by role'],
  );
});

test('the web may not put an answer in place of a reading by hand', () => {
  const findings = checkWeb(
    house({
      'apps/web/src/features/plgs/api.ts': [
        'useMutation({ onMutate: (it) => client.setQueryData(key, it) });',
        'useMutation({ onSuccess: (it) => showAnswer(client, key, it) });',
        'useMutation({ onSuccess: (it) => client.setQueryData(key, it) });',
      ].join('\n'),
    }),
  );
  assert.deepEqual(places(findings), ['apps/web/src/features/plgs/api.ts:3']);
});

test('one noun has one word in all three places', () => {
  const findings = checkWorkspace(
    house({
      'apps/api/src/interviews/interview.rules.ts': '',
      'packages/shared/src/conversations.ts': '',
      'apps/web/src/features/interviews/api.ts': '',
    }),
  );
  assert.deepEqual(places(findings), ['packages/shared/src/conversations.ts']);
});

test('what may be counted is judged in one place', () => {
  const findings = checkShared(
    house({
      'packages/shared/src/suppression.ts':
        "import { countAnswers } from './answer-counts.ts';\nif (n < smallestGroup) hide();\n",
      'packages/shared/src/quotes.ts': "import { countAnswers } from './answer-counts.ts';\n",
      'apps/api/src/reports/report.rules.ts': 'say(smallestGroup);\nif (of >= smallestGroup) show();\n',
    }),
  );
  assert.deepEqual(places(findings), [
    'packages/shared/src/quotes.ts:1',
    'apps/api/src/reports/report.rules.ts:2',
  ]);
});
