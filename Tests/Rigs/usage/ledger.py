"""What a unit was told and what it said was on the disk, and whether its folder bears that out."""

import collections
import copy
import hashlib

from Rigs.usage import expected, slots

HOUR = 3600
# Later than this after a week began, counting has begun within it.
LATEST_OPENING = 2 * HOUR
# If counting goes on later than this after a week ended, nobody saw it end.
LATEST_ENDING = 300


class Lost(Exception):
    """Something that was acknowledged is not on the disk."""


class Wrong(Exception):
    """Something is on the disk that was not told."""


class Ledger:
    """A unit's truth over many runs.

    Between two runs everything is known: what had been told and not acknowledged when the last one ended is either on
    the disk or not, and nothing else may be.
    """

    def __init__(self):
        self.weeks = {}
        self.now = None
        # How often the folder was found with rows that wait for their files.
        self.publishing = 0
        # What the weeks were when something was acknowledged last, and after each event since but the last.
        self._before = []
        self._open = None
        self._running = None
        # Starts that were counted before there was a week.
        self._restarts = 0

    # What the driver says, line by line.

    def hear(self, line):
        what, *values = line.split()
        if what == "tell":
            self._tell(int(values[0]), *values[1:])
        elif what == "kept":
            self._before = []
        elif what != "waits":
            raise Wrong(f"the unit said: {line}")

    def _tell(self, seconds, event, practice=None):
        name = expected.week_of(seconds)
        self._before.append(self.weeks)
        self.weeks = dict(self.weeks)
        for changed in {name, self._open} & self.weeks.keys():
            self.weeks[changed] = copy.deepcopy(self.weeks[changed])
        if event == "begin":
            # A start is counted before the time is looked at: in the week that was open on the disk.
            restarted = self._open or name
            self._running = None
            if self._open and seconds - expected.end_of(self._open) > LATEST_ENDING:
                self.weeks[self._open].coverage = "partial"
        if name not in self.weeks:
            self.weeks[name] = expected.Week()
            begun = seconds - (expected.end_of(name) - 7 * 24 * HOUR)
            if event == "begin" and begun > LATEST_OPENING:
                self.weeks[name].coverage = "partial"
        self.now = seconds
        week = self.weeks[name]
        if event == "begin":
            self.weeks[restarted].restarts += 1 + self._restarts
            self._restarts = 0
        elif event == "started":
            week.started += 1
            week.practices[practice] += 1
            week.dates[expected.moment(seconds).date()] += 1
            self._running = name
        elif event == "completed":
            week.completed += self._running == name
        elif event == "hour":
            week.ready_hours += 1

    @property
    def sessions(self):
        return sum(week.started for week in self.weeks.values())

    @property
    def repairs(self):
        return sum(week.repairs for week in self.weeks.values())

    # What the folder says.

    def check(self, folder, recovered):
        """Holds a folder against what is known; raises Lost or Wrong.

        - recovered: whether the unit has had an hour since it started, with nothing told.
        """
        found = slots.read((folder / "private/state").read_bytes()) if (folder / "private/state").exists() else []
        state = slots.newest(found)
        if state is None or state.week is None:
            if all([self.weeks, *self._before]):
                raise Lost(f"no slot of {len(found)} holds a week")
            self.weeks, self._before = {}, []
            self._restarts = int(state.rest["health"][0]) if state else 0
            return
        self._settle(state)
        if len([slot for slot in found if slot]) < slots.COUNT - (not recovered):
            raise Wrong(f"{sum(slot is None for slot in found)} slots are damaged")
        self._check_quarter(state)
        self._check_published(folder / "published", state)
        if recovered:
            self._check_recovered(folder, found)

    def _settle(self, state):
        """Finds out how much of what was told and not acknowledged is on the disk."""
        truths = [*self._before, self.weeks]
        differences = [_difference(state, truth) for truth in truths]
        if None not in differences:
            name, (started, completed) = state.week["week"][0], _ints(state.week["sessions"])
            found = started, completed, int(state.week["ready_hours"][0])
            acknowledged = truths[0].get(name)
            least = acknowledged and (acknowledged.started, acknowledged.completed, acknowledged.ready_hours)
            kind = Lost if least is None or any(has < had for has, had in zip(found, least)) else Wrong
            raise kind(differences[-1])
        self.weeks = truths[differences.index(None)]
        self._before = []
        self._open = state.week["week"][0]
        # A torn slot is made anew, which health counts; it is no one's press.
        self.weeks[self._open].repairs = int(state.rest["health"][2])
        self.publishing += bool(state.pending)

    def _check_quarter(self, state):
        quarter = state.quarter["quarter"][0]
        closed = [week for name, week in self.closed() if expected.quarter_of(name) == quarter]
        counted, low = expected.flagged(closed, "ok"), expected.flagged(closed, "low")
        dates = sum((week.dates for week in counted), collections.Counter())
        # Of the low weeks no more than whether their sum reaches the bound, and no weekdays: nobody said who works on
        # them.
        small = min(sum(week.started for week in low), expected.SMALL_WEEKS_BOUND)
        must = {
            "margins": [sum(week.started for week in counted), sum(week.completed for week in counted)],
            "weekdays": [0] * 7,
            "spread": [len(dates), max(dates.values(), default=0)],
            "small_weeks": [len(low), small],
        }
        found = {key: _ints(state.quarter[key]) for key in must}
        _require_equal(f"the counts of {quarter}", found, must)

    def closed(self):
        """The closed weeks and their names."""
        return [(name, week) for name, week in sorted(self.weeks.items()) if self._open and name < self._open]

    def files(self):
        """The published tables as they must be."""
        rows = {}
        closed = self.closed()
        for name, week in closed:
            rows.setdefault(("weekly", name[:4]), []).append(expected.weekly_row(name, week))
            rows.setdefault(("health", name[:4]), []).append(expected.health_row(name, week))
        open_quarter = expected.quarter_of(self._open)
        for quarter in sorted({expected.quarter_of(name) for name, _ in closed}):
            weeks = [week for name, week in closed if expected.quarter_of(name) == quarter]
            if quarter < open_quarter and (profile := expected.profile_rows(quarter, weeks)):
                rows.setdefault(("profile", quarter[:4]), []).extend(profile)
        years = {year for _, year in rows}
        kept = set(sorted(years)[-3:])
        return {
            f"{kind}-{year}.csv": expected.file(kind, lines) for (kind, year), lines in rows.items() if year in kept
        }

    def _check_published(self, published, state):
        """Each table is as it must be, but for rows that wait: the unit may have been cut off before or after each."""
        for name, whole in self.files().items():
            waiting = [f"{row}\r\n".encode() for file, row in state.pending if file == name]
            if not whole.endswith(b"".join(waiting)):
                raise Wrong(f"{name}: the rows that wait are {waiting}, the last ones {whole[-200:]}")
            stages = [whole]
            for row in reversed(waiting):
                stages.append(stages[-1].removesuffix(row))
            # A file is there once it has a row.
            stages = [stage if stage.count(b"\n") > 1 else b"" for stage in stages]
            path = published / name
            found = path.read_bytes() if path.exists() else b""
            if found not in stages:
                raise Wrong(f"{name}: found …{found[-200:]}, must be …{whole[-200:]}")

    def _check_recovered(self, folder, found):
        """An hour after a start everything is published, its checksums fit, and nothing else is there."""
        published = folder / "published"
        must = self.files()
        names = {path.name for path in published.iterdir()}
        others = {"SHA256SUMS", "breathpacer.prom", "datapackage.json"} if must else set()
        _require_equal("the published folder's files", sorted(names), sorted(set(must) | others))
        for name, whole in must.items():
            _require_equal(name, (published / name).read_bytes(), whole)
        sums = "".join(
            f"{hashlib.sha256((published / name).read_bytes()).hexdigest()}  {name}\n"
            for name in sorted(names - {"SHA256SUMS"})
        )
        if must:
            _require_equal("SHA256SUMS", (published / "SHA256SUMS").read_bytes().decode(), sums)
        private = sorted(path.name for path in (folder / "private").iterdir())
        _require_equal("the private folder's files", private, ["quarantine", "state"])
        for number, slot in enumerate(found, start=1):
            if slot.state != found[0].state:
                raise Wrong(f"slot {number} holds {slot.state}, slot 1 {found[0].state}")
        ends = {expected.end_of(name) for name in self.weeks}
        for path in published.iterdir():
            if int(path.stat().st_mtime) not in ends:
                raise Wrong(f"{path.name} was modified at {path.stat().st_mtime}, not at a week's end")


