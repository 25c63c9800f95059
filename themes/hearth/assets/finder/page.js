//# allFunctionsCalledOnLoad

// The finder's page: what is asked stands in the boxes and in the address, what answers it below. Every
// word and every piece of markup comes from the page. What a typed word's first results don't need is in
// choices.js. The first line lets a browser read all of it beside its other work: nearly all is needed at once.

import { all, dayMark, fill, later, longDate, moment, reach, weekdayNumber } from "../clock.js";
import {
  answers, facet, fold, grouped, happening, mask, match, open, rank, split, TIMES, understand,
} from "./search.js";

const finder = document.querySelector(".finder");
const words = finder.dataset;
const form = finder.querySelector("form");
const part = (name) => finder.querySelector(`[data-part="${name}"]`);
const make = (name) => part(name).content.firstElementChild.cloneNode(true);
const facets = all(".facet", finder);
const places = () => import("./places.js");
const { q, near, when } = form.elements;
const date = form.querySelector("#_date");
const PAGE = 10;
const NESTED = 3;
// The place of the last result that is drawn at once.
const FIRST = 2;

const spoken = {
  urgent: split(words.urgent),
  ignored: split(words.ignored), newborn: split(words.newborn),
  years: split(words.years), months: split(words.monthsOld),
  times: TIMES.map((time) => ({ time, words: split(fold(titleOf("time", time))) })),
  days: TIMES.flatMap((time, place) => words.thisPart.split("|")[place].split(",").map((text) => (
    { when: "today", time, words: split(fold(text)) })))
    .concat(all("option", when).filter(({ value }) => reach[value]).map(({ value, textContent }) => (
      { when: value, words: split(fold(textContent)) }))),
};

const { lang } = document.documentElement;
const plurals = new Intl.PluralRules(lang);
let longNumbers;

// Small numbers are written as on every page; how others are takes a phone longest of all to find out.
function numberWords(number) {
  if (Number.isInteger(number) && number < 1000) return String(number);
  longNumbers ??= new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return longNumbers.format(number);
}

// “one: {number} result|other: {number} results”
function counted(forms, number) {
  const texts = Object.fromEntries(forms.split("|").map((form) => form.split(/:\s*(.*)/)));
  return fill(texts[plurals.select(number)] || texts.other, { number: numberWords(number) });
}

const today = () => moment().slice(0, 10);

// Markup

// Leaves out what there is nothing for, and puts in the words: a text, nodes, or a list of either.
function bind(node, values) {
  for (const element of all("[data-if]", node)) {
    if (![values[element.dataset.if]].flat().some(Boolean)) element.remove();
  }
  for (const element of all("[data-text]", node).concat(node.dataset.text ? node : [])) {
    const texts = [values[element.dataset.text] || []].flat();
    if (element === node) element.textContent = texts[0];
    else {
      element.replaceWith(...texts.map((text) => {
        const copy = element.cloneNode();
        copy.append(...(text.nodes || [text]));
        return copy;
      }));
    }
  }
  return node;
}

const show = (name, isShown) => { part(name).hidden = !isShown; };

// What is asked

const state = { q: "", near: "", when: "", shown: PAGE, here: null, groups: {} };

// Browsers take 31 February for a day in March.
const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text)) && later(text, 0) === text;

function read() {
  const query = new URLSearchParams(location.search);
  const text = (name) => (query.get(name) || "").slice(0, 200);
  state.q = text("q");
  if (query.get("near")) state.here = null;
  state.near = text("near");
  state.when = isDate(text("when")) || reach[text("when")] ? text("when") : "";
  state.shown = history.state && history.state.shown || PAGE;
  state.groups = {};
  for (const { dataset: { group } } of facets) {
    const ids = (query.get(group) || "").split(",").filter((id) =>
      group === "time" ? TIMES.includes(id) : id);
    if (ids.length) state.groups[group] = ids;
  }
}

function fillIn() {
  if (document.activeElement !== q || q.value.trim() !== state.q) q.value = state.q;
  near.value = state.here ? words.myLocation : state.near;
  when.value = isDate(state.when) ? "date" : state.when;
  date.value = isDate(state.when) ? state.when : "";
  show("date", when.value === "date");
  for (const element of facets) {
    const ids = state.groups[element.dataset.group] || [];
    for (const box of all("input", element)) box.checked = ids.includes(box.value);
  }
}

