"""The power of a whole unit is cut, or it is asked to end, while its button is pressed.

`breathpacer run` on a simulated chip says nothing of what it counts. A session counts when it is ten seconds old, and
is on the disk from the next beat on, five minutes after the start and every five minutes. So one that was older at a
beat, or when the unit was asked to end, must be there after the power went; one that was younger must not; and of a
unit whose power goes before its first beat only what was there before.
"""

import concurrent.futures
import random
import time

import pytest

from Rigs import wall
from Rigs.rig import require
from Rigs.usage import guest, slots

LANES = 2
# In short, in whole, in long; and how many of them live until after their first beat.
TRIALS = 4, 6, 60
WITH_BEAT = 0, 2, 6
COUNTS_AFTER_S = 10.0
BEAT_S = 300.0
# How much earlier than said a press or the start may have been, and how long a busy machine may take with a write.
EARLY_S, LATE_S = 0.5, 2.0
SHORTEST_RUN_S, LONGEST_RUN_S = 8.0, 28.0
# How long after its first beat a unit is cut off.
SHORTEST_REST_S, LONGEST_REST_S = 3.0, 20.0
LIMIT_S = 420
# The chip, the program on it, and somebody who breathes for eleven seconds at a time.
SCRIPT = """
{chip}
tap() {{ echo pull-down >$button; $b sleep 0.1; echo pull-up >$button; }}
{program} run --settings {settings} 2>{log} &
unit=$!
until $b grep -q ready {log}; do
    $b kill -0 $unit || {{ $b cat {log}; $b poweroff -f; }}
    $b sleep 0.1
done
echo running
"""
CUT = """
while :; do
    echo begins; tap; $b sleep 11
    tap; $b sleep 3
done
"""
# The last session is as old as is drawn.
ASKED = """
for session in $($b seq {sessions}); do
    echo begins; tap; $b sleep 11
    tap; $b sleep 3
done
echo begins; tap; $b sleep {age:.1f}
echo asked
$b kill -TERM $unit
wait $unit || {{ $b cat {log}; $b poweroff -f; }}
echo ended
"""


class Lane:
    """A unit that is cut off again and again."""

    def __init__(self, place, program, folder, seed):
        self._guest = place
        self._seed = seed
        self._random = random.Random(seed)
        settings, log = folder / "settings.toml", folder / "log"
        settings.write_text(wall.SETTINGS.format(place.counts))
        self._script = SCRIPT.format(chip=wall.CHIP, program=program, settings=settings, log=log)
        self._log = log
        self.asked = self.with_beat = 0
        self.sessions = self.done = self.lost = self.wrong = 0
        self.failure = None
        # How many sessions may be on the disk.
        self._least = self._most = 0

    def run(self, count, with_beat):
        for number in range(count):
            self._log.write_text("")
            if number < with_beat:
                self._cut(CUT, BEAT_S + self._random.uniform(SHORTEST_REST_S, LONGEST_REST_S))
                self.with_beat += 1
            elif number % 2:
                self._ask()
                self.asked += 1
            else:
                self._cut(CUT, self._random.uniform(SHORTEST_RUN_S, LONGEST_RUN_S))
            if self.lost or self.wrong:
                return
            self.done += 1
        self._boot("")

    def _cut(self, presses, after_s):
        """Looks at what the last trial has left, and has somebody press until the power is cut."""
        began, ended, begun, _ = self._boot(self._script + presses, after_s)
        # The one beat there may have been, by a start that may have been earlier than it was said.
        beats = [(began - LATE_S + BEAT_S, began + BEAT_S)] if ended > began + BEAT_S else []
        self._expect(begun, *beats)

    def _ask(self):
        """Looks at what the last trial has left, and has somebody press until the unit is asked to end."""
        ages = [(0.5, COUNTS_AFTER_S - 2 * EARLY_S), (COUNTS_AFTER_S + 2 * LATE_S, COUNTS_AFTER_S + 3 * LATE_S)]
        age = self._random.uniform(*self._random.choice(ages))
        presses = ASKED.format(sessions=self._random.randrange(2), age=age, log=self._log)
        *_, begun, asked = self._boot(self._script + presses)
        self._expect(begun, (asked, asked))

    def _expect(self, begun, moment=None):
        """Says how many sessions must be on the disk once a state was written at a moment: from, to."""
        self._least = self._most = self.sessions
        if moment:
            self._least += sum(moment[0] - press > COUNTS_AFTER_S + LATE_S for press in begun)
            self._most += sum(moment[1] - press > COUNTS_AFTER_S - EARLY_S for press in begun)

    def _boot(self, script, cut_after_s=None):
        """Looks at what the last trial has left, and runs the script; when the unit was ready, when the guest ended,
        when presses began, and when the unit was asked to end."""
        ready, asked, begun = None, None, []
        with self._guest.booted(script, LIMIT_S) as booted:
            for line in booted.stdout:
                match line.split():
                    case ["found"]:
                        self._check()
                    case ["running"]:
                        ready = time.monotonic()
                        if cut_after_s:
                            guest.kill_after(cut_after_s, booted)
                    case ["begins"]:
                        begun.append(time.monotonic())
                    case ["asked"]:
                        asked = time.monotonic()
                    case ["ended"]:
                        pass
                    case _:
                        raise AssertionError(f"the guest said: {line}")
        return ready, time.monotonic(), begun, asked

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
    """after each end of a whole unit the sessions that were old enough at a beat, or at SIGTERM, are on the disk, and
    no others"""
    began = time.monotonic()
    lanes = []
    for lane in range(LANES):
        place = tmp_path / f"room-{lane}"
        place.mkdir()
        kept = guest.Guest(kernel, place, disks / f"room-{lane}", lane, told=[wall.bus(place)])
        lanes.append(Lane(kept, breathpacer, place, f"{seed}-{lane}"))
    count, with_beat = sized(*TRIALS), sized(*WITH_BEAT)
    shares, beats = ([of // LANES + (lane < of % LANES) for lane in range(LANES)] for of in (count, with_beat))
    with concurrent.futures.ThreadPoolExecutor(LANES) as pool:
        list(pool.map(Lane.run, lanes, shares, beats))
    values = ("done", "lost", "wrong", "asked", "with_beat")
    done, lost, wrong, asked, beaten = (sum(getattr(lane, value) for lane in lanes) for value in values)
    found = [lane.failure for lane in lanes if lane.failure]
    require(done == count and not found, lambda: "; ".join(found) or f"{done} of {count} trials were done")
    return (
        f"{done} trials, {lost} lost, {wrong} wrong, in {(time.monotonic() - began) / 60:.1f} minutes; "
        f"{asked} ended by SIGTERM, {beaten} cut after their first beat, the others before it; "
        f"{sum(lane.sessions for lane in lanes)} sessions"
    )
