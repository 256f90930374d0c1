"""Scripts/sheet and Scripts/placard: what they print is a document or a picture of the paper's size, or nothing."""

import re
import subprocess

import pytest

from Rigs.rig import SCRIPTS

# What is asked for, and the pages and the paper, in millimetres, that come of it.
DOCUMENTS = {
    "both pages of the leader's sheet": (("sheet", "leader", "--language", "de"), 2, (210, 297)),
    "the second of them alone": (("sheet", "leader", "--page", "2", "--size=a5"), 1, (148, 210)),
    "a card for a pocket": (("sheet", "pocket", "--language", "fr"), 1, (74, 105)),
    "eight cards": (("sheet", "pocket", "--size", "a4"), 1, (297, 210)),
    "the placard": (("placard", "--language", "es"), 1, (210, 297)),
}
POINTS, DOTS = 72 / 25.4, 200 / 25.4
SETTINGS = 78


def printed(*words, format, settings="/dev/null", status=0) -> bytes:
    """What a script prints."""
    command = [SCRIPTS / words[0], *words[1:], "--format", format, "--settings", settings]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=False)
    assert done.returncode == status
    return done.stdout


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_has_its_pages(tmp_path, breathpacer, name):
    """A PDF has all pages of a sheet, or the one that is asked for, in the paper's size"""
    words, pages, paper = DOCUMENTS[name]
    (tmp_path / "sheet.pdf").write_bytes(printed(*words, format="pdf"))
    facts = subprocess.run(["pdfinfo", tmp_path / "sheet.pdf"], check=True, stdout=subprocess.PIPE, text=True).stdout
    assert re.search(r"^Pages: +(\d+)$", facts, re.M)[1] == str(pages)
    size = re.search(r"^Page size: +([\d.]+) x ([\d.]+) pts", facts, re.M)
    for found, millimetres in zip(size.groups(), paper):
        assert abs(float(found) - millimetres * POINTS) < 1, facts


def test_a_picture_has_200_dots_to_the_inch(breathpacer):
    """A PNG of the leader's sheet is one page with 200 dots to the inch"""
    picture = printed("sheet", "leader", format="png")
    # Width and height of a PNG stand at byte 16.
    for at, millimetres in ((16, 210), (20, 297)):
        assert abs(int.from_bytes(picture[at : at + 4], "big") - millimetres * DOTS) <= 1


@pytest.mark.parametrize("format", ["svg", "pdf", "png"])
def test_what_cannot_be_drawn_is_not_printed(tmp_path, breathpacer, format):
    """Settings of which no sheet can be made give nothing, and the program's own status"""
    settings = tmp_path / "settings.toml"
    settings.write_text('[room]\nsupport = "Anna 💚"\n')
    assert printed("sheet", "leader", format=format, settings=settings, status=SETTINGS) == b""
