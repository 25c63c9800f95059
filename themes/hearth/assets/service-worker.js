// Keeps what somebody has read for when there is no connection. The program writes the line
// `const site = {"base":"/","version":"…","shell":["/assets/…",…,"/offline/","/find/"]};` above this.
//
// What holds throughout:
// - A page comes from the network whenever the network answers. A kept one says that it is kept.
// - A page is kept only where it says so itself (`data-keep` on its html element). Sensitive pages
//   and the redirects to them don't, so that nothing of them stays on a shared telephone.
// - Assets and parts of the finder bear the hash of their bytes in their address: one that is kept is
//   the right one for any version of the site. So a new worker can take over at once, and no page
//   that is open loses what it was made with.

const PATIENCE = 4000;
const MOST_PAGES = 60;

const prefix = `hubsite ${site.base} `;
const SHELL = `${prefix}shell`;
const PAGES = `${prefix}pages`;
const FINDER = `${prefix}finder`;

const below = (path) => site.base + path;
const FINGERPRINT = /\.[0-9a-f]{10}\.\w+$/;
const isAsset = (path) => path.startsWith(below("assets/")) && FINGERPRINT.test(path);
const isPart = (path) => path.startsWith(below("finder/parts/"));

const type = (answer) => answer.headers.get("content-type") || "";
const isHTML = (answer) => type(answer).startsWith("text/html");
// No errors, no halves, nothing from elsewhere, nothing that was asked for by another address.
const isWhole = (answer) => answer.status === 200 && answer.type === "basic" && !answer.redirected;

const MARK = /^(\s*(?:<!doctype[^>]*>)?\s*<html\b[^>]*\sdata-ke)ep(?=[\s>=])/i;

// Pages

// What an answer means for the page kept at `path`, if any.
async function update(path, answer) {
  const pages = await caches.open(PAGES);
  if (answer && MARK.test(await answer.clone().text())) {
    // Taken out first, since the order in which they came says which are the newest.
    await pages.delete(path);
    await pages.put(path, answer);
    const all = await pages.keys();
    for (const old of all.slice(0, Math.max(0, all.length - MOST_PAGES))) await pages.delete(old);
  } else {
    await pages.delete(path);
    await (await caches.open(SHELL)).delete(path);
  }
}

async function kept(path) {
  for (const name of [PAGES, SHELL]) {
    const page = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (!page) continue;
    const headers = new Headers(page.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    // `data-kept`, which makes the page say so.
    return new Response((await page.text()).replace(MARK, "$1pt"), { headers });
  }
  return null;
}

async function page(event, path) {
  let copy = null;
  const fresh = (async () => {
    const answer = (await event.preloadResponse) || (await fetch(event.request));
    if (isWhole(answer) && isHTML(answer)) copy = answer.clone();
    return answer;
  })();
  event.waitUntil(fresh.then(
    ({ status }) => copy || status === 404 || status === 410 ? update(path, copy) : null,
  ).catch(() => {}));

  const answer = await Promise.race([
    fresh.catch(() => null), new Promise((resolve) => { setTimeout(resolve, PATIENCE, null); }),
  ]);
  if (answer && answer.status < 500) return answer;
  const old = await kept(path).catch(() => null);
  if (old) return old;
  try {
    return await fresh;
  } catch (error) {
    const offline = event.request.mode === "navigate"
      && await (await caches.open(SHELL)).match(below("offline/"), { ignoreVary: true });
    return offline || Response.error();
  }
}

// What never changes at its address

async function unchanging(event, path, name) {
  const store = await caches.open(name);
  const old = await store.match(path, { ignoreVary: true });
  if (old) return old;
  const answer = await fetch(event.request);
  // A page in place of a style sheet comes from a network that wants to be logged in to first.
  if (isWhole(answer) && !isHTML(answer)) {
    event.waitUntil(keepPart(store, path, answer.clone()).catch(() => {}));
  }
  return answer;
}

async function keepPart(store, path, answer) {
  await store.put(path, answer);
  if (!isPart(path)) return;
  // Parts of an index that was published before this one are of no use any more.
  const index = path.slice(0, path.indexOf("/", below("finder/parts/").length) + 1);
  for (const { url } of await store.keys()) {
    const old = new URL(url).pathname;
    if (isPart(old) && !old.startsWith(index)) await store.delete(url);
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(site.base)
    || request.headers.has("range") || request.cache === "only-if-cached") return;
  if (isAsset(pathname)) event.respondWith(unchanging(event, pathname, SHELL));
  else if (isPart(pathname)) event.respondWith(unchanging(event, pathname, FINDER));
  // The address without its query: what somebody searched for is kept nowhere.
  else if (request.mode === "navigate" || pathname.endsWith("/")) {
    event.respondWith(page(event, pathname));
  }
});

// From one version to the next

async function fillShell() {
  const shell = await caches.open(SHELL);
  await Promise.all(site.shell.map(async (path) => {
    if (isAsset(path) && await shell.match(path)) return;
    const answer = await fetch(path, isAsset(path) ? {} : { cache: "no-cache" });
    if (!isWhole(answer)) return;
    if (path.endsWith("/") !== isHTML(answer)) return;
    if (path.endsWith("/") && !MARK.test(await answer.clone().text())) return;
    await shell.put(path, answer);
  }));
}

// The pages that are open while the first worker is installed were loaded before it could see them.
async function keepOpenPages() {
  const pages = await caches.open(PAGES);
  for (const { url } of await clients.matchAll({ type: "window", includeUncontrolled: true })) {
    const path = new URL(url).pathname;
    if (!path.startsWith(site.base) || await pages.match(path)) continue;
    const answer = await fetch(path);
    if (isWhole(answer) && isHTML(answer)) await update(path, answer);
  }
}

// Drops each asset that neither this version nor a page that is kept makes use of.
async function sweep() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && ![SHELL, PAGES, FINDER].includes(name)) await caches.delete(name);
  }
  const shell = await caches.open(SHELL);
  const needed = new Set();
  const need = async (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    const answer = await shell.match(path, { ignoreVary: true });
    if (answer) await read(answer, path);
  };
  const read = async (answer, path) => {
    if (!/^text\/|javascript/.test(type(answer))) return;
    for (const [name] of (await answer.text()).matchAll(/[\w./%-]+\.[0-9a-f]{10}\.\w+/g)) {
      await need(new URL(name, new URL(path, location)).pathname);
    }
  };
  for (const path of site.shell) await need(path);
  const pages = await caches.open(PAGES);
  for (const request of await pages.keys()) {
    const answer = await pages.match(request, { ignoreVary: true });
    if (answer) await read(answer, new URL(request.url).pathname);
  }
  for (const { url } of await shell.keys()) {
    if (!needed.has(new URL(url).pathname)) await shell.delete(url);
  }
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(fillShell().then(() => keepOpenPages().catch(() => {})));
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    if (registration.navigationPreload) await registration.navigationPreload.enable();
    await sweep();
    await clients.claim();
  })());
});
