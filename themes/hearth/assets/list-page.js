// My list: what somebody saved on this device, or what the page's address says that somebody shared.
// What it shows of each service and activity it takes from that one's own page, so it is never older.

import { moment } from "./clock.js";
import {
  MOST, address, isEntry, keptPages, savedEntries, saveEntries,
} from "./device.js";

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

const root = one("[data-list]");
const words = root.dataset;
const list = one("ol", root);
const said = one("[role=status]", root);
const offline = one("[data-offline]", root);
const entryTemplate = one("[data-entry]", root).content.firstElementChild;
const takenOffTemplate = one("[data-taken-off]", root).content.firstElementChild;

const fill = (template, values) =>
  template.replace(/\{([\w-]+)\}/g, (whole, name) => (name in values ? values[name] : whole));

function say(message) {
  // The same words twice are said twice.
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = message; });
}

const AT_ONCE = 4;

// Which list

function sharedEntries() {
  const items = new URLSearchParams(location.search).get("items");
  if (items === null) return null;
  const ids = Array.from(new Set(items.split(",").map((id) => id.trim()))).filter(isEntry);
  // Only its page says what an entry is called: whoever made the link could have it say anything.
  return ids.slice(0, MOST).map((id) => ({ id, title: "", at: 0 }));
}

const shared = sharedEntries();
let entries = shared || savedEntries();

// What an entry's page says

// The page of an entry: its document, "gone", "unreachable", or "private" where it is not for lists.
async function look(id, follows = true) {
  let answer;
  try {
    answer = await fetch(address(id), { credentials: "omit", cache: "no-cache" });
  } catch (error) {
    return "unreachable";
  }
  if (answer.status === 404 || answer.status === 410) return "gone";
  if (!answer.ok) return "unreachable";
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const mark = one("[data-save]", page);
  if (mark && isEntry(mark.dataset.save)) return { page, id: mark.dataset.save };
  if (page.documentElement.classList.contains("sensitive")) return "private";
  // It has moved, and its old address says where to.
  const moved = one("meta[http-equiv=refresh]", page)?.content.split("url=")[1];
  const next = moved && new URL(moved, location).pathname.slice(address("").length - 1, -1);
  return follows && isEntry(next) ? look(next, false) : "gone";
}

// A piece of an entry's page, fit to stand on this one.
function piece(node, url) {
  const copy = document.importNode(node, true);
  for (const element of [copy, ...all("[id]", copy)]) element.removeAttribute("id");
  for (const script of all("script", copy)) script.remove();
  for (const link of all("a[href^='#']", copy)) link.href = url + link.getAttribute("href");
  return copy;
}

function describe(item, page, url) {
  one("a", item).textContent = one("h1", page).textContent.trim();
  const lead = one(".lead", page);
  if (lead) one("[data-summary]", item).textContent = lead.textContent.trim();
  for (const note of all("[data-status-note]", page)) {
    const badge = document.createElement("p");
    badge.className = "badge badge-warn";
    badge.textContent = note.textContent.trim();
    one("dl", item).before(badge);
  }
  for (const fact of all("[data-fact]", page)) one("dl", item).append(piece(fact, url));
  if (one("[data-at]", item)) import("./maps.js").then(({ useMapApp }) => useMapApp(item));
  const dates = all("[data-next] [data-ends]", page).filter((date) => date.dataset.ends > moment());
  one("ul", item).append(...dates.slice(0, 2).map((date) => piece(date, url)));
  one("[data-dates]", item).hidden = !dates.length;
  const canonical = one("link[rel=canonical]", page);
  if (canonical) one("[data-address]", item).textContent = canonical.href;
}

function warn(item, text) {
  const heading = one("a", item) || one("h2", item);
  // Where the page never told a name, the warning is the heading.
  if (heading.textContent) one("[data-summary]", item).textContent = text;
  else {
    heading.textContent = text;
    for (const name of all("[data-remove] span", item)) name.textContent = text;
  }
  one("dl", item).remove();
}

let hasToldGone = false;

// Whether the entry is one to show.
async function load(entry, item) {
  const found = await look(entry.id);
  if (found === "private") {
    entries = entries.filter((other) => other !== entry);
    if (!shared) saveEntries(entries);
    return false;
  }
  if (found === "gone") {
    item.classList.add("gone");
    // That something shared is gone is said once, and it is nothing to keep or to share again.
    if (shared) {
      entries = entries.filter((other) => other !== entry);
      if (hasToldGone) return false;
      hasToldGone = true;
    }
    one("a", item).replaceWith(one("a", item).textContent);
    warn(item, words.gone);
  } else if (found === "unreachable") {
    offline.hidden = false;
    warn(item, words.unreachable);
  } else {
    const { page, id } = found;
    const url = address(id);
    one("a", item).href = url;
    describe(item, page, url);
    const title = one("h1", page).textContent.trim();
    for (const name of all("[data-remove] span", item)) name.textContent = title;
    if (page.documentElement.hasAttribute("data-kept")) offline.hidden = false;
    // What moved or was renamed is kept as it is called now.
    if (entry.id !== id || entry.title !== title) {
      Object.assign(entry, { id, title });
      if (!shared) saveEntries(entries);
    }
  }
  return true;
}

