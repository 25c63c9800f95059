"""What opening a page costs: bytes on the wire, requests, paint, shifts, blocked time."""

# Collects from the very start what the browser says of paints, shifts and long tasks.
OBSERVERS = """
  (() => {
    const view = window.measuredView = { first: 0, paint: 0, shift: 0, shifted: [], tasks: [] };
    const watch = (type, note) => new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
    watch("paint", (entry) => {
      if (entry.name === "first-contentful-paint") view.first = entry.startTime;
    });
    watch("largest-contentful-paint", (entry) => { view.paint = entry.startTime; });
    watch("layout-shift", (entry) => {
      view.shift += entry.value;
      for (const { node } of entry.sources) {
        view.shifted.push(node && (node.outerHTML || node.textContent || "").slice(0, 120));
      }
    });
    watch("longtask", ({ startTime, duration }) => { view.tasks.push([startTime, duration]); });
  })();
"""


class Wire:
    """Listens to a page's requests from before it is opened."""

    def __init__(self, page, *, kilobits=None, latency=0, slower=1):
        """`kilobits` a second each way, `latency` in milliseconds, the processor `slower` times."""
        self.page = page
        self.bytes = 0
        self.answers = {}
        self.encodings = {}
        self.urls = []
        self._protocol = protocol = page.context.new_cdp_session(page)
        protocol.on("Network.requestWillBeSent", self._asked)
        protocol.on("Network.responseReceived", self._answered)
        protocol.on("Network.loadingFinished", self._loaded)
        protocol.send("Network.enable")
        if kilobits:
            speed = kilobits * 1000 / 8
            protocol.send("Network.emulateNetworkConditions", {
                "offline": False, "latency": latency, "downloadThroughput": speed,
                "uploadThroughput": speed})
        if slower != 1:
            protocol.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.add_init_script(OBSERVERS)

    def _asked(self, event):
        self.urls.append(event["request"]["url"])

    def _answered(self, event):
        headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
        self.answers[event["requestId"]] = event["response"]["url"]
        self.encodings[event["response"]["url"]] = headers.get("content-encoding")

    def _loaded(self, event):
        # What a page holds in itself crosses no wire.
        if not self.answers.get(event["requestId"], "").startswith("data:"):
            self.bytes += event["encodedDataLength"]

    def view(self):
        """What was seen so far, times in milliseconds.

        `first` and `paint`, the first and the largest contentful paint; `shift`, the sum of shifts,
        and what was `shifted`; `blocked`, the total blocking time (https://web.dev/articles/tbt):
        of each task after the first paint what exceeds 50 ms; `drawing`, the same before it, when
        there is nothing yet to tap.
        """
        view = self.page.evaluate("measuredView")
        first = view["first"]
        view["blocked"] = sum(max(0, start + duration - max(start, first) - 50)
                              for start, duration in view["tasks"])
        view["drawing"] = sum(max(0, min(start + duration, first) - start - 50)
                              for start, duration in view["tasks"])
        return view
