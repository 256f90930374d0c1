"""An insider who changes the settings again and again learns nothing of a low week, and no row changes once told."""

import dataclasses
import datetime
import random

from Rigs.audit.outsider import DAY, HOUR, MONDAY, WEEK, Unit, differing, quoted, sessions
from Rigs.rig import require

# The last six weeks of a quarter and two of the next.
START, WEEKS = MONDAY + datetime.timedelta(weeks=6), 8
APART_S = 600
CHANGES = 8
# A low week has fewer sessions than this whatever the settings are.
LEAST = 8
# So many sessions are enough for a number by any of the thresholds below, whichever days are open.
A_DAY = 16
BUSY = 7 * A_DAY
# In the short form, the whole and the long one: sequences, and sessions of the week in question.
DRAWN = 1, 12, 200
ASKED = (LEAST - 1,), (1, LEAST // 2, LEAST - 1), (1, LEAST // 2, LEAST - 1)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
STATED = "[12, 12, 12, 12, 12, 12, 12]"
# What may be set of each key; None for its default. The program itself says which of them go together.
CHOICES = {
    "room": {
        "headcount": ("24", "24", "24", "10", "9"),
        "open_days": (None, None, quoted(DAYS[:5]), quoted(DAYS[5:]), quoted(DAYS[2:3])),
        "staffed_days": (None, STATED, STATED),
        "staffed_day_parts": (None, "[12, 12, 12]"),
        "time_zone": (None, '"Europe/Berlin"', '"Etc/GMT+8"', '"Asia/Tokyo"'),
    },
    "practices": {"enabled": (None, quoted(["breathe", "body_check"]), quoted(["body_check", "breathe"]))},
    "usage": {
        "minimum_count": (None, None, "11", "13", "16"),
        "least_ready_hours": (None, None, "100", "168"),
        "small_weeks": (None, None, "7", "9"),
        "small_weeks_bound": (None, None, "21", "30"),
    },
}


@dataclasses.dataclass(frozen=True)
class Sequence:
    """Which settings an insider makes, from which days on, and how often a room is used; one week is in question."""

    days: list[int]
    tables: list[dict[str, dict[str, str]]]
    counts: list[int]
    asked: int


def drawn(number) -> Sequence:
    """A sequence, seeded. Weeks besides the one in question are busy, or so quiet that the sum of the low ones lies on
    the same side of every bound, whatever that one was."""
    draw = random.Random(f"sequence-{number}")
    days = sorted(draw.sample(range(1, WEEKS * 7), CHANGES))
    tables = [chosen(draw) for _ in range(CHANGES + 1)]
    counts = [draw.choice((0, 1, BUSY, BUSY, BUSY + 7)) for _ in range(WEEKS)]
    return Sequence([0, *days], tables, counts, draw.randrange(WEEKS - 1))


def chosen(draw):
    """Settings, those that are left at their defaults left out."""
    values = {table: {key: draw.choice(of) for key, of in keys.items()} for table, keys in CHOICES.items()}
    return {table: {key: value for key, value in keys.items() if value} for table, keys in values.items()}


def lived(folder, sequence, count):
    """What a pull sees before each change of the settings and at the end, if the week in question had so many sessions;
    and how many of the settings were refused."""
    unit = Unit(folder)
    counts = [count if week == sequence.asked else each for week, each in enumerate(sequence.counts)]
    # From 9:00 to 12:00 UTC, which is the same day in each of the zones.
    actions = [
        each
        for week, number in enumerate(counts)
        for at in range(number)
        for each in sessions(1, week * WEEK + at % 7 * DAY + 9 * HOUR + at // 7 * APART_S)
    ]
    pulls, told, refused = [], {}, 0
    ends = [*sequence.days[1:], WEEKS * 7]
    kept = unit.settings.read_text()
    for begin, end, tables in zip(sequence.days, ends, sequence.tables, strict=True):
        unit.configure(**tables)
        if unit.command("settings", "check").returncode:
            refused += 1
            unit.settings.write_text(kept)
        kept = unit.settings.read_text()
        seconds = (end - begin) * DAY + (3 * HOUR if end == WEEKS * 7 else 0)
        now = [(at - begin * DAY, action) for at, action in actions if begin * DAY <= at < end * DAY]
        unit.live(START + datetime.timedelta(days=begin), seconds, now)
        pulls.append(unit.pulled())
        require_kept(unit, told)
    return pulls, refused


def require_kept(unit, told):
    """No period has two rows, and no row is another than when it was told first."""
    rows = [(row["week"], row) for row in unit.rows("weekly")]
    rows += [((row["quarter"], row["table"], row["level"]), row) for row in unit.rows("profile")]
    require(len(rows) == len(dict(rows)), f"a period is told twice: {rows}")
    for period, row in rows:
        require(told.setdefault(period, row) == row, f"{period} was told as {told[period]} and then as {row}")


def test_drawn_sequences_of_settings(tmp_path, sized, seed):
    """Whatever settings are made in which order, a low week may have had any count: not a byte of any pull differs"""
    count, rows, refused, shown = sized(*DRAWN), 0, 0, 0
    for number in range((seed - 1) * count, seed * count):
        sequence, folder = drawn(number), tmp_path / str(number)
        quiet, none_taken = lived(folder / "quiet", sequence, 0)
        for other in sized(*ASKED):
            pressed, _ = lived(folder / str(other), sequence, other)
            told = [differing(one, another) for one, another in zip(quiet, pressed, strict=True)]
            require(not any(told), f"sequence {number}: {other} sessions of week {sequence.asked} show in {told}")
        busy, _ = lived(folder / "busy", sequence, BUSY)
        shown += busy != quiet
        refused += none_taken
        rows += sum(content.count(b"\r\n") for content, *_ in quiet[-1].values())
    return f"{count} sequences of {CHANGES + 1} settings, {refused} refused; {rows} rows; a busy week shows in {shown}"


def test_a_busy_week_shows(tmp_path):
    """The same week shows if it is busy and the settings are the defaults: what is compared would tell"""
    plain = dataclasses.replace(drawn(0), days=[0, 7 * WEEKS - 1], tables=[{}, {}])
    (*_, quiet), _ = lived(tmp_path / "quiet", plain, 0)
    (*_, busy), _ = lived(tmp_path / "busy", plain, BUSY)
    told = differing(quiet, busy)
    require(any(name.startswith("weekly") for name in told), f"only {told} differ")
    return ", ".join(told)
