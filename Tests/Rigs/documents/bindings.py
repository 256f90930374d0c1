"""Pages on which every statement of fact names what shows it.

What such a page states stands in tables whose last column is `shown by`, or in numbered clauses such as **2.1**, each
of which has a row in such a table. A row names tests or commands. Where none can be named, the row says why, after one
of the words of OTHERWISE. A paragraph that states nothing of the program has a comment above it which says so.
"""

import collections
import dataclasses
import re

from Rigs.documents.named import is_command, is_test
from Rigs.documents.pages import CODE

COLUMN = "shown by"
# Why no test can show what is said: there is none, the hospital has to say it, or it is what the project promises.
OTHERWISE = re.compile(r"(?:none|the hospital|a promise): \S")
EXEMPT = re.compile(r"<!-- no fact: .+ -->")
CLAUSE = re.compile(r"\*\*(?P<number>\d+\.\d+)\*\* ")
# How often a page has each clause: once in German, once in English.
LANGUAGES = 2
YES = re.compile(r"(?:Yes|Ja)\b")


@dataclasses.dataclass
class Found:
    """What a page states, and what is wrong with it."""

    rows: int = 0
    yes: int = 0
    clauses: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    # The first cells of rows.
    subjects: list[str] = dataclasses.field(default_factory=list)
    names: list[str] = dataclasses.field(default_factory=list)
    # Rows that say why no test can be named.
    otherwise: int = 0
    problems: list[str] = dataclasses.field(default_factory=list)


def statements(prose: str) -> Found:
    """The statements of a page without its fenced blocks."""
    found = Found()
    for block in re.split(r"\n\s*\n", prose.strip()):
        lines = block.split("\n")
        if EXEMPT.fullmatch(lines[0]) or all(line.startswith("#") for line in lines):
            continue
        if lines[0].startswith("|"):
            _table(lines, found)
        elif clause := CLAUSE.match(block):
            found.clauses[clause["number"]] += 1
        else:
            found.problems.append(f"neither shown nor marked as no fact: {lines[0]}")
    for number, count in found.clauses.items():
        if count != LANGUAGES:
            found.problems.append(f"clause {number}: {count} times, not {LANGUAGES}")
        if found.subjects.count(number) != 1:
            found.problems.append(f"clause {number}: {found.subjects.count(number)} rows say what it rests on, not 1")
    return found


def _table(lines: list[str], found: Found) -> None:
    header, _, *rows = (line.strip().strip("|").split(" | ") for line in lines)
    if header[-1].strip() != COLUMN:
        found.problems.append(f"a table whose last column is not {COLUMN}: {lines[0]}")
        return
    for cells in rows:
        cells = [cell.strip() for cell in cells]
        row = " | ".join(cells)
        if len(cells) != len(header):
            found.problems.append(f"{len(cells)} cells, not {len(header)}: {row}")
            continue
        is_yes = any(YES.match(cell) for cell in cells[1:-1])
        found.rows += 1
        found.yes += is_yes
        found.subjects.append(cells[0])
        if OTHERWISE.match(cells[-1]):
            found.otherwise += 1
            if is_yes:
                found.problems.append(f"a yes that nothing shows: {row}")
            continue
        names = CODE.findall(cells[-1])
        found.names += names
        if not names:
            found.problems.append(f"nothing shows this: {row}")
        found.problems += [f"there is no {name}: {row}" for name in names if not is_test(name) and not is_command(name)]
