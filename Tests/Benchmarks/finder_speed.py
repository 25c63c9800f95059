"""How long a word takes on a phone: from opening the page, and for each letter after it."""

import statistics
import time

from wire import Wire

# The phone and the line that the finder's budget is for, and those of the first views'.
FINDER_LINE = {"kilobits": 1600, "latency": 150, "slower": 4}
VIEW_LINE = {"kilobits": 400, "latency": 400, "slower": 4}

# Types as soon as the box can be used, and notes when results are there for what was typed.
TYPIST = """
  ([box, results, words]) => {
    const bench = window.bench = { times: [], first: 0 };
    const shown = () => document.querySelectorAll(results).length > 0;
    const usable = (each) => each && each.checkVisibility({ visibilityProperty: true }) && !each.disabled;
    bench.type = (text) => new Promise((done) => {
      const input = document.querySelector(box);
      const start = performance.now();
      const observer = new MutationObserver(() => {
        if (!shown()) return;
        observer.disconnect();
        bench.first = performance.now();
        done(bench.first - start);
      });
      observer.observe(document.body, { childList: true, subtree: true });
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    });
    const wait = () => {
      if (!usable(document.querySelector(box))) return requestAnimationFrame(wait);
      document.querySelector(box).focus();
      bench.ready = performance.now();
      bench.typed = bench.type(words);
    };
    if (document.body) wait();
    else document.addEventListener("readystatechange", wait, { once: true });
  }
"""

# Asked in the page itself: the site's policy allows no text to be run as a script.
DONE = """
  () => new Promise((done, fail) => {
    const end = performance.now() + 60000;
    const look = () => {
      if (window.bench.first) done();
      else if (performance.now() > end) fail(new Error("no result after a minute"));
      else setTimeout(look, 50);
    };
    look();
  })
"""


class Searched:
    """One cold search: bytes and milliseconds to the first result, then each further letter."""

    def __init__(self, browser, server, path, box, results, word, letters):
        context = browser.new_context(viewport={"width": 360, "height": 740}, locale="en-GB",
                                      timezone_id="Europe/London", service_workers="block")
        page = context.new_page()
        Wire(page, **FINDER_LINE)
        page.add_init_script(f"({TYPIST})({[box, results, word]!r})")
        before = len(server.sent())
        page.goto(server.address + path, wait_until="commit", timeout=60_000)
        page.evaluate(DONE)
        self.milliseconds = page.evaluate("bench.first")
        self.ready = page.evaluate("bench.ready")
        self.bytes = sum(size for _, size in server.sent()[before:])
        time.sleep(1.5)
        self.all_bytes = sum(size for _, size in server.sent()[before:])
        self.requests = server.sent()[before:]
        protocol = context.new_cdp_session(page)
        protocol.send("Performance.enable")
        self.letters, self.work = [], []
        for length in range(len(word) + 1, len(word) + 1 + len(letters)):
            busy = self.busy(protocol)
            self.letters.append(page.evaluate(
                "text => bench.type(text)", (word + letters)[:length]))
            time.sleep(0.7)
            self.work.append(self.busy(protocol) - busy)
        context.close()

    @staticmethod
    def busy(protocol):
        """Milliseconds that the page's own thread has worked so far."""
        metrics = protocol.send("Performance.getMetrics")["metrics"]
        return next(item["value"] for item in metrics if item["name"] == "TaskDuration") * 1000


def median(items):
    return statistics.median(items)


class Race:
    """Medians of both finders' searches, taken by turns."""

    def __init__(self, browser, ours, theirs, word, letters, rounds):
        runs = {"hubsite": [], "Pagefind": []}
        for _ in range(rounds):
            runs["hubsite"].append(Searched(
                browser, ours, "/find/", ".finder.ready #_q", "[data-part=results] > *", word, letters))
            runs["Pagefind"].append(Searched(
                browser, theirs, "/", "input", "#results > li", word, letters))
        self.rows = {}
        for name, each in runs.items():
            self.rows[name] = {
                "bytes": median(run.bytes for run in each),
                "all bytes": median(run.all_bytes for run in each),
                "ready": median(run.ready for run in each),
                "first": median(run.milliseconds for run in each),
                "letter": median(letter for run in each for letter in run.letters),
                "work": median(work for run in each for work in run.work),
                "requests": each[-1].requests,
            }


def first_views(browser, server, pages, rounds):
    """For each page: largest paint, shift, blocked time, bytes, as medians on a slow line."""
    rows = {}
    for name, address in pages.items():
        runs = []
        for _ in range(rounds):
            context = browser.new_context(viewport={"width": 360, "height": 740}, locale="en-GB",
                                          timezone_id="Europe/London", service_workers="block")
            page = context.new_page()
            wire = Wire(page, **VIEW_LINE)
            page.goto(server.address + address, wait_until="load", timeout=60_000)
            page.wait_for_timeout(1500)
            runs.append((wire.view(), wire.bytes))
            context.close()
        rows[name] = {"address": address,
                      "bytes": median(size for _, size in runs),
                      "paint": median(view["paint"] for view, _ in runs),
                      "drawing": median(view["drawing"] for view, _ in runs),
                      "blocked": median(view["blocked"] for view, _ in runs),
                      "shift": max(view["shift"] for view, _ in runs)}
    return rows
