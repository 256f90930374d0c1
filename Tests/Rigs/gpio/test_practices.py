"""Scenarios of the practices: each is begun by a hold to its number and played in part; the cue tells the breath."""

import csv
import pathlib
import time

import pytest

from Rigs.gpio import simchip, witness
from Rigs.gpio.strips import lightness
from Rigs.rig import require

STEP_S = 0.6
# A release counts once the contact has stayed open for so long.
SETTLED_S = 0.07
PRACTICES = ("Breathe", "Body check", "Kind words", "One good thing", "Team minute")
# When in a practice its light is looked at, from its start: near the top of a breath of ten seconds.
LOOK_S = (3.0, 3.5)
FADE_S = 2.5
# A line below this luminance may be dark on a board whose calls are slow.
FAINT = 0.05
# A guest that was held up while its unit started or played shows another light: so often each practice is tried.
TRIES = 3
MOST_ERROR = 10.0

PULSE_S = 0.08
PERIOD_S, INHALE_S = 6.0, 2.4
BREATHS = 2
# The guest's clock ticks a hundred times a second.
TOLERANCE_S = 0.025


@pytest.mark.once
def test_each_in_part(bench):
    """a hold to each number plays that practice, and the next press ends it"""
    settings = settings_file(bench, f"hold_step_s = {STEP_S}\n")
    errors = []
    for number, name in enumerate(PRACTICES, start=1):
        held = STEP_S * (number + 0.5)
        expected = simulated(bench, settings, held)
        wanted = lit_lines(expected)
        for _ in range(TRIES):
            seen = played(bench, settings, held, name)
            if lit_lines(seen) == wanted:
                break
        require(lit_lines(seen) == wanted, f"{name} lit the lines {lit_lines(seen)}, not {wanted}, {TRIES} times")
        errors += [abs(lightness(seen[line]) - lightness(expected[line])) for line in wanted]
    figures = (
        f"{len(PRACTICES)} practices, each line within {max(errors):.1f} of {MOST_ERROR:.0f} L* of the simulated light"
    )
    require(max(errors) <= MOST_ERROR, figures)
    return figures


def played(bench, settings, held, name):
    """The light of each line, of a unit of its own: it measures at its start how faint a line can be."""
    with bench.ready_unit(settings):
        with bench.witness.recording():
            bench.chip.press()
            time.sleep(held)
            bench.chip.release()
            start = time.monotonic() + SETTLED_S
            time.sleep(SETTLED_S + LOOK_S[1])
        bench.tap()
        time.sleep(FADE_S)
        require(not bench.chip.lit(), f"{bench.chip.lit()} still lit after {name} was stopped")
    return witness.shares(bench.witness.writes(), *(start + look for look in LOOK_S))


def lit_lines(lights):
    return [line for line, light in enumerate(lights) if light > FAINT]


@pytest.mark.once
def test_cue(bench):
    """the cue pulses once where the light turns to rise and twice where it turns to fall"""
    settings = settings_file(
        bench,
        f"[breathing]\nbreaths_per_minute = {60 / PERIOD_S:.0f}\ninhale_share = {INHALE_S / PERIOD_S}\n"
        f'[cue]\nline = "{simchip.NAMES[simchip.SPARE]}"\npulse_ms = {round(PULSE_S * 1000)}\n',
    )
    with bench.ready_unit(settings):
        with bench.witness.recording(line=simchip.SPARE):
            pressed = bench.tap()
            time.sleep(BREATHS * PERIOD_S - PULSE_S - 1)
            bench.tap()
            time.sleep(FADE_S)
        writes = [write for write in bench.witness.writes_from(bench.witness.base) if write.line == simchip.SPARE]
    require([write.value for write in writes] == [1, 0] * (len(writes) // 2), f"{writes}")
    rises = [write.time - pressed for write in writes[::2]]
    falls = [write.time - pressed for write in writes[1::2]]
    expected = [
        breath * PERIOD_S + moment for breath in range(BREATHS) for moment in (0, INHALE_S, INHALE_S + 2 * PULSE_S)
    ]
    require(len(rises) == len(expected), f"{len(rises)} pulses at {[round(rise, 3) for rise in rises]}")
    late = max(abs(rise - wanted) for rise, wanted in zip(rises, expected))
    off = max(abs(fall - rise - PULSE_S) for rise, fall in zip(rises, falls))
    figures = (
        f"{len(rises)} pulses, within {1000 * late:.1f} ms of their turn and "
        f"{1000 * off:.1f} ms of their length; limit {1000 * TOLERANCE_S:.0f} ms"
    )
    require(late <= TOLERANCE_S and off <= TOLERANCE_S, figures)
    return figures


def settings_file(bench, text):
    """The rig's settings, whose last table is that of the button, and more."""
    path = pathlib.Path(bench.settings).with_name("practices.toml")
    path.write_text(simchip.SETTINGS + text)
    return path


def simulated(bench, settings, held):
    """The mean light of each segment over the same span, after the same hold in virtual time."""
    folder = pathlib.Path(settings).parent
    script, trace = folder / "hold.csv", folder / "light.csv"
    script.write_text(f"at_s,action\n0,hold:{held:.3f}\n")
    start = held + SETTLED_S
    done = bench.command(
        "simulate",
        "--script",
        str(script),
        "--for",
        f"{start + LOOK_S[1] + 1:.3f}s",
        "--trace",
        str(trace),
        settings=settings,
    )
    require(done.returncode == 0, done.stderr)
    with trace.open() as file:
        rows = [list(map(float, row)) for row in list(csv.reader(file))[1:]]
    samples = 50
    light = [0.0] * simchip.SEGMENTS
    for sample in range(samples):
        moment = start + LOOK_S[0] + (LOOK_S[1] - LOOK_S[0]) * (sample + 0.5) / samples
        row = max((row for row in rows if row[0] <= moment), key=lambda row: row[0])
        light = [sum_ + level / samples for sum_, level in zip(light, row[1:])]
    return light
