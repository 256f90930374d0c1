"""The pages for those who have to say yes: every fact on them names what shows it."""

import re

import pytest

from Rigs.documents.bindings import statements
from Rigs.documents.pages import CODE, Page, pages
from Rigs.rig import REPOSITORY, require

FOLDER = REPOSITORY / "Documentation" / "Hospital"
PAGES = [page for page in pages() if page.path.parent == FOLDER]
AGREEMENT = Page(FOLDER / "works-agreement.md")
FIRST_ROW = re.compile(r"(?m)^(\| ---.*\n)(\|.*) \| ([^|]*) \|$")


def test_pages():
    """there are three of them"""
    names = {page.path.stem for page in PAGES}
    require(names == {"data-protection", "it", "works-agreement"}, f"found {sorted(names)}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_bound(page):
    """every statement of a page names a test or command that is there, or says why it cannot; every yes names one"""
    found = statements(page.prose)
    require(not found.problems, lambda: "\n".join(f"{page.name}: {problem}" for problem in found.problems))
    require(found.names, f"{page.name}: no test is named")
    return (
        f"{found.rows} rows, {found.yes} of them a yes, {len(found.clauses)} clauses; {len(found.names)} names of "
        f"tests and commands; {found.otherwise} rows say why there is none"
    )


def gone(text):
    """The first test that is named has another name now."""
    row = FIRST_ROW.search(text)
    name = CODE.search(row[3])[1]
    return text[: row.start(3)] + row[3].replace(name, f"{name}_of_old", 1) + text[row.end(3) :]


def of_no_rig(text):
    return FIRST_ROW.sub(r"\1\2 | `Scripts/check nonesuch` |", text, count=1)


def of_no_script(text):
    return FIRST_ROW.sub(r"\1\2 | `Scripts/nonesuch` |", text, count=1)


def unbound(text):
    return FIRST_ROW.sub(r"\1\2 |  |", text, count=1)


def explained(text):
    """A sentence stands where a test should be named."""
    return FIRST_ROW.sub(r"\1\2 | as everybody knows |", text, count=1)


def yes(text):
    """An answer becomes a yes, and what shows it becomes a reason why nothing does."""
    return FIRST_ROW.sub(r"\1| Is it safe? | Yes | none: nobody could show it |", text, count=1)


def sentence(text):
    return text + "\n\nThe unit is proof against everything.\n"


def table(text):
    return text + "\n\n| question | answer |\n| --- | --- |\n| Is it safe? | Yes |\n"


ALTERED = [gone, of_no_rig, of_no_script, unbound, explained, yes, sentence, table]


@pytest.mark.parametrize("alter", ALTERED, ids=lambda alter: alter.__name__)
def test_altered(alter):
    """a page with one statement that nothing shows is found out"""
    for page in PAGES:
        altered = alter(page.prose)
        require(altered != page.prose, f"{page.name}: nothing was altered")
        require(statements(altered).problems, f"{page.name}: nobody noticed")


def test_clauses():
    """a clause that has no row, or that one language lacks, is found out"""
    text = AGREEMENT.prose
    number = next(iter(statements(text).clauses))
    without_row = "\n".join(line for line in text.split("\n") if not line.startswith(f"| {number} |"))
    in_one_language = text.replace(f"**{number}** ", "**99.1** ", 1)
    for altered in (without_row, in_one_language):
        require(altered != text and statements(altered).problems, f"clause {number}: nobody noticed")


def test_picture():
    """each number in the picture of the data's flow has its row in the table below it, and each row its number"""
    page = Page(FOLDER / "it.md")
    drawn = re.search(r'<g class="numbers".*?</g>', (FOLDER / "data-flow.svg").read_text(), re.DOTALL)[0]
    numbers = re.findall(r">(\d+)</text>", drawn)
    table = page.prose.partition("| number |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (\d+) \|", table, re.MULTILINE)
    require(sorted(numbers) == rows, f"{sorted(numbers)} in the picture, {rows} in the table")
    return f"{len(rows)} flows"


def test_components():
    """the page for IT has each library that is linked into the program, in its version, and no other"""
    manifest = (REPOSITORY / "Package.swift").read_text()
    linked = dict(re.findall(r'\.package\(url: "[^"]+/([^"/]+)", exact: "([^"]+)"\)', manifest))
    page = Page(FOLDER / "it.md")
    told = dict(re.findall(r"^\| ([\w-]+)[^|]* \| ([\d.]+), linked into the program \|", page.prose, re.MULTILINE))
    require(linked and told == linked, f"{page.name}: {told}; Package.swift: {linked}")
    return ", ".join(f"{name} {version}" for name, version in linked.items())
