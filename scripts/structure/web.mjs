/** @typedef {import('../source-files.mjs').Source} Source */
/** @typedef {import('../check-structure.mjs').Finding} Finding */

/** Each layer with those it may use; everything may use text and the shared contracts. */
const layers = /** @type {Record<string, string[]>} */ ({
  routes: ['routes', 'features', 'ui', 'lib', 'text'],
  features: ['features', 'ui', 'lib', 'text'],
  ui: ['ui', 'lib', 'text'],
  lib: ['lib', 'text'],
  text: ['lib', 'text'],
});
const roles = ['coordinator', 'delegate', 'interviewer', 'author', 'researcher', 'quality_officer', 'guest'];

/** @param {Source[]} files @returns {Finding[]} */
export function checkWeb(files) {
  return files
    .filter(({ path }) => path.startsWith('apps/web/src/') && !/\.spec\.tsx?$/.test(path))
    .flatMap((file) => [
      ...checkLayers(file),
      ...checkPaths(file),
      ...checkRoles(file),
      ...checkAnswers(file),
    ]);
}

/** @param {Source} file @returns {Finding[]} */
function checkLayers(file) {
  const layer = layerOf(file.path);
  const allowed = layer && layers[layer];
  if (!allowed) return [];
  return file.imports.flatMap(({ target, line }) => {
    const at = `${file.path}:${line}`;
    const found = `imports ${target}`;
    const other = layerOf(target);
    if (other && other in layers && !allowed.includes(other)) {
      return [
        {
          at,
          found,
          because:
            'The web is built in one direction: routes use features, features use ui, ui uses lib. Move the code down, or hand it over as a property.',
        },
      ];
    }
    const mine = featureOf(file.path);
    const theirs = featureOf(target);
    if (layer === 'features' && theirs && theirs !== mine && !target.endsWith(`/${theirs}/api.ts`)) {
      return [
        {
          at,
          found,
          because:
            "A feature may ask another feature's api.ts, never use its components: features are brought together in a route.",
        },
      ];
    }
    return [];
  });
}

/** @param {Source} file @returns {Finding[]} */
function checkPaths(file) {
  if (/\/features\/[^/]+\/api\.ts$|\/lib\/|\/service-worker\.ts$/.test(file.path)) return [];
  return places(file, /['"`]\/api\//g).map((at) => ({
    at,
    found: 'a path of the API',
    because: 'Only a feature’s api.ts knows paths of the API, so that a route can change in one place.',
  }));
}

/** @param {Source} file @returns {Finding[]} */
function checkRoles(file) {
  if (!/\/(routes|features|ui)\//.test(file.path)) return [];
  return places(
    file,
    new RegExp(`[=!]==? '(${roles.join('|')})'|includes\\('(${roles.join('|')})'\\)`, 'g'),
  ).map((at) => ({
    at,
    found: 'a judgement by role',
    because:
      'The web owns no rules: the server says what may be done in `can`. Ask `thing.can.…` instead of a role.',
  }));
}

/** @param {Source} file @returns {Finding[]} */
function checkAnswers(file) {
  return places(file, /onSuccess:[^;]{0,120}?setQueryData/g).map((at) => ({
    at,
    found: 'an answer put in place of what a query read',
    because:
      'A reading of before a change may arrive after its answer, and a hint may have come in between: use `showAnswer`.',
  }));
}

/** @param {Source} file @param {RegExp} pattern */
function places({ path, text }, pattern) {
  return [...text.matchAll(pattern)].map(({ index }) => `${path}:${text.slice(0, index).split('\n').length}`);
}

/** @param {string} path */
function layerOf(path) {
  return /^apps\/web\/src\/([^/]+)\//.exec(path)?.[1];
}

/** @param {string} path */
function featureOf(path) {
  return /^apps\/web\/src\/features\/([^/]+)\//.exec(path)?.[1];
}
