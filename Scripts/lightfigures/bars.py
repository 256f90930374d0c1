"""Prints the table of bars: every bar by the same measures, from what the program's own code does in virtual time."""

import dataclasses
import os
import pathlib
import subprocess
import tempfile

import numpy

from .curve import Curve, lightness
from .figures import FLOOR, errors, in_step, modulation
from .traces import read_vcd
from .visibility import visibility

SPAN = "21s"
"""A second of darkness and two breaths."""

COLUMNS = (
    "bar", "pulses/s", "of low risk", "SVM", "460–700 Hz", "to 20 kHz", "floor, L*", "error, L*", "calls/s",
    "of a core", "real time",
)  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Bar:
    """A bar that is simulated: its settings, and its board by how long a call takes there, as published."""

    name: str
    call_ns: int
    settings: str = ""
    # Whether its pulses are timed by the program, which then has to go ahead of other work.
    needs_real_time: bool = True


BARS = (
    Bar("plain lines, Raspberry Pi 5", 2300),
    Bar("plain lines, Raspberry Pi 4", 4500),
    Bar("plain lines, Raspberry Pi Zero 2 W", 11_000),
)


def simulated(bar, folder):
    """The trace of a bar's lines over two breaths, and the light that was wanted."""
    script, settings = folder / "tap.csv", folder / "settings.toml"
    script.write_text("at_s,action\n1,tap\n")
    settings.write_text(f"[light]\n{bar.settings}\n")
    lines, light = folder / "lines.vcd", folder / "light.csv"
    for trace in (lines, light):
        subprocess.run(
            [os.environ["BREATHPACER"], "simulate", "--settings", settings, "--script", script, "--for", SPAN]
            + ["--call-cost", str(bar.call_ns), "--trace", trace],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return lines, Curve.read(light)


def pulsed(path):
    """Plain lines: their trace, how many pulses a second they give, the faintest light and the calls."""
    trace = read_vcd(path)
    period = min(float(numpy.median(numpy.diff(line.rises))) for line in trace.lines)
    shortest = min(float((line.falls - line.rises).min()) for line in trace.lines)
    return trace, 1e9 / period, shortest / period, trace.writes


def row(bar, folder):
    """A bar's figures, as they are printed."""
    path, curve = simulated(bar, folder)
    trace, rate, faintest, calls = pulsed(path)
    _, curve = in_step(trace, curve)
    floor = max(FLOOR, faintest)
    error = errors(trace, curve, faintest)
    seen = visibility(trace, curve, floor)
    strongest = max(seen["phantom_array"], key=lambda band: band["percent"])
    (near,) = (band for band in seen["phantom_array"] if band["from_hz"] == 460)
    lit = (trace.end - curve.first_light()) / 1e9
    return (
        bar.name,
        f"{rate:.0f}",
        f"{modulation(trace, curve, floor)['low_risk_to_1250']:.2f}",
        f"{seen['svm']:.2f}",
        f"{near['percent']:.0f} %",
        f"{strongest['percent']:.0f} % at {strongest['at_hz']:.0f} Hz",
        f"{float(lightness(faintest)):.2f}",
        f"{error['error_p999']:.2f}, {error['error_max']:.2f}",
        f"{calls / lit:.0f}",
        f"{100 * calls * bar.call_ns / 1e9 / lit:.2g} %",
        "yes" if bar.needs_real_time else "no",
    )


def main():
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}")
    for bar in BARS:
        with tempfile.TemporaryDirectory() as folder:
            print(f"| {' | '.join(row(bar, pathlib.Path(folder)))} |", flush=True)


if __name__ == "__main__":
    main()
