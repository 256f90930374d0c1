"""The witness's record as a value change dump (IEEE 1364-2005, 18), which PulseView, GTKWave and light-figures open."""

import itertools

from Rigs.gpio import simchip

# One character names a wire.
CODES = "abcdefghij"


def write(path, writes, origin):
    """Writes what the bar's lines did from a moment on, in nanoseconds from it; how many writes of the bar those were.

    One write of the bar sets its lines one after the other, in order: all count from the first of them.
    """
    names = simchip.NAMES[: simchip.SEGMENTS]
    levels = [0] * simchip.SEGMENTS
    count = 0
    with open(path, "w") as file:
        file.write("$timescale 1 ns $end\n$scope module bar $end\n")
        file.writelines(f"$var wire 1 {code} {name} $end\n" for code, name in zip(CODES, names, strict=True))
        file.write("$upscope $end\n$enddefinitions $end\n#0\n$dumpvars\n")
        file.writelines(f"0{code}\n" for code in CODES)
        file.write("$end\n")
        while group := list(itertools.islice(writes, simchip.SEGMENTS)):
            if [each.line for each in group] != list(range(simchip.SEGMENTS)):
                raise AssertionError(f"a write of the bar set the lines {[each.line for each in group]}")
            count += 1
            changed = [line for line, each in enumerate(group) if each.value != levels[line]]
            if not changed:
                continue
            file.write(f"#{round((group[0].time - origin) * 1e9)}\n")
            for line in changed:
                levels[line] = group[line].value
                file.write(f"{levels[line]}{CODES[line]}\n")
    return count
