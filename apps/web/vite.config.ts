import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precache } from './precache.ts';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react(), precache()],
  // Tests and the bundle read the shared contracts from their source, so no build step stands between them.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  build: {
    // Browsers of 2024 and later: light-dark(), color-mix() and text-wrap stay as written.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // The server's content security policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { main: 'index.html', sw: 'src/service-worker.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
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
