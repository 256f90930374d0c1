"""How soon the program is ready, and what memory it holds then.

    startup PROGRAM             on this machine: prints the milliseconds from exec until it misses its chip
    startup PROGRAM WITHOUT_MS  in a guest: adds what the chip takes and prints the figures; status 1 over a limit

A page fault costs a guest some forty times what it costs a machine, and most of a start is page faults of exec. So
only what needs a chip is measured in the guest: the time to `ready` with a chip over the time to the failure without.
"""

import pathlib
import statistics
import sys
import tempfile

from Rigs.gpio import simchip, unit

STARTS = 20
READY_MS = 50
RESIDENT_MB = 16


def without_chip(program, settings):
    """Milliseconds from exec until the program says that there is no such chip."""
    with unit.Unit(program, settings) as started:
        return 1e3 * (started.wait_for("GPIO chip", within=10) - started.started)


def with_chip(program, settings):
    """Milliseconds from exec to `ready`, resident and locked megabytes then."""
    with unit.Unit(program, settings) as started:
        ready = 1e3 * (started.wait_until_ready() - started.started)
        return ready, *(started.memory_kib(field) * 1024 / 1e6 for field in ("VmRSS", "VmLck"))


def report(program, settings, without_here):
    """Prints the figures of a guest; whether they are within their limits."""
    chip = simchip.SimChip()
    rows = []
    for _ in range(STARTS):
        chip.unplug()
        without = without_chip(program, settings)
        chip.plug()
        ready, *memory = with_chip(program, settings)
        rows.append((ready, ready - without, *memory))
    ready, opening, resident, locked = map(statistics.median, zip(*rows))
    total = without_here + opening
    print(
        f"ready       {total:.1f} ms after exec: {without_here:.1f} ms until the chip is opened, {opening:.1f} ms from "
        f"there in a guest (where it is {ready:.0f} ms in all); medians of {STARTS}; limit {READY_MS} ms"
    )
    print(
        f"memory      {resident:.1f} MB resident when idle, {locked:.1f} MB locked, to stay once they are used; "
        f"limit {RESIDENT_MB} MB resident"
    )
    return total <= READY_MS and resident <= RESIDENT_MB


def main(program, without_here=None):
    with tempfile.TemporaryDirectory() as folder:
        settings = pathlib.Path(folder, "settings.toml")
        settings.write_text(simchip.SETTINGS)
        if without_here is None:
            print(statistics.median(without_chip(program, settings) for _ in range(STARTS)))
            return 0
        return 0 if report(program, settings, float(without_here)) else 1


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except AssertionError as failure:
        sys.exit(f"startup.py: {failure}")
