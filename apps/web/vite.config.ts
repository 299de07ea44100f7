import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  // Tests and the bundle read the shared contracts from their source, so no build step stands between them.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  build: {
    target: 'es2022',
    // The server's content security policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: {
      '/api': { target: api },
      '/socket.io': { target: api, ws: true },
    },
  },
});
