import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './repository.mjs';

/**
 * @typedef {object} Source
 * @property {string} path from the root, with slashes
 * @property {string} text
 * @property {Import[]} imports
 */
/** @typedef {{ from: string, target: string, names: string, line: number }} Import `target` is a path from the root, or a package's name */

const folders = ['apps/api/src', 'apps/api/test', 'apps/web/src', 'packages/shared/src', 'e2e'];
const statement =
  /^(?:import|export)\s+(?:type\s+)?([\w*{}\s,$]*?)\s*(?:from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** @returns {Source[]} every TypeScript file of ours with what it imports */
export function sources() {
  return folders.flatMap((folder) => filesBelow(path.join(root, folder))).map(read);
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', 'test-results'].includes(name))
    .flatMap((entry) => {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(at);
      return /\.tsx?$/.test(entry.name) ? [at] : [];
    });
}

/** @param {string} file @returns {Source} */
function read(file) {
  return sourceOf(path.relative(root, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8'));
}

/** @param {string} at path from the root @param {string} text @returns {Source} */
export function sourceOf(at, text) {
  const imports = [...text.matchAll(statement)].map((match) => {
    const from = match[2] ?? match[3] ?? '';
    const target = from.startsWith('.') ? path.posix.join(path.posix.dirname(at), from) : packageOf(from);
    return { from, target, names: match[1] ?? '', line: text.slice(0, match.index).split('\n').length };
  });
  return { path: at, text, imports };
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
