"""The light that the program simulates for the same settings, and how far from it is what arrived."""

import csv
import pathlib

from Rigs.gpio.strips import lightness
from Rigs.rig import require

# A level is made for a frame, and so for its middle.
FRAME_S = 0.005
PRESS_S = 1


def errors(bench, settings, arrived):
    """How far levels in a rise are from the simulated light, in L*: median and 99 %. A level is in seconds after the
    press, its segment and its luminance; they are in order."""
    rows, place, found = simulated(bench, settings), 0, []
    for seconds, segment, luminance in arrived:
        moment = PRESS_S + seconds + FRAME_S / 2
        while place + 1 < len(rows) and rows[place + 1][0] <= moment:
            place += 1
        found.append(abs(lightness(luminance) - lightness(rows[place][1 + segment])))
    found.sort()
    return found[len(found) // 2], found[len(found) * 99 // 100]


def simulated(bench, settings):
    """Rows of a moment and the luminance of each segment, around a press."""
    folder = pathlib.Path(settings).parent
    script, trace = folder / "press.csv", folder / "light.csv"
    script.write_text(f"at_s,action\n{PRESS_S},tap\n")
    done = bench.command("simulate", "--script", str(script), "--for", "6s", "--trace", str(trace), settings=settings)
    require(done.returncode == 0, done.stderr)
    with trace.open() as file:
        return [list(map(float, row)) for row in list(csv.reader(file))[1:]]
