"""Draws a breath as three bars show it: L* of 20 ms means, over the light that was wanted."""

import pathlib
import sys
import tempfile

import numpy

from . import bars
from .curve import lightness
from .figures import MEAN_NS

CALL_NS = 11_000
BARS = {
    "plain lines: 1500 pulses a second": bars.Bar(
        "lines", CALL_NS, 'lines = ["GPIO17", "GPIO27", "GPIO22", "GPIO5", "GPIO6"]\n'
    ),
    "HD108 on a bus: 65,535 steps": bars.addressed("strip", "hd108", "apa102-spi", CALL_NS),
    "LP5024, driven by Linux: 255 steps": bars.controlled("controller", "lp5024", CALL_NS),
}
"""On the slowest board."""

BEGIN_NS, BREATH_NS = 1_000_000_000, 10_000_000_000
WIDTH, HEIGHT, LEFT, TOP, GAP = 270, 240, 34, 34, 16
DETAIL_BEGIN_NS, DETAIL_NS, DETAIL_TOP, DETAIL_HEIGHT, DETAIL_MOST = 8_000_000_000, 3_000_000_000, 326, 180, 24
INK, WANTED, BACKGROUND = "#d8c7ad", "#7d6c55", "#16130f"


def polylines(instants, values, left, top, height, begin, length, most):
    """The points of a line, as far as it lies within the panel; those in the middle of a level stretch are left out."""
    xs = left + WIDTH * (instants - begin) / length
    ys = numpy.round(top + height * (1 - values / most), 1)
    runs, run = [], []
    for place, (x, y) in enumerate(zip(xs, ys)):
        if y < top:
            runs, run = [*runs, run], []
            continue
        level = 0 < place < len(ys) - 1 and ys[place - 1] == y == ys[place + 1]
        if not (run and level):
            run.append(f"{x:.1f},{y:g}")
    return [" ".join(run) for run in [*runs, run] if len(run) > 1]


def panel(light, left, top, height, begin, length, most):
    """Every segment's lightness over time: what was wanted below, what was shown above."""
    instants = numpy.arange(begin, begin + length + 1, MEAN_NS)
    middle = (instants[1:] + instants[:-1]) / 2
    parts = []
    for tick in range(0, most + 1, 20 if most > 50 else 10):
        y = top + height * (1 - tick / most)
        parts.append(f'<path d="M{left} {y:.1f}H{left + WIDTH}" stroke="#332c23"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{tick}</text>')
    for segment, line in enumerate(light.trace.lines):
        shown = lightness(line.means(instants))
        wanted = lightness(light.curve.means(segment, instants))
        if most < 100 and segment > 2:
            continue
        hue = 30 + 8 * segment
        for values, stroke, thick in ((wanted, WANTED, 3), (shown, f"hsl({hue} 90% 68%)", 1)):
            for path in polylines(middle, values, left, top, height, begin, length, most):
                parts.append(f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="{thick}"/>')
    for second in range(round(length / 1e9) + 1):
        if length > 4e9 and second % 2:
            continue
        x = left + WIDTH * second * 1e9 / length
        label = (begin - BEGIN_NS) // 10**9 + second
        parts.append(f'<text x="{x:.1f}" y="{top + height + 16}" text-anchor="middle">{label}</text>')
    return parts


def draw(shown):
    """The picture of each bar's light, by its title."""
    width, height = len(shown) * (LEFT + WIDTH + GAP), DETAIL_TOP + DETAIL_HEIGHT + 44
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="Lightness of'
        " each segment over one breath: an HD108 follows the curve, an LP5024 moves in steps where light is faint,"
        ' and plain lines hold nothing fainter than their floor">',
        f'<rect width="{width}" height="{height}" rx="10" fill="{BACKGROUND}"/>',
        f'<g fill="{INK}" font-family="sans-serif" font-size="12">',
    ]
    for place, (title, light) in enumerate(shown.items()):
        left = LEFT + place * (LEFT + WIDTH + GAP)
        middle = left + WIDTH / 2
        parts.append(f'<text x="{middle}" y="22" text-anchor="middle" font-size="14">{title}</text>')
        parts += panel(light, left, TOP, HEIGHT, BEGIN_NS, BREATH_NS, 100)
        note = "the last three seconds, the lowest three segments"
        parts.append(f'<text x="{middle}" y="{DETAIL_TOP - 10}" text-anchor="middle" font-size="11">{note}</text>')
        parts += panel(light, left, DETAIL_TOP, DETAIL_HEIGHT, DETAIL_BEGIN_NS, DETAIL_NS, DETAIL_MOST)
    caption = "L* in 20 ms means over the seconds of a breath, on a Raspberry Pi Zero 2 W; in grey: what was wanted"
    parts.append(f'<text x="{width / 2}" y="{height - 10}" text-anchor="middle">{caption}</text>')
    return "\n".join([*parts, "</g></svg>"]) + "\n"


def main():
    output = pathlib.Path(sys.argv[1])
    shown = {}
    for title, bar in BARS.items():
        with tempfile.TemporaryDirectory() as folder:
            shown[title] = bars.shown(bar, pathlib.Path(folder))
    output.write_text(draw(shown))
    print(f"wrote {output}")


if __name__ == "__main__":
    main()
