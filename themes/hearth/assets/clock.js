// The network's clock and its days, and how they are written.
//
// All times are the network's, wherever the visitor's phone thinks it is: texts such as
// 2026-11-23T09:30, which sort by time. Every word comes from the page's attributes.

export const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

// The clock

// How far the clocks are from UTC, and from when on, both in seconds: “0=0 1806195600=3600”. The page says it,
// since a phone takes long to find out, and some don't know the zone.
const offsets = document.documentElement.dataset.utcOffsets.split(" ").map((text) => text.split("=").map(Number));

// The moment in the network.
export function moment() {
  const seconds = Date.now() / 1000;
  const [, offset] = offsets.filter(([from]) => from <= seconds).at(-1) || offsets[0];
  return new Date((seconds + offset) * 1000).toISOString().slice(0, 16);
}

const utc = (date) => new Date(`${date}T00:00:00Z`);
// 0 on a Monday.
export const weekdayNumber = (date) => (utc(date).getUTCDay() + 6) % 7;
export const later = (date, days) => new Date(utc(date).getTime() + days * 864e5).toISOString().slice(0, 10);

// Words

export const fill = (template, values) =>
  template.replace(/\{([\w-]+)\}/g, (whole, name) => (name in values ? values[name] : whole));

export const weekday = (date, words) => words.weekdays.split("|")[weekdayNumber(date)];

export const longDate = (date, words) => fill(words.longDate, {
  weekday: weekday(date, words), day: Number(date.slice(8)),
  month: words.months.split("|")[utc(date).getUTCMonth()],
});

export function dayMark(word) {
  const mark = document.createElement("span");
  mark.className = "day-word";
  mark.textContent = word;
  return mark;
}

// From and to which day a link leads, counted from today, of which `day` is the weekday's number.
export const reach = {
  "today": () => [0, 0],
  "tomorrow": () => [1, 1],
  "week": (day) => [0, 6 - day],
  "weekend": (day) => [Math.max(0, 5 - day), 6 - day],
  "next-week": (day) => [7 - day, 13 - day],
};
