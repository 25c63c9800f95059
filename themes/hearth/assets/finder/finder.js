// Begins the finder. What it needs is loaded when somebody asks, or at once where the address does: most who
// open the page choose from the ways in. It may run before the page is there, so that nothing waits for it.

async function get(address, how) {
  const response = await fetch(address, how);
  if (!response.ok) throw Object.assign(new Error(address), { status: response.status });
  return response.json();
}

const parts = new Map();
// The page has asked for it already. This way of reading what is there takes fewer turns than `fetch`.
const start = new Promise((go, stop) => {
  const request = new XMLHttpRequest();
  request.open("GET", document.querySelector("link[as=fetch]").href);
  request.responseType = "json";
  request.onload = () => (request.response ? go : stop)(request.response);
  request.onerror = stop;
  request.send();
});

// What is asked, in the address or in the box, is on its way before the script is that looks it up.
const prefetch = (asked) => start.then(({ count, parts: folder, words }) => {
  if (!asked || !count) return;
  const places = asked.trim().toLowerCase().split(" ").slice(-3).filter((word) => word[1])
    .map((word) => Math.max(words.findLastIndex((first) => first <= word), 0));
  const paths = places.map((place) => `words/${place}`);
  if (places.length === 1) paths.push(`first/${places}`);
  for (const path of ["order", ...paths]) {
    if (parts.has(path)) continue;
    const part = get(`${folder}${path}.json`);
    part.catch(() => parts.delete(path));
    parts.set(path, part);
  }
}).catch(() => {});

prefetch(new URLSearchParams(location.search).get("q"));

// Whether the page asks: then what was found stands in the place of the ways in.
function turnTo(isAsking) {
  const finder = document.querySelector(".finder");
  finder.classList.toggle("asking", isAsking);
  for (let next = finder.nextElementSibling; next; next = next.nextElementSibling) {
    next.hidden = isAsking;
  }
}

const there = document.readyState !== "loading" ? Promise.resolve()
  : new Promise((go) => { document.addEventListener("readystatechange", go); });

let numbers;

// How numbers are written takes a phone longest of all to find out.
function numberFormat() {
  numbers ??= new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  return numbers;
}

let begun = null;

async function load() {
  // What takes long is made while the script is on its way, and when the words are, too.
  start.then(() => { setTimeout(numberFormat); }).catch(() => {});
  const [{ run }] = await Promise.all([
    there.then(() => import("./page.js")), import("./search.js"), import("./words.js"),
    import("../now.js").then(({ moment }) => moment()),
  ]);
  await run({ get, start, parts, turnTo, numberFormat });
}

function begin() {
  begun ||= load().catch(() => {
    begun = null;
    turnTo(false);
    document.querySelector(".finder [data-part=failed]").hidden = false;
  });
  return begun;
}

if (location.search) begin();

there.then(() => {
  const finder = document.querySelector(".finder");
  finder.classList.add("ready");
  turnTo(Boolean(location.search));
  for (const event of ["focusin", "pointerdown"]) finder.addEventListener(event, begin);
  finder.addEventListener("input", ({ target: { name, value } }) => {
    if (name === "q" && !finder.classList.contains("running")) prefetch(value);
  });
  // A button that was pressed too early does its work when it can.
  finder.addEventListener("click", ({ target }) => {
    const button = target.closest("[type=button]");
    const isRunning = () => finder.classList.contains("running");
    if (button && !isRunning()) begin().then(() => { if (isRunning()) button.click(); });
  });
});
