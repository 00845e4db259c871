// Keeps the shell of the page and the program's files, and nothing anybody said: no answer of the server's to
// a person is ever stored. Without a network the program starts, says so, and comes back by itself.
const CACHE = `shell-${RELEASE}`;
const SHELL = "/";

self.addEventListener("install", (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES);
    // Without cookies: the page as a stranger gets it.
    await cache.add(new Request(SHELL, { credentials: "omit" }));
  };
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const sweep = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(sweep());
});

const shell = async () => (await (await caches.open(CACHE)).match(SHELL)) ?? Response.error();

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(shell));
  } else if (FILES.includes(new URL(request.url).pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
