"""What anybody with a login reads does not depend on how many sessions the open week has."""

import random
import re
import shutil

from Rigs.audit.outsider import DAY, HOUR, MONDAY, WEEK, Unit, differing, sessions
from Rigs.rig import require

COMMANDS = [
    *(["usage", name] for name in ("show", "verify", "publish")),
    *(["settings", name] for name in ("show", "check")),
    *(["check"], ["wiring"], ["usage", "--help"], ["run", "--help"]),
]
# What a machine says of itself and not of presses: free space, and how long a flush took.
NOISE = re.compile(r"[0-9.,]+ [KMG]iB free|[0-9.]+ (?:µs|ms|s)\b")
# In the short form, the whole and the long one.
ROOMS = 6, 40, 400
LOOKED_AT_S = 2 * WEEK + 3 * DAY + 10 * HOUR + 1500


def outputs(folder, number, count):
    """All that the commands say of a room with so many sessions in the open week, and the room's folder as pulled."""
    unit = Unit(folder / "unit")
    draw = random.Random(f"outputs-{number}")
    closed = [each for week in range(2) for each in sessions(12, week * WEEK + 9 * HOUR)]
    slots = draw.sample(range(2 * WEEK // 900 + 1, (LOOKED_AT_S - 600) // 900), count)
    unit.live(MONDAY, LOOKED_AT_S, closed + [each for slot in slots for each in sessions(1, slot * 900 + 100)])
    seen = {f"published/{name}": what for name, what in unit.pulled().items()}
    for command in COMMANDS:
        done = unit.command(*command) if "--help" not in command else None
        text = f"{done.returncode}\n{done.stdout}\n{done.stderr}" if done else ""
        seen[" ".join(command)] = NOISE.sub("…", text)
    shutil.rmtree(unit.folder)
    return seen


def test_outputs_are_the_same_for_any_open_week(tmp_path, sized, seed):
    """Finding 4: no command's output depends on the sessions of the open week"""
    count = sized(*ROOMS)
    quiet = outputs(tmp_path, "quiet", 0)
    told = {}
    for number in range((seed - 1) * count, seed * count):
        pressed = outputs(tmp_path, number, 1 + number % 40)
        for name in differing(quiet, pressed):
            told.setdefault(name, []).append(1 + number % 40)
    shown = "; ".join(f"`{name}` for {len(counts)} of {count} rooms" for name, counts in told.items())
    require(not told, f"told from a room without sessions by {shown}")
    return f"{count} rooms, {len(COMMANDS)} commands"


def test_outputs_do_not_count_sessions(tmp_path):
    """Finding 4: no number that a command prints grows with the sessions"""
    seen = [outputs(tmp_path, "same", count) for count in (2, 5, 9)]
    grows = []
    for name in (" ".join(command) for command in COMMANDS):
        numbers = [sorted(map(int, re.findall(r"[0-9]+", each[name]))) for each in seen]
        if len({len(each) for each in numbers}) == 1:
            grows += [f"`{name}`: {each}" for each in zip(*numbers) if is_count(each)]
    require(not grows, f"grow with the sessions, 2, 5 and 9: {'; '.join(grows)}")


def is_count(numbers):
    """Whether three numbers rise as 2, 5 and 9 sessions do, by the same number for each session."""
    return numbers[0] < numbers[1] and 4 * (numbers[1] - numbers[0]) == 3 * (numbers[2] - numbers[1])