def _difference(state, weeks):
    """What of the open week is not as in a truth; None if all is."""
    if state.week is None:
        return "no week is open"
    name, coverage, source = state.week["week"]
    if name not in weeks:
        return f"{name} is open and was never told"
    if any(other > name for other in weeks):
        return f"{name} is open, and later ones were told: {max(weeks)}"
    week = weeks[name]
    days = [0] * 7
    for date, count in week.dates.items():
        days[date.weekday()] += count
    must = {
        "coverage": week.coverage,
        "source": "ntp",
        "sessions": [week.started, week.completed],
        "weekdays": days,
        "practices": [week.practices[practice] for practice in expected.PRACTICES],
        "ready_hours": [week.ready_hours],
        "restarts": [week.restarts],
    }
    found = {
        "coverage": coverage,
        "source": source,
        **{key: _ints(state.week[key]) for key in ["sessions", "weekdays", "practices", "ready_hours"]},
        "restarts": [int(state.rest["health"][0])],
    }
    wrong = [f"{key} {found[key]}, must be {value}" for key, value in must.items() if found[key] != value]
    return f"{name}: " + "; ".join(wrong) if wrong else None


def _require_equal(what, found, must):
    if found != must:
        raise Wrong(f"{what}: found {found}, must be {must}")


def _ints(values):
    return [int(value) for value in values]
