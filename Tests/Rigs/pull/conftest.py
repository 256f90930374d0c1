"""Runs the scenarios, two at a time: scenarios.py FOLDER [NAME…]. Prints a line for each, `ok` with its figures or
`FAIL` with what was found; the status is 1 if any failed. The folder, an empty one, is theirs to work in.
"""

import concurrent.futures
import itertools
import pathlib
import sys

import desk
import hostile
import pulls
import refusals
import units
from scenario import judge

SCENARIOS = pulls.SCENARIOS + refusals.SCENARIOS + hostile.SCENARIOS


class Rig:
    """What a scenario works with: units, desks and folders of its own, and the key that the units know."""

    def __init__(self, scratch):
        self.scratch = scratch
        self.count = itertools.count()
        self.key = scratch / "pull_key"
        units.must(units.UNIT_FILES / "breathpacer-add-puller", units.make_key(self.key))
        # One that was added by hand, without `restrict`: sshd's configuration alone must hold it.
        self.bare_key = scratch / "bare_key"
        with units.KEYS.open("a") as keys:
            keys.write(units.make_key(self.bare_key).read_text())

    def folder(self):
        folder = self.scratch / f"folder-{next(self.count)}"
        folder.mkdir()
        return folder

    def unit(self, **options):
        return units.Unit(self.folder(), **options)

    def desk(self):
        return desk.Desk(self.folder() / "desk", self.key)

    def options(self, unit, key=None):
        """ssh's options for a client that would take what it can get from a unit."""
        known_hosts = unit.folder / "known_hosts"
        known_hosts.write_text(unit.known_host)
        options = {
            "BatchMode": "yes", "IdentitiesOnly": "yes", "IdentityFile": key or self.key,
            "UserKnownHostsFile": known_hosts, "GlobalKnownHostsFile": "/dev/null", "ConnectTimeout": 10,
        }  # fmt: skip
        return ["-F", "none", *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]

    def ssh(self, unit):
        """The remote shell as rsync takes it."""
        return " ".join(map(str, ["ssh", "-p", unit.port, *self.options(unit)]))


def main(scratch, *names):
    chosen = [scenario for scenario in SCENARIOS if not names or scenario.__name__ in names]
    scratch = pathlib.Path(scratch)
    units.install(scratch)
    rig, passed = Rig(scratch), 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for well, line in pool.map(judge, chosen, itertools.repeat(rig)):
            print(line, flush=True)
            passed += well
    print(f"{passed} scenarios passed, {len(chosen) - passed} failed")
    return 0 if passed == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
