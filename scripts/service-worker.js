// The app without a network: keeps the files of one version and answers from them. It never keeps anything else,
// so that no data of a user is ever in its store. A new version waits until the page says that the user wants it.
// VERSION and FILES are written above this line by scripts/offline-plugin.mjs.
/* global VERSION, FILES */
const PREFIX = "schakel-";
const CACHE = `${PREFIX}${VERSION}`;
const SCOPE = new URL(self.registration.scope);
const addressOf = (file) => new URL(file, SCOPE).href;
const KNOWN = new Set(FILES.map(addressOf));

/** Files whose names change with their content are taken over from the version before. */
async function fetchAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async (file) => {
      const address = addressOf(file);
      const before = file.startsWith("assets/") ? await caches.match(address) : undefined;
      const response = before ?? (await fetch(address, { cache: "no-cache", credentials: "same-origin" }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(address, response);
    }),
  );
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

async function answer(request, address) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(fetchAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== SCOPE.origin) return;
  const plain = `${url.origin}${url.pathname}`;
  const address = plain === SCOPE.href ? addressOf("index.html") : plain;
  if (KNOWN.has(address)) event.respondWith(answer(request, address));
});
