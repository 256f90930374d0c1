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
import time

from Rigs.gpio import simchip, unit

STARTS = 20
# Until the process that counts has started, too.
SETTLED_S = 1
READY_MS = 50
RESIDENT_MB = 16


def without_chip(program, settings):
    """Milliseconds from exec until the program says that there is no such chip."""
    with unit.Unit(program, settings) as started:
        return 1e3 * (started.wait_for("GPIO chip", within=10) - started.started)


def with_chip(program, settings):
    """Milliseconds from exec to `ready`; then resident and locked megabytes, and what counting has for itself alone."""
    with unit.Unit(program, settings) as started:
        ready = 1e3 * (started.wait_until_ready() - started.started)
        time.sleep(SETTLED_S)
        counting = started.memory_kib("RssAnon", of=started.counting())
        own = (started.memory_kib(field) for field in ("VmRSS", "VmLck"))
        return ready, *(kib * 1024 / 1e6 for kib in (*own, counting))


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
    ready, opening, light, locked, counting = map(statistics.median, zip(*rows))
    resident = light + counting
    total = without_here + opening
    print(
        f"ready       {total:.1f} ms after exec: {without_here:.1f} ms until the chip is opened, {opening:.1f} ms from "
        f"there in a guest (where it is {ready:.0f} ms in all); medians of {STARTS}; limit {READY_MS} ms"
    )
    print(
        f"memory      {resident:.1f} MB resident when idle, {counting:.1f} MB of it counting's own; {locked:.1f} MB "
        f"locked, to stay once they are used; limit {RESIDENT_MB} MB resident"
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
