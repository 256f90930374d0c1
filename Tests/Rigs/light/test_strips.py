"""What reads a strip's data and clock, by frames that are written by hand."""

import numpy
import pytest
from lightfigures.traces import Held

from Rigs.gpio import strip

LEDS = 5
END = {"sk9822": 5, "hd107s": 5, "hd108": 17}
START = {"sk9822": 4, "hd107s": 4, "hd108": 16}


def taken(*parts):
    """The bits of bytes written in hexadecimal, a microsecond each."""
    data = bytes.fromhex(" ".join(parts))
    bits = [byte >> (7 - place) & 1 for byte in data for place in range(8)]
    return list(enumerate(bits))


def frame(kind, *words):
    """A frame of these words, with what belongs before and after them."""
    return taken("00" * START[kind], *words, "00" * END[kind])


@pytest.mark.parametrize(
    ("kind", "words", "leds", "lights"),
    [
        (
            "sk9822",
            ["ff 00 80 ff", "f0 3e 7c f7", "e1 00 01 01", "e0 00 00 00", "ff 01 02 03"],
            [(31, 255, 128, 0), (16, 247, 124, 62), (1, 1, 1, 0), (0, 0, 0, 0), (31, 3, 2, 1)],
            [1, 16 * 247 / 7905, 1 / 7905, 0, 3 / 255],
        ),
        (
            "hd107s",
            ["ff 00 80 ff", "ff 00 00 01", "ff 00 00 00", "ff 00 00 00", "ff 01 02 03"],
            [(31, 255, 128, 0), (31, 1, 0, 0), (31, 0, 0, 0), (31, 0, 0, 0), (31, 3, 2, 1)],
            [1, 1 / 255, 0, 0, 3 / 255],
        ),
        (
            "hd108",
            ["c631 ffff 8000 0000", "c631 0001 0000 0000", "c631 0000 0000 0000"]
            + ["c631 0000 0000 0000", "c631 0003 0002 0001"],
            [(17, 65535, 32768, 0), (17, 1, 0, 0), (17, 0, 0, 0), (17, 0, 0, 0), (17, 3, 2, 1)],
            [1, 1 / 65535, 0, 0, 3 / 65535],
        ),
    ],
    ids=["sk9822", "hd107s", "hd108"],
)
def test_a_frame_is_read_by_the_data_sheet(kind, words, leds, lights):
    """A frame is read by the data sheet, and shown once it has ended"""
    bits = frame(kind, *words)
    (shown,) = strip.frames_of(bits, LEDS, strip.KINDS[kind])
    assert [tuple(led) for led in shown.leds] == leds
    assert [strip.KINDS[kind].light(led) for led in shown.leds] == pytest.approx(lights)
    assert shown.began == 0
    assert shown.time <= bits[-1][0] < shown.time + 8
    two = list(strip.frames_of([*bits, *bits], LEDS, strip.KINDS[kind]))
    assert [each.leds for each in two] == [shown.leds] * 2


@pytest.mark.parametrize(
    ("kind", "bits", "found"),
    [
        ("sk9822", frame("sk9822", "df 00 80 ff", *["e0 00 00 00"] * 4), "does not begin with 111"),
        ("hd108", frame("hd108", "c632 0000 0000 0000", *["c631 0000 0000 0000"] * 4), "has gains of"),
        ("hd108", taken("00" * 15, *["c631 0000 0000 0000"] * 5, "00" * 17), "after 120 zeros, not 128"),
        ("hd108", frame("hd108", *["c631 0000 0000 0000"] * 4), "does not begin with 1"),
        ("sk9822", taken("00" * 4, *["e0 00 00 00"] * 5, "00" * 4), "not complete"),
    ],
    ids=["marker", "gains", "start", "count", "end"],
)
def test_what_is_no_frame_is_refused(kind, bits, found):
    """What is no frame is refused"""
    with pytest.raises(strip.Malformed, match=found):
        list(strip.frames_of(bits, LEDS, strip.KINDS[kind]))


def test_a_gain_that_is_to_stay_is_seen_to_change():
    """A gain that is to stay is seen to change"""
    with pytest.raises(strip.Malformed, match="a gain of 16"):
        strip.KINDS["hd108"].light(strip.LED(16, 1, 0, 0))


def test_the_light_of_a_strip_stands_until_the_next_frame():
    """The light of a strip stands until the next frame"""
    light = Held([10, 20, 40], [0.5, 0, 1], 50)
    assert list(light.means(numpy.asarray([0, 10, 15, 25, 35, 45, 50]))) == pytest.approx([0, 0.5, 0.25, 0, 0.5, 1])
