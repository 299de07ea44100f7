import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Writes into the service worker which files make up this version of the app. */
export function precache(): Plugin {
  return {
    name: 'leerkring-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((it) => /\.(js|css|woff2)$/.test(it) && it !== 'sw.js');
      const still = readdirSync(new URL('public', import.meta.url)).filter((it) => !it.startsWith('.'));
      const files = ['/index.html', ...[...built, ...still].toSorted().map((it) => `/${it}`)];
      // Built names carry the hash of their contents; files that are only copied do not.
      const hash = createHash('sha256').update(files.join('\n'));
      for (const it of still) hash.update(readFileSync(new URL(`public/${it}`, import.meta.url)));
      const version = hash.digest('hex').slice(0, 12);
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
      worker.code = worker.code.replaceAll('PRECACHE_LIST', JSON.stringify({ version, files }));
    },
  };
}
