"""What the table of weekdays tells of one person who works at weekends."""

import random

from Rigs.audit.outsider import DAY, HOUR, MONDAY, WEEK, Unit, sessions
from Rigs.rig import require

# The operator's word: how many people work on each open day.
STAFFED = "[12, 12, 12, 12, 12, 12, 12]"
# In the short form, the whole and the long one.
ROOMS = 3, 12, 120


def lived(folder, number, **room):
    """A room of a quarter whose weekends have one nurse alone; the rows of its table of weekdays."""
    draw = random.Random(f"weekends-{number}")
    actions = []
    for day in range(13 * 7):
        at_weekend = day % 7 > 4
        for slot in range(draw.randrange(1, 3) if at_weekend else draw.randrange(2, 6)):
            # Every other session ends by itself: it has no second tap.
            actions += sessions(1, day * DAY + (8 + 2 * slot) * HOUR)[: 1 + (day + slot) % 2]
    unit = Unit(folder, room=room)
    unit.live(MONDAY, 13 * WEEK + 3 * HOUR, actions)
    return [row for row in unit.rows("profile") if row["table"] == "weekday"], unit


def test_one_weekend_nurse(tmp_path, sized, seed):
    """Finding 8: no weekend level is told unless the operator states that ten people work on each open day"""
    count, told, tables = sized(*ROOMS), [], set()
    for number in range((seed - 1) * count, seed * count):
        rows, unit = lived(tmp_path / str(number), number)
        told += [row for row in rows if row["level"] in ("sat", "sun", "sat_sun")]
        tables |= {row["table"] for row in unit.rows("profile")}
    require("outcome" in tables, "no table was published: the rooms show nothing")
    require(not told, f"{len(told)} of {len(told)} weekend levels told are one nurse's, such as {told[:1]}")
    return f"{count} rooms"


def test_the_operators_word(tmp_path):
    """Finding 8: with the operator's word the weekdays are told, which shows that nothing else held them back"""
    rows, _ = lived(tmp_path, 0, staffed_days=STAFFED)
    require(rows, "no row of weekdays")
    return f"{len(rows)} levels"


def test_the_word_in_time(tmp_path):
    """Finding 8: a word that is given on a quarter's last day does not tell of its weeks before"""
    draw = random.Random("weekends-late")
    unit = Unit(tmp_path)
    actions = [each for day in range(13 * 7 - 1) for slot in range(draw.randrange(2, 5))
               for each in sessions(1, day * DAY + (8 + 2 * slot) * HOUR)]  # fmt: skip
    unit.live(MONDAY, (13 * 7 - 1) * DAY, actions)
    unit.configure(room={"staffed_days": STAFFED})
    if unit.command("settings", "check").returncode == 0:
        unit.live(MONDAY.replace(month=4, day=5), DAY + 3 * HOUR)
        told = [row for row in unit.rows("profile") if row["table"] == "weekday"]
        require(not told, f"published {told}")
        return "taken from the next quarter on"
    raise AssertionError("room.staffed_days is not known")
