/// <reference lib="webworker" />
// Keeps the app itself on the device, so that a conversation can start and go on without a connection. It never keeps
// an answer of the API: after signing out nothing personal is left here.
declare const PRECACHE_LIST: { version: string; files: string[] };

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { version, files } = PRECACHE_LIST;
const cacheName = `leerkring-${version}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((it) => it !== cacheName).map((it) => caches.delete(it))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', (event) => {
  // The person chose the new version; until then the tab keeps the one it started with.
  if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/socket.io/')) return;
  if (request.mode === 'navigate') {
    event.respondWith(openPage(request, url.pathname));
    return;
  }
  event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

/**
 * A conversation opens from the device at once, for a network that is nearly there is the slowest of all. Other pages
 * ask the server first, and open from the device when it cannot be reached.
 */
async function openPage(request: Request, path: string): Promise<Response> {
  const app = await caches.match('/index.html');
  if (app && /^\/gesprekken(\/|$)/.test(path)) return app;
  try {
    const answer = await fetch(request);
    return app && answer.status >= 502 ? app : answer;
  } catch {
    return app ?? Response.error();
  }
}
