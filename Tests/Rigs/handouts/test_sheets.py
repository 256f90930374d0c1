"""Measures every line of the sheets besides the placard with the real font, and prints each as a page of its size."""

import itertools
import re
import subprocess

import pytest

from Rigs.handouts import setting
from Rigs.handouts.setting import LANGUAGES

# Sheets with their pages, and the sizes that they come in, in millimetres.
PAGES = {"placard": 1, "leader": 2, "two-ways": 1, "pocket": 1, "room": 1}
SIZES = {"a4": (210, 297), "a5": (148, 210)}
POCKET_SIZES = {"a7": (74, 105), "a4": (297, 210)}
# A ward's own words and names as wide as they may be, and the usual ones.
WIDEST = "[words]\n" + "".join(
    f"{language} = [" + ", ".join([f'"{"W" * 21}"'] * 4) + "]\n" for language in LANGUAGES
) + '[room]\nsupport = "' + "№" * 50 + '"\n'  # fmt: skip
OWN = '[words]\nen = ["One thing.", "Not alone.", "May they rest.", "It is enough."]\n'


def sizes(name):
    return POCKET_SIZES if name == "pocket" else SIZES


@pytest.fixture
def sheet(tmp_path, breathpacer):
    """Draws a page of a sheet by some settings."""
    file = tmp_path / "settings.toml"

    def sheet(name, language, size, page=1, settings="") -> bytes:
        file.write_text(settings)
        command = [breathpacer, "sheet", name, "--settings", file, "--language", language, "--size", size]
        return subprocess.run([*command, "--page", str(page)], check=True, stdout=subprocess.PIPE).stdout

    return sheet


def test_these_are_all_sheets(breathpacer):
    """These are all sheets that the program draws, with all their pages"""
    said = subprocess.run([breathpacer, "sheet", "--help"], check=True, stdout=subprocess.PIPE, text=True).stdout
    (values,) = re.findall(r"Which sheet\. \(values: ([^)]*)\)", " ".join(said.split()))
    assert values.split(", ") == list(PAGES)
    for name, pages in PAGES.items():
        command = [breathpacer, "sheet", name, "--settings", "/dev/null", "--page", str(pages + 1)]
        assert subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 64


@pytest.mark.parametrize("name", PAGES)
def test_no_line_of_a_sheet_runs_out_of_its_box(context, sheet, name):
    """No line of a sheet runs out of its box, with the usual words and with the widest"""
    found = []
    pages, settings = range(1, PAGES[name] + 1), ("", WIDEST)
    for language, size, page, words in itertools.product(LANGUAGES, sizes(name), pages, settings):
        found += setting.shares(context, sheet(name, language, size, page, words))
    return f"{len(found)} lines, the fullest takes {max(share for share, _ in found):.1%} of its box"


@pytest.mark.parametrize("name", PAGES)
def test_rsvg_draws_each_as_a_page_of_its_size(sheet, name):
    """rsvg-convert draws each sheet as a page of its size"""
    for language, (size, (width, height)) in itertools.product(LANGUAGES, sizes(name).items()):
        picture = subprocess.run(
            ["rsvg-convert", "--dpi-x", "254", "--dpi-y", "254"], check=True, input=sheet(name, language, size),
            stdout=subprocess.PIPE,
        ).stdout  # fmt: skip
        # Width and height of a PNG stand at byte 16; 254 dots to the inch are ten to the millimetre.
        found = tuple(int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
        assert found == (width * 10, height * 10)


def test_a_wards_own_words_are_printed(sheet):
    """A ward's own kind words are on the sheets of their language, and on no others"""
    for name in ("placard", "pocket"):
        assert "“It is enough.”" in text(sheet(name, "en", "a4", settings=OWN))
        assert "It is enough" not in text(sheet(name, "de", "a4", settings=OWN))


def text(drawing):
    """What a drawing says, its lines joined."""
    lines = re.findall(r"<text[^>]*>(.*)</text>", drawing.decode())
    return " ".join(re.sub(r"<[^>]*>", "", line) for line in lines)