// The page

function draw(entry) {
  const item = entryTemplate.cloneNode(true);
  const link = one("a", item);
  link.href = address(entry.id);
  link.textContent = entry.title;
  const button = one("[data-remove]", item);
  if (shared) button.parentElement.remove();
  else {
    one("span", button).textContent = entry.title;
    button.addEventListener("click", () => takeOff(entry, item));
  }
  return item;
}

function takeOff(entry, item) {
  const before = entries;
  entries = entries.filter((other) => other !== entry);
  if (!saveEntries(entries)) {
    entries = before;
    say(words.blocked);
    return;
  }
  const note = takenOffTemplate.cloneNode(true);
  one("p", note).textContent = fill(words.takenOff, { title: one("h2", item).textContent });
  const undo = one("button", note);
  undo.addEventListener("click", () => {
    const place = before.filter((other) => entries.includes(other) || other === entry);
    if (!saveEntries(place)) {
      say(words.blocked);
      return;
    }
    entries = place;
    note.replaceWith(item);
    one("[data-remove]", item).focus();
    say(fill(words.putBack, { title: one("h2", item).textContent }));
    arrange();
  });
  item.replaceWith(note);
  undo.focus();
  say(note.querySelector("p").textContent);
  arrange();
}

// What stands round the list.
function arrange() {
  const isEmpty = !entries.length;
  for (const place of all("[data-when]", root)) {
    const when = place.dataset.when.split(" ");
    place.hidden = !when.includes(shared ? "shared" : "own") || !when.includes(isEmpty ? "none" : "some");
  }
}

let turn = 0;

// Each stands there when it is whole, in its order, so that nothing on the page moves. A few are asked
// for at a time: a phone's line is narrow, and what stands first is wanted first.
async function show() {
  turn += 1;
  const mine = turn;
  const pairs = entries.map((entry) => [entry, draw(entry)]);
  offline.hidden = true;
  hasToldGone = false;
  list.replaceChildren();
  root.classList.remove("loaded");
  arrange();
  if (pairs.length) said.textContent = words.loading;
  const loads = [];
  for (const [index, pair] of pairs.entries()) {
    loads.push(Promise.resolve(loads[index - AT_ONCE]).then(() => load(...pair)));
  }
  for (const [index, [, item]] of pairs.entries()) {
    const isShown = await loads[index];
    if (mine !== turn) return;
    if (isShown) list.append(item);
  }
  if (said.textContent === words.loading) said.textContent = "";
  arrange();
  root.classList.add("loaded");
}

// Sharing

const sharedAddress = () =>
  `${location.origin}${location.pathname}?items=${entries.map(({ id }) => id).join(",")}`;

async function share() {
  const url = sharedAddress();
  if (navigator.share) {
    try {
      await navigator.share({ title: words.shareTitle, url });
      return;
    } catch (error) {
      if (error.name === "AbortError") return;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    say(words.copied);
  } catch (error) {
    const field = one("[data-link]", root);
    field.hidden = false;
    one("input", field).value = url;
    one("input", field).select();
    one("input", field).focus();
  }
}

function saveAll() {
  const own = savedEntries();
  const added = entries.filter(({ id }) => !own.some((other) => other.id === id))
    .map((entry, index) => ({ ...entry, at: Date.now() - index }));
  if (own.length + added.length > MOST) say(words.full);
  else if (saveEntries([...added, ...own])) say(words.allSaved);
  else say(words.blocked);
}

async function forget() {
  const isDone = saveEntries([]);
  if (window.caches) await caches.delete(keptPages).catch(() => {});
  try {
    sessionStorage.clear();
  } catch (error) {
    // Where nothing can be stored, nothing is.
  }
  // What somebody shared is in the address, not on the device, and can be saved again.
  if (!shared) {
    entries = [];
    await show();
  }
  say(isDone ? words.forgotten : words.blocked);
  one("[data-forget]", root).closest("details").open = false;
  said.focus();
}

one("[data-share]", root).addEventListener("click", share);
one("[data-print-list]", root).addEventListener("click", () => print());
one("[data-save-all]", root).addEventListener("click", saveAll);
one("[data-forget]", root).addEventListener("click", forget);
if (!shared) {
  addEventListener("storage", () => {
    entries = savedEntries();
    show();
  });
}

root.classList.add("ready");
show();
