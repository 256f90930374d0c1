"""Counts a program's instructions in a breath by callgrind, on a chip and a clock that are stubs."""

import collections
import os
import pathlib
import re
import subprocess

# Two lengths of one breath: what a program needs to start drops out of the difference.
SHORT_S, LONG_S = 1, 10
FREQUENCY_HZ = 1500
SETTINGS = """\
[light]
chip = "/dev/gpiochip0"
lines = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

[button]
line = 10
"""


def per_period(folder, stub, command):
    """Instructions of a period by the file they are in, the stub's own left out; the clock's and kernel's are its."""
    short, long = (count(folder, stub, command, seconds) for seconds in (SHORT_S, LONG_S))
    periods = (LONG_S - SHORT_S) * FREQUENCY_HZ
    return {name: (long[name] - short[name]) / periods for name in long if name != stub.name}


def count(folder, stub, command, seconds):
    output = pathlib.Path(folder, "callgrind.out")
    subprocess.run(
        ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={output}", "--trace-children=yes"]
        + ["env", f"LD_PRELOAD={stub}", *command],
        env=os.environ | {"GPIO_STUB_SECONDS": str(seconds)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=120,
        check=True,
    )
    return by_file(output)


def by_file(output):
    """Instructions by the program or library they are in, as callgrind's file lists them (its format: Valgrind's
    manual, "Callgrind Format Specification"): a line of costs belongs to the last `ob=`, and one after `calls=` is
    another's."""
    names, totals = {}, collections.Counter()
    current, called = None, False
    for line in output.read_text().splitlines():
        if match := re.match(r"(c?ob)=\((\d+)\)(?: (.*))?$", line):
            kind, number, path = match.groups()
            if path:
                names[number] = pathlib.Path(path).name
            if kind == "ob":
                current = names[number]
        elif line.startswith("calls="):
            called = True
        elif re.match(r"[0-9+*-]", line):
            if not called:
                totals[current] += int(line.split()[1])
            called = False
    return totals
