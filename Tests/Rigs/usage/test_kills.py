"""The process that counts is killed at random moments."""

import subprocess
import time

from Rigs.usage import trials

# In short, in whole, in long.
TRIALS = 300, 1000, 20_000
# From the first system call to some hours of beats on a disk, and to some weeks of them in memory, where a flush takes
# no time. A process that is killed loses nothing that it had handed over on either.
ON_DISK_S, IN_MEMORY_S = 0.4, 0.3


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


def test_kills(product, tmp_path, disks, sized, seed):
    """what was acknowledged is on this machine's disk, and nothing else, after each kill of the process"""
    lanes = [
        trials.Lane(Process(product("usage-driver"), folder / "unit"), f"{seed}-{lane}", longest_run_s)
        for lane, (folder, longest_run_s) in enumerate([(tmp_path, ON_DISK_S), (disks, IN_MEMORY_S)])
    ]
    return trials.series("sigkill", lanes, sized(*TRIALS))
