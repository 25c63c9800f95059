// What only the visitor's clock can say: which sessions are over, which day is today, whether the
// doors are open. The page is whole without it; it only takes away, marks and adds to what is there.
// Every word comes from the page's attributes.

import { all, dayMark, fill, later, longDate, moment, reach, weekday, weekdayNumber } from "./clock.js";

// Sessions

const continued = all("details.later").map((details) => {
  const list = details.previousElementSibling;
  return { list, rest: details.querySelector("ol"), length: list.children.length };
});

function hidePast(now) {
  for (const session of all("[data-ends]")) {
    // What somebody is at stays until they leave it.
    session.hidden = session.dataset.ends <= now && !session.contains(document.activeElement);
  }
  for (const { list, rest, length } of continued) {
    let missing = length - all("li:not([hidden])", list).length;
    for (const session of all("li:not([hidden])", rest)) {
      if (missing-- <= 0) break;
      list.append(session);
    }
  }
  for (const group of all("[data-sessions]")) {
    const isOver = !group.querySelector("[data-ends]:not([hidden])");
    const words = group.querySelector("[data-when-over]");
    if (words) words.hidden = !isOver;
    else group.hidden = isOver;
  }
}

// Days

function nameDays(today) {
  const tomorrow = later(today, 1);
  for (const list of all(".days")) {
    for (const day of all(".day", list)) {
      const { date } = day.dataset;
      const word = date === today ? list.dataset.today : date === tomorrow ? list.dataset.tomorrow : "";
      const heading = day.querySelector("h3");
      const old = heading.querySelector(".day-word");
      if (old ? old.textContent === word : !word) continue;
      if (old) old.nextSibling.remove(), old.remove();
      if (!word) continue;
      heading.prepend(dayMark(word), " ");
    }
  }
}

// A day that is over, or whose last session is, leads nowhere any more.
function endLinks(today) {
  const over = new Set(all(".day[hidden]").map(({ dataset: { date } }) => date));
  for (const link of all(".day-links a")) {
    const { date } = link.parentElement.dataset;
    if (date < today || over.has(date)) {
      const number = document.createElement("span");
      number.textContent = link.textContent;
      link.replaceWith(number);
    } else if (date === today) {
      link.setAttribute("aria-current", "date");
    }
  }
}

function linkDays(today) {
  const day = weekdayNumber(today);
  const links = all(".day-links a");
  for (const item of all("[data-day]")) {
    const [first, last] = reach[item.dataset.day](day).map((days) => later(today, days));
    const target = links.find(({ parentElement: { dataset: { date } } }) =>
      first <= date && date <= last);
    // It keeps its place, so that nothing moves under a thumb.
    const link = item.querySelector("a");
    if (target) link.setAttribute("href", target.getAttribute("href"));
    else link.removeAttribute("href");
  }
}

// Doors

// 17:00 as the page writes it.
function timeWords(time, words) {
  if (time === "12:00") return words.midday;
  if (time === "00:00" || time === "24:00") return words.midnight;
  const [hour, minute] = time.split(":");
  const half = hour < 12 ? "am" : "pm";
  return fill(words[minute === "00" ? half : `${half}Minutes`], {
    "hour": hour % 12 || 12, "hour24": Number(hour), "two-digit-hour": hour, minute,
  });
}

// From when to when they are open on each day, `null` where nobody has said:
// `2026-11-23=09:00-17:00,18:00-20:00 2026-12-25= 2026-12-28?`.
function openingDays(text) {
  const days = new Map();
  for (const day of text.split(" ")) {
    const [date, hours] = day.split("=");
    if (hours === undefined) days.set(date.replace("?", ""), null);
    else days.set(date, hours ? hours.split(",").map((range) => range.split("-")) : []);
  }
  return days;
}

function openingWords(days, now, words) {
  const [today, time] = now.split("T");
  const hours = days.get(today);
  if (hours === undefined) return "";
  if (hours === null) return words.bankHoliday;
  for (let index = 0; index < hours.length; index += 1) {
    const [from] = hours[index];
    if (time < from) {
      return fill(index ? words.opensAgainAt : words.opensAt, { time: timeWords(from, words) });
    }
    let until = hours[index][1];
    while (index + 1 < hours.length && hours[index + 1][0] <= until) {
      index += 1;
      if (hours[index][1] > until) until = hours[index][1];
    }
    if (time < until) return fill(words.openUntil, { time: timeWords(until, words) });
  }
  const closed = hours.length ? words.closedNow : words.closedToday;
  for (let ahead = 1; ; ahead += 1) {
    const date = later(today, ahead);
    const next = days.get(date);
    // Beyond a day of which nobody has said anything, no promise.
    if (!next) return closed;
    if (next.length) {
      return fill(ahead === 1 ? words.opensTomorrow : words.opensOn, {
        closed, time: timeWords(next[0][0], words),
        day: ahead < 7 ? weekday(date, words) : longDate(date, words),
      });
    }
  }
}

const doors = all("[data-opening]").map((line) => (
  { line, days: openingDays(line.dataset.opening) }));

function tellDoors(now) {
  for (const { line, days } of doors) {
    const words = openingWords(days, now, line.dataset);
    // A screen reader says it again only when it has changed.
    if (line.textContent !== words) line.textContent = words;
  }
}

// All of it, each minute and when the page is looked at again

function refresh() {
  const now = moment();
  const today = now.slice(0, 10);
  hidePast(now);
  nameDays(today);
  endLinks(today);
  linkDays(today);
  tellDoors(now);
}

function tick() {
  refresh();
  setTimeout(tick, 60000 - (Date.now() % 60000));
}

function keepTime() {
  tick();
  addEventListener("pageshow", refresh);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
}

// The way back to what was found

// The finder leaves behind what it was asked; the page that it leads to knows it from where it came, too.
const trail = document.querySelector(".breadcrumbs");
if (trail) {
  const { find, back } = trail.dataset;
  const { origin, pathname, search } = new URL(document.referrer || location.href);
  const isNext = origin === location.origin && pathname === find && pathname !== location.pathname;
  let link = trail.querySelector(`a[href="${find}"]`);
  let asked = isNext && search;
  try {
    asked ||= link && sessionStorage.getItem("found");
  } catch (error) {
    // Without a memory, only the next page knows.
  }
  if (asked && !link) {
    const item = trail.querySelector("li").cloneNode(true);
    trail.firstElementChild.append(item);
    link = item.querySelector("a");
  }
  if (asked) link.href = find + asked, link.textContent = back;
}

// Paper

for (const place of all("[data-print]")) {
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () => print());
}

// In two pieces, so that somebody who taps meanwhile is answered.
if (document.querySelector("[data-ends], .days, [data-day], [data-opening]")) setTimeout(keepTime);
