"""With scripts blocked or off, every page shows only controls that do something."""

# A disclosure opens without a script, a link leads, one to the page itself loads it again.
DEAD = """
  () => [...document.querySelectorAll(
      "button, input, select, textarea, form, [role=button], [role=switch], [role=tab], [aria-pressed], a")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((each) => {
      if (!each.matches("a")) return true;
      const address = each.getAttribute("href");
      if (address === null) return true;
      if (address === "#" || address.startsWith("javascript:")) return true;
      return address.startsWith("#") && !document.getElementById(decodeURIComponent(address.slice(1)));
    })
    .map((each) => each.outerHTML.slice(0, 160))
"""


def test_no_control_does_nothing_when_scripts_are_blocked(visit, site, each_view):
    page = visit(site + each_view, blocked="**/*.js")
    assert page.evaluate(DEAD) == []
    for summary in page.locator("main summary:visible").all()[:3]:
        before = page.evaluate("document.body.innerText.length")
        summary.click()
        assert page.evaluate("document.body.innerText.length") != before, summary.inner_text()


def test_no_control_does_nothing_when_scripts_are_off(visit, site, each_view):
    page = visit(site + each_view, script=False)
    # The page's own scripts are off; the browser's protocol still reads it.
    result = page.context.new_cdp_session(page).send(
        "Runtime.evaluate", {"expression": f"({DEAD})()", "returnByValue": True})
    assert result["result"].get("value") == []
