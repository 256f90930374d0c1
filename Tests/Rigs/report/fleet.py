"""Makes a fleet of published files, the same every time, as PublishedFiles.md has them.

Rooms differ: some are used daily, some seldom, a few are too small to be counted; one unit in twenty-five needs a
visit, one in fifty cannot be reached, as pull-status.csv says, and one in a hundred is not known.
"""

import concurrent.futures
import datetime
import json
import random
import uuid

TODAY = datetime.date(2026, 11, 25)
SITES = ["north", "south", "harbour", "hill", "park", "river", "station", "west"]
ROOMS = ["Break room", "Quiet room", "Staff kitchen", 'Handover room "East"', "Pausenraum Süd"]
PRACTICES = ["breathe", "body_check", "kind_words", "one_good_thing", "team_minute"]
PRACTICE_SHARES = [0.55, 0.16, 0.12, 0.12, 0.05]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAY_SHARES = [0.17, 0.16, 0.16, 0.16, 0.15, 0.10, 0.10]
PARTS = ["06_12", "12_18", "18_06"]
PART_SHARES = [0.38, 0.36, 0.26]
THRESHOLD, BOUND, SMALL_WEEKS, LEAST_READY_HOURS = 8, 20, 6, 84
COLUMNS = {
    "weekly": "week,started,flag,coverage,ready_hours,clock",
    "profile": "quarter,table,level,sessions",
    "health": "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button,"
    "button_noise",
}


