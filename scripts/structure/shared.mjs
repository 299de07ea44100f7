/** @typedef {import('../source-files.mjs').Source} Source */
/** @typedef {import('../check-structure.mjs').Finding} Finding */

const allowed = ['class-validator', 'class-transformer', 'reflect-metadata'];
const allowedInTests = [...allowed, 'fast-check'];

/** @param {Source[]} files @returns {Finding[]} */
export function checkShared(files) {
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