const checked = (facet) => all("input", facet).filter((box) => box.checked).map(({ value }) => value);

// What somebody has asked while the script was on its way.
function takeUp() {
  state.q = q.value.trimStart();
  state.near = near.value.trim();
  state.when = when.value === "date" ? date.value : when.value;
  for (const element of facets) {
    if (checked(element).length) state.groups[element.dataset.group] = checked(element);
  }
}

let written;

// Typing changes the address once it pauses, since browsers allow only so many changes.
function writeSoon() {
  clearTimeout(written);
  written = setTimeout(writeNow, 200);
}

function writeNow() {
  if (written) write(false);
}

// A choice makes a new address; where somebody is never stands in it.
function write(isChoice) {
  clearTimeout(written);
  written = 0;
  const query = new URLSearchParams();
  for (const name of ["q", "near", "when"]) if (state[name]) query.set(name, state[name]);
  for (const [group, ids] of Object.entries(state.groups)) {
    if (ids.length) query.set(group, ids.join());
  }
  const text = String(query).replaceAll("%2C", ",").replaceAll("%2F", "/");
  const search = text && `?${text}`;
  if (search !== location.search) {
    history[isChoice ? "pushState" : "replaceState"]({ shown: state.shown }, "", location.pathname + search);
  }
  remember();
}

// For the way back from what was found.
function remember() {
  try {
    sessionStorage.setItem("found", location.search);
  } catch (error) {
    // Without a memory, only the next page knows.
  }
}

// What answers it

let get;
let turnTo;
let opened = null;
let isStale = false;

// Read anew when a part was gone, or the first attempt failed.
function index() {
  opened ||= get(words.start, { cache: "reload" }).then((start) => open(get, start, new Map()));
  opened.catch(() => { opened = null; });
  return opened;
}

async function look(wish) {
  const parts = await index();
  const asked = understand(wish.q, parts, spoken);
  const looked = { index: parts, asked, masks: new Map() };
  // What is for other ages than the one that is asked for; what is for every age is not.
  let outside = null;
  const jobs = Object.entries(wish.groups).map(async ([group, ids]) => {
    if (group === "time") return;
    if (!parts.start.groups[group]) wish.groups[group] = [];
    if (!wish.groups[group].length) return;
    const values = (await facet(parts, group)).filter(({ id }) => ids.includes(id));
    // What there is not, or no more, is asked of nobody.
    wish.groups[group] = values.map(({ id }) => id);
    if (values.length) looked.masks.set(group, mask(parts, values.map(({ entries }) => entries)));
  });
  // What is chosen counts before what is typed.
  const wishedDay = wish.when || asked.when;
  const chosenTimes = wish.groups.time || [];
  const times = chosenTimes.length || wish.when ? chosenTimes : asked.times || [];
  if (wishedDay || times.length) {
    const day = today();
    const [from, to] = isDate(wishedDay) ? [wishedDay, wishedDay]
      : wishedDay ? reach[wishedDay](weekdayNumber(day)).map((days) => later(day, days))
        : [day, "9999"];
    if (wishedDay) looked.days = [from, to];
    jobs.push(happening(parts, from < day ? day : from, to, times, moment()).then((soon) => {
      looked.soon = soon;
      looked.masks.set("when", soon);
    }));
  }
  const place = wish.here ? "" : wish.near || asked.postcode || "";
  if (wish.here || place.length > 1) {
    jobs.push(places().then(async ({ distances, locate }) => {
      looked.place = wish.here || await locate(parts, place);
      looked.placeTyped = place;
      if (looked.place) looked.distances = await distances(parts, looked.place.at);
    }));
  }
  if (asked.age !== undefined && parts.start.groups.age) {
    jobs.push(facet(parts, "age").then((bands) => {
      // “To 4” lasts until the fifth birthday, where no band begins before.
      const within = (more) => bands.find(({ from = -9, to = 1e4 }) =>
        from <= asked.age && asked.age < to + more);
      looked.band = within(0) || within(12);
      if (!looked.band) return;
      outside = mask(parts, bands.map(({ entries }) => entries));
      for (const entry of looked.band.entries) outside[entry] = 0;
    }));
  }
  if (asked.words.length) jobs.push(match(parts, asked).then((found) => { looked.matched = found; }));
  await Promise.all(jobs);
  const { matched, band } = looked;
  if (band && matched) {
    for (const entry of band.entries) matched.score[entry] *= 1.25;
    looked.outside = outside;
  } else if (band && asked.age !== undefined) looked.masks.set("said", mask(parts, [band.entries]));
  // A postcode among the words that lies elsewhere; alone it finds nothing.
  looked.far = looked.place || place !== asked.postcode || wish.near ? "" : place;
  const isFarAlone = looked.far && !matched && !looked.masks.size;
  // A smile alone is no word.
  looked.isWordless = Boolean(wish.q.trim()) && !asked.words.length && asked.age === undefined && !place
    && !asked.when;
  looked.isAsked = Boolean(matched || looked.masks.size || looked.place || looked.isWordless || isFarAlone);
  if (looked.isWordless || isFarAlone) looked.masks.set("said", new Uint8Array(parts.count));
  looked.places = answers(parts, matched, [...looked.masks.values()]);
  looked.count = looked.places.reduce((sum, one) => sum + one, 0);
  return looked;
}

