"""Nothing moves by itself, and with less motion asked for nothing moves at all."""

MOVING = """
  () => {
    const found = document.getAnimations().map((each) => `${each.animationName || each.transitionProperty} runs`);
    const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
    for (const each of document.querySelectorAll("*")) {
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(each, part);
        if (seconds(style.transitionDuration) > 0.001 || (style.animationName !== "none"
            && seconds(style.animationDuration) > 0.001) || style.scrollBehavior === "smooth") {
          found.push(`${each.outerHTML.slice(0, 100)} ${part || ""}`);
        }
      }
    }
    return found;
  }
"""


def test_nothing_moves_when_less_motion_is_asked_for(visit, site, each_page):
    page = visit(site + each_page, motion="reduce")
    assert page.evaluate(MOVING) == []
    # Nor when something is pointed at, pressed or opened.
    for part in page.locator("summary:visible, button:visible, .card:visible").all()[:6]:
        part.hover()
        assert page.evaluate("document.getAnimations().length") == 0


def test_nothing_moves_by_itself(visit, site, each_page):
    page = visit(site + each_page)
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.locator("marquee, blink, video[autoplay], audio[autoplay], "
                        "meta[http-equiv=refresh]").count() == 0
