"""The report's pages in Chromium, as readers have them: on a phone, on a desk, light, dark, and printed."""

import os
import pathlib
import subprocess
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

WIDTHS = {"phone": 390, "desk": 1280}
POINTS_PER_MM = 72 / 25.4
# Everything that axe knows to check, its best practices among them.
RULES = {"resultTypes": ["violations", "incomplete"]}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Where pictures of the pages are left: the folder PICTURES, if that is set."""
    folder = pathlib.Path(os.environ.get("PICTURES") or tmp_path_factory.mktemp("pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", WIDTHS)
@pytest.mark.parametrize("name", ["report", "small-cards"])
def test_page(browser, reports, pictures, name, screen, scheme):
    """axe-core finds no violation, and the page has no script, asks for nothing and is no wider than the screen"""
    page, width = reports.folder / f"{name}.html", WIDTHS[screen]
    assert "<script" not in page.read_text()
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    try:
        tab = context.new_page()
        requests = []
        tab.on("request", lambda request: requests.append(request.url))
        tab.goto(page.as_uri())
        tab.screenshot(path=pictures / f"{name}-{screen}-{scheme}.png", full_page=True)
        # Folded parts are judged as well.
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        tab.screenshot(path=pictures / f"{name}-{screen}-{scheme}-open.png")
        wide = tab.evaluate("document.documentElement.scrollWidth")
        result = Axe().run(tab, options=RULES).response
    finally:
        context.close()
    assert requests[1:] == [], "it asks for more than itself"
    assert wide <= width, f"it is {wide} pixels wide on a screen of {width}"
    assert not result["violations"], [
        f"{found['id']}: {found['help']}: {found['nodes'][0]['html'][:200]} ({len(found['nodes'])} places)"
        for found in result["violations"]
    ]
    return f"{len(result['passes'])} rules passed, axe-core {result['testEngine']['version']}"


@pytest.mark.parametrize(("name", "millimetres"), [("report", (210, 297)), ("small-cards", (105, 148))])
def test_printed(browser, reports, pictures, name, millimetres):
    """The page is printed on A4, cards on A6"""
    tab = browser.new_page(viewport={"width": WIDTHS["desk"], "height": 900}, color_scheme="light")
    paper = pictures / f"{name}.pdf"
    try:
        tab.goto((reports.folder / f"{name}.html").as_uri())
        tab.pdf(path=paper, prefer_css_page_size=True, print_background=False)
    finally:
        tab.close()
    facts = subprocess.run(["pdfinfo", paper], check=True, stdout=subprocess.PIPE, text=True).stdout
    shown = dict(line.split(":", 1) for line in facts.splitlines())
    found = [float(points) / POINTS_PER_MM for points in shown["Page size"].split()[0:3:2]]
    assert all(abs(is_ - wanted) < 1 for is_, wanted in zip(found, millimetres, strict=True)), shown["Page size"]
    return f"{shown['Pages'].strip()} pages, {shown['Page size'].strip()}"
