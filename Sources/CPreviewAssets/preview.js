// What the preview adds to each page: it shows what has changed, says what is wrong, and what the page
// is made from. All words come from the program.

const own = document.querySelector('script[src="/-/preview.js"]');
const kept = "hubsite-preview";

const host = document.createElement("hubsite-preview");
const root = host.attachShadow({ mode: "open" });
root.innerHTML =
  '<link rel="stylesheet" href="/-/preview.css"><p class="said" role="status"></p>' +
  '<div class="foot"><section class="panel" hidden></section>' +
  '<section class="bar" hidden></section></div>';
const [said, panel, bar] = [".said", ".panel", ".bar"].map((name) => root.querySelector(name));

// What this tab remembers.

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(kept)) ?? {};
  } catch {
    return {};
  }
}

function remember(more) {
  try {
    sessionStorage.setItem(kept, JSON.stringify({ ...remembered(), ...more }));
  } catch {
    // A tab that may keep nothing starts from the top each time.
  }
}

// The reader's place in the page: kept over a reload.

function path(element) {
  const steps = [];
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    if (each.id) return [`#${CSS.escape(each.id)}`, ...steps].join(">");
    const number = [...each.parentElement.children].indexOf(each) + 1;
    steps.unshift(`:nth-child(${number})`);
  }
  return ["body", ...steps].join(">");
}

function focusedPath() {
  const focused = document.activeElement;
  return focused && focused !== document.body && focused !== host ? path(focused) : null;
}

function focus(place) {
  if (place) document.querySelector(place)?.focus({ preventScroll: true });
}

// What somebody has typed is kept too, and nothing is taken from under their fingers.

const typed = new Map();
const pause = 1000;
let lastTyped = -pause;

addEventListener("input", ({ target, isTrusted }) => {
  if (!isTrusted || target === host || target.type === "file") return;
  lastTyped = performance.now();
  typed.set(target, target.value);
}, true);

function typedFields() {
  return Array.from(typed)
    .filter(([field, value]) => value !== undefined && field.isConnected && field.value === value)
    .map(([field, value]) => [path(field), value]);
}

