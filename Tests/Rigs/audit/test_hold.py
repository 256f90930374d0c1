"""What a hand that rests on the button leaves behind."""

import re

import pytest

from Rigs.audit.outsider import HOUR, MONDAY, WEEK, Unit, differing
from Rigs.rig import require

# Where in the week the button is held: in an hour's middle, over an hour's end, and in the week's last minute.
PLACES = {"an hour's middle": 30 * HOUR + 1800, "an hour's end": 50 * HOUR - 10, "the week's end": WEEK - 60}
HELD_S = 16, 20, 90, 590
STUCK_S = 3 * HOUR


def lived(folder, actions):
    """What is pulled of a unit that lived through a week, and what it said."""
    unit = Unit(folder)
    said = unit.live(MONDAY, WEEK + 3 * HOUR, actions)
    line = re.sub(r"^simulated.*|^counts: the state written.*", "", said.stdout + said.stderr, flags=re.MULTILINE)
    return unit, line.strip()


@pytest.mark.parametrize("place", PLACES)
def test_a_long_hold_leaves_nothing(tmp_path, place):
    """Finding 10: a hold of less than ten minutes moves no published byte, ready hours and health included"""
    (quiet, said), found = lived(tmp_path / "quiet", []), []
    for seconds in HELD_S:
        held, heard = lived(tmp_path / str(seconds), [(PLACES[place], f"hold:{seconds}")])
        if told := differing(quiet.pulled(), held.pulled()):
            hours = [unit.rows("health")[0]["ready_hours"] for unit in (quiet, held)]
            found.append(f"a hold of {seconds} s shows in {', '.join(told)}: ready hours {' and '.join(hours)}")
        if heard != said:
            found.append(f"of a hold of {seconds} s it says “{' … '.join(heard.splitlines())}”")
    require(not found, "; ".join(found))


def test_many_holds_leave_nothing(tmp_path):
    """Finding 10: a hold of 20 s in each hour moves no published byte"""
    quiet, _ = lived(tmp_path / "quiet", [])
    held, _ = lived(tmp_path / "held", [(hour * HOUR + 1200, "hold:20") for hour in range(160)])
    told = differing(quiet.pulled(), held.pulled())
    hours = [unit.rows("weekly")[0]["ready_hours"] for unit in (quiet, held)]
    require(not told, f"shows in {', '.join(told)}: ready hours {' and '.join(hours)}")


def test_a_stuck_button_is_told(tmp_path):
    """Finding 10: a button that is closed for hours is told of, which shows that the trial sees what it looks for"""
    quiet, _ = lived(tmp_path / "quiet", [])
    held, _ = lived(tmp_path / "held", [(PLACES["an hour's middle"], f"hold:{STUCK_S}")])
    hours = [int(unit.rows("weekly")[0]["ready_hours"]) for unit in (quiet, held)]
    require(2 <= hours[0] - hours[1] <= 4, f"ready hours {hours}")
    return f"{hours[0]} ready hours, and {hours[1]} with a button closed for three"
