"""Scenarios of LEDs that Linux drives. The kernel's own double stands for a controller, and a reader of the rig takes
down each brightness that arrives there."""

import collections
import json
import time

import pytest

from Rigs.gpio.breath import (
    FADE_S,
    MOST_PER_SECOND,
    RISE_S,
    breathe,
    from_the_curve,
    kill_in_a_breath,
    most_in_a_second,
)
from Rigs.gpio.leds import CLASS, COARSE, FINE, NAMES, Controller, settings_file
from Rigs.gpio.test_faults import BACK_S, GONE_S, told_at_the_end
from Rigs.rig import require

TRIGGER = "transient"
# How many times less of the processor the program takes than with plain lines, at least: what times no pulse by itself
# writes to an LED 200 times a second at most, and plain lines some 5000 times.
LEAST_SAVING = 2
# An idle unit looks at its button and its bar so often.
LOOK_S = 30


def test_conformance(bench):
    """LEDs that Linux drives pass the suite of every hardware"""
    with Controller(COARSE):
        return bench.suite("LEDConformance")


def test_session(bench):
    """LEDs of 16 bits follow a breath, take no write while they stand and are dark before and after"""
    return session(bench, FINE)


def test_coarse_session(bench):
    """so do those of 8 bits"""
    return session(bench, COARSE)


def session(bench, most):
    settings = settings_file(bench)
    with Controller(most) as leds, bench.ready_unit(settings) as unit:
        require(not any(leds.shown()), "not dark before the press")
        breath = breathe(bench, unit)
        require(not any(leds.shown()), f"not dark at the end: {leds.shown()}")
        told = leds.since(breath.pressed)
    touched = [change for change in told if breath.still <= change.time < breath.asked]
    require(not touched, f"{len(touched)} changes while the bar stood still")
    rise = [change for change in told if change.time < breath.stopped]
    by_led = collections.defaultdict(list)
    for change in rise:
        by_led[change.led].append(change)
    require(len(by_led[0]) > 20, f"the lowest LED was told {len(by_led[0])} levels in a rise")
    for led, changes in by_led.items():
        falls = [(a.brightness, b.brightness) for a, b in zip(changes, changes[1:]) if b.brightness < a.brightness]
        require(not falls, f"LED {led} falls in an inhale: {falls}")
    require(min(leds.light(by_led[led][-1]) for led in range(3)) > 0.1, "the lowest LEDs are faint at the top")
    moments = [[change.time for change in changes] for changes in by_led.values()]
    rate = max(most_in_a_second(each, breath.pressed) for each in moments)
    arrived = ((change.time - breath.pressed, change.led, leds.light(change)) for change in rise)
    lit = next(change.time for change in rise if change.brightness)
    return (
        f"{len(told)} changes of {len(NAMES)} LEDs of {most} steps, at most {rate} of {MOST_PER_SECOND} a second for "
        f"one; first light {1000 * (lit - breath.pressed):.1f} ms after the press; "
        f"{from_the_curve(bench, settings, arrived)}"
    )


@pytest.mark.once
def test_processor_time(bench):
    """a breath's rise takes less of the processor than with plain lines"""
    with bench.ready_unit() as unit:
        lines = cost_of_rise(bench, unit)
    with Controller(COARSE), bench.ready_unit(settings_file(bench)) as unit:
        leds = cost_of_rise(bench, unit)
    figures = (
        f"{1000 * leds:.0f} ms of processor time in {RISE_S} s with {len(NAMES)} LEDs; {1000 * lines:.0f} ms with plain"
        f" lines, {lines / leds:.0f} times as much, at least {LEAST_SAVING}"
    )
    require(lines >= LEAST_SAVING * leds, figures)
    return figures


def cost_of_rise(bench, unit):
    """The program's processor time in a breath's rise, which is then stopped."""
    bench.tap()
    begun = unit.cpu_seconds()
    time.sleep(RISE_S)
    taken = unit.cpu_seconds() - begun
    bench.tap()
    time.sleep(FADE_S)
    return taken


def test_killed_then_off(bench):
    """after SIGKILL in a session `breathpacer off` darkens every LED, status 0"""
    settings = settings_file(bench)
    with Controller(COARSE) as leds:
        with bench.ready_unit(settings) as unit:
            kill_in_a_breath(bench, unit)
        left = leds.shown()
        require(any(left), "the kernel left nothing lit, so there is nothing to darken")
        off = bench.command("off", settings=settings)
        require(off.returncode == 0, f"status {off.returncode}: {off.stderr.strip()}")
        require(not any(leds.shown()), f"still lit: {leds.shown()}")
    return f"{sum(map(bool, left))} LEDs were left lit, none after it"


def test_controller_vanishes(bench):
    """a controller that vanishes in a session is tried again, idle when it is back, and told of at the end"""
    with Controller(COARSE) as leds, bench.ready_unit(settings_file(bench)) as unit:
        bench.tap()
        time.sleep(2)
        return comes_back(bench, leds, unit, noticed=0)


@pytest.mark.once
def test_controller_vanishes_from_an_idle_unit(bench):
    """a controller that vanishes while nobody breathes is noticed before the next press"""
    with Controller(COARSE) as leds, bench.ready_unit(settings_file(bench)) as unit:
        return comes_back(bench, leds, unit, noticed=LOOK_S)


def comes_back(bench, leds, unit, noticed):
    """Lets the LEDs vanish and come back, after a unit has noticed and tried twice; what the next press does. Had the
    press been the first to notice, no light would come within a second.
    """
    leds.unplug()
    time.sleep(noticed + GONE_S)
    leds.plug()
    time.sleep(BACK_S)
    require(not any(leds.shown()), "an LED was lit before a press")
    pressed = bench.tap()
    time.sleep(0.5)
    lit = [change.time for change in leds.since(pressed) if change.brightness]
    require(lit, "no LED was lit by a press")
    failed = told_at_the_end(unit)
    require(str(CLASS) in failed, f"no LED is named in: {failed}")
    return f"said “{failed}” at the end; light {1000 * (lit[0] - pressed):.1f} ms after a press"


def test_trigger(bench):
    """the trigger of an LED is none while the unit runs, and is given back at its end"""
    settings = settings_file(bench)
    file = CLASS / NAMES[3] / "trigger"
    with Controller(COARSE):
        file.write_text(TRIGGER)
        require(f"[{TRIGGER}]" in file.read_text(), f"the kernel has no trigger {TRIGGER}: {file.read_text()}")
        with bench.ready_unit(settings) as unit:
            require("[none]" in file.read_text(), f"while the unit runs: {file.read_text()}")
            status = unit.ask_to_end()
        require(status == 0, f"status {status}")
        require(f"[{TRIGGER}]" in file.read_text(), f"at the end: {file.read_text()}")
    return f"{TRIGGER}, none, {TRIGGER}"


def test_check(bench):
    """`check` counts the LEDs and their steps, and names those that are not there, status 69"""
    settings = settings_file(bench)
    with Controller(COARSE):
        found = findings(bench, settings)
        require(
            [finding["found"] for finding in found if finding["subject"] == "led"]
            == [f"{len(NAMES)} LEDs of {COARSE} steps: the ember has L* 5.0"],
            f"{found}",
        )
    gone = bench.command("check", settings=settings)
    require(gone.returncode == 69, f"status {gone.returncode}: {gone.stdout}")
    require(f"{', '.join(NAMES)}: not there" in gone.stdout, gone.stdout)
    return f"{len(NAMES)} LEDs, then none"


def findings(bench, settings):
    return json.loads(bench.command("check", "--json", settings=settings).stdout)["findings"]
