"""The process that counts is killed at random moments."""

import subprocess
import time

from Rigs.usage import trials

LANES = 2
# In short, in whole, in long.
TRIALS = 300, 1000, 20_000
# From the first system call to some hours of beats.
LONGEST_RUN_S = 0.4


class Process:
    """Counting as a process of its own, on a folder that stays."""

    def __init__(self, driver, folder):
        self._driver = driver
        self._folder = folder
        folder.mkdir(parents=True)

    def trial(self, plan):
        yield trials.Folder(self._folder, False)
        if plan.recovery:
            recovery = self._start(plan.recovery)
            yield from recovery.stdout
            recovery.wait()
            yield trials.Folder(self._folder, True)
        if plan.run:
            run = self._start(plan.run)
            time.sleep(plan.cut_after_s)
            run.kill()
            yield from run.stdout
            run.wait()

    def _start(self, run):
        return subprocess.Popen([self._driver, self._folder, *map(str, run)], stdout=subprocess.PIPE, text=True)


def test_kills(product, tmp_path, sized, seed):
    """what was acknowledged is on this machine's disk, and nothing else, after each kill of the process"""
    lanes = [
        trials.Lane(Process(product("usage-driver"), tmp_path / f"unit-{lane}"), f"{seed}-{lane}", LONGEST_RUN_S)
        for lane in range(LANES)
    ]
    return trials.series("sigkill", lanes, sized(*TRIALS))
