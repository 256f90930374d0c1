"""Draws a breath as two ways of dimming show it: L* of 20 ms means, from edges, over the light that was wanted."""

import os
import pathlib
import subprocess
import sys
import tempfile

import numpy

from . import Curve, read_vcd
from .curve import lightness
from .figures import MEAN_NS
from .traces import Trace

BEGIN_NS, BREATH_NS = 11_000_000_000, 10_000_000_000
NAIVE_HZ, NAIVE_STEPS = 100, 100
WIDTH, HEIGHT, LEFT, TOP, GAP = 430, 300, 44, 34, 26
DETAIL_BEGIN_NS, DETAIL_NS, DETAIL_TOP, DETAIL_MOST = 18_000_000_000, 3_000_000_000, 390, 36
INK, WANTED, BACKGROUND = "#d8c7ad", "#7d6c55", "#16130f"


def recorded(folder):
    """The lines of our bar over two breaths, and the light that was wanted."""
    script = folder / "tap.csv"
    script.write_text("at_s,action\n1,tap\n")
    for name in ("lines.vcd", "light.csv"):
        subprocess.run(
            [os.environ["BREATHPACER"], "simulate", "--settings", "/dev/null", "--script", script, "--for", "26s"]
            + ["--trace", folder / name],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return read_vcd(folder / "lines.vcd"), Curve.read(folder / "light.csv")


def naive(curve, segments, end):
    """A loop that sets whole per cents at 100 Hz: each period begins with the level of that moment."""
    changes = []
    period = 1_000_000_000 // NAIVE_HZ
    for rise in range(0, end - period, period):
        for line in range(segments):
            level = numpy.interp(rise, curve.times, curve.levels[:, line])
            duty = round(float(level) * NAIVE_STEPS)
            if duty > 0:
                changes.append((rise, line, 1))
            if duty < NAIVE_STEPS:
                changes.append((rise + duty * period // NAIVE_STEPS, line, 0))
    return Trace.of_changes([""] * segments, sorted(changes), 0, 0, end)


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


def panel(trace, curve, left, top, height, begin, length, most):
    """Every segment's lightness over time: what was wanted below, what was shown above."""
    instants = numpy.arange(begin, begin + length + 1, MEAN_NS)
    middle = (instants[1:] + instants[:-1]) / 2
    parts = []
    for tick in range(0, most + 1, 20 if most > 50 else 10):
        y = top + height * (1 - tick / most)
        parts.append(f'<path d="M{left} {y:.1f}H{left + WIDTH}" stroke="#332c23"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{tick}</text>')
    for segment, line in enumerate(trace.lines):
        shown = lightness(line.means(instants))
        wanted = lightness(curve.means(segment, instants))
        if most < 100 and segment > 2:
            continue
        hue = 30 + 4 * segment
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


def draw(ours, other, curve):
    width, height = 2 * (LEFT + WIDTH) + GAP, DETAIL_TOP + 180 + 44
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="Lightness of'
        ' each segment over one breath: our lines follow the curve, lines at 100 Hz in whole per cent climb in steps">',
        f'<rect width="{width}" height="{height}" rx="10" fill="{BACKGROUND}"/>',
        f'<g fill="{INK}" font-family="sans-serif" font-size="12">',
    ]
    titles = ("breathpacer: 1500 Hz, every wake-up late", "100 Hz in whole per cent, never late")
    for place, (trace, title) in enumerate(zip((ours, other), titles)):
        left = LEFT + place * (WIDTH + LEFT + GAP // 2)
        parts.append(f'<text x="{left + WIDTH / 2}" y="22" text-anchor="middle" font-size="15">{title}</text>')
        parts += panel(trace, curve, left, TOP, HEIGHT, BEGIN_NS, BREATH_NS, 100)
        note = "the last three seconds, the lowest three segments"
        parts.append(f'<text x="{left + WIDTH / 2}" y="{DETAIL_TOP - 10}" text-anchor="middle">{note}</text>')
        parts += panel(trace, curve, left, DETAIL_TOP, 180, DETAIL_BEGIN_NS, DETAIL_NS, DETAIL_MOST)
    caption = "lightness L* in 20 ms means, by segment, over the seconds of a breath; wide and grey: what was wanted"
    parts.append(f'<text x="{width / 2}" y="{height - 10}" text-anchor="middle">{caption}</text>')
    return "\n".join([*parts, "</g></svg>"]) + "\n"


def main():
    output = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        ours, curve = recorded(pathlib.Path(folder))
    other = naive(curve, len(ours.lines), BEGIN_NS + BREATH_NS + 1_000_000_000)
    output.write_text(draw(ours, other, curve))
    print(f"wrote {output}")


main()
