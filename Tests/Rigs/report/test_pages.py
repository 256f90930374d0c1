"""The report's pages in Chromium, as readers have them: on a phone and on a desk, light and dark."""

import itertools

import pytest
from axe_playwright_python.sync_playwright import Axe

from Rigs.report.conftest import LANGUAGES

WIDTHS = {"phone": 390, "desk": 1280}
# Everything that axe knows to check, its best practices among them.
RULES = {"resultTypes": ["violations", "incomplete"]}


def views():
    """Each language on each screen, light and dark. In short, one language is seen on all and the others on one."""
    for language, screen, scheme in itertools.product(LANGUAGES, WIDTHS, ["light", "dark"]):
        is_short = language == "en" or (screen, scheme) == ("phone", "light")
        yield pytest.param(language, screen, scheme, marks=[] if is_short else pytest.mark.long)


@pytest.mark.parametrize(("language", "screen", "scheme"), views())
@pytest.mark.parametrize("name", ["report", "problems", "cards-a6"])
def test_page(browser, reports, pictures, name, language, screen, scheme):
    """axe-core finds no violation, and the page has no script, asks for nothing and is no wider than the screen"""
    page, width = reports.page(name, language), WIDTHS[screen]
    assert "<script" not in page.read_text()
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    picture = f"{name}-{language}-{screen}-{scheme}"
    try:
        tab = context.new_page()
        requests = []
        tab.on("request", lambda request: requests.append(request.url))
        tab.goto(page.as_uri())
        tab.screenshot(path=pictures / f"{picture}.png", full_page=True)
        # Folded parts are judged as well.
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        tab.screenshot(path=pictures / f"{picture}-open.png")
        wide = tab.evaluate("document.documentElement.scrollWidth")
        spoken = tab.evaluate("document.documentElement.lang")
        result = Axe().run(tab, options=RULES).response
    finally:
        context.close()
    assert requests[1:] == [], "it asks for more than itself"
    assert wide <= width, f"it is {wide} pixels wide on a screen of {width}"
    assert spoken == language
    assert not result["violations"], [
        f"{found['id']}: {found['help']}: {found['nodes'][0]['html'][:200]} ({len(found['nodes'])} places)"
        for found in result["violations"]
    ]
    return f"{len(result['passes'])} rules passed, axe-core {result['testEngine']['version']}"
