// “Save to my list” on a service or an activity.

import { MOST, savedEntries, saveEntries } from "./device.js";

const place = document.querySelector("[data-save]");
const button = place.querySelector("button");
const words = place.dataset;
const said = place.querySelector("[role=status]");
const isSaved = () => savedEntries().some(({ id }) => id === words.save);

function show() {
  button.setAttribute("aria-pressed", isSaved());
}

button.addEventListener("click", () => {
  const entries = savedEntries().filter(({ id }) => id !== words.save);
  const takesOff = isSaved();
  if (!takesOff) {
    if (entries.length >= MOST) {
      said.textContent = words.full;
      return;
    }
    const title = document.querySelector("h1").textContent.trim();
    entries.unshift({ id: words.save, title, at: Date.now() });
  }
  said.textContent = !saveEntries(entries) ? words.blocked : takesOff ? words.off : words.on;
  show();
});

show();
addEventListener("storage", show);
addEventListener("pageshow", show);
place.classList.add("ready");
