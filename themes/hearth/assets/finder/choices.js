// What is chosen and not typed, and what is said of it: filters, places, days, what would find something. Loaded
// after the first results, or where they depend on it.

import { all, fill, later, longDate } from "../clock.js";
import { answers, facet, fold, stem } from "./search.js";

const finder = document.querySelector(".finder");
const form = finder.querySelector("form");
const facets = all(".facet", finder);
const { q, near, when } = form.elements;
const date = form.querySelector("#_date");

// `page` is what page.js has for it.
export function begin(page) {
  const {
    bind, choose, counted, fail, index, look, make, numberWords, part, places, show, state, today, wishes, words,
  } = page;

  // What was understood

  const farWords = ({ far }) => (far ? fill(words.far, { name: far }) : "");

  function showPlace({ place, placeTyped, far, count }) {
    const hint = form.querySelector("#_near-hint");
    const text = !place && placeTyped && !far ? fill(words.noPlace, { name: placeTyped }) : "";
    if (hint.textContent !== text) hint.textContent = text;
    near.ariaInvalid = text ? "true" : null;
    // The box may be out of sight, so it is said beside the results, too; where there are none, their heading
    // says what is far.
    const note = place ? fill(words.nearest, { name: place.title }) : text || (count ? farWords({ far }) : "");
    show("nearest", note);
    part("nearest").textContent = note;
  }

  // The word as it is written in what was found, since the index knows only stems.
  function showSpelling({ matched }, cards) {
    const lines = (matched ? matched.corrected : []).map(({ typed, names }) => {
      const written = cards.flat().flatMap(({ title, summary = "" }) =>
        `${title} ${summary}`.match(/[\p{L}\p{M}\p{N}'’]+/gu) || []);
      const word = written.find((one) => names.includes(stem(fold(one))));
      return word && fill(words.instead, { typed, word: word.toLowerCase() });
    }).filter(Boolean);
    show("instead", lines.length);
    part("instead").textContent = lines.join(" ");
  }

  // The last day whose dates are known.
  const lastDay = ({ when }) => (when.length ? later(when.at(-1), 6) : "");

  // Why nothing is known of the days that are asked for.
  function unknownDate({ index: { start }, days: [from, to] = [] }) {
    const until = lastDay(start);
    if (!from || !until) return "";
    if (to < today()) return fill(words.over, { date: longDate(to, words) });
    return from > until ? fill(words.until, { date: longDate(until, words) }) : "";
  }

  // Why nothing was found.
  const nothingWords = (looked) => (looked.isWordless ? fill(words.wordless, { text: state.q.trim() })
    : farWords(looked) || unknownDate(looked) || words.nothing);

  function showBand({ band }) {
    const isOffered = band && !(state.groups.age || []).includes(band.id);
    show("only", isOffered);
    if (!isOffered) return;
    const button = part("only").querySelector("button");
    button.textContent = fill(words.only, { name: band.title });
    button.onclick = () => {
      choose(() => { state.groups.age = [...state.groups.age || [], band.id]; });
      part("heading").focus();
    };
  }

  // Nothing found: what would find something, with how much.
  async function showLoosenings({ asked, far }, isCurrent) {
    const ways = wishes().filter(({ isText, isPlace }) => !isText && !isPlace).map(({ title, without }) => (
      { title: fill(words.without, { name: title }), without }));
    if (asked.words.length > 1) {
      for (const word of asked.words) {
        const text = asked.words.filter((other) => other !== word).join(" ");
        ways.push({ title: fill(words.quoted, { text }), without: { q: text } });
      }
    }
    if (["today", "tomorrow", "weekend"].includes(state.when || asked.when)) {
      ways.unshift({ title: when.querySelector("[value=week]").textContent, without: { when: "week" } });
    }
    if (ways.length > 1 && asked.words.length) {
      ways.push({
        title: fill(words.quoted, { text: state.q.trim() }), without: { when: "", groups: {} },
      });
    }
    if (asked.when && asked.words.length) {
      const text = asked.words.join(" ");
      ways.unshift({ title: fill(words.quoted, { text }), without: { q: text } });
    }
    if (far) {
      const { titleHub } = finder.querySelector("[data-group=kind]").dataset;
      ways.push({ title: titleHub, without: { q: "", groups: { kind: ["hub"] } } });
    }
    const counts = await Promise.all(ways.map(({ without }) =>
      look({ ...state, groups: { ...state.groups }, ...without }).then(({ count }) => count)));
    if (!isCurrent()) return;
    const found = ways.map((way, place) => ({ ...way, number: counts[place] }))
      .filter(({ number }) => number).slice(0, 5);
    show("try", found.length);
    part("loosenings").replaceChildren(...found.map(({ title, without, number }) => {
      const node = bind(make("loosening"), { title, count: counted(words.results, number) });
      node.querySelector("button").addEventListener("click", () => {
        choose(() => Object.assign(state, without)).then(() => part("heading").focus());
      });
      return node;
    }));
  }

  // Filters

  // How many results each value would give with the other groups as they are; only where somebody looks.
  async function showCounts(looked) {
    const { index: parts, matched, masks } = looked;
    for (const element of facets) {
      const { group } = element.dataset;
      const isKnown = group === "time" || parts.start.groups[group];
      element.hidden = !isKnown;
      if (group === "time" || !isKnown || !(element.open || state.groups[group])) continue;
      const values = await facet(parts, group);
      const list = element.querySelector("ul");
      if (!list.children.length) fillFacet(element, list, values);
      if (!element.open) continue;
      const others = [...masks].filter(([name]) => name !== group).map(([, places]) => places);
      const base = answers(parts, matched, others);
      values.forEach(({ entries }, place) => {
        const number = entries.reduce((sum, entry) => sum + base[entry], 0);
        list.children[place].querySelector(".count").textContent = numberWords(number);
        list.children[place].classList.toggle("none", !number);
      });
    }
  }

  function fillFacet(element, list, values) {
    const { group } = element.dataset;
    list.replaceChildren(...values.map((value) => {
      const title = value.title || element.getAttribute(`data-title-${value.id}`) || value.id;
      const node = bind(make("value"), { title });
      const box = node.querySelector("input");
      box.value = value.id;
      box.checked = (state.groups[group] || []).includes(value.id);
      if (value.parent !== undefined) node.classList.add("child");
      return node;
    }));
  }

  // What somebody does

  near.addEventListener("focus", async () => {
    const list = form.querySelector("datalist");
    if (list.children.length) return;
    try {
      const [{ names }, parts] = await Promise.all([places(), index()]);
      const found = await names(parts);
      list.replaceChildren(...found.map((name) => new Option(name, name)));
    } catch (error) {
      // Without the names somebody types the whole of one.
    }
  });

  show("location", navigator.geolocation);
  part("location").querySelector("button").addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => {
      choose(() => {
        state.near = "";
        state.here = { title: words.myLocation, at: [latitude, longitude] };
      });
    }, () => {
      form.querySelector("#_near-hint").textContent = words.noLocation;
    });
  });

  for (const element of facets) {
    element.addEventListener("toggle", () => { if (element.open && last) showCounts(last).catch(fail); });
  }

  part("clear").addEventListener("click", (event) => {
    event.preventDefault();
    choose(() => Object.assign(state, { q: "", near: "", when: "", here: null, groups: {} }));
    q.focus();
  });

  index().then(({ start }) => {
    date.min = today();
    date.max = lastDay(start);
  }).catch(() => {});

  let last;

  return {
    nothingWords, showLoosenings, showSpelling,
    async show(looked) {
      last = looked;
      showPlace(looked);
      showBand(looked);
      await showCounts(looked);
    },
  };
}
