// Leaving a sensitive page: at once, and so that “Back” doesn't lead to it again. The link leads away
// without this too. What was searched to come here goes with it, so that no later page offers a way
// back to it. Nothing else is touched: clearing more would itself be a trace.

const PRESSES = 3;
const WITHIN = 2000;

const place = document.querySelector(".leave");
const link = place.querySelector("a");
const said = place.querySelector("[role=status]");

function forgetSearch() {
  try {
    sessionStorage.removeItem("found");
  } catch (error) {
    // Where nothing can be stored, nothing is.
  }
}

function leave() {
  forgetSearch();
  // Another site may take seconds to answer.
  document.body.hidden = true;
  location.replace(link.href);
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

// Not Escape, which screen readers, menus and full-screen pictures need.
let presses = [];
addEventListener("keydown", ({ key, repeat, ctrlKey, altKey, metaKey }) => {
  if (repeat) return;
  if (key !== "Shift" || ctrlKey || altKey || metaKey) {
    presses = [];
    return;
  }
  const now = performance.now();
  presses = presses.filter((press) => now - press < WITHIN);
  presses.push(now);
  if (presses.length >= PRESSES) leave();
  else said.textContent = presses.length === 1 ? said.dataset.twice : said.dataset.once;
}, true);

// Also when “Back” shows the page again as it was.
addEventListener("pageshow", forgetSearch);
forgetSearch();

place.classList.add("ready");
