"""Holds the list of parts to what `wiring` prints for each build, and to the holes of the enclosure."""

import csv
import io
import re
import subprocess

import pytest

from Rigs.handouts.test_electrical import quantity, rows, value
from Rigs.rig import REPOSITORY

# What a build has in its settings besides the defaults.
BUILDS = {
    "leds": "",
    "strip": 'drive = "transistors"\n',
    "sk9822": 'driver = "apa102-spi"\nled_kind = "sk9822"\n',
    "hd108": 'driver = "apa102-spi"\nled_kind = "hd108"\n',
}
# Packages with legs, which go into a perfboard by hand.
LEGGED = ("TO-92", "TO-220", "TO-251")


@pytest.fixture
def wiring(tmp_path, breathpacer):
    """What `wiring` prints for a build with a cue, a row for each connection."""
    file = tmp_path / "settings.toml"

    def wiring(build):
        file.write_text(f'[light]\n{BUILDS[build]}[cue]\nline = "GPIO12"\n')
        command = [breathpacer, "wiring", "--settings", file, "--format", "csv"]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        return list(csv.DictReader(io.StringIO(said)))

    return wiring


def holes():
    """The numbers at the head of enclosure.scad."""
    source = (REPOSITORY / "Hardware/enclosure.scad").read_text()
    return {name: float(number) for name, number in re.findall(r"^(\w+) = ([\d.]+);", source, re.M)}


def numbers(text):
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


@pytest.mark.parametrize("build", BUILDS)
def test_the_cables_have_a_core_for_each_connection(wiring, build):
    """The cables have a core for each connection, no two of a cable alike, and the terminals a pole for each"""
    cued, barred = [], []
    for row in wiring(build):
        if row["core"]:
            (cued if row["part"].startswith("cue") else barred).append(row["core"])
    for cores, owner in ((barred, build), (cued, "cue")):
        assert len(set(cores)) == len(cores)
        assert len(cores) <= numbers(value(owner, "cable"))[0]
        assert numbers(value(owner, "terminal"))[1] == len(cores)
    return f"{len(barred)} cores and {len(cued)} for the cue"


@pytest.mark.parametrize("build", BUILDS)
def test_whatever_no_pin_feeds_has_a_feed(wiring, build):
    """A bar that no pin feeds has a feed and a supply of the voltage that the table tells"""
    fed = [row["line"] for row in wiring(build) if row["part"] == "bar supply"]
    feeds = [row for row in rows("bom.csv") if (row["build"], row["part"]) == (build, "feed")]
    assert len(fed) == len(feeds)
    for volts, feed in zip(fed, feeds):
        assert feed["purpose"].startswith(f"{volts} from the supply")
        assert value(build, "supply").startswith(f"{volts}, ")


def test_the_button_has_its_resistors(wiring):
    """The resistors of the button's row are in the list, once each"""
    (button,) = [row for row in wiring("leds") if row["part"] == "button"]
    resistors = re.findall(r"(\d+) kΩ", button["through"])
    assert resistors == ["1", "10"]
    for kilohms in resistors:
        assert quantity("any", "resistor", 1000 * float(kilohms)) == 1


def test_transistors_can_be_soldered_by_hand():
    """Each transistor has legs"""
    found = [row["value"] for row in rows("bom.csv") if row["part"] == "transistor"]
    assert found
    for transistor in found:
        assert transistor.endswith(LEGGED), transistor


def test_the_parts_fit_the_enclosure():
    """Diffuser, button, gland, screws and carrier fit the enclosure's holes"""
    hole = holes()
    thickness, width, height, _ = numbers(value("any", "diffuser"))
    assert thickness == hole["diffuser"]
    assert width == hole["segment_width"] + 2 * hole["diffuser_lap"]
    assert height == hole["segments"] * hole["pitch"] + 2 * hole["diffuser_lap"]
    assert f"face of {hole['button_diameter']:g} mm" in value("any", "button")
    assert f"a {int(hole['button_thread'])} mm hole" in value("any", "button")
    screwed = {"cable gland": "cable_exit", "enclosure screw": "closing_screw", "wall screw": "wall_screw"}
    for part, name in screwed.items():
        thread = numbers(value("any", part))[0]
        assert thread < hole[name] <= thread + 0.3, part
    inside = hole["segment_width"] + 2 * (hole["diffuser_lap"] + hole["margin"]) - 2 * hole["wall"]
    _, narrow, _ = numbers(value("any", "carrier"))
    assert narrow < inside
