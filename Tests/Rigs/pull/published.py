"""A unit's published files as PublishedFiles.md has them, with their SHA256SUMS."""

import datetime
import hashlib
import os
import pathlib
import shutil

FIRST_MONDAY = datetime.date(2026, 1, 5)
TABLES = {
    "outcome": ("completed", "not_completed"),
    "weekday": ("mon_fri", "sat_sun"),
    "practice": ("breathe", "others"),
}


def iso_week(monday):
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def files(weeks):
    """The files' names and contents after so many closed weeks."""
    mondays = [FIRST_MONDAY + datetime.timedelta(weeks=week) for week in range(weeks)]
    rows = {}

    def add(file, header, row):
        rows.setdefault(file, [header]).append(row)

    for number, monday in enumerate(mondays):
        week, year = iso_week(monday), monday.isocalendar()[0]
        # One of few hours, low ones, and numbers.
        hours = 60 if number % 8 == 6 else 168
        flag = "hours" if hours < 84 else "low" if number % 4 == 3 else "ok"
        use = f"{week},{10 + number % 7 * 5 if flag == 'ok' else ''},{flag},full,{hours},ntp"
        add(f"weekly-{year}.csv", "week,started,flag,coverage,ready_hours,clock", use)
        add(
            f"health-{year}.csv",
            "week,ready_hours,restarts,hardware_faults,repairs,disk_error_hours,clock_faults,resets,button,"
            "button_noise",
            f"{week},{hours},0,0,0,0,0,0,ok,0",
        )
    for number, monday in enumerate(mondays[12::13]):
        quarter = f"{monday.isocalendar()[0]}-Q{number % 4 + 1}"
        for table, levels in TABLES.items():
            for level in levels:
                add(f"profile-{quarter[:4]}.csv", "quarter,table,level,sessions", f"{quarter},{table},{level},60")
    contents = {name: "".join(row + "\r\n" for row in lines) for name, lines in rows.items()}
    contents["datapackage.json"] = '{"name": "breathpacer", "resources": []}\n'
    contents["breathpacer.prom"] = "# TYPE breathpacer_ready_hours gauge\nbreathpacer_ready_hours 168\n"
    return {name: text.encode() for name, text in contents.items()}


def sums(contents):
    """The bytes of SHA256SUMS for these files."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(contents.items()))
    return "".join(lines).encode()


def write(folder, weeks, summed=True):
    """Makes the folder what it is after so many closed weeks; without `summed`, before SHA256SUMS was written anew."""
    folder = pathlib.Path(folder)
    contents = files(weeks)
    if summed:
        contents["SHA256SUMS"] = sums(contents)
    end = FIRST_MONDAY + datetime.timedelta(weeks=weeks)
    moment = datetime.datetime(end.year, end.month, end.day, tzinfo=datetime.UTC).timestamp()
    for name, data in contents.items():
        new = folder / f".{name}.new"
        new.write_bytes(data)
        new.chmod(0o640)
        shutil.chown(new, folder.stat().st_uid, folder.stat().st_gid)
        os.utime(new, (moment, moment))
        new.rename(folder / name)
