"""Renders the enclosure and has admesh see that both parts can be printed: closed, in one piece, of the size meant."""

import pathlib
import re
import subprocess

import pytest

from Rigs.rig import REPOSITORY, SCRIPTS

MODELS = REPOSITORY / ".build/enclosure"


@pytest.fixture(scope="module", autouse=True)
def picture(tmp_path_factory) -> pathlib.Path:
    """The enclosure's picture, rendered together with its parts."""
    picture = tmp_path_factory.mktemp("enclosure") / "enclosure.png"
    subprocess.run([SCRIPTS / "render-enclosure", picture], check=True, stdout=subprocess.DEVNULL)
    return picture


def report(part):
    command = ["admesh", MODELS / f"{part}.stl"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def size(part):
    bounds = re.findall(r"(Min|Max) [XYZ] = *(-?[\d.]+)", report(part))
    values = [float(value) for _, value in bounds]
    return [round(high - low, 1) for low, high in zip(values[::2], values[1::2], strict=True)]


@pytest.mark.parametrize("part", ["shell", "back"])
def test_each_part_is_closed_and_in_one_piece(part):
    """The part is closed and in one piece"""
    found = report(part)
    for count in ("Total disconnected facets", "Degenerate facets", "Backwards edges"):
        assert re.search(rf"{count} *: +0\b", found), count
    assert re.search(r"Number of parts *: +1\b", found)


def test_the_shell_is_as_large_as_its_parameters_make_it():
    """The shell is as large as its parameters make it"""
    source = (REPOSITORY / "Hardware/enclosure.scad").read_text()
    value = {name: float(number) for name, number in re.findall(r"^(\w+) = ([\d.]+);", source, re.M)}
    assert value["top_slope"] == 45
    width = value["segment_width"] + 2 * (value["diffuser_lap"] + value["margin"])
    bar = value["segments"] * value["pitch"]
    height = bar + value["button_drop"] + value["button_diameter"] / 2 + 2 * value["margin"]
    height += value["depth"] - value["wall"]  # the slope of 45 degrees
    assert size("shell") == [width, value["depth"], height]
    return " × ".join(f"{length:g}" for length in size("shell")) + " mm"


def test_the_back_lies_within_the_shell():
    """The back lies within the shell"""
    assert all(back < shell for back, shell in zip(size("back"), size("shell"), strict=True))


def test_the_picture_is_drawn(picture):
    """The picture is drawn"""
    drawn = picture.read_bytes()
    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) > 5_000
