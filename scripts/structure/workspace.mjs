import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../repository.mjs';
import { roomsOf } from './rooms.mjs';

/** @typedef {import('../source-files.mjs').Source} Source */
/** @typedef {import('../check-structure.mjs').Finding} Finding */

/** Contracts that belong to no single room. */
const crossing = [
  'index',
  'problem',
  'events',
  'realtime',
  'live-room', // what everyone in an open meeting sees at this moment
  'validation',
  'same-said', // what two who change one thing said alike, judged by the server and put together by the form
  'membership',
  'names', // the order of names, wherever a list of them is made
  'isolated', // a name from right to left keeps to itself, on screens, in letters and in print
  'timeline',
  'local-date',
  'snapshot',
  'answers', // how a question is answered, on a phone without a network and on the server
  'answer-counts', // what closed answers come to
  'suppression', // what of it may be shown, anywhere and ever
  'conditions', // when a question is asked, on both sides too
  'redactions', // what gives somebody away in an answer, looked for on both sides
  'fact-words', // how far a group is, on the screen, in a letter and on an agenda
  'obligation-words', // what is asked of someone, on the screen and in a letter
  'living-text-schema', // what a text may hold, judged by the server and built by the editor
  'hours-norm', // the law on hours, as data
  'portrait-template', // what a portrait asks, as data
  'portrait-words', // the same in the form, in a comparison and on a public page
  'agreement', // how alike two coded, as the literature prints it
  'skills', // which words name one language, matched by the server and shown by the form
  'numbers', // which numbers in a text are claims, judged by the server and shown by the editor
];
/** Features of the web that stand on several rooms at once. */
const crossingFeatures = ['timeline'];

/** @param {Source[]} files @returns {Finding[]} */
export function checkWorkspace(files) {
  return [...checkNames(files), ...checkDrawers(files), ...checkCopies()];
}

/** @param {Source[]} files @returns {Finding[]} */
function checkNames(files) {
  const rooms = roomsOf(files);
  const platform = files.map(({ path: at }) => /^apps\/api\/src\/platform\/([^/.]+)\//.exec(at)?.[1]);
  const known = new Set([...rooms, ...platform]);
  const because =
    'One noun has one word: the same name in apps/api/src, packages/shared/src and apps/web/src/features. Use the name of the room.';
  const contracts = files
    .map(({ path: at }) => at)
    .filter((at) => /^packages\/shared\/src\/[^/]+\.ts$/.test(at) && !at.endsWith('.spec.ts'))
    .filter((at) => !known.has(path.basename(at, '.ts')) && !crossing.includes(path.basename(at, '.ts')));
  const features = new Set(files.map(({ path: at }) => /^(apps\/web\/src\/features\/[^/]+)\//.exec(at)?.[1]));
  const strangers = [...features].filter(
    (folder) =>
      folder !== undefined &&
      !known.has(path.basename(folder)) &&
      !crossingFeatures.includes(path.basename(folder)),
  );
  return [...contracts, ...strangers].map((at) => ({
    at: String(at),
    found: 'no room of that name',
    because,
  }));
}

/** @param {Source[]} files @returns {Finding[]} */
function checkDrawers(files) {
  const barrels = files
    .filter(({ path: at }) => /\/index\.tsx?$/.test(at) && at !== 'packages/shared/src/index.ts')
    .map(({ path: at }) => ({
      at,
      found: 'a barrel',
      because:
        'Import from the file that holds the thing: barrels hide where it lives and load what nobody asked for.',
    }));
  const drawers = files
    .filter(({ path: at }) => /\/(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(at))
    .map(({ path: at }) => ({
      at,
      found: 'a drawer for everything',
      because: 'Give it the name of what it does and put it where that is done.',
    }));
  return [...barrels, ...drawers];
}

/** @returns {Finding[]} */
function checkCopies() {
  const store = path.join(root, 'node_modules/.pnpm');
  const copies = existsSync(store)
    ? readdirSync(store).filter((name) => name.startsWith('@nestjs+core@'))
    : [];
  if (copies.length <= 1) return [];
  return [
    {
      at: 'node_modules',
      found: copies.join(', '),
      because:
        'Two copies of @nestjs/core cannot see each other’s providers. Keep every @nestjs package in apps/api, then install again.',
    },
  ];
}
