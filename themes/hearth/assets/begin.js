// What every page begins with. The rest comes when the page has been drawn once: on a slow line it would be
// drawn later for what nobody sees yet.

// The boxes to ask in, which lead to the finder, need nothing else.
for (const ask of document.querySelectorAll(".ask[data-script]")) ask.classList.add("ready");

// A page that nobody looks at isn't drawn.
const drawn = document.hidden ? Promise.resolve()
  : new Promise((go) => { requestAnimationFrame(() => { setTimeout(go); }); });

const loaded = document.readyState === "complete" ? Promise.resolve()
  : new Promise((go) => { addEventListener("load", go); });

export const rest = Promise.all([
  drawn.then(() => Promise.all([import("./now.js"), import("./clock.js")])),
  Promise.all([drawn, loaded]).then(() => import("./device.js")),
]);
