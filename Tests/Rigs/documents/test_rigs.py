"""What the pages say of the rigs themselves."""

import contextlib
import io
import re

from Rigs.__main__ import listing
from Rigs.documents.named import unknown_rigs
from Rigs.documents.pages import CODE, Page, pages
from Rigs.rig import REPOSITORY, require, rigs

BEGIN, END = "<!-- rigs: begin -->\n", "<!-- rigs: end -->\n"
# A rig and its minutes in CONTRIBUTING.md's table.
ROW = re.compile(r"^\|[^|]+\| (?P<names>`[^|]+`) \| (?P<minutes>[\d.]+) \|$", re.MULTILINE)


def table() -> str:
    """All rigs as `Scripts/check --list` prints them."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        listing(rigs())
    return output.getvalue()


def test_table():
    """the page on testing has every rig with its minutes"""
    text = Page(REPOSITORY / "Documentation" / "Testing.md").text
    shown = text.partition(BEGIN)[2].partition(END)[0]
    require(shown == table(), lambda: f"Documentation/Testing.md should have\n{table()}")
    return f"{len(rigs())} rigs"


def test_minutes():
    """the checks that CONTRIBUTING.md names for a change take the minutes that it says"""
    declared, count = rigs(), 0
    for row in ROW.finditer(Page(REPOSITORY / "CONTRIBUTING.md").text):
        names = re.findall(r"`(\w+)`", row["names"])
        unknown = [name for name in names if name not in declared]
        require(not unknown, f"no rig {', '.join(unknown)}")
        minutes = sum(declared[name].short_minutes or declared[name].minutes for name in names)
        require(f"{minutes:g}" == row["minutes"], f"{', '.join(names)}: {minutes:g} minutes, not {row['minutes']}")
        count += 1
    require(count, "CONTRIBUTING.md names no checks")
    return f"{count} kinds of changes"


def test_names():
    """every rig that a page runs is there"""
    commands = [(page.name, words) for page in pages() for words in CODE.findall(page.prose)]
    commands += [
        (page.name, line.removeprefix("$ ")) for page in pages() for block in page.blocks for line in block.lines
    ]
    problems = [f"{name}: {words}" for name, words in commands if unknown_rigs(words)]
    require(not problems, lambda: "no such rig: " + "; ".join(problems))
    return f"{sum(words.startswith('Scripts/check ') for _, words in commands)} commands"