// Showing it

let turn = 0;
let said;

function tell(text) {
  clearTimeout(said);
  said = setTimeout(() => { part("status").textContent = text; }, 800);
}

async function update(isChoice) {
  const mine = turn += 1;
  finder.ariaBusy = "true";
  try {
    const looked = await look(state);
    if (mine !== turn) return;
    isStale = false;
    if (isChoice) write(true);
    else writeSoon();
    await display(looked, () => mine === turn);
    if (mine !== turn) return;
    finder.ariaBusy = "false";
    keepFocus();
  } catch (error) {
    if (mine !== turn) return;
    // The site was published anew, and its parts have other names.
    if (error.status === 404 && !isStale) {
      isStale = true;
      opened = null;
      await update(isChoice);
      return;
    }
    fail();
  }
}

// Whether the button that tries again had the focus: it goes as soon as all is there, even before it is pressed.
let wasFocused = false;

function keepFocus() {
  const { activeElement } = document;
  if (wasFocused && (activeElement === document.body || part("failed").contains(activeElement))) {
    part("heading").focus();
  }
  wasFocused = false;
}

function fail() {
  finder.ariaBusy = "false";
  turnTo(false);
  show("found", false);
  show("nothing", false);
  show("failed", true);
}

let wasAsked = false;
const wide = matchMedia("(min-width: 60rem)");

// When the browser has drawn; a page that nobody looks at draws nothing.
const drawn = () => new Promise((go) => {
  requestAnimationFrame(() => { setTimeout(go); });
  setTimeout(go, 100);
});

let choices = null;
let loading = null;
// What was shown last.
let shown;

// Once; `choices` is there then.
function loadChoices() {
  loading ||= import("./choices.js").then(({ begin }) => {
    choices = begin({
      bind, choose, counted, fail, index, look, make, numberWords, part, places, show, state, today, wishes, words,
    });
    finder.classList.add("running");
  });
  loading.catch(() => { loading = null; });
  return loading;
}

// Words alone that something is found for.
const isPlain = ({ band, count, far, masks, matched, place, placeTyped }) =>
  count && matched && !matched.corrected.length && !masks.size && !band && !far && !place && !placeTyped && !wide.matches;

async function display(looked, isCurrent) {
  const { count, isAsked } = looked;
  if (isAsked && !wasAsked && wide.matches) part("filters").open = true;
  wasAsked = isAsked;
  turnTo(isAsked);
  show("asked", isAsked);
  show("found", isAsked);
  wasFocused ||= part("failed").contains(document.activeElement);
  show("failed", false);
  shown = looked;
  if (!choices && !isPlain(looked)) await loadChoices();
  await choices?.show(looked);
  if (!isCurrent()) return;
  showChips();
  if (!isAsked) {
    part("results").replaceChildren();
    tell("");
    show("nothing", false);
    return;
  }
  const text = count ? counted(words.results, count) : choices.nothingWords(looked);
  part("heading").textContent = text;
  tell(text);
  showUrgent(looked);
  show("nothing", !count);
  if (!count) await choices.showLoosenings(looked, isCurrent);
  await showResults(looked, isCurrent);
}

// Results

const drawnAs = new WeakMap();

