// The pages that this device keeps, to read without a connection, newest first.

import { keptPages } from "./device.js";

const section = document.querySelector("[data-kept-pages]");
const list = section.querySelector("ul");

async function title(answer) {
  const heading = /<h1\b[^>]*>[^]*?<\/h1>/.exec(await answer.text());
  return heading && new DOMParser().parseFromString(heading[0], "text/html").body.textContent.trim();
}

async function show() {
  const pages = await caches.open(keptPages);
  for (const request of (await pages.keys()).reverse()) {
    const { pathname } = new URL(request.url);
    if (pathname === section.dataset.keptPages) continue;
    const words = await title(await pages.match(request, { ignoreVary: true }));
    if (!words) continue;
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = pathname;
    link.textContent = words;
    item.append(link);
    list.append(item);
  }
  section.hidden = !list.children.length;
}

// The address is still that of the page which was asked for.
const again = document.querySelector(".scripted");
again.querySelector("button").addEventListener("click", () => location.reload());
again.classList.add("ready");

// Where there are no caches, nothing is kept.
if (window.caches) show().catch(() => {});
