// Puts the compiled server and what it depends on into a few files: reading two thousand small ones took most of the
// time until the server was ready, and a third of its memory. See docs/decisions/0240-the-server-is-read-in-one-piece.md.
import path from 'node:path';
import { rolldown } from 'rolldown';

const dist = path.resolve(import.meta.dirname, 'dist');

/**
 * A module goes on finding the files that lie beside it (migrations, workers, formats) where it was compiled to.
 * @type {import('rolldown').Plugin}
 */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta')) return null;
    const url = `new URL(${JSON.stringify(`../${path.relative(dist, id)}`)}, import.meta.url)`;
    return code
      .replaceAll('import.meta.url', `${url}.href`)
      .replaceAll(
        'import.meta.dirname',
        `process.getBuiltinModule('node:path').dirname(process.getBuiltinModule('node:url').fileURLToPath(${url}))`,
      );
  },
};

/**
 * Nest and TypeORM try packages that are not installed here, such as the drivers of other databases.
 * @type {import('rolldown').Plugin}
 */
const notInstalled = {
  name: 'not-installed',
  resolveId: {
    order: 'post',
    async handler(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found ?? { id: source, external: true };
    },
  },
};

const bundle = await rolldown({
  input: { server: path.join(dist, 'main.js') },
  cwd: import.meta.dirname,
  platform: 'node',
  // Decorators register things by being read, so nothing that is read may be left out.
  treeshake: false,
  logLevel: 'silent',
  plugins: [ownPlace, notInstalled],
});
await bundle.write({
  dir: path.join(dist, 'bundle'),
  format: 'esm',
  keepNames: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
