"""A breath on a board, by the time that a write takes there, on the virtual clock: a guest's writes take longer than
most boards', so that its ember is higher than one on a wall.
"""

import os
import pathlib
import tempfile

import light_figures
from lightfigures import bars
from lightfigures.curve import lightness

NAME = "plain lines, Raspberry Pi 4"
# When the script of the simulated bars taps the button.
PRESS_S = 1


def figures(program):
    """What takes a write of the lines, in microseconds, and the figures of the light."""
    os.environ["BREATHPACER"] = str(program)
    board = next(bar for bar in bars.BARS if bar.name == NAME)
    with tempfile.TemporaryDirectory() as folder:
        lines, _ = bars.simulated(board, pathlib.Path(folder))
        trace, _, faintest, _ = bars.pulsed(lines)
    _, judged = light_figures.judge(trace, PRESS_S)
    return board.call_ns / 1000, judged | {"floor": float(lightness(faintest))}
