// Keeps the last pages that were read in the reader's browser, so that they can be read again where
// there is no network. Pages come from the site whenever it answers; nothing is shown that is old
// while there is something new. What is private, or may not be kept, is not kept.
const PAGES = "pages";
const FILES = "files";
const NOTHING = "nothing";
const OFFLINE = "/offline";
const KEPT = 40;
const READ = /^\/($|record\/|search$|author\/|browse\/|page\/|help\/)/;

async function keep(name, request, answer, most) {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, answer);
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - most))) await cache.delete(old);
}

async function page(event) {
  try {
    const answer = await fetch(event.request);
    const lasting = !/no-store/.test(answer.headers.get("Cache-Control") ?? "");
    if (answer.ok && lasting && READ.test(new URL(event.request.url).pathname)) {
      event.waitUntil(keep(PAGES, event.request.url, answer.clone(), KEPT));
    }
    return answer;
  } catch {
    return (await caches.match(event.request.url)) ?? (await caches.match(OFFLINE)) ?? Response.error();
  }
}

// The address of such a file changes with its content: it is the same for ever.
async function file(event) {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(FILES, event.request, answer.clone(), KEPT));
  return answer;
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    fetch(OFFLINE).then((answer) => keep(NOTHING, OFFLINE, answer, 1)).then(() => self.skipWaiting()),
  );
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (pathname.startsWith("/assets/")) event.respondWith(file(event));
});
