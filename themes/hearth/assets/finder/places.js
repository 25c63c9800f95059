// Where somebody is, and how far everything lies from there. Loaded when somebody says a place.

import { fold, list } from "./search.js";
import { distance } from "./spelling.js";

// WA5 1, WA5 1AB, WA51AB; then WA5.
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d)(?:[A-Z]{2}|[A-Z]?)$/;
const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;

const middle = (points) => [0, 1].map((axis) =>
  points.reduce((sum, point) => sum + point[axis], 0) / points.length);

async function postcode(index, code) {
  const [area] = /^[A-Z]+/.exec(code);
  if (!index.start.areas.includes(area)) return null;
  const sectors = await index.load(`sectors/${area}`);
  const [, district, number] = (!DISTRICT.test(code) && SECTOR.exec(code)) || [];
  const sector = sectors[`${district} ${number}`];
  if (sector) return { title: `${district} ${number}`, at: sector };
  const name = district || code;
  const within = Object.keys(sectors).filter((key) => key.startsWith(`${name} `));
  if (within.length) return { title: name, at: middle(within.map((key) => sectors[key])) };
  // WA51 is WA5 1, where there is no district of that name.
  const short = SECTOR.exec(code);
  const at = short && sectors[`${short[1]} ${short[2]}`];
  return at ? { title: `${short[1]} ${short[2]}`, at } : null;
}

export const names = async (index) =>
  (await index.load("places")).places.filter(({ kind }) => kind !== "venue")
    .flatMap(({ title, names: more = [] }) => [title, ...more]);

// The place that somebody typed: a postcode, or the name of a place, its beginning, or nearly its name.
export async function locate(index, text) {
  const code = text.trim().toUpperCase().replace(/\s+/g, " ");
  if (DISTRICT.test(code) || SECTOR.test(code)) return postcode(index, code);
  const typed = fold(text).trim();
  const { places } = await index.load("places");
  let best = null;
  let least = 3;
  for (const place of places) {
    for (const name of [place.title, ...place.names || []]) {
      const folded = fold(name);
      const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
      const wrong = folded === typed ? -1 : folded.startsWith(typed) ? 0
        : Math.max(0.5, distance(typed, folded, most, false));
      if (wrong < least && wrong <= most) best = { title: name, at: place.at }, least = wrong;
    }
  }
  return best;
}

const RADIAN = Math.PI / 180;

// On so small a piece of the Earth a plane is near enough.
function kilometres([latitude, longitude], [otherLatitude, otherLongitude]) {
  const east = (longitude - otherLongitude) * Math.cos(latitude * RADIAN);
  return Math.hypot(latitude - otherLatitude, east) * RADIAN * 6371;
}

// How many kilometres away each entry is at its nearest; what has no place is infinitely far.
export async function distances(index, at) {
  const { places } = await index.load("places");
  const far = new Float32Array(index.count).fill(Infinity);
  for (const place of places) {
    const away = kilometres(at, place.at);
    for (const entry of list(place.entries)) far[entry] = Math.min(far[entry], away);
  }
  return far;
}
