// The preview keeps nothing. A worker that a published site left at this address would go on showing
// old pages: this one takes its place, throws away what it kept, and goes.

let hadForerunner = false;

self.addEventListener("install", () => {
  hadForerunner = self.registration.active !== null;
  self.skipWaiting();
});

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  if (!hadForerunner || !names.length) return;
  // Pages that the forerunner showed may be old.
  for (const page of await self.clients.matchAll({ type: "window" })) page.navigate(page.url);
}

self.addEventListener("activate", (event) => event.waitUntil(leave()));
