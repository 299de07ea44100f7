import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

/** Words come by language. */
const isOfPages = (id: string) => !id.includes('/src/text/');
/** Browsers of 2024 and later: light-dark(), color-mix() and text-wrap stay as written. */
const target = ['chrome123', 'edge123', 'firefox121', 'safari17.5'];
/** What keeps work on the device and brings it to the server: it runs behind every screen. */
const isOfDevice = (id: string) =>
  /\/src\/features\/[^/]+\/(device\/|components\/[a-z]+-watch\.tsx$)/.test(id) ||
  /\/src\/lib\/(device-work\/|living-text\/(left-behind|device-storage)\.ts$)/.test(id) ||
  id.includes('/node_modules/idb/');
/** Heavy, and of some pages only: they come with such a page. What many pages share must not bring them along. */
const isOfEditor = (id: string) =>
  /\/node_modules\/(prosemirror-[a-z]+|@tiptap\/[a-z-]+|yjs|lib0)\//.test(id);
const isOfDates = (id: string) =>
  /\/node_modules\/@mantine\/dates\/|\/src\/ui\/(day-input|dates-in-locale)\.tsx$/.test(id);
const roomOf = (id: string) => /\/src\/features\/([^/]+)\//.exec(id)?.[1] ?? null;

export default defineConfig({
  plugins: [react(), precache(), compressed()],
  // Tests and the bundle read the shared contracts from their source, so no build step stands between them.
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    // The same without what makes up for a Map, a Set and a WeakMap: every browser we build for has them.
    alias: [{ find: /^reflect-metadata$/, replacement: 'reflect-metadata/lite' }],
  },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  build: {
    target,
    // The server's content security policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { main: 'index.html' },
      output: {
        // Files that share pages may need each other: modules then still begin in the order they ask for one another.
        strictExecutionOrder: true,
        // What every page needs compresses better, and arrives sooner, as one file.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack\/(query-core|react-query))\//,
            },
            { name: 'initial', tags: ['$initial'], test: isOfPages },
            // The rest of what pages share comes in a few files as well, from what all of them show to what some rooms
            // do: a page of two hundred small files spends its time on asking for them. The first page stays small.
            { name: 'first', test: /\/routes\/(shell|entry\/(layout|welcome))\.tsx$/ },
            { name: 'inside', test: /\/src\/routes\/(inside|today|plg\/layout)\.tsx$/ },
            { name: 'icons', minShareCount: 2, test: /\/@tabler\/icons-react\// },
            { name: 'device', test: isOfDevice },
            // What the words of both languages are made of; a screen of words alone needs nothing else of what rooms share.
            { name: 'words', test: /\/shared\/src\/([a-z]+-words|portrait-template)\.ts$/ },
            { name: 'editor', test: isOfEditor },
            { name: 'often', minShareCount: 4, test: (id) => isOfPages(id) && !isOfDates(id) },
            { name: 'dates', minShareCount: 2, test: isOfDates },
            { name: roomOf, debugName: 'room', minShareCount: 2, test: /\/src\/features\// },
            { name: 'words-nl', test: /\/src\/text\/nl\/(?!app|identity|installation|problems)/ },
            { name: 'words-en', test: /\/src\/text\/en\/(?!app|identity|installation|problems)/ },
          ],
        },
        entryFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: {
      '/api': { target: api },
      '/socket.io': { target: api, ws: true },
    },
  },
});

/** Writes the service worker: a script of its own, with the files that make up this version of the app. */
function precache(): Plugin {
  return {
    name: 'leerkring-precache',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((it) => /\.(js|css|woff2)$/.test(it));
      const still = readdirSync(new URL('public', import.meta.url)).filter((it) => !it.startsWith('.'));
      const files = ['/index.html', ...[...built, ...still].toSorted().map((it) => `/${it}`)];
      // Built names carry the hash of their contents; files that are only copied do not.
      const hash = createHash('sha256').update(files.join('\n'));
      for (const it of still) hash.update(readFileSync(new URL(`public/${it}`, import.meta.url)));
      const version = hash.digest('hex').slice(0, 12);
      const source = (await workerCode()).replaceAll('PRECACHE_LIST', JSON.stringify({ version, files }));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

/**
 * Built apart from the pages: whatever they share and in whichever order it begins, a worker that asks for a file of
 * theirs is no worker, and then nothing opens without a network.
 */
async function workerCode(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      rolldownOptions: { input: 'src/service-worker.ts', output: { format: 'iife' } },
    },
  });
  const [one, ...others] = [made].flat().flatMap((it) => ('output' in it ? it.output : []));
  if (one?.type !== 'chunk' || others.length > 0 || /\bimport\b/.test(one.code))
    throw new Error('The service worker is not one script.');
  return one.code;
}

/** Puts a compressed twin beside every file, so that the server sends it without working for it. */
function compressed(): Plugin {
  return {
    name: 'leerkring-compressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
      const files = Object.entries(bundle).filter(([name]) => /\.(js|css)$/.test(name));
      await Promise.all(
        files.map(async ([name, file]) => {
          const text = file.type === 'chunk' ? file.code : file.source;
          await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(text, brotli));
          await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(text));
        }),
      );
    },
  };
}