async function showResults(looked, isCurrent) {
  const entries = rank(looked.index, looked.places, looked);
  const groups = grouped(looked.index, entries);
  const kept = groups.slice(0, state.shown);
  const cards = [];
  const ask = (until) => {
    for (const [leader, within] of kept.slice(cards.length, until)) {
      const card = Promise.all(
        [leader, ...within.slice(0, NESTED)].map((entry) => looked.index.card(entry)));
      card.catch(() => {});
      cards.push(card);
    }
  };
  // Where the first are there, they don't wait until the others are asked for.
  ask(looked.index.first ? FIRST + 1 : kept.length);
  const results = part("results");
  const now = moment();
  while (results.children.length > kept.length) results.lastElementChild.remove();
  for (let place = 0; place < kept.length; place += 1) {
    const card = await cards[place];
    if (!isCurrent()) return;
    // What stands there already stays, as most does from letter to letter.
    const old = results.children[place];
    const key = [now, looked.days, kept[place], kept[place].flat().map((entry) => distanceWords(looked, entry))].join();
    if (!old || drawnAs.get(old) !== key) {
      const item = resultNode(looked, kept[place], card, now);
      drawnAs.set(item, key);
      if (old) old.replaceWith(item);
      else results.append(item);
    }
    // What is seen first is drawn first, and the next letter is not kept waiting.
    if (place === FIRST && place + 1 < kept.length) {
      ask(kept.length);
      await drawn();
    }
  }
  show("more", groups.length > kept.length);
  const first = await Promise.all(cards.slice(0, 3));
  if (isCurrent()) choices?.showSpelling(looked, first);
}

function distanceWords({ distances }, entry) {
  if (!distances || distances[entry] === Infinity) return "";
  const miles = distances[entry] / 1.609344;
  return counted(words.miles, miles < 10 ? Math.max(0.1, Math.round(miles * 10) / 10) : Math.round(miles));
}

// The dates that are not over yet, of the days that are asked for, with today's and tomorrow's called so.
function nextDates({ next = [] }, most, now, [from, to] = ["", "9999"]) {
  const day = now.slice(0, 10);
  const due = next.filter(([starts, ends]) => {
    const date = starts.slice(0, 10);
    return ends > now && from <= date && date <= to;
  });
  return due.slice(0, most).map(([starts, , text]) => {
    const word = starts.startsWith(day) ? words.today
      : starts.startsWith(later(day, 1)) ? words.tomorrow : "";
    return word ? { nodes: [dayMark(word), ` ${text}`] } : text;
  });
}

function resultNode(looked, [leader, within], [card, ...cards], now) {
  // The next dates of a service are those of its activities, which say them themselves.
  const next = within.length ? [] : nextDates(card, 2, now, looked.days);
  const patterns = (card.when || []).slice(0, 2);
  const away = distanceWords(looked, leader);
  const node = bind(make("card"), {
    ...card, next, when: patterns, times: next.length || patterns.length,
    paused: card.status === "paused", ended: card.status === "ended",
    price: !card.free && card.cost, badges: card.free || card.dropIn || card.online,
    place: card.where || away, distance: away, nested: within.length,
  });
  node.querySelector("a").href = card.url;
  const list = node.querySelector(".nested");
  if (list) {
    list.append(...cards.map((one, place) => nestedNode(looked, within[place], one, now)));
    if (within.length > cards.length) list.append(restNode(looked, list, within));
  }
  return node;
}

function nestedNode(looked, entry, card, now) {
  const next = nextDates(card, 1, now, looked.days);
  const node = bind(make("nested"), {
    title: card.title, next, pattern: next.length ? "" : card.when,
    distance: distanceWords(looked, entry),
  });
  node.querySelector("a").href = card.url;
  return node;
}

function restNode(looked, list, within) {
  const rest = within.slice(NESTED);
  const node = bind(make("rest"), { title: counted(words.nested, rest.length) });
  node.querySelector("button").addEventListener("click", async (event) => {
    event.preventDefault();
    const cards = await Promise.all(rest.map((entry) => looked.index.card(entry))).catch(fail);
    if (!cards) return;
    const nodes = cards.map((card, place) => nestedNode(looked, rest[place], card, moment()));
    node.replaceWith(...nodes);
    nodes[0].querySelector("a").focus();
  });
  return node;
}

// What was understood

// Who is in danger is told first whom to call; so is everybody who has found nothing.
const urgent = finder.querySelector(".emergency");

function showUrgent({ asked }) {
  if (!urgent) return;
  const [place, how] = asked.isUrgent ? [part("heading"), "after"] : [part("nothing"), "append"];
  if (asked.isUrgent ? place.nextElementSibling !== urgent : urgent.parentElement !== place) place[how](urgent);
}

