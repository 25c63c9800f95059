// What this device keeps for its visitor, and nobody else ever sees: the list of what they saved, and
// pages for when there is no connection. This much is on every page; the rest loads where it is used.

const root = document.documentElement;
const link = document.querySelector(".saved a");
// Sites that share a server have a list each.
const base = document.querySelector("a.my-list").pathname.replace(/[^/]+\/$/, "");
const key = `${base} my list 1`;

// My list: what was saved, newest first, each as { id: "services/stay-and-play", title, at }.

export const MOST = 50;
export const isEntry = (id) => /^(services|activities)\/[a-z0-9][a-z0-9-]{0,99}$/.test(id);
export const address = (id) => `${base}${id}/`;

export function savedEntries() {
  try {
    const found = JSON.parse(localStorage.getItem(key));
    return found.filter((entry) => isEntry(entry?.id) && typeof entry.title === "string"
      && Number.isFinite(entry.at)).slice(0, MOST);
  } catch (error) {
    // Nothing yet, nothing that we wrote, or no storage.
    return [];
  }
}

// Whether the device took it.
export function saveEntries(entries) {
  try {
    if (entries.length) localStorage.setItem(key, JSON.stringify(entries));
    else localStorage.removeItem(key);
    tellNumber();
    return true;
  } catch (error) {
    return false;
  }
}

function tellNumber() {
  if (!link) return;
  const number = savedEntries().length;
  link.parentElement.classList.toggle("some", number > 0);
  link.lastElementChild.textContent = `(${number})`;
}

addEventListener("storage", tellNumber);
addEventListener("pageshow", tellNumber);

// Pages for when there is no connection

export const keptPages = `hubsite ${base} pages`;

async function stopKeeping() {
  const worker = await navigator.serviceWorker.getRegistration();
  // Another site's worker, higher up on the same server, is not ours to stop.
  if (!worker || new URL(worker.scope).pathname !== base) return;
  await worker.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`hubsite ${base} `)) await caches.delete(name);
  }
}

function keep() {
  const { serviceWorker } = navigator;
  const { worker } = root.dataset;
  if (!serviceWorker) return;
  if (worker) {
    serviceWorker.register(worker, { scope: base, updateViaCache: "none" }).catch(() => {});
  } else if (serviceWorker.controller) {
    stopKeeping().catch(() => {});
  }
}

// Not before all that the visitor came for is there.
const whenIdle = (work) => (window.requestIdleCallback || setTimeout)(work);
whenIdle(tellNumber);
if (document.readyState === "complete") whenIdle(keep);
else addEventListener("load", () => whenIdle(keep));
