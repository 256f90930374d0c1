"""Opens a report's pages in Chromium as readers have them: on a phone, on a desk, light, dark, and printed.

    page.py PICTURES PAGE…

Fails if axe-core finds a violation, if a page asks for anything but itself, or if it is wider than the screen.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

VIEWS = [(name, width, scheme) for name, width in (("phone", 390), ("desk", 1280)) for scheme in ("light", "dark")]
# Everything that axe knows to check, its best practices among them.
RULES = {"resultTypes": ["violations", "incomplete"]}


def judge(browser, page, view, pictures):
    """What is wrong with a page in a view, as sentences."""
    name, width, scheme = view
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=True)
    tab = context.new_page()
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(page.resolve().as_uri())
    tab.screenshot(path=pictures / f"{page.stem}-{name}-{scheme}.png", full_page=True)
    problems = [f"asks for {url}" for url in requests[1:]]
    # Folded parts are judged as well.
    tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    tab.screenshot(path=pictures / f"{page.stem}-{name}-{scheme}-open.png")
    if (wide := tab.evaluate("document.documentElement.scrollWidth")) > width:
        problems.append(f"is {wide} pixels wide on a screen of {width}")
    result = Axe().run(tab, options=RULES).response
    for violation in result["violations"]:
        node = violation["nodes"][0]
        problems.append(f"{violation['id']}: {violation['help']}: {node['html'][:200]} ({len(violation['nodes'])} places)")
    passed = len(result["passes"])
    print(f"{page.name:<14}{name:<7}{scheme:<7}{len(result['violations'])} violations, {passed} rules passed, axe-core {result['testEngine']['version']}")
    if name == "desk" and scheme == "light":
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = false)")
        tab.pdf(path=pictures / f"{page.stem}.pdf", prefer_css_page_size=True, print_background=False)
    context.close()
    return problems


def main():
    pictures = pathlib.Path(sys.argv[1])
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for page in map(pathlib.Path, sys.argv[2:]):
            if "<script" in page.read_text():
                problems.append(f"{page}: has a script")
            for view in VIEWS:
                problems += [f"{page} on a {view[0]}, {view[2]}: {problem}" for problem in judge(browser, page, view, pictures)]
        browser.close()
    for problem in problems:
        print(f"page: {problem}", file=sys.stderr)
    sys.exit(bool(problems))


main()
