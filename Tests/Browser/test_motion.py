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


def test_nothing_moves(visit, site, each_view):
    page = visit(site + each_view)
    # By itself:
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.locator("marquee, blink, video[autoplay], audio[autoplay], "
                        "meta[http-equiv=refresh]").count() == 0
    # And not even when something is pointed at or opened, where less motion is asked for.
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []
    for part in page.locator("summary:visible, button:visible, .card:visible").all()[:3]:
        part.hover()
        assert page.evaluate("document.getAnimations().length") == 0
