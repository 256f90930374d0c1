"""Side channels: what a folder looks like to those who pull it, and rooms that differ only in what is kept back."""

import dataclasses
import datetime
import pathlib
import random
import stat
import tempfile
import zoneinfo

from Rigs.audit import device
from Rigs.audit.drawing import IN_MINUTE_S
from Rigs.audit.rooms import DAY, HOUR, WEEK, Press, Room
from Rigs.audit.rules import Rules

MONDAY = datetime.date(2026, 3, 2)


@dataclasses.dataclass
class Case:
    """What befalls a unit, and presses so few that nothing of them may be seen: each week stays low, with any of them
    or none, and the sum of a quarter's under the bound."""

    name: str
    events: list
    presses: list
    start: datetime.date = MONDAY
    zone: str = "Europe/Berlin"
    seconds: int = 5 * WEEK + 3 * HOUR

    def looks(self, presses, seconds=None):
        """What a pull sees after so long: the mode of the folder, and of each file bytes, mode and time."""
        made = Room("channels", self.name, Rules(), self.start, presses, self.events, zone=zoneinfo.ZoneInfo(self.zone))
        with tempfile.TemporaryDirectory() as place:
            folder = device.run(made, pathlib.Path(place), seconds or self.seconds)
            seen = {".": stat.S_IMODE(folder.stat().st_mode)}
            for path in sorted(folder.iterdir()):
                status = path.stat()
                seen[path.name] = path.read_bytes(), stat.S_IMODE(status.st_mode), status.st_mtime_ns
            return seen

    def tells(self, seconds=None):
        """The files in which the presses show."""
        quiet, pressed = self.looks([], seconds), self.looks(self.presses, seconds)
        return sorted(name for name in quiet | pressed if quiet.get(name) != pressed.get(name))


def press(at):
    return Press(at, "breathe", None, 0)


def moments():
    """Cases in which a press falls where the unit decides something. 0:00 UTC is 1:00 in the room."""
    yield Case("as each week begins", [], [press(week * WEEK - HOUR + 30) for week in range(1, 5)])
    yield Case("as each hour is written", [], [press(week * WEEK + 9 * HOUR - 10) for week in range(5)])
    yield Case(
        "before power is cut",
        [(day * DAY + 2400, "power_cut") for day in range(1, 30)],
        [press(day * DAY + 1200) for day in (1, 9, 16, 23)],
    )
    yield Case("as power is cut", [(DAY + 2400, "power_cut")], [press(DAY + 2400 - 100)])
    yield Case("while power comes back", [(DAY + 2400, "power_cut")], [press(DAY + 2400 + 60)])
    yield Case(
        "while the disk fails and power is cut",
        [(DAY, "disk_error"), (DAY + 3 * HOUR + 900, "power_cut"), (DAY + 5 * HOUR, "disk_ok")],
        [press(DAY + HOUR)],
    )
    yield Case(
        "while the disk is full as a week ends",
        [(6 * DAY, "disk_full"), (8 * DAY, "disk_ok")],
        [press(7 * DAY - 2 * HOUR), press(7 * DAY - HOUR + 5)],
    )
    yield Case(
        "after the light failed and before power is cut",
        [(DAY + 130, "unplug"), (DAY + 140, "plug"), (DAY + 500, "power_cut")],
        [press(DAY + 300)],
    )
    # The power is cut so that the unit's hours end within the room's: at 2:10 it is too late for a full week.
    begun = [(600, "power_cut")]
    yield Case(
        "before the clock is trusted, as a week begins", [*begun, (5 * HOUR + 90, "clock_trusted")], [press(1800)]
    )
    yield Case(
        "before the clock is trusted, as a week ends",
        [(DAY, "clock_trusted")],
        [press(2400)],
        start=MONDAY + datetime.timedelta(days=6),
        seconds=2 * WEEK,
    )
    yield Case(
        "before the clock is trusted, in the last hour of a week",
        [(DAY, "clock_trusted")],
        [press(1200)],
        zone="Atlantic/Azores",
        seconds=2 * WEEK,
    )
    yield Case(
        "before the clock is trusted, as the first undated week ends",
        [*begun, (300 * HOUR, "clock_trusted")],
        [press(WEEK + 600 - 200)],
    )
    yield Case(
        "before power is cut while the clock is not trusted",
        [(DAY + 2400, "power_cut"), (200 * HOUR, "clock_trusted")],
        [press(DAY + 1200)],
    )


ACTIONS = ("power_cut", "power_cut", "disk_error", "disk_full", "disk_ok", "unplug", "plug")


def drawn(seed):
    """A case by its seed: a press a week at most, most of them shortly before something befalls the unit."""
    draw = random.Random(seed)
    span = 3 * WEEK
    events = [(draw.randrange(600, span // 60) * 60, draw.choice(ACTIONS)) for _ in range(draw.randrange(12))]
    if draw.random() < 0.4:
        events.append((draw.randrange(1, draw.choice((6, 24, 400))) * HOUR + 90, "clock_trusted"))
    presses = {}
    for _ in range(3):
        at = draw.randrange(span)
        if events and draw.random() < 0.7:
            at = max(0, draw.choice(events)[0] - draw.randrange(30, draw.choice((600, 4 * HOUR))))
        presses[at // WEEK] = press(at // 60 * 60 + IN_MINUTE_S)
    start = MONDAY + datetime.timedelta(days=draw.randrange(7))
    return Case(f"{seed}", sorted(events), list(presses.values()), start, seconds=span + 9 * DAY)
