// Begins the finder. What it needs is loaded when somebody asks, or at once where the address does: most who
// open the page choose from the ways in.

const finder = document.querySelector(".finder");

async function get(address, how) {
  const response = await fetch(address, how);
  if (!response.ok) throw Object.assign(new Error(address), { status: response.status });
  return response.json();
}

const parts = new Map();
const start = JSON.parse(document.getElementById("_finder").textContent);

// What is asked, in the address or in the box, is on its way before the script is that looks it up.
function prefetch(asked) {
  const { count, parts: folder, words } = start;
  if (!asked || !count) return;
  const places = asked.trim().toLowerCase().split(" ").slice(-3).filter((word) => word[1])
    .map((word) => Math.max(words.findLastIndex((first) => first <= word), 0));
  const paths = places.map((place) => `words/${place}`);
  if (places.length === 1) paths.push(`first/${places}`);
  // The smallest last: a browser may make it wait for a connection.
  for (const path of [...paths, "order"]) {
    if (parts.has(path)) continue;
    const part = get(`${folder}${path}.json`);
    part.catch(() => parts.delete(path));
    parts.set(path, part);
  }
}

prefetch(new URLSearchParams(location.search).get("q"));

// Whether the page asks: then what was found stands in the place of the ways in.
function turnTo(isAsking) {
  finder.classList.toggle("asking", isAsking);
  for (let next = finder.nextElementSibling; next; next = next.nextElementSibling) {
    next.hidden = isAsking;
  }
}

let begun = null;

async function load() {
  // The largest first; while it is on its way, what the rest suffices for is made.
  const page = import("./page.js");
  const index = import("./search.js").then(({ open }) => open(get, start, parts));
  import("../clock.js").catch(() => {});
  index.catch(() => {});
  const { run } = await page;
  // What is missing is asked for again when somebody does something.
  if (!await run({ get, index, turnTo })) begun = null;
}

function begin() {
  begun ||= load().catch(() => {
    begun = null;
    turnTo(false);
    finder.querySelector("[data-part=failed]").hidden = false;
  });
  return begun;
}

if (location.search) begin();

const isRunning = () => finder.classList.contains("running");

finder.classList.add("ready");
turnTo(Boolean(location.search));
for (const event of ["focusin", "pointerdown"]) finder.addEventListener(event, begin);
finder.addEventListener("input", ({ target: { name, value } }) => {
  if (name === "q" && !isRunning()) prefetch(value);
});
// What was pressed too early does its work when it can.
finder.addEventListener("click", ({ target, defaultPrevented }) => {
  const button = target.closest("[type=button]");
  if (button && !defaultPrevented && !isRunning()) begin().then(() => {
    if (isRunning()) button.click();
    else finder.querySelector("[data-part=failed]").hidden = false;
  });
});
finder.addEventListener("submit", (event) => {
  if (event.defaultPrevented || isRunning()) return;
  event.preventDefault();
  begin().then(() => { if (isRunning()) event.target.requestSubmit(); });
});
