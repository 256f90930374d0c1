"""Prints the table of bars: every bar by the same measures, from what the program's own code does in virtual time.

Words on the command line choose the bars that have one of them in their name.
"""

import dataclasses
import os
import pathlib
import subprocess
import sys
import tempfile

import numpy

from Rigs.gpio import strip

from .curve import Curve, lightness
from .figures import FLOOR, errors, in_step, modulation
from .traces import Held, Trace, read_vcd
from .visibility import PHANTOM_EDGES_HZ, visibility

SPAN = "11s"
"""A second of darkness and a breath."""

LEDS = 5
"""Of a strip: as few as it can have, because its trace has every bit. Of a controller as many."""

PULSES_HZ = {"sk9822": 4700, "apa102": 19_200, "hd107s": 27_000, "hd108": 27_000, "lp5024": 29_000, "pwm": 30_000}
"""How often an LED pulses: as measured (cpldcpu.com, 2014 and 2016), of the next three as their data sheets say, and of
PWM outputs as their overlay sets it."""

STEPS = {"lp5024": 255, "pwm": 1023}
"""How many steps the LEDs of a controller have."""

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
    # What LEDs a strip has, or what dims LEDs; plain lines have none of these, and the program times their pulses.
    kind: str | None = None


def addressed(name, kind, driver, call_ns):
    """A strip of addressed LEDs in one colour."""
    settings = f'driver = "{driver}"\nled_kind = "{kind}"\nleds = {LEDS}\ncolour = false\n'
    return Bar(name, call_ns, settings, kind)


def controlled(name, controller, call_ns):
    """LEDs in one colour that Linux drives."""
    names = ", ".join(f'"bar:{led}"' for led in range(LEDS))
    settings = f'driver = "leds"\ncontroller = "{controller}"\nled_names = [{names}]\ncolour = false\n'
    return Bar(name, call_ns, settings, controller)


BARS = (
    Bar("plain lines, Raspberry Pi 5", 2300),
    Bar("plain lines, Raspberry Pi 4", 4500),
    Bar("plain lines, Raspberry Pi Zero 2 W", 11_000),
    addressed("APA102 on a bus, Raspberry Pi Zero 2 W", "apa102", "apa102-spi", 11_000),
    addressed("SK9822 on a bus, Raspberry Pi Zero 2 W", "sk9822", "apa102-spi", 11_000),
    addressed("HD107S on a bus, Raspberry Pi Zero 2 W", "hd107s", "apa102-spi", 11_000),
    addressed("HD108 on a bus, Raspberry Pi Zero 2 W", "hd108", "apa102-spi", 11_000),
    addressed("SK9822 on two lines, Raspberry Pi 4", "sk9822", "apa102-gpio", 4500),
    addressed("HD108 on two lines, Raspberry Pi 4", "hd108", "apa102-gpio", 4500),
    controlled("LP5024, Raspberry Pi Zero 2 W", "lp5024", 11_000),
    controlled("PWM outputs, calls of 11 µs", "pwm", 11_000),
)


def simulated(bar, folder):
    """The trace of a bar's lines over a breath, and the light that was wanted."""
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


def sent(path, bar):
    """A strip: the light of its LEDs by the bits that they take, how often they pulse, their faintest light and the
    calls, one a frame on a bus."""
    wires = read_vcd(path)
    data, clock = wires.lines
    kind = strip.KINDS[bar.kind]
    taken = zip(clock.rises.tolist(), data.levels(clock.rises).tolist())
    frames = list(strip.frames_of(taken, LEDS, kind))
    instants = [frame.time for frame in frames]
    shown = zip(*([kind.light(led) for led in frame.leds] for frame in frames))
    lines = [Held(instants, levels, wires.end) for levels in shown]
    calls = len(frames) if "spi" in bar.settings else wires.writes
    return Trace(lines, calls, wires.begin, wires.end), PULSES_HZ[bar.kind], kind.faintest, calls


def told(curve, controller):
    """LEDs of a controller, which no line leads to: the light that is wanted, in their steps, how often they pulse,
    their faintest light and the calls, one for each LED that changes."""
    levels = numpy.rint(curve.levels * STEPS[controller])
    begin, end = curve.times[0], curve.times[-1]
    lines = [Held(curve.times, led / STEPS[controller], end) for led in levels.T]
    calls = int((numpy.diff(levels, axis=0) != 0).sum())
    return Trace(lines, calls, begin, end), PULSES_HZ[controller], 1 / STEPS[controller], calls


@dataclasses.dataclass(frozen=True)
class Shown:
    """What a bar showed of a breath, and what it did for that."""

    trace: Trace
    # The light that was wanted, as late as the light was.
    curve: Curve
    # Pulses a second, and the faintest light that the bar held.
    rate: float
    faintest: float
    # Calls and processor time in a second of moving light, the latter as a share of a core.
    calls: float
    core: float


def shown(bar, folder):
    """Plays a breath on a bar."""
    path, curve = simulated(bar, folder)
    if bar.kind in STEPS:
        trace, rate, faintest, calls = told(curve, bar.kind)
    else:
        trace, rate, faintest, calls = sent(path, bar) if bar.kind else pulsed(path)
    _, curve = in_step(trace, curve)
    calls /= (trace.end - curve.first_light()) / 1e9
    return Shown(trace, curve, rate, faintest, calls, calls * bar.call_ns / 1e9)


def row(bar, folder):
    """A bar's figures, as they are printed."""
    light = shown(bar, folder)
    trace, curve = light.trace, light.curve
    floor = max(FLOOR, light.faintest)
    error = errors(trace, curve, light.faintest)
    seen = visibility(trace, curve, floor)
    strongest = max(seen["phantom_array"], key=lambda band: band["percent"])
    if bar.kind and light.rate < PHANTOM_EDGES_HZ[-1]:
        # Short pulses have twice their mean in every component. They are too fast for SVM.
        strongest = {"percent": 200, "at_hz": light.rate}
    (near,) = (band for band in seen["phantom_array"] if band["from_hz"] == 460)
    return (
        bar.name,
        f"{light.rate:.0f}",
        f"{modulation(trace, curve, floor)['low_risk_to_1250']:.2f}",
        f"{seen['svm']:.2f}",
        f"{near['percent']:.0f} %",
        f"{strongest['percent']:.0f} % at {strongest['at_hz']:.0f} Hz" if strongest["percent"] >= 0.5 else "none",
        f"{float(lightness(light.faintest)):.2f}",
        f"{error['error_p999']:.2f}, {error['error_max']:.2f}",
        f"{light.calls:.0f}",
        f"{100 * light.core:.2g} %",
        "no" if bar.kind else "yes",
    )


def main(words):
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}")
    for bar in BARS:
        if words and not any(word in bar.name for word in words):
            continue
        with tempfile.TemporaryDirectory() as folder:
            print(f"| {' | '.join(row(bar, pathlib.Path(folder)))} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
