"""Scenarios of a strip of addressed LEDs: on two lines of the chip, and on a serial bus that the kernel clocks out on
lines of another. Either way the kernel's trace of the lines is decoded to what the LEDs show."""

import statistics

from Rigs.gpio import strip
from Rigs.gpio.breath import MOST_PER_SECOND, breathe, from_the_curve, kill_in_a_breath, most_in_a_second
from Rigs.gpio.strips import BUS, BUS_CHIP, BUS_SPARE, LEDS, LINES, is_dark, settings_file
from Rigs.rig import require


def test_conformance(bench):
    """strips of each kind on two lines pass the suite of every hardware on a real GPIO character device"""
    return bench.suite("StripConformance")


def test_session_on_lines(bench):
    """a strip on two lines rises with a breath, is left alone while it stands and is dark before and after"""
    return session(bench, LINES, "sk9822", bench.witness.base)


def test_session_on_bus(bench):
    """a strip on a serial bus rises with a breath, is left alone while it stands and is dark before and after"""
    return session(bench, BUS, "sk9822", bench.witness.first_number(BUS_CHIP, BUS_SPARE))


def test_session_of_hd107s_on_bus(bench):
    """so does one of HD107S on a bus"""
    return session(bench, BUS, "hd107s", bench.witness.first_number(BUS_CHIP, BUS_SPARE))


def test_session_of_hd108_on_lines(bench):
    """so does one of HD108 on two lines, with 16 bits a colour"""
    return session(bench, LINES, "hd108", bench.witness.base)


def test_session_of_hd108_on_bus(bench):
    """so does one of HD108 on a bus, whose clock rests high"""
    return session(bench, BUS, "hd108", bench.witness.first_number(BUS_CHIP, BUS_SPARE))


def test_killed_then_off_on_lines(bench):
    """after SIGKILL in a session `breathpacer off` darkens a strip on two lines, status 0"""
    return killed_then_off(bench, LINES, bench.witness.base)


def test_killed_then_off_on_bus(bench):
    """after SIGKILL in a session `breathpacer off` darkens a strip on a serial bus, status 0"""
    return killed_then_off(bench, BUS, bench.witness.first_number(BUS_CHIP, BUS_SPARE))


def session(bench, driver, name, first):
    settings, kind = settings_file(bench, driver, name), strip.KINDS[name]
    with bench.witness.recording_lines(first, 2), bench.ready_unit(settings) as unit:
        breath = breathe(bench, unit)
    writes = list(bench.witness.writes_from(first))
    frames = list(strip.frames(writes, LEDS, kind))
    before = [frame for frame in frames if frame.time < breath.pressed]
    require(before and all(map(is_dark, before)), "not dark before the press")
    require(is_dark(frames[-1]), f"not dark at the end: {frames[-1].leds}")
    touched = [write for write in writes if breath.still <= write.time < breath.asked]
    require(not touched, f"{len(touched)} writes while the strip stood still")
    rise = [frame for frame in frames if breath.pressed <= frame.time < breath.stopped]
    light = [[kind.light(led) for led in frame.leds] for frame in rise]
    for led in range(LEDS):
        falls = [
            f"{sooner[led]} to {later[led]} at {frame.time - breath.pressed:.3f} s"
            for sooner, later, frame in zip(light, light[1:], rise[1:])
            if later[led] < sooner[led]
        ]
        require(not falls, f"LED {led} falls in an inhale: {falls}")
    require(min(light[-1][:3]) > 0.1, f"the lowest LEDs are faint at the top: {light[-1]}")
    rate = most_in_a_second([frame.time for frame in rise], breath.pressed)
    arrived = (
        (frame.began - breath.pressed, led, kind.light(code)) for frame in rise for led, code in enumerate(frame.leds)
    )
    took = statistics.median(frame.time - frame.began for frame in rise)
    lit = next(frame.time for frame in rise if not is_dark(frame))
    return (
        f"{len(frames)} frames of {LEDS} LEDs in {len(writes)} writes, at most {rate} of {MOST_PER_SECOND} a second; "
        f"first light {1000 * (lit - breath.pressed):.1f} ms after the press; a frame takes {1000 * took:.1f} ms; "
        f"{from_the_curve(bench, settings, arrived)}"
    )


def killed_then_off(bench, driver, first):
    settings = settings_file(bench, driver)
    with bench.ready_unit(settings) as unit:
        kill_in_a_breath(bench, unit)
    with bench.witness.recording_lines(first, 2):
        off = bench.command("off", settings=settings)
    writes = list(bench.witness.writes_from(first))
    require(off.returncode == 0, f"status {off.returncode}: {off.stderr.strip()}")
    frames = list(strip.frames(writes, LEDS, strip.KINDS["sk9822"]))
    require(len(frames) == 1 and is_dark(frames[0]), f"frames: {frames}")
    zeros = 0
    for _, bit in strip.bits(writes):
        if bit:
            break
        zeros += 1
    require(zeros >= 32 * (LEDS + 1), f"only {zeros} zeros before the frame")
    return f"{zeros} zeros for whatever was cut off, then one dark frame"
