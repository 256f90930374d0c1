"""Sessions that count, on a unit that counts into a folder of its own, and the light of a session beside another's."""

import collections
import contextlib
import re
import time

from Rigs.gpio import simchip
from Rigs.rig import require
from Rigs.usage import slots

COUNTING = """
[room]
headcount = 24

[clock]
trust = "operator"

[usage]
directory = "{}"
"""
# A session counts after ten seconds; then it is stopped, and fades.
COUNTED_S = 10.5
FADED_S = 2.5
# Around the moment in which it counts, until the second breath has risen, in steps of 150 periods of a pulse train.
WATCHED_FROM_S, WATCHED_UNTIL_S = 9.0, 13.0
STEP_S = 0.1
# Of a step's time, how much more the light of a segment may differ from a healthy session's than that of another
# healthy session does, which shows what the guest itself is late by: in half of the steps, in 95 of 100.
PARTS = (0.5, 0.95)
DIFFERENCES = (0.01, 0.05)
# What the machine holds a guest up by is in one session; what a disk would hold the light up by is in each.
TRIES = 3
# Until counting has begun and said what it has to say; it waits a second for a folder that another process has.
SAID_S = 4
# What no line of the journal may have.
TELLTALE = re.compile(r"session|press|[0-9]:[0-9]", re.IGNORECASE)


@contextlib.contextmanager
def counting_unit(bench, directory, hardware=simchip.SETTINGS, name="counting.toml"):
    """A unit that runs, is ready, and counts into a folder."""
    settings = bench.settings.with_name(name)
    settings.write_text(hardware + COUNTING.format(directory))
    with bench.ready_unit(settings) as running:
        yield running


def session(bench, watched=False, meanwhile=None, at=None):
    """A session that counts and is stopped; each segment's share of light in each step, if it is watched. Then
    something may be done meanwhile, so many seconds after the press."""
    pressed = bench.tap()
    shares = None
    if watched:
        wait_until(pressed + WATCHED_FROM_S)
        with bench.witness.recording():
            if meanwhile:
                wait_until(pressed + at)
                meanwhile()
            wait_until(pressed + WATCHED_UNTIL_S)
        shares = light_shares(bench.witness.writes(), pressed)
    wait_until(pressed + COUNTED_S)
    bench.tap()
    time.sleep(FADED_S)
    return shares


def wait_until(moment):
    time.sleep(max(0, moment - time.monotonic()))


def light_shares(writes, start):
    """How much of each step, counted from a moment, each line was high."""
    shares = collections.Counter()
    since = {}
    for write in writes:
        if write.value == 1:
            since.setdefault(write.line, write.time)
            continue
        begin = since.pop(write.line, None)
        while begin is not None and begin < write.time:
            step = int((begin - start) / STEP_S)
            until = min(write.time, start + (step + 1) * STEP_S)
            shares[step, write.line] += (until - begin) / STEP_S
            begin = until if until > begin else None
    first, last = (round(second / STEP_S) for second in (WATCHED_FROM_S, WATCHED_UNTIL_S))
    return collections.Counter({key: share for key, share in shares.items() if first < key[0] < last - 1})


def differences(one, other):
    """How much two sessions' light differs, in so many parts of the steps."""
    ordered = sorted(abs(one[key] - other[key]) for key in one.keys() | other.keys())
    return [ordered[int(len(ordered) * part)] for part in PARTS]


def end(running):
    """Asks a unit to end; how long it took. No line that it has said is about a session."""
    asked = time.monotonic()
    status = running.ask_to_end()
    took = time.monotonic() - asked
    require(status == 0, f"status {status}")
    for line in running.last_words():
        require(not TELLTALE.search(line), f"said “{line}”")
    return took


def wait_until_said(running, text):
    """Counting begins in a process of its own: its line, which may come before or after the light is ready."""
    if not any(text in line for line in running.said):
        running.wait_for(text, within=SAID_S)
    return next(line for line in running.said if text in line)


def usual_differences(healthy):
    """How much the light of healthy sessions differs from the first one's, at most."""
    return [max(part) for part in zip(*(differences(healthy[0], other) for other in healthy[1:]), strict=True)]


def most_differences(healthy):
    """How much the light of a session may differ from a healthy one's."""
    return [2 * own + more for own, more in zip(usual_differences(healthy), DIFFERENCES)]


def alike(found, healthy):
    """Whether the light of a session differs from a healthy one's about as that of another healthy one does."""
    return all(difference <= most for difference, most in zip(found, most_differences(healthy)))


def margins(found, healthy):
    """How much the light of a session differs from a healthy one's, beside the limits."""
    parts = zip(PARTS, found, most_differences(healthy))
    return " and ".join(f"{found:.4f} of {most:.4f} in {100 * part:.0f} of 100 steps" for part, found, most in parts)


def state_in(directory):
    """The state in a folder, with its open week."""
    found = slots.newest(slots.read((directory / "private/state").read_bytes()))
    require(found and found.week, "no slot holds a week")
    return found


def require_sessions(directory, started):
    """So many sessions are on the disk, in the open week, and none of them ended by itself."""
    found = state_in(directory).week["sessions"]
    require(found == [str(started), "0"], f"sessions {found}, not {started}")
