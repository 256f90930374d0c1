"""What a unit has forgotten is not on its card any more: counts before a reset, a state that was set aside."""

import datetime
import re
import subprocess

import pytest

from Rigs.card.guest import Guest
from Rigs.rig import require

# A week of so many sessions that the lines of its counts stand nowhere else.
WEEK = datetime.date(2026, 1, 5)
SESSIONS = 397
LOOKED_AT_S = 5 * 86_400
NEXT_WEEK = "2026-01-13 10:00:00"
# A line of the state that has a number of three digits at least.
MARKER = re.compile(rb"^[a-z_]+(?: [0-9]+)* [0-9]{3}(?: [0-9]+)*$", re.MULTILINE)


def counted(program, folder):
    """A folder of counts of a busy open week, and the lines of it that tell how busy it was."""
    starts = [3600 + number * 900 + number % 7 * 60 for number in range(SESSIONS)]
    taps = "".join(f"{at},tap\n{at + 20},tap\n" for at in starts)
    (folder / "script.csv").write_text(f"at_s,action\n{taps}")
    (folder / "room.toml").write_text("[room]\nheadcount = 24\n")
    command = [program, "simulate", "--settings", folder / "room.toml", "--script", folder / "script.csv"]
    command += ["--start", str(WEEK), "--for", f"{LOOKED_AT_S}s", "--usage", folder / "counts"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    state = (folder / "counts/private/state").read_bytes()
    markers = sorted(line for line in set(MARKER.findall(state)) if not line.startswith(b"ready_hours"))
    require(markers, "no line of the state has a number of three digits")
    return folder / "counts", markers


def require_gone(place, markers, before, what):
    """None of the lines is on the card any more; on the card before they were."""
    there, left = before.read_bytes(), place.card.read_bytes()
    require(all(there.count(marker) for marker in markers), "the card never held the counts: the search finds nothing")
    found = [f"“{marker.decode()}” {left.count(marker)} times" for marker in markers if marker in left]
    require(not found, f"after {what} the raw card has {', '.join(found)}")
    return f"{len(markers)} lines, none is left"


def begin(place, counts, before):
    """Puts counts on the card, which is copied once they are on it."""
    moment = datetime.datetime.combine(WEEK, datetime.time()) + datetime.timedelta(seconds=LOOKED_AT_S + 60)
    return f"date -s '{moment}' >/dev/null\ncp -a {counts}/. $disk/usage\nsync\ntake {before}\n"


@pytest.mark.parametrize("command", ["reset", "erase"])
def test_reset(kernel, breathpacer, tmp_path, command):
    """Finding 6: after `usage reset` and `usage erase` no count of before is on the card"""
    counts, markers = counted(breathpacer, tmp_path)
    place, before = Guest(kernel, breathpacer, tmp_path / "guest"), tmp_path / "before"
    lines = place.run(
        begin(place, counts, before) + f"$program usage {command} --yes --settings $settings\necho status $?\n"
    )
    require(["status", "0"] in lines, lines)
    return require_gone(place, markers, before, f"`usage {command}`")


def test_quarantine(kernel, breathpacer, tmp_path):
    """Finding 6: once a week has closed nothing of a state that was set aside in it is on the card"""
    counts, markers = counted(breathpacer, tmp_path)
    state = counts / "private/state"
    # One wrong digit in each checksum: no slot is whole.
    state.write_bytes(re.sub(rb"crc32c .", b"crc32c x", state.read_bytes()))
    place, before = Guest(kernel, breathpacer, tmp_path / "guest"), tmp_path / "before"
    script = begin(place, counts, before) + "run\nsleep 3\nstop\n"
    script += "echo aside $(ls $disk/usage/private/quarantine | wc -l)\n"
    script += f"date -s '{NEXT_WEEK}' >/dev/null\n$program usage publish --settings $settings\necho status $?\n"
    script += "echo aside $(ls $disk/usage/private/quarantine | wc -l)\n"
    lines = place.run(script)
    require(["status", "0"] in lines and ["aside", "1"] in lines and ["aside", "0"] in lines, lines)
    return require_gone(place, markers, before, "the week in which it was set aside")


def test_closed_week(kernel, breathpacer, tmp_path):
    """Finding 6: once a week has closed its counts are not on the card but for the sums of its quarter"""
    counts, markers = counted(breathpacer, tmp_path)
    place, before = Guest(kernel, breathpacer, tmp_path / "guest"), tmp_path / "before"
    script = begin(place, counts, before) + f"date -s '{NEXT_WEEK}' >/dev/null\n"
    lines = place.run(script + "$program usage publish --settings $settings\necho status $?\n")
    require(["status", "0"] in lines, lines)
    # What the quarter has of its weeks keeps the form of theirs.
    kept = [marker for marker in markers if marker.startswith((b"sessions", b"days"))]
    return require_gone(place, kept, before, "the week's end")