def rounded(count):
    return max(10, (count + 2) // 5 * 5)


def quarter(week):
    return min(4, (week - 1) // 13 + 1)


def weeks_before(today, years):
    """The closed ISO weeks of so many years, as (year, week)."""
    monday = today - datetime.timedelta(days=today.weekday())
    for back in range(52 * years, 0, -1):
        year, week, _ = (monday - datetime.timedelta(weeks=back)).isocalendar()
        yield year, week


def tables(total, token, tells_days):
    """A quarter's tables, whole or not at all, and its token."""
    if total >= 100:
        splits = [
            ("outcome", ["completed", "not_completed"], [0.74, 0.26]),
            ("weekday", DAYS, DAY_SHARES),
            ("practice", PRACTICES, PRACTICE_SHARES),
            ("time_of_day", PARTS, PART_SHARES),
        ]
        for table, levels, shares in splits:
            if table == "weekday" and not tells_days:
                continue
            if table == "weekday" and total < 120:
                levels, shares = ["mon_fri", "sat_sun"], [0.8, 0.2]
            if table == "practice" and total < 200:
                levels, shares = ["breathe", "others"], [0.55, 0.45]
            counts = [round(total * share) for share in shares]
            if min(counts) >= THRESHOLD:
                yield from ((table, level, rounded(count)) for level, count in zip(levels, counts))
    if token:
        yield "small_weeks", token, ""


class Unit:
    """A unit's rows, drawn from its own seed."""

    def __init__(self, index, weeks, seed):
        self.random = random.Random(f"{seed}-{index}")
        self.site = SITES[index * 7 % len(SITES)]
        self.device = f"d-{self.random.getrandbits(24):06x}"
        self.identity = uuid.UUID(int=random.Random(f"{seed}-{index}-identity").getrandbits(128), version=4)
        # One unit in seven has no name that people would know.
        self.room = None if index % 7 == 6 else f"{ROOMS[index % len(ROOMS)]}, ward {index // 10 + 1}"
        self.weeks = weeks
        # One unit in eight is younger than the fleet.
        if index % 8 == 5:
            self.weeks = weeks[-max(3, int(len(weeks) * self.random.random() * 0.7)) :]
        self.mean = self.random.choice([70, 38, 26, 18, 12, 9, 5, 2.5, 1.2, 0.4]) * self.random.uniform(0.7, 1.3)
        self.is_counted = index % 40 != 11
        # Whether ten people work on each day.
        self.tells_days = index % 3 != 1
        self.fault = {3: "stuck", 28: "disk", 53: "light", 78: "power", 91: "silent", 64: "lost"}.get(index % 100)
        self.clock = self.random.choices(["ntp", "rtc", "operator"], [8, 3, 1])[0]

    def files(self):
        """Rows by file name."""
        files, totals, small = {}, {}, {}
        quarters = []
        weeks = self.weeks[:-5] if self.fault == "silent" else self.weeks
        for index, (year, week) in enumerate(weeks):
            season = 0.55 if week in (1, 29, 30, 31, 32, 52, 53) else 1.0
            count = max(0, round(self.random.gauss(self.mean * season, 0.25 * self.mean + 1)))
            is_last = len(weeks) - index <= 3
            ready = 168 if self.random.random() < 0.9 else self.random.randrange(150, 168)
            if self.random.random() < 0.004:
                continue  # Off for a week: no row.
            if self.fault == "power" and is_last:
                ready = self.random.randrange(20, 70)
            if index == 0:
                ready = self.random.randrange(10, 150)
            coverage = "partial" if index == 0 else "full"
            flag = "hours" if ready < LEAST_READY_HOURS else "low" if count < THRESHOLD else "ok"
            if self.is_counted:
                shown = rounded(count) if flag == "ok" else ""
                row = f"{year}-W{week:02},{shown},{flag},{coverage},{ready},{self.clock}"
                files.setdefault(f"weekly-{year}.csv", []).append(row)
            key = (year, quarter(week))
            if key not in totals:
                quarters.append(key)
                totals[key], small[key] = 0, []
            if flag == "ok":
                totals[key] += count
            elif flag == "low":
                small[key].append(count)
            faults = min(3, self.random.randrange(1, 30)) if self.fault == "light" and is_last else 0
            disk = self.random.randrange(1, 90) if self.fault == "disk" and is_last else 0
            is_weak = self.fault == "power" and is_last
            restarts = self.random.randrange(8, 30) if is_weak else int(self.random.random() < 0.03)
            button = "stuck" if self.fault == "stuck" and is_last else "ok"
            repairs = int(self.random.random() < 0.01)
            row = f"{year}-W{week:02},{ready},{restarts},{faults},{repairs},{disk},0,0,{button},0"
            # The health of the last week is lost, so that how the unit is cannot be known.
            if self.fault != "lost" or index + 1 < len(weeks):
                files.setdefault(f"health-{year}.csv", []).append(row)
        # The open quarter has no tables yet.
        for key in quarters[:-1] if self.is_counted else []:
            token = ("ge20" if sum(small[key]) >= BOUND else "lt20") if len(small[key]) >= SMALL_WEEKS else None
            for table, level, sessions in tables(totals[key], token, self.tells_days):
                row = f"{key[0]}-Q{key[1]},{table},{level},{sessions}"
                files.setdefault(f"profile-{key[0]}.csv", []).append(row)
        return files


def field(name, kind):
    return {"name": name, "type": kind}


def package(room, identity, names):
    """A data package of a room's files, by the unit with this identity."""
    numbers = {"started", "sessions"} | set(COLUMNS["health"].split(",")[1:]) - {"button"}
    resources = []
    for name in names:
        columns = COLUMNS[name.split("-")[0]].split(",")
        fields = [field(column, "integer" if column in numbers else "string") for column in columns]
        resources.append(
            {
                "name": name.removesuffix(".csv"),
                "path": name,
                "format": "csv",
                "encoding": "utf-8",
                "profile": "tabular-data-resource",
                "schema": {"fields": fields, "missingValues": [""]},
            }
        )
    described = {"profile": "tabular-data-package", "id": str(identity), "name": "breathpacer-usage"}
    described |= {"breathpacer": {"room": room} if room else {}, "resources": resources}
    return json.dumps(described, indent=2)


def put(folder, name, rows):
    """Writes a published file with these rows."""
    folder.mkdir(parents=True, exist_ok=True)
    text = COLUMNS[name.split("-")[0]] + "\r\n" + "".join(f"{row}\r\n" for row in rows)
    (folder / name).write_bytes(text.encode())


def write(root, first, last, weeks, seed, only):
    """Writes the units from first to last; gives a row of pull-status.csv for each."""
    status = []
    for index in range(first, last):
        unit = Unit(index, weeks, seed)
        folder = root / f"site={unit.site}" / f"device={unit.device}"
        folder.mkdir(parents=True, exist_ok=True)
        files = unit.files()
        files = {name: rows for name, rows in files.items() if not only or name.startswith(only)}
        for name, rows in files.items():
            put(folder, name, rows)
        (folder / "datapackage.json").write_text(package(unit.room, unit.identity, sorted(files)))
        status.append((unit.site, unit.device, index % 50 == 17))
    return status


def make(root, units=1000, years=5, today=TODAY, only=None, seed=1):
    """Writes a fleet into a folder; with `only`, no other files than those whose names begin so."""
    weeks = list(weeks_before(today, years))
    step = 200
    with concurrent.futures.ProcessPoolExecutor() as pool:
        parts = [
            pool.submit(write, root, first, min(first + step, units), weeks, seed, only)
            for first in range(0, units, step)
        ]
        rows = ["site,device,last_success,result"]
        for site, device, is_gone in (row for part in parts for row in part.result()):
            seen = today - datetime.timedelta(days=37 if is_gone else 1)
            rows.append(f"{site},{device},{seen},{'no answer within 10 s' if is_gone else 'ok'}")
    if not only:
        (root / "pull-status.csv").write_text("\n".join(rows) + "\n")
