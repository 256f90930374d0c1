"""The bar's lines on an emulated board, as its registers have them."""

import math
import time

# The registers are read some hundred times in it.
WINDOW_S = 1
SHADES = " .:-=+*#%@"


def lit(pi, lines):
    """The bar's lines that are high now."""
    levels = pi.levels()
    return [line for line in lines if levels >> line & 1]


def watch(pi, lines, seconds):
    """The share of time for which each line was high, window by window; prints them as shades."""
    start = time.monotonic()
    windows = []
    while (begin := time.monotonic()) < start + seconds:
        readings = []
        while time.monotonic() < begin + WINDOW_S:
            readings.append(pi.levels())
        shares = [sum(levels >> line & 1 for levels in readings) / len(readings) for line in lines]
        windows.append(shares)
        bar = "".join(SHADES[math.ceil(share * (len(SHADES) - 1))] for share in shares)
        print(f"    {begin - start:5.1f} s |{bar}| of {len(readings)} readings", flush=True)
    return windows
