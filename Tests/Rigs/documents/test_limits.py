"""The table of limits: each constant is where it says, with that value, and each test is there."""

import math
import re

from Rigs.documents.named import is_test
from Rigs.documents.pages import CODE, Page
from Rigs.rig import REPOSITORY, require

PAGE = Page(REPOSITORY / "Documentation" / "Limits.md")
COLUMNS = 6
# Bytes and seconds of a unit, as the page, Swift and systemd call it. What is counted one by one, or in bytes or
# seconds, has the factor 1.
UNITS = {
    "KiB": 1 << 10, "MiB": 1 << 20, "ms": 1e-3, "min": 60, "h": 3600, "years": 366 * 86_400,
    "K": 1 << 10, "M": 1 << 20, "seconds": 1, "milliseconds": 1e-3,
}  # fmt: skip
BOUND = re.compile(r"(?P<first>\d[\d,.]*)(?: to (?P<last>\d[\d,.]*))?(?: (?P<unit>\w+).*)?")
DURATION = re.compile(r"(?:Duration)?\.(?P<unit>seconds|milliseconds)\((?P<count>[\d_]+)\)")
SIZE = re.compile(r"(?P<count>\d+)(?P<unit>K|M|ms|min|h)")
ARITHMETIC = re.compile(r"[\d_.\s+*<]+")


def number(expression: str) -> float:
    """What a constant expression comes to; not a number if it is another."""
    for form in (DURATION, SIZE):
        expression = form.sub(lambda match: f"{match['count']} * {UNITS[match['unit']]}", expression)
    if not ARITHMETIC.fullmatch(expression):
        return math.nan
    try:
        return float(eval(expression.replace("_", "")))
    except SyntaxError:
        return math.nan


def values(text: str, name: str) -> list[list[float]]:
    """What each definition of a name comes to, in Swift, C, a shell or systemd: a number, or both ends of a range."""
    definition = re.compile(rf"\b{re.escape(name)}(?:: *[A-Z]\w*)?(?: *[=:] *| +)(?P<value>[^\n;,]+)")
    whole = [match["value"].partition(" //")[0].strip() for match in definition.finditer(text)]
    words = [re.split(r"[\s)]", value)[0] for value in whole]
    return [[number(end) for end in value.split("...")] for value in whole + words]


def fits(bound: str, found: list[float]) -> bool:
    """Whether a constant is what a bound such as `64 KiB` or `1 to 100 ms` tells, in the unit or without it."""
    told = BOUND.fullmatch(bound)
    require(told, f"{PAGE.name}: {bound} is no bound")
    ends = [float(end.replace(",", "")) for end in (told["first"], told["last"]) if end]
    factors = (1, UNITS.get(told["unit"], 1))
    return len(found) == len(ends) and all(
        any(math.isclose(value, end * factor) for factor in factors) for value, end in zip(found, ends)
    )


def test_limits():
    """each limit's constant is in the file that the page names, with the value that it tells, and so is each test"""
    table = [line.strip("| ").split(" | ") for line in PAGE.text.split("\n") if line.startswith("| ")][1:]
    problems, constants, tests = [], 0, 0
    for row in table:
        require(len(row) == COLUMNS, f"{PAGE.name}: {len(row)} columns: {row}")
        _, what, bound, _, constant, test = row
        match CODE.findall(constant):
            case [place, name]:
                constants += 1
                path = REPOSITORY / place
                found = values(path.read_text(), name) if path.is_file() else []
                if not any(fits(bound, value) for value in found):
                    problems.append(f"{what}: {bound}; in {place} {name} is {found}")
            case _ if not constant.startswith("the "):
                problems.append(f"{what}: neither a file and its constant nor who else holds it: {constant}")
        names = CODE.findall(test)
        tests += len(names)
        problems += [f"{what}: there is no test {name}" for name in names if not is_test(name)]
        if not names and not test.startswith("none: "):
            problems.append(f"{what}: neither a test nor why there is none: {test}")
    require(not problems, "\n".join(problems))
    return f"{len(table)} limits, {constants} constants, {tests} names of tests"
