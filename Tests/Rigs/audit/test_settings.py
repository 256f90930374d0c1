"""The thresholds that may be set are those with which nothing can be worked out, and all of those."""

import random
import subprocess

import pytest

from Rigs.audit.attack import attack
from Rigs.audit.rules import STEP, Published, Rules, Week

MINIMUM, SMALL_WEEKS, BOUNDS, HOURS = range(8, 51), range(6, 14), range(20, 601), range(84, 169)
# So many low weeks may be known to have been empty, such as those in which a ward was closed.
KNOWN = 2
DRAWN = 60
SETTINGS = "[usage]\nminimum_count = {}\nsmall_weeks = {}\nsmall_weeks_bound = {}\nleast_ready_hours = {}\n"


@pytest.fixture
def is_taken(breathpacer, tmp_path):
    """Whether the program takes these thresholds."""

    def is_taken(minimum, small_weeks=6, bound=None, hours=84):
        # A bound that goes with any threshold that is asked about alone.
        bound = bound or max(20, minimum)
        settings = tmp_path / "settings.toml"
        settings.write_text(SETTINGS.format(minimum, small_weeks, bound, hours))
        done = subprocess.run(
            [breathpacer, "settings", "check", "--settings", settings], capture_output=True, text=True
        )
        assert done.returncode in (0, 78), f"status {done.returncode}: {done.stderr}"
        return done.returncode == 0

    return is_taken


def is_whole(minimum, small_weeks, bound):
    """Whether each low week may have been anything whatever is told of their sum, to one who knows of some that they
    were empty: the sum is then of the others alone."""
    rules = Rules(minimum=minimum, small_weeks=small_weeks, bound=bound)
    for side in ("lt", "ge"):
        weeks = [Week((2026, number), None, False) for number in range(1, small_weeks - KNOWN + 1)]
        rows = Published(rules, weeks, {}, {(2026, 1): side}, set())
        if any(cell.ranges != ((0, minimum - 1),) for cell in attack(rows) if cell.kind == "week"):
            return False
    return True


def test_first_number(is_taken):
    """A threshold may be set if its lowest number stands for five counts or more, as every other one does"""
    wide = {minimum for minimum in MINIMUM if _width(Rules(minimum=minimum)) >= STEP}
    taken = {minimum for minimum in MINIMUM if is_taken(minimum)}
    assert taken == wide
    return f"{len(wide)} of {len(MINIMUM)}: {sorted(wide)[:7]} …"


def _width(rules):
    low, high = rules.behind(rules.rounded(rules.minimum))
    return high - low + 1


def test_known_zeros(is_taken, seed):
    """A bound may be set if two low weeks that are known to have been empty narrow none of the others"""
    draw = random.Random(f"bounds-{seed}")
    minimums = [minimum for minimum in MINIMUM if _width(Rules(minimum=minimum)) >= STEP]
    taken = refused = 0
    for _ in range(DRAWN):
        minimum, small_weeks = draw.choice(minimums), draw.choice(SMALL_WEEKS)
        most = (minimum - 1) * (small_weeks - 1 - KNOWN)
        for bound in (minimum - 1, minimum, most, most + 1, draw.choice(BOUNDS)):
            if bound not in BOUNDS:
                continue
            whole = is_whole(minimum, small_weeks, bound)
            assert is_taken(minimum, small_weeks, bound) == whole, (minimum, small_weeks, bound)
            taken, refused = taken + whole, refused + (not whole)
    assert taken and refused
    return f"{taken} bounds taken, {refused} refused"


def test_hours(is_taken):
    """No week need have more hours than there are, and none is told of which whoever holds the plug chose the half"""
    assert [hours for hours in range(80, 172) if is_taken(8, hours=hours)] == list(HOURS)
    return f"{min(HOURS)} to {max(HOURS)}"