function typeAgain([place, value]) {
  const field = document.querySelector(place);
  if (!field || field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function reload() {
  clearTimeout(reload.timer);
  const wait = lastTyped + pause - performance.now();
  if (wait > 0) {
    reload.timer = setTimeout(reload, wait);
    return;
  }
  remember({
    place: {
      address: location.href, x: scrollX, y: scrollY, focus: focusedPath(), typed: typedFields(),
    },
  });
  location.reload();
}

function returnToPlace() {
  const { place } = remembered();
  if (!place) return;
  remember({ place: undefined });
  if (place.address !== location.href) return;
  focus(place.focus);
  place.typed?.forEach(typeAgain);
  const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  scroll();
  // Once more when pictures have their height.
  if (document.readyState !== "complete") addEventListener("load", scroll, { once: true });
}

// What has changed, put in its place where that can be done.

let inPlace;
// The page as it was answered; until it is here, a change loads the page again.
let answered;
let scripts = "";
let turn = 0;

async function prepare() {
  inPlace = await import("/-/in-place.js");
  const found = await inPlace.read();
  scripts = await inPlace.readScripts();
  // What came since is another page than the one that is shown.
  if (found?.version === own.dataset.shown) answered = found;
}

// `h5x0_7` tells that something besides the page's own words was replaced.
const renewal = (page) => page?.version.split("_")[1];

async function update() {
  turn += 1;
  const mine = turn;
  if (!answered) return reload();
  let found;
  try {
    found = await inPlace.read();
  } catch {
    // The preview has gone, or will answer again.
    if (mine === turn) listen.timer = setTimeout(listen, 500);
    return undefined;
  }
  if (mine !== turn || isLeaving) return undefined;
  const strangers = [own, host];
  // A picture that was replaced under its name comes only with a load.
  const isRenewed = renewal(found) !== renewal(answered);
  const steps = found && !isRenewed
    && inPlace.changes(answered.page, found.page, document, { scripts, strangers });
  if (!steps) return reload();
  const focused = focusedPath();
  for (const step of steps) step();
  if (focused && !focusedPath()) focus(focused);
  answered = found;
  own.dataset.shown = found.version;
  if (!document.hidden) listen();
  return undefined;
}

// Not before all that the page itself needs is there.
const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(() => prepare().catch(() => {}));
if (document.readyState === "complete") whenIdle();
else addEventListener("load", whenIdle, { once: true });

// What the server tells.

let shown = { panel: "", bar: "" };

function show(state) {
  if (state.panel !== shown.panel) {
    panel.innerHTML = state.panel;
    panel.hidden = !state.panel;
    if (state.panel) fold(panel, remembered().panel === state.panel);
  }
  if (state.bar !== shown.bar) {
    // Who is in the middle of setting a date goes on doing so.
    const focused = root.activeElement?.name;
    bar.innerHTML = state.bar;
    bar.hidden = !state.bar;
    if (focused) bar.querySelector(`[name="${focused}"]`)?.focus({ preventScroll: true });
    fold(bar, remembered().bar === true);
  }
  if (said.textContent !== state.said) said.textContent = state.said;
  shown = state;
}

function fold(part, isFolded) {
  part.classList.toggle("folded", isFolded);
  const button = part.querySelector(".fold");
  button?.setAttribute("aria-expanded", String(!isFolded));
}

let source;
let isLeaving = false;

function listen() {
  clearTimeout(listen.timer);
  source?.close();
  if (isLeaving) return;
  const query = new URLSearchParams({ path: location.pathname, shown: own.dataset.shown });
  source = new EventSource(`/-/events?${query}`);
  source.addEventListener("open", () => bar.classList.remove("stopped"));
  source.addEventListener("change", () => {
    source.close();
    if (!isLeaving) update();
  });
  // The connection is needed by others: what changes meanwhile is told when this page listens again.
  source.addEventListener("rest", () => {
    source.close();
    if (!isLeaving) listen.timer = setTimeout(listen, 2000);
  });
  source.addEventListener("state", (event) => show(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    source.close();
    bar.classList.add("stopped");
    listen.timer = setTimeout(listen, 500);
  });
}

// A browser keeps few connections open to one address: a page that nobody sees needs none.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    clearTimeout(listen.timer);
    source?.close();
  } else {
    listen();
  }
});
addEventListener("pagehide", () => {
  isLeaving = true;
  source?.close();
});
addEventListener("pageshow", (event) => {
  isLeaving = false;
  if (event.persisted) listen();
});

// What can be pressed.

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    // Without leave to copy, the path is marked, so that the keyboard can.
    getSelection().selectAllChildren(button);
    return;
  }
  said.textContent = button.dataset.copied;
  button.classList.add("copied");
  setTimeout(() => button.classList.remove("copied"), 1500);
}

function press(event) {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.copy !== undefined) copy(button);
  if (button.dataset.today !== undefined) setToday(button.dataset.today);
  if (button.classList.contains("fold")) {
    const part = button.closest(".panel, .bar");
    const isFolded = !part.classList.contains("folded");
    fold(part, isFolded);
    if (part === bar) remember({ bar: isFolded });
    else remember({ panel: isFolded ? shown.panel : undefined });
  }
}

root.addEventListener("click", press);
// The preview's own pages have such buttons too.
if (document.body.classList.contains("own")) document.addEventListener("click", press);

function setToday(date) {
  clearTimeout(setToday.timer);
  fetch(`/-/today?date=${date}`, { method: "POST" });
}

root.addEventListener("change", (event) => {
  const { name, value } = event.target;
  // While a date is typed, each key makes another one: wait for the last.
  clearTimeout(setToday.timer);
  if (name === "today" && value >= "1900") setToday.timer = setTimeout(setToday, 600, value);
});
root.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.name === "today" && event.target.value) {
    setToday(event.target.value);
  }
});

document.documentElement.append(host);
returnToPlace();
if (!document.hidden) listen();
