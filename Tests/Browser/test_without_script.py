"""With scripts blocked or off, every page shows only controls that do something."""

import pytest

# A disclosure opens without a script; a link leads; whatever else is seen must be neither.
DEAD = """
  () => [...document.querySelectorAll(
      "button, input, select, textarea, form, [role=button], [role=switch], [role=tab], [aria-pressed], a")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((each) => {
      if (!each.matches("a")) return true;
      const address = each.getAttribute("href");
      if (address === null) return true;
      if (address === "" || address === "#" || address.startsWith("javascript:")) return true;
      return address.startsWith("#") && !document.getElementById(decodeURIComponent(address.slice(1)));
    })
    .map((each) => each.outerHTML.slice(0, 160))
"""


@pytest.mark.parametrize("without", [{"script": False}, {"blocked": "**/*.js"}])
def test_no_control_does_nothing(visit, site, each_page, without):
    page = visit(site + each_page, **without)
    if without.get("script") is False:
        # The page's own scripts are off; the browser's protocol still reads it.
        protocol = page.context.new_cdp_session(page)
        result = protocol.send("Runtime.evaluate", {"expression": f"({DEAD})()", "returnByValue": True})
        assert result["result"].get("value") == []
    else:
        assert page.evaluate(DEAD) == []


def test_disclosures_open(visit, site, each_page):
    page = visit(site + each_page, blocked="**/*.js")
    for number, summary in enumerate(page.locator("main summary:visible").all()[:4]):
        before = page.evaluate("document.body.innerText.length")
        summary.click()
        assert page.evaluate("document.body.innerText.length") != before, number
