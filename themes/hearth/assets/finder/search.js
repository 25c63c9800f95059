//# allFunctionsCalledOnLoad

// The index, which comes in parts: only those are loaded that a question needs.
//
// An entry is a number; a set of entries is an array with a place for each. What a question needs is
// loaded first and then answered at once, so that nothing waits between two letters.

export const TIMES = ["morning", "afternoon", "evening"];
const SAME = 1.1;
const BEGINNING = 0.8;
const CORRECTED = 0.5;
const MOST_PARTS = 6;
const LEVELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Words

// What the index calls a word. The program that makes the index does the same, letter for letter:
// Tests/Fixtures/finder/stems.tsv holds both to it.

const letters = { æ: "ae", œ: "oe", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ħ: "h", ı: "i", ς: "σ" };

// Lower case without marks, apostrophes and what nobody sees: “Crèche” is “creche”, “children’s” “childrens”.
export const fold = (text) => text.normalize("NFC").toLowerCase()
  .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD")[0])
  .replace(/[æœßøđðłþħıς]/g, (letter) => letters[letter])
  .replace(/[\u0300-\u036f'’ʼ\u00ad\u200b-\u200d\u2060\ufeff]/g, "");

export const split = (folded) => folded.match(/[\p{L}\p{M}\p{N}]+/gu) || [];

const isPlain = (word) => word.length > 3 && !/[^a-z]/.test(word);

function singular(word) {
  if (!isPlain(word)) return word;
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/([xz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

// The stem of an English word: plural, “-ing” and “-ed”, “y”, “e”.
export function stem(word) {
  if (!isPlain(word)) return word;
  word = singular(word);
  const [, rest] = /^(.*[aeiouy].*)(?:ing|(?<!e)ed)$/.exec(word) || [];
  if (rest && rest.length > 2) {
    if (/([^aeioulszf])\1$/.test(rest)) word = rest.slice(0, -1);
    else word = /^[^aeiou][aeiou][^aeiouwxy]$/.test(rest) ? `${rest}e` : rest;
  }
  if (word.length > 3) word = word.replace(/([^aeiou])y$/, "$1i");
  return word.length > 4 ? word.replace(/e$/, "") : word;
}

// Parts

// [3, 1, 4] is 3, 4, 8.
export function list(steps = []) {
  let entry = 0;
  return Uint32Array.from(steps, (step) => (entry += step));
}

// Every part of an index that has no entries.
const NO_PART = Object.assign([], { order: "", nests: [], words: "", values: [], days: {}, places: [] });

// `get` fetches JSON, `parts` are those that are on their way already.
export async function open(get, start, parts) {
  const { count } = start;
  const load = (path) => {
    if (!count) return NO_PART;
    if (!parts.has(path)) {
      const part = get(`${start.parts}${path}.json`);
      part.catch(() => parts.delete(path));
      parts.set(path, part);
    }
    return parts.get(path);
  };

  const { order, nests } = await load("order");
  const levels = new Uint8Array(order.length);
  for (let entry = 0; entry < order.length; entry += 1) levels[entry] = LEVELS.indexOf(order[entry]);
  // The service that an activity belongs to, else itself.
  const leaders = new Uint32Array(count);
  for (let entry = 0; entry < count; entry += 1) leaders[entry] = entry;
  let last = -2;
  for (const entry of list(nests)) {
    leaders[entry] = entry === last + 1 && entry ? leaders[entry - 1] : entry - 1;
    last = entry;
  }
  return {
    start, count, levels, leaders, load,
    // The first card of a word comes with the word; without it, the card comes with its neighbours.
    first: null,
    async card(entry) {
      const early = await this.first?.catch(() => {});
      return early?.[entry]
        || (await load(`cards/${Math.floor(entry / start.cards)}`))[entry % start.cards];
    },
  };
}

// A question

// A postcode from end to end, which is nothing else wherever it lies.
const POSTCODE = /^(?:[beglmnsw]|[a-z]{2})\d[a-z\d]? ?\d[a-z]{2}$/;

// Takes the first of some phrases that stands among the words out of them.
function takeOut(words, phrases) {
  for (const phrase of phrases) {
    const place = words.findIndex((_, place) => phrase.words.every((word, next) => words[place + next] === word));
    if (place < 0 || !phrase.words.length) continue;
    words.splice(place, phrase.words.length);
    return phrase;
  }
  return null;
}

// What somebody typed: words to look for, a postcode, an age in months, when.
export function understand(text, { start }, spoken) {
  const said = {};
  let rest = fold(text);
  rest = rest.replace(/\b([a-z]{1,2})\d[a-z\d]?(?: ?\d[a-z]{0,2})?(?![a-z\d])/, (whole, area) => {
    if (!start.areas.includes(area.toUpperCase()) && !POSTCODE.test(whole)) return whole;
    said.postcode = whole.toUpperCase();
    return " ";
  });
  const all = split(rest.replace(/(\d)([a-z])/g, "$1 $2"));
  const last = all.at(-1);
  const day = takeOut(all, spoken.days);
  if (day) {
    // “Morning” alone may well be a coffee morning.
    const time = day.time || takeOut(all, spoken.times)?.time;
    Object.assign(said, { when: day.when, times: time ? [time] : [] });
  }
  const words = [];
  for (let place = 0; place < all.length; place += 1) {
    const number = /^\d{1,2}$/.test(all[place]) && Number(all[place]);
    const unit = [1, 12].find((_, which) =>
      (which ? spoken.years : spoken.months).includes(all[place + 1]));
    if (spoken.newborn.includes(all[place])) said.age = 0;
    if (number !== false && unit) {
      said.age = number * unit;
      place += spoken.years.includes(all[place + 2]) ? 2 : 1;
    } else {
      words.push(all[place]);
    }
  }
  said.words = words.filter((word) => !spoken.ignored.includes(word));
  // “What to do” is nothing but such words: then they are what is looked for.
  if (!said.words.length && said.age === undefined && !said.postcode && !said.when) said.words = words;
  said.urgent = spoken.urgent;
  said.isUrgent = all.some((word) => spoken.urgent.includes(word));
  said.isOpen = /[\p{L}\p{M}\p{N}]$/u.test(rest) && said.words.at(-1) === last;
  return said;
}

// Words

// The first place in a sorted array whose word is not before `word`.
function placeOf(word, words, name = (item) => item) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (name(words[middle]) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rowWord = ([word]) => word;

function partOf(word, { words }) {
  const place = placeOf(word, words);
  return words[place] === word ? place : Math.max(place - 1, 0);
}

// What to look up for a word: `[word, weight, whether it may go on]`. Who types “housing” means titles that
// have that before those of a house; who types “talk” may well mean “talking”. Somebody who has typed “feedin”
// is on the way to “feeding”, whose stem is not what it begins with.
function lookups(word, isOpen, stemOf) {
  const stem = stemOf(word);
  const found = [[stem, 1, false]];
  if (/(ing|ed)s?$/.test(word)) found.push([`${stem}-${singular(word)}`, SAME, false]);
  if (!isOpen || word.length < 2) return found;
  found.push([word, BEGINNING, true]);
  for (const ending of ["s", "es", "ed", "ing"]) {
    for (let length = 1; length < ending.length; length += 1) {
      if (word.endsWith(ending.slice(0, length))) {
        found.push([stemOf(word + ending.slice(length)), BEGINNING, false]);
      }
    }
  }
  return found;
}

// The rows of the index that the lookups lead to: `{ lists, weight }`, the heaviest first.
async function rows(index, wanted) {
  const places = new Set();
  for (const [word, , goesOn] of wanted) {
    const end = partOf(goesOn ? `${word}\uffff` : word, index.start);
    for (let place = partOf(word, index.start); place <= end; place += 1) places.add(place);
  }
  const parts = await Promise.all(
    [...places].slice(0, MOST_PARTS).map((place) => index.load(`words/${place}`)));
  const found = new Map();
  for (const [word, weight, goesOn] of wanted) {
    for (const part of parts) {
      for (let place = placeOf(word, part, rowWord); place < part.length; place += 1) {
        const [name, ...lists] = part[place];
        if (goesOn ? !name.startsWith(word) : name !== word) break;
        if (!found.has(name)) found.set(name, { name, lists: lists.map(list), weight });
      }
    }
  }
  return [...found.values()];
}

// What a word may have meant that stands nowhere: two words written as one, or one or two wrong letters.
async function guesses(index, word, isOpen, stemOf) {
  if (word.length < 4 || word.length > 40) return [];
  const [{ words }, { halves, nearest }] = await Promise.all(
    [index.load("vocabulary"), import("./spelling.js")]);
  const vocabulary = words.split(" ");
  for (const pair of halves(word, new Set(vocabulary), stemOf)) {
    const [first, second] = (await Promise.all(
      pair.map((half) => rows(index, [[half, 1, false]])))).map(([{ lists }]) =>
      new Set(lists.flatMap((entries) => [...entries])));
    const both = [...first].filter((entry) => second.has(entry));
    if (both.length) return [{ name: pair.join(" "), lists: [both], weight: CORRECTED }];
  }
  const found = await Promise.all(nearest(word, vocabulary, isOpen, stemOf)
    .map((candidate) => rows(index, [[candidate, CORRECTED, false]])));
  return found.flat();
}

// Which entries answer the words, and how well. `found` counts the words that an entry has, and only
// entries with `least` of them are results.
export async function match(index, { words, isOpen, urgent }) {
  // What it is worth that a word stands in the title, near it, or in the text.
  const { stem: language, tiers } = index.start;
  const stemOf = language === "en" ? stem : (word) => word;
  const last = words.length - 1;
  index.first = index.count && !last && words[0][2] ? index.load(`first/${partOf(words[0], index.start)}`) : null;
  const look = (word, place) => rows(index, lookups(word, isOpen && place === last, stemOf));
  const [single, pairs] = await Promise.all([
    Promise.all(words.map(look)),
    Promise.all(words.slice(1).map((word, place) => look(words[place] + word, place + 1))),
  ]);
  const corrected = [];
  const forms = await Promise.all(words.map(async (word, place) => {
    const found = [...single[place], ...pairs[place] || [], ...pairs[place - 1] || []];
    if (found.length) return found;
    if (word.length > 3 && !isOpen) {
      const longer = await rows(index, [[word, BEGINNING, true]]);
      if (longer.length) return longer;
    }
    // Who is in danger has written what they mean.
    if (urgent.includes(word)) return [];
    const guessed = await guesses(index, word, isOpen && place === last, stemOf);
    if (guessed.length) corrected.push({ typed: word, names: guessed.map(({ name }) => name) });
    return guessed;
  }));

  const score = new Float32Array(index.count);
  const found = new Uint8Array(index.count);
  for (const rowsOfWord of forms) {
    const best = new Float32Array(index.count);
    const touched = [];
    let exact = 0;
    for (const { lists, weight } of rowsOfWord.sort((a, b) => b.weight - a.weight)) {
      if (weight < 1) exact ||= touched.length;
      lists.forEach((entries, tier) => {
        const value = tiers[tier] * weight;
        for (const entry of entries) {
          if (!best[entry]) touched.push(entry);
          if (best[entry] < value) best[entry] = value;
        }
      });
    }
    const rarity = Math.log(1 + index.count / (exact || touched.length));
    for (const entry of touched) {
      score[entry] += best[entry] * rarity;
      found[entry] += 1;
    }
  }
  const having = new Uint32Array(words.length + 1);
  for (let entry = 0; entry < index.count; entry += 1) {
    having[found[entry]] += 1;
    score[entry] *= (found[entry] / words.length) ** 2;
  }
  let least = words.length;
  for (let total = having[least]; total < 3 && least > 1; total += having[least]) least -= 1;
  return { score, found, least, corrected, length: words.length };
}

// Filters

// The values of a group, each with its entries.
export async function facet(index, group) {
  const part = await index.load(`facets/${group}`);
  for (const value of part.values) {
    if (Array.isArray(value.entries)) value.entries = list(value.entries);
  }
  return part.values;
}

// What happens from one date to another, at these times of day, or at any, and is not over `now`: 1 for what
// begins first.
export async function happening(index, from, to, times, now) {
  const { when } = index.start;
  const paths = when.filter((first, place) => first <= to && !(when[place + 1] <= from));
  const parts = await Promise.all(paths.map((first) => index.load(`when/${first}`)));
  const places = new Uint8Array(index.count);
  let place = 0;
  for (const { days } of parts) {
    for (const date of Object.keys(days).sort()) {
      if (date < from || date > to) continue;
      for (const time of TIMES) {
        place = Math.min(place + 1, 255);
        if (times.length && !times.includes(time)) continue;
        for (const [ends, entries] of Object.entries(days[date][time] || {})) {
          if (`${date}T${ends}` <= now) continue;
          for (const entry of list(entries)) places[entry] ||= place;
        }
      }
    }
  }
  return places;
}

export function mask(index, lists) {
  const places = new Uint8Array(index.count);
  for (const entries of lists) for (const entry of entries) places[entry] = 1;
  return places;
}

// Whether each entry answers the words and lies in each of the sets.
export function answers(index, matched, masks) {
  const places = new Uint8Array(index.count);
  for (let entry = 0; entry < index.count; entry += 1) {
    if (matched && (!matched.found[entry] || matched.found[entry] < matched.least)) continue;
    if (masks.every((some) => some[entry])) places[entry] = 1;
  }
  return places;
}

// The results, best first. By distance where it is known, but what answers the words well before the rest;
// `soon` sorts what nothing else does.
export function rank(index, places, { matched, distances, soon, outside }) {
  const kept = [];
  let top = 0;
  for (let entry = 0; entry < index.count; entry += 1) {
    if (!places[entry]) continue;
    kept.push(entry);
    if (matched && matched.score[entry] > top) top = matched.score[entry];
  }
  const away = (entry, most) => Math.round(Math.min(distances[entry] * 50, most));
  // One number an entry, since those sort quickly: standing, then level, then entry.
  const keys = Float64Array.from(kept, (entry) => {
    let standing = soon ? soon[entry] : 0;
    if (matched) {
      const loss = 1 - matched.score[entry] / top;
      const isPartial = matched.found[entry] < matched.length ? 1 : 0;
      standing = Math.round(loss * 65535);
      if (distances && loss < 0.5) standing = away(entry, 32767);
      standing += 65536 * (isPartial + (outside && outside[entry] ? 2 : 0));
    } else if (distances) {
      standing = away(entry, 65535);
    }
    return (standing * 64 + index.levels[entry]) * 1048576 + entry;
  }).sort();
  return Uint32Array.from(keys, (key) => key % 1048576);
}

// Results that belong together: a service with those of its activities that answer, where the best stands.
export function grouped(index, entries) {
  const isResult = mask(index, [entries]);
  const groups = new Map();
  for (const entry of entries) {
    const leader = isResult[index.leaders[entry]] ? index.leaders[entry] : entry;
    if (!groups.has(leader)) groups.set(leader, []);
    if (leader !== entry) groups.get(leader).push(entry);
  }
  return [...groups];
}
