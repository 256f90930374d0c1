"""A series of trials: units that count, are cut off at seeded moments, and are held against the truth."""

import collections
import concurrent.futures
import pathlib
import random
import time

from Rigs.rig import require
from Rigs.usage import expected, ledger

# 2026-01-05, a Monday.
FIRST_START = 1_767_571_200
HOUR = 3600
# Rooms that are hardly used, used, and so busy that most beats have a session to write.
SESSIONS_A_WEEK = [3, 20, 400, 2000]
# How long a unit is off between two runs, on average. Some of them begin within so long of a week's end, to be cut off
# as it is published; some after weeks.
MEAN_OFF_S = HOUR
WEEKS_END_SHARE, WEEKS_END_S = 0.3, 3 * HOUR
LONG_OFF_SHARE, LONG_OFF_S = 0.02, 21 * 24 * HOUR
# How often a unit has days to recover instead of an hour, so that some weeks have hours enough to be told however few
# beats this machine has time for until a cut.
LONG_RECOVERY_SHARE, LONG_RECOVERY_HOURS = 0.12, 110

# A trial: when the unit is given an hour or days to recover, if it is; what its run begins with, if there is one; and
# after how long it is cut off.
Plan = collections.namedtuple("Plan", "recovery run cut_after_s")
Run = collections.namedtuple("Run", "start hours sessions_a_week seed")
# A unit's folder as it was found, and whether the unit has had an hour since its start.
Folder = collections.namedtuple("Folder", "path recovered")


class Lane:
    """A unit that is cut off again and again.

    - unit: `trial(plan)` yields a Folder as found, then lines of the driver, and after a recovery the Folder again.
    """

    def __init__(self, unit, seed, longest_run_s):
        self._unit = unit
        self._seed = seed
        self._random = random.Random(seed)
        self._longest_run_s = longest_run_s
        self.ledger = ledger.Ledger()
        self.done = 0
        self.lost = self.wrong = 0
        self.failure = None

    def run(self, trials):
        """Cuts the unit off so many times; ends with the first time that something is lost or wrong."""
        try:
            for _ in range(trials):
                self._trial(self._plan())
                self.done += 1
            start = self._start()
            self._trial(Plan(Run(start, 1, 0, 0), None, None))
        except (ledger.Lost, ledger.Wrong) as error:
            kind = type(error).__name__.lower()
            setattr(self, kind, 1)
            self.failure = f"{kind} in trial {self.done} of seed {self._seed}: {error}"

    def _trial(self, plan):
        for item in self._unit.trial(plan):
            if isinstance(item, Folder):
                self.ledger.check(pathlib.Path(item.path), item.recovered)
            else:
                self.ledger.hear(item)

    def _start(self):
        if self.ledger.now is None:
            return FIRST_START
        start = self.ledger.now + 1 + int(self._random.expovariate(1 / MEAN_OFF_S))
        match self._random.choices("nel", [1 - WEEKS_END_SHARE - LONG_OFF_SHARE, WEEKS_END_SHARE, LONG_OFF_SHARE]):
            case ["e"]:
                return max(start, expected.end_of(expected.week_of(start)) - self._random.randrange(WEEKS_END_S))
            case ["l"]:
                return start + self._random.randrange(LONG_OFF_S)
        return start

    def _plan(self):
        recovery, start = None, self._start()
        # A unit that is cut off again while it recovers must do as well.
        if self._random.random() < 0.5:
            hours = LONG_RECOVERY_HOURS if self._random.random() < LONG_RECOVERY_SHARE else 1
            recovery = Run(start, hours, 0, 0)
            start += hours * HOUR + 1
        run = Run(start, 10**6, self._random.choice(SESSIONS_A_WEEK), self._random.getrandbits(32))
        return Plan(recovery, run, self._random.uniform(0, self._longest_run_s))


def series(name, lanes, trials):
    """Runs the lanes side by side; what came of them. Fails if something was lost or wrong."""
    began = time.monotonic()
    shares = [trials // len(lanes) + (number < trials % len(lanes)) for number in range(len(lanes))]
    with concurrent.futures.ThreadPoolExecutor(len(lanes)) as pool:
        list(pool.map(lambda lane, share: lane.run(share), lanes, shares))
    done, lost, wrong = (sum(getattr(lane, value) for lane in lanes) for value in ("done", "lost", "wrong"))
    ledgers = [lane.ledger for lane in lanes]
    found = [lane.failure for lane in lanes if lane.failure]
    require(done == trials and not found, lambda: "; ".join(found) or f"{done} of {trials} trials were done")
    sessions = sum(book.sessions for book in ledgers)
    require(sessions > 0, f"no session was counted in {done} trials, which shows nothing: is this machine busy?")
    flags = collections.Counter(week.flag for book in ledgers for _, week in book.closed())
    return (
        f"{name}: {done} trials, {lost} lost, {wrong} wrong, in {(time.monotonic() - began) / 60:.1f} minutes; "
        f"{sessions} sessions; weeks told as a number {flags['ok']}, as low {flags['low']}, "
        f"of too few hours {flags['hours']}; "
        f"{sum(book.publishing for book in ledgers)} times a closed week was not published yet, "
        f"{sum(book.repairs for book in ledgers)} slots or files were made anew"
    )
