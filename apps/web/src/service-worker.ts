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
    event.respondWith(
      fetch(request).catch(async () => (await caches.match('/index.html')) ?? Response.error()),
    );
    return;
  }
  event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
