// Puts what has changed in a page in its place, which is seen sooner than a page that loads again.
//
// What is shown must be what a fresh load would show. So the page's source is kept and compared with
// the new one, and a change is made only where the page still is as its source, and only to plain
// content: for all else there is the fresh load. Either all of a change is made, or nothing.

const PLAIN = new Set((
  "A ABBR ADDRESS ARTICLE ASIDE B BDI BDO BLOCKQUOTE BODY BR CAPTION CITE CODE COL COLGROUP DD DEL "
  + "DETAILS DFN DIV DL DT EM FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEAD HEADER HGROUP HR HTML "
  + "I IMG INS KBD LI MAIN MARK NAV OL P PICTURE PRE Q RP RT RUBY S SAMP SECTION SMALL SPAN STRONG "
  + "SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TITLE TR U UL VAR WBR").split(" "));
// What an element may have another of.
const CHANGING = new Set("alt cite datetime height href lang sizes src srcset title width".split(" "));
// What one that comes or goes may have besides.
const LASTING = new Set(
  "class colspan decoding dir id loading rel reversed role rowspan scope start tabindex value"
    .split(" "));

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
const isText = (node) => node.nodeType === Node.TEXT_NODE;
const attributes = (element) => Array.from(element.attributes);
const isCounted = (element) => attributes(element).some(({ name }) => name.startsWith("data-"));
const escaped = (name) => name.replace(/[^\w]/g, "\\$&");

// What search engines and others read, and no browser shows.
function isSilent(element) {
  const { nodeName: name } = element;
  return (name === "SCRIPT" && element.type === "application/ld+json")
    || (name === "META" && (element.name === "description" || element.hasAttribute("property")))
    || (name === "LINK" && ["alternate", "canonical"].includes(element.rel));
}

function mayChange(element, name) {
  if (["HTML", "BODY"].includes(element.nodeName)) return false;
  return CHANGING.has(name) || (name === "content" && isSilent(element));
}

// A page as it was answered: its document without our own script, and what tells it from others.
export async function read(signal) {
  const answer = await fetch(location.href.split("#")[0], {
    cache: "no-store", redirect: "manual", signal,
  });
  if (answer.status !== 200) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const own = page.querySelector('script[src="/-/preview.js"]');
  if (!own) return null;
  own.remove();
  return { page, version: own.dataset.shown };
}

// The words of all scripts of the page: a class or an id that they name is theirs to look after.
export async function readScripts() {
  const addresses = performance.getEntriesByType("resource").map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && /\.m?js$/.test(name.split("?")[0])
      && !name.startsWith(`${location.origin}/-/`));
  const texts = Array.from(new Set(addresses), async (address) => (await fetch(address)).text());
  return (await Promise.all(texts)).join("\n");
}

// What there is to do to make `live`, which came from the page `old`, what it would be had it come
// from the page `fresh`; null where only a fresh load can. `strangers` are not of the page.
export function changes(old, fresh, live, { scripts, strangers }) {
  const steps = [];

  const isNamed = (name) => new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`).test(scripts);
  // Whether scripts know the element: they may keep what it said when they came.
  const isMinded = (element) => isCounted(element)
    || [element.id, ...element.classList].some((name) => name && isNamed(name));
  const children = (node) => Array.from(node.childNodes).filter((each) => !strangers.includes(each));

  function isPlain(node) {
    if (isText(node)) return true;
    if (!isElement(node) || !PLAIN.has(node.nodeName)) return false;
    return attributes(node).every(({ name }) =>
      CHANGING.has(name) || LASTING.has(name) || name.startsWith("aria-"))
      && !isMinded(node) && Array.from(node.childNodes).every(isPlain);
  }

  // Whether the words in `before`, which lie in `parent`, may become those in `after`.
  function words(before, after, now, parent) {
    if (!isText(before) || isMinded(parent) || now.data !== before.data) return false;
    steps.push(() => { now.data = after.data; });
    return true;
  }

  // Whether what is marked at the element may be another.
  function marks(before, after, now) {
    const names = new Set([...attributes(before), ...attributes(after)].map(({ name }) => name));
    for (const name of names) {
      const [was, will] = [before.getAttribute(name), after.getAttribute(name)];
      if (was === will) continue;
      if (!mayChange(before, name) || isMinded(before) || now.getAttribute(name) !== was) return false;
      steps.push(will === null
        ? () => now.removeAttribute(name) : () => now.setAttribute(name, will));
    }
    return true;
  }

  // `isListed`: scripts may keep account of the elements that lie in here.
  function compare(before, after, now, parent, isListed) {
    if (before.isEqualNode(after)) return true;
    if (!isElement(before)) return words(before, after, now, parent);
    if (!PLAIN.has(before.nodeName) && !isSilent(before)) return false;
    if (!marks(before, after, now)) return false;
    const [was, will, is] = [before, after, now].map(children);
    if (was.length !== is.length || was.some((node, index) => node.nodeName !== is[index].nodeName)) {
      return false;
    }
    const least = Math.min(was.length, will.length);
    let start = 0;
    while (start < least && was[start].isEqualNode(will[start])) start += 1;
    let end = 0;
    while (end < least - start && was.at(-1 - end).isEqualNode(will.at(-1 - end))) end += 1;
    const going = was.slice(start, was.length - end);
    const coming = will.slice(start, will.length - end);
    const isInside = isListed || (before.nodeName !== "HTML" && isCounted(before));
    if (going.length === coming.length
      && going.every((node, index) => node.nodeName === coming[index].nodeName)) {
      return going.every((node, index) =>
        compare(node, coming[index], is[start + index], before, isInside));
    }
    if (isInside || isSilent(before) || ["HTML", "HEAD"].includes(before.nodeName)) return false;
    if (![...going, ...coming].every(isPlain)) return false;
    const leaving = is.slice(start, is.length - end);
    if (!going.every((node, index) => node.isEqualNode(leaving[index]))) return false;
    const next = is[is.length - end] ?? is.at(-1)?.nextSibling ?? null;
    steps.push(() => {
      for (const node of leaving) node.remove();
      for (const node of coming) now.insertBefore(document.importNode(node, true), next);
    });
    return true;
  }

  // Comparing does not look into templates.
  const templates = (page) => Array.from(page.querySelectorAll("template"), (each) => each.innerHTML);
  if (templates(old).join("\n") !== templates(fresh).join("\n")) return null;
  if (old.compatMode !== fresh.compatMode) return null;
  return compare(old.documentElement, fresh.documentElement, live.documentElement, null, false)
    ? steps : null;
}
