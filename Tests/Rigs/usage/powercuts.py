"""The power of a unit is cut: powercuts.py KERNEL DRIVER FOLDER DISKS TRIALS SEED. Folders are made for what the guests
need and for their disks."""

import pathlib
import shlex
import sys

from Rigs.usage import guest, trials

LANES = 2
LONGEST_RUN_S = 1.5


class Unit:
    """Counting in a guest."""

    def __init__(self, place, driver):
        self._guest = place
        self._driver = driver

    def trial(self, plan):
        script = ""
        if plan.recovery:
            script += f"{self._drive(plan.recovery)}\nhand_over recovered\n"
        if plan.run:
            script += f"echo running\n{self._drive(plan.run)}\n"
        with self._guest.booted(script) as booted:
            for line in booted.stdout:
                match line.split():
                    case ["found" | "recovered" as stage]:
                        yield trials.Folder(self._guest.found, stage == "recovered")
                    case ["running"]:
                        guest.kill_after(plan.cut_after_s, booted)
                    case _:
                        yield line

    def _drive(self, run):
        return shlex.join([self._driver, str(self._guest.counts), *map(str, run)])


def main(kernel, driver, folder, disks, count, seed):
    print(f"seed {seed}")
    folder, disks = pathlib.Path(folder), pathlib.Path(disks)
    lanes = []
    for lane in range(LANES):
        place = guest.Guest(kernel, folder / f"unit-{lane}", disks / f"disk-{lane}", lane)
        lanes.append(trials.Lane(Unit(place, driver), f"{seed}-{lane}", LONGEST_RUN_S))
    return trials.series("power cut", lanes, int(count))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
