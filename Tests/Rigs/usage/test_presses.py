"""The power of a whole unit is cut while its button is pressed.

`breathpacer run` on a simulated chip says nothing of what it counts. A session counts when it is ten seconds old: one
that was older when the power went must be on the disk, one that was younger must not.
"""

import concurrent.futures
import random
import time

import pytest

from Rigs.rig import require
from Rigs.usage import guest, slots

LANES = 2
# In short, in whole, in long.
TRIALS = 4, 6, 60
COUNTS_AFTER_S = 10.0
# How much earlier than said a press may have been, and how long a busy machine may take with a write.
EARLY_S, LATE_S = 0.5, 2.0
SHORTEST_RUN_S, LONGEST_RUN_S = 8.0, 28.0
# A strip: plain lines would be refused by a machine that is too busy to dim them.
NAMES = ["DATA", "CLOCK", "BUTTON"]
SETTINGS = """\
[room]
headcount = 24

[clock]
trust = "operator"

[light]
chip = "rig"
driver = "apa102-gpio"
leds = 5
data_line = "DATA"
clock_line = "CLOCK"

[button]
line = "BUTTON"

[usage]
directory = "{}"
"""
# A chip as gpio-sim makes it, the program on it, and somebody who breathes for eleven seconds at a time.
SCRIPT = """
$b mount -t sysfs sysfs /sys
$b mount -t configfs configfs /sys/kernel/config
chip=/sys/kernel/config/gpio-sim/rig
line=0
for name in {names}; do
    $b mkdir -p $chip/bank0/line$line
    echo $name >$chip/bank0/line$line/name
    line=$((line + 1))
done
echo $line >$chip/bank0/num_lines
echo rig >$chip/bank0/label
echo 1 >$chip/live
button=/sys/devices/platform/$($b cat $chip/dev_name)/$($b cat $chip/bank0/chip_name)/sim_gpio$((line - 1))/pull
tap() {{ echo pull-down >$button; $b sleep 0.1; echo pull-up >$button; }}
echo pull-up >$button
{program} run --settings {settings} 2>{log} &
until $b grep -q ready {log}; do
    $b kill -0 $! || {{ $b cat {log}; $b poweroff -f; }}
    $b sleep 0.1
done
echo running
while :; do
    echo begins; tap; $b sleep 11
    tap; $b sleep 3
done
"""


class Lane:
    """A unit that is cut off again and again."""

    def __init__(self, place, program, folder, seed):
        self._guest = place
        self._seed = seed
        self._random = random.Random(seed)
        settings, log = folder / "settings.toml", folder / "log"
        settings.write_text(SETTINGS.format(place.counts))
        self._script = SCRIPT.format(names=" ".join(NAMES), program=program, settings=settings, log=log)
        self._log = log
        self.sessions = self.done = self.lost = self.wrong = 0
        self.failure = None
        # How many sessions may be on the disk.
        self._least = self._most = 0

    def run(self, count):
        for _ in range(count):
            self._log.write_text("")
            self._cut(self._script, self._random.uniform(SHORTEST_RUN_S, LONGEST_RUN_S))
            if self.lost or self.wrong:
                return
            self.done += 1
        self._cut("", 0)

    def _cut(self, script, after_s):
        """Looks at what the last cut has left, and runs the script until the next one."""
        begun = []
        with self._guest.booted(script) as booted:
            for line in booted.stdout:
                match line.split():
                    case ["found"]:
                        self._check()
                    case ["running"]:
                        guest.kill_after(after_s, booted)
                    case ["begins"]:
                        begun.append(time.monotonic())
                    case _:
                        raise AssertionError(f"the guest said: {line}")
        ages = [time.monotonic() - moment for moment in begun]
        self._least = self.sessions + sum(age > COUNTS_AFTER_S + LATE_S for age in ages)
        self._most = self.sessions + sum(age > COUNTS_AFTER_S - EARLY_S for age in ages)

    def _check(self):
        path = self._guest.found / "private/state"
        state = slots.newest(slots.read(path.read_bytes())) if path.exists() else None
        week = state.week if state else None
        self.sessions = int(week["sessions"][0]) if week else 0
        if self.sessions < self._least:
            self.lost = 1
        elif self.sessions > self._most or week and week["sessions"][1] != "0":
            self.wrong = 1
        else:
            return
        found = f"{self._least} to {self._most} sessions must be there, none completed; found {week}"
        self.failure = f"in trial {self.done} of seed {self._seed}: {found}"


@pytest.mark.limit(14400)
def test_presses(kernel, breathpacer, tmp_path, disks, sized, seed):
    """after each cut of a whole unit's power the sessions that were old enough are on the disk, and no others"""
    began = time.monotonic()
    lanes = []
    for lane in range(LANES):
        place = tmp_path / f"room-{lane}"
        kept = guest.Guest(kernel, place, disks / f"room-{lane}", lane)
        lanes.append(Lane(kept, breathpacer, place, f"{seed}-{lane}"))
    count = sized(*TRIALS)
    shares = [count // LANES + (number < count % LANES) for number in range(LANES)]
    with concurrent.futures.ThreadPoolExecutor(LANES) as pool:
        list(pool.map(Lane.run, lanes, shares))
    done, lost, wrong = (sum(getattr(lane, value) for lane in lanes) for value in ("done", "lost", "wrong"))
    found = [lane.failure for lane in lanes if lane.failure]
    require(done == count and not found, lambda: "; ".join(found) or f"{done} of {count} trials were done")
    return (
        f"{done} trials, {lost} lost, {wrong} wrong, in {(time.monotonic() - began) / 60:.1f} minutes; "
        f"{sum(lane.sessions for lane in lanes)} sessions"
    )