// Everything that is asked, by name, and how to ask it no more: also what “nothing found” may leave out.
function wishes() {
  const list = [];
  if (state.q.trim()) {
    list.push({ title: fill(words.quoted, { text: state.q.trim() }), without: { q: "" }, isText: true });
  }
  if (state.near || state.here) {
    list.push({ title: near.value, without: { near: "", here: null }, isPlace: true });
  }
  if (state.when) {
    list.push({
      title: isDate(state.when) ? longDate(state.when, words)
        : when.querySelector(`[value="${state.when}"]`).textContent,
      without: { when: "" },
    });
  }
  for (const [group, ids] of Object.entries(state.groups)) {
    for (const id of ids) {
      list.push({
        title: titleOf(group, id),
        without: { groups: { ...state.groups, [group]: ids.filter((other) => other !== id) } },
      });
    }
  }
  return list;
}

function showChips() {
  part("chips").replaceChildren(...wishes().map(({ title, without }, place) => {
    const node = bind(make("chip"), { title });
    node.querySelector("button").addEventListener("click", (event) => {
      event.preventDefault();
      choose(() => Object.assign(state, without)).then(() => {
        const chips = all("button", part("chips"));
        (chips[Math.min(place, chips.length - 1)] || q).focus();
      });
    });
    return node;
  }));
}

function titleOf(group, id) {
  return finder.querySelector(`[data-group=${group}] [value="${id}"]`).nextElementSibling.textContent;
}

// What somebody does

// A choice: a new address, the first page of results.
function choose(change) {
  clearTimeout(typed);
  writeNow();
  change();
  state.shown = PAGE;
  fillIn();
  return update(true);
}

let typed;

function typing(wait) {
  clearTimeout(typed);
  state.shown = PAGE;
  if (wait) typed = setTimeout(() => update(false), wait);
  else update(false);
}

q.addEventListener("input", () => {
  state.q = q.value.trimStart();
  typing(0);
});

near.addEventListener("input", () => {
  state.here = null;
  state.near = near.value.trim();
  typing(500);
});

when.addEventListener("change", () => {
  show("date", when.value === "date");
  if (when.value !== "date") choose(() => { state.when = when.value; });
  else date.focus();
});

date.addEventListener("change", () => {
  if (date.value) choose(() => { state.when = isDate(date.value) ? date.value : ""; });
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  choose(() => {}).then(() => part("heading").focus());
});

for (const element of facets) {
  element.addEventListener("change", () => {
    choose(() => { state.groups[element.dataset.group] = checked(element); });
  });
}

part("more").querySelector("button").addEventListener("click", async (event) => {
  event.preventDefault();
  const place = part("results").children.length;
  state.shown += PAGE;
  history.replaceState({ shown: state.shown }, "");
  await update(false);
  const first = part("results").children[place];
  if (first) first.querySelector("a").focus();
});

part("failed").querySelector("button").addEventListener("click", async () => {
  await update(false);
  if (!part("found").hidden) part("heading").focus();
});

// The way back leads to the card that was left: its place is known when it is drawn, and not before.

part("results").addEventListener("click", ({ target }) => {
  writeNow();
  const link = target.closest("a");
  if (!link) return;
  const left = { link: link.pathname, top: link.getBoundingClientRect().top };
  history.replaceState({ shown: state.shown, left }, "");
  history.scrollRestoration = "manual";
});

function returnToCard() {
  const { left } = history.state || {};
  const link = left && all("a", part("results")).find(({ pathname }) => pathname === left.link);
  history.scrollRestoration = "auto";
  if (!link) return;
  const move = () => scrollBy({ top: link.getBoundingClientRect().top - left.top, behavior: "instant" });
  move();
  // What lies above may get its height only now.
  drawn().then(move);
}

// A page that was kept as it was is in its place already.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) history.scrollRestoration = "auto";
});

addEventListener("popstate", () => {
  clearTimeout(typed);
  clearTimeout(written);
  written = 0;
  read();
  fillIn();
  update(false);
});

// From the start

// Whether all of it is there; without the choices, words can be looked for all the same.
export async function run(given) {
  ({ get, index: opened, turnTo } = given);
  if (!shown) {
    read();
    if (!location.search) takeUp();
    fillIn();
  }
  await update(false);
  returnToCard();
  try {
    await loadChoices();
  } catch (error) {
    return false;
  }
  if (shown) await choices.show(shown);
  return true;
}
