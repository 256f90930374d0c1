"""The plan of a trial: which room changes at the beginning of which week."""

import csv
import dataclasses
import datetime
import io
import math
import random
import re

WEEK = re.compile(r"(?P<year>[0-9]{4})-W(?P<week>[0-9]{2})")
# What a folder and an inventory may call a site or a device: what pull-usage takes.
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}")
COLUMNS = ["site", "device", "first", "change", "last"]
# Fewer ways to draw the plan than this, and no result could be rarer than 5 % by chance.
LEAST_WAYS = 20
# In a stepped wedge each room has so many weeks before the first change, and every step takes as long as any other.
BASELINE_WEEKS = 4
STEPS = 4
# Almost five years.
MOST_WEEKS = 250


class PlanError(Exception):
    """A plan that cannot be drawn or read: what and where."""


@dataclasses.dataclass(frozen=True)
class Room:
    """A room by the name that its folder has."""

    site: str
    device: str

    def __str__(self):
        return f"{self.site}/{self.device}"


@dataclasses.dataclass(frozen=True)
class Plan:
    """A trial's rooms and weeks, and for each room the index of the first week after its change.

    A room that never changes has the number of weeks as its index.
    """

    rooms: tuple[Room, ...]
    weeks: tuple[str, ...]
    changes: tuple[int, ...]

    @property
    def ways(self) -> int:
        """In how many ways the same changes could have been drawn for these rooms."""
        sizes = [self.changes.count(change) for change in set(self.changes)]
        return math.factorial(len(self.rooms)) // math.prod(map(math.factorial, sizes))

    @property
    def text(self) -> str:
        """The plan as a CSV file."""
        output = io.StringIO()
        rows = csv.writer(output, lineterminator="\n")
        rows.writerow(COLUMNS)
        for room, change in zip(self.rooms, self.changes):
            week = self.weeks[change] if change < len(self.weeks) else ""
            rows.writerow([room.site, room.device, self.weeks[0], week, self.weeks[-1]])
        return output.getvalue()

    @classmethod
    def draw(cls, rooms, weeks, design, seed, steps=STEPS, baseline=BASELINE_WEEKS) -> "Plan":
        """Draws by lot when each room changes.

        - design: `wedge`, where all rooms change, in `steps` groups one after the other; or `halves`, where half of the
          rooms change at once and the others never do.
        - baseline: weeks before the first change.
        """
        if not seed:
            raise PlanError("--seed: found nothing; expected a text that nobody could have chosen")
        groups = steps if design == "wedge" else 2
        if len(rooms) < groups:
            raise PlanError(f"{len(rooms)} rooms for {groups} groups: take more rooms or fewer steps")
        if baseline < 1 or len(weeks) - baseline < groups:
            raise PlanError(
                f"{len(weeks)} weeks: there must be {baseline} before the first change, one at least, and one for each "
                f"of {groups} groups after"
            )
        if design == "wedge":
            # The last group changes with a step's weeks to go, so that the weeks after it tell something of it.
            begins = [baseline + group * (len(weeks) - baseline) // groups for group in range(groups)]
        else:
            begins = [baseline, len(weeks)]
        changes = [begins[index * groups // len(rooms)] for index in range(len(rooms))]
        random.Random(seed).shuffle(changes)
        return cls(tuple(rooms), tuple(weeks), tuple(changes)).with_enough_ways()

    @classmethod
    def read(cls, path) -> "Plan":
        """Reads a plan that `draw` has written."""
        rooms, changes, ends = [], [], None
        for place, row in rows_of(path, COLUMNS):
            room = room_of(place, row)
            if room in rooms:
                raise PlanError(f"{place}: {room} is there twice")
            if ends and ends != (row["first"], row["last"]):
                raise PlanError(
                    f"{place}: found {row['first']} to {row['last']}; a trial has the same weeks for every room"
                )
            ends = row["first"], row["last"]
            weeks = weeks_between(*ends, place)
            if row["change"] and row["change"] not in weeks[1:]:
                raise PlanError(f"{place}: change: found {row['change']}; expected a week after {weeks[0]}, or nothing")
            rooms.append(room)
            changes.append(weeks.index(row["change"]) if row["change"] else len(weeks))
        if not rooms:
            raise PlanError(f"{path}: no rooms")
        return cls(tuple(rooms), tuple(weeks), tuple(changes)).with_enough_ways()

    def with_enough_ways(self) -> "Plan":
        """The plan itself, if chance has enough ways for a result to stand out."""
        if self.ways < LEAST_WAYS:
            raise PlanError(
                f"{len(self.rooms)} rooms: there are {self.ways} ways to draw this; with fewer than {LEAST_WAYS} no "
                "result could stand out from chance; take more rooms"
            )
        return self


def read_rooms(path) -> list[Room]:
    """The rooms of an inventory such as pull-usage has, or of any CSV file with the columns site and device."""
    rooms = [room_of(place, row) for place, row in rows_of(path, COLUMNS[:2])]
    if len(set(rooms)) < len(rooms):
        raise PlanError(f"{path}: a room is there twice")
    return rooms


def rows_of(path, columns):
    """The rows of a CSV file, each with its place; separated by commas or, as a spreadsheet may save it, semicolons."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
        header = text.partition("\n")[0]
        reader = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in header else ",")
        if missing := [column for column in columns if column not in (reader.fieldnames or [])]:
            raise PlanError(f"{path}:1: found {header.strip()!r}; expected a header with {', '.join(missing)}")
        for row in reader:
            place = f"{path}:{reader.line_num}"
            if any(row[column] is None for column in columns):
                raise PlanError(f"{place}: too few fields; expected {', '.join(columns)}")
            yield place, {column: row[column].strip() for column in columns}
    except (UnicodeDecodeError, csv.Error) as error:
        raise PlanError(f"{path}: {error}; expected a CSV file in UTF-8") from None


def room_of(place, row) -> Room:
    for column in COLUMNS[:2]:
        if not NAME.fullmatch(row[column]):
            raise PlanError(f"{place}: {column}: found {row[column]!r}; expected letters, digits, dots, dashes")
    return Room(row["site"], row["device"])


def monday_of(week, place) -> datetime.date:
    """The Monday of an ISO week such as 2026-W02."""
    match = WEEK.fullmatch(week)
    try:
        return datetime.date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    except (TypeError, ValueError):
        raise PlanError(f"{place}: found {week!r}; expected an ISO week such as 2026-W02") from None


def weeks_between(first, last, place) -> list[str]:
    """The ISO weeks from the first to the last one."""
    monday, end = monday_of(first, place), monday_of(last, place)
    if end <= monday:
        raise PlanError(f"{place}: found {first} to {last}; expected the last week after the first")
    count = (end - monday).days // 7 + 1
    if count > MOST_WEEKS:
        raise PlanError(f"{place}: found {count} weeks from {first} to {last}; expected {MOST_WEEKS} at most")
    dates = [(monday + datetime.timedelta(weeks=index)).isocalendar() for index in range(count)]
    return [f"{date.year}-W{date.week:02}" for date in dates]
