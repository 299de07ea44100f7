/** @typedef {import('../source-files.mjs').Source} Source */
/** @typedef {import('../check-structure.mjs').Finding} Finding */

const allowed = ['class-validator', 'class-transformer', 'reflect-metadata'];
const allowedInTests = [...allowed, 'fast-check'];

/** @param {Source[]} files @returns {Finding[]} */
export function checkShared(files) {
  return [...checkImports(files), ...checkCounting(files)];
}

/** @param {Source[]} files @returns {Finding[]} */
function checkImports(files) {
  return files
    .filter(({ path }) => path.startsWith('packages/shared/src/'))
    .flatMap(({ path, imports }) => {
      const packages = path.endsWith('.spec.ts') ? allowedInTests : allowed;
      return imports
        .filter(({ target }) => !target.startsWith('packages/shared/src/') && !packages.includes(target))
        .map(({ target, line }) => ({
          at: `${path}:${line}`,
          found: `imports ${target}`,
          because: `The shared contracts run in the browser and on the server, so they may use ${allowed.join(', ')} and nothing else.`,
        }));
    });
}

/** @param {Source[]} files @returns {Finding[]} */
function checkCounting(files) {
  const because =
    'What may be counted is decided in one place, packages/shared/src/suppression.ts, because two judgements next to each other give away what each of them hides. Ask `showable` or `countTogether`.';
  return files
    .filter(({ path }) => !path.endsWith('/suppression.ts') && !/\.spec\.tsx?$/.test(path))
    .flatMap(({ path, text, imports }) => [
      ...imports
        .filter(({ target }) => target === 'packages/shared/src/answer-counts.ts')
        .map(({ target, line }) => ({ at: `${path}:${line}`, found: `imports ${target}`, because })),
      ...[...text.matchAll(/[<>]=?\s*smallestGroup\b|\bsmallestGroup\s*[<>]/g)].map(({ index }) => ({
        at: `${path}:${text.slice(0, index).split('\n').length}`,
        found: 'a threshold of its own',
        because,
      })),
    ]);
}
