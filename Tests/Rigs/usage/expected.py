"""What the published files must say of weeks whose sessions are known: the rules as PublishedFiles.md tells them,
written anew."""

import collections
import datetime

PRACTICES = ["breathe", "body_check", "kind_words", "one_good_thing", "team_minute"]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
THRESHOLD = 8
STEP = 5
LEAST_SESSIONS, LEAST_DAYS, MOST_ON_ONE_DAY = 100, 10, 0.3
LEAST_READY_HOURS = 84
SMALL_WEEKS, SMALL_WEEKS_BOUND = 6, 20

COLUMNS = {
    "weekly": "week,started,flag,coverage,ready_hours,clock",
    "profile": "quarter,table,level,sessions",
    "health": "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button,"
    "button_noise",
}


class Week:
    """A week's sessions, each by its own date, practice and end."""

    def __init__(self):
        self.started = 0
        self.completed = 0
        self.ready_hours = 0
        self.restarts = 0
        self.repairs = 0
        self.coverage = "full"
        self.practices = collections.Counter()
        self.dates = collections.Counter()

    @property
    def flag(self):
        if self.ready_hours < LEAST_READY_HOURS:
            return "hours"
        return "low" if self.started < THRESHOLD else "ok"


def week_of(seconds):
    """The ISO week of a time, as the files name it."""
    year, week, _ = moment(seconds).isocalendar()
    return f"{year}-W{week:02}"


def quarter_of(week):
    return f"{week[:4]}-Q{min(4, (int(week[6:]) - 1) // 13 + 1)}"


def moment(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC)


def end_of(week):
    """When a week ends, in seconds since 1970."""
    monday = datetime.datetime.strptime(week + "-1", "%G-W%V-%u").replace(tzinfo=datetime.UTC)
    return int(monday.timestamp()) + 7 * 86400


def rounded(count):
    nearest = (count + STEP // 2) // STEP * STEP
    return nearest if nearest >= THRESHOLD else nearest + STEP


def weekly_row(name, week):
    number = rounded(week.started) if week.flag == "ok" else ""
    return f"{name},{number},{week.flag},{week.coverage},{week.ready_hours},ntp"


def health_row(name, week):
    return f"{name},{week.ready_hours},{week.restarts},0,{week.repairs},0,0,0,ok,0"


def flagged(weeks, flag):
    return [week for week in weeks if week.flag == flag]


def profile_rows(quarter, weeks, is_staffed=False):
    """A closed quarter's rows from its weeks.

    - is_staffed: whether ten people work on each day.
    """
    counted, low = flagged(weeks, "ok"), flagged(weeks, "low")
    total = sum(week.started for week in counted)
    dates = sum((week.dates for week in counted), collections.Counter())
    rows = []
    if total >= LEAST_SESSIONS and len(dates) >= LEAST_DAYS and max(dates.values()) <= MOST_ON_ONE_DAY * total:
        for table, levelings in _tables(counted, total, dates, is_staffed):
            levels = next((levels for levels in levelings if min(levels.values()) >= THRESHOLD), {})
            rows += [f"{quarter},{table},{level},{rounded(count)}" for level, count in levels.items()]
    if len(low) >= SMALL_WEEKS:
        side = "ge" if sum(week.started for week in low) >= SMALL_WEEKS_BOUND else "lt"
        rows.append(f"{quarter},small_weeks,{side}{SMALL_WEEKS_BOUND},")
    return rows


def _tables(counted, total, dates, is_staffed):
    completed = sum(week.completed for week in counted)
    days = dict.fromkeys(DAYS, 0)
    for date, count in dates.items():
        days[DAYS[date.weekday()]] += count
    week_end = days["sat"] + days["sun"]
    practices = {practice: sum(week.practices[practice] for week in counted) for practice in PRACTICES}
    first = practices["breathe"]
    yield "outcome", [{"completed": completed, "not_completed": total - completed}]
    if is_staffed:
        yield "weekday", [days, {"mon_fri": total - week_end, "sat_sun": week_end}]
    yield "practice", [practices, {"breathe": first, "others": total - first}]


def file(kind, rows):
    """A CSV file's bytes."""
    return "".join(f"{line}\r\n" for line in [COLUMNS[kind], *rows]).encode()
