import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built web app: hashed assets for ever, the page itself never from a stale cache. Unknown paths without
 * a file extension are pages of the app; everything else that is missing is missing.
 * @param root folder with index.html; null serves nothing
 */
export async function serveWeb(server: FastifyInstance, root: string | null): Promise<void> {
  if (!root || !existsSync(join(root, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root,
    preCompressed: true,
    index: false,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes(`${join('/', 'assets')}/`);
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    // Pages of the app are answered below.
    globIgnore: [],
  });
  server.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(api|socket\.io|publicatie|publicaties|portret|portretten|portret-bestand|portret-vraag|portret-volgen|portret-stoppen|analyse-aanvraag|analyse-inzage|urennorm)(\/|$)/.test(
        path,
      ) &&
      !/\.[a-z0-9]+$/i.test(path);
    // A page whose address is a secret tells no other page, not even of ours, where someone came from.
    if (isPage && /\/[\w-]{43}$/.test(path))
      void reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    if (isPage) return reply.sendFile('index.html');
  });
}
