"""Measures every line of every placard with the real font, and compares what a browser prints with and without it."""

import itertools
import os
import re
import subprocess

import pytest

from Rigs.handouts import setting
from Rigs.handouts.setting import LANGUAGES
from Rigs.rig import SCRIPTS

PRACTICES = ("breathe", "body_check", "kind_words", "one_good_thing", "team_minute")
NAMES = (
    None,
    "Dr. Maximiliane Oberhauser-Lindenthal, ext. 987654",
    "W" * 50,
    "Łucja Ðorđević, Ünsal Çağrı, Åse “Ægir” – 4711",
    "Жанна Щербакова, Nguyễn Thị Ánh, Μαρία Ωμέγα, Țuțu",
)
# Letters that the font lacks, and their names.
LACKING = {"山": "U+5C71", "💚": "GREEN HEART", "ש": "HEBREW LETTER SHIN"}
# Fonts that a machine may have, and nothing else.
MACHINES = {"with Lato": "lato", "without Lato": "dejavu"}
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*)</word>')
# How far a word may stand elsewhere within its line, in points.
MOST_MOVED = 12
MARGIN, WIDTH = 8 / 25.4 * 72, 210 / 25.4 * 72


def settings(practices, name):
    """A settings file that enables these practices and gives this name twice."""
    enabled = ", ".join(f'"{practice}"' for practice in practices)
    text = f"[practices]\nenabled = [{enabled}]\n"
    if name:
        text += f'[room]\nsupport = "{name.strip()}"\npermission = "{name.strip()}"\n'
    return text


@pytest.fixture
def placard(tmp_path, breathpacer):
    """Draws the placard of some practices with a name on it."""
    file = tmp_path / "settings.toml"

    def placard(practices, name, language, size) -> bytes:
        file.write_text(settings(practices, name))
        command = [breathpacer, "placard", "--settings", file, "--language", language, "--size", size]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

    return placard


def test_advances():
    """The sources have the advances of the typeface's letters as Debian's package of it has them"""
    subprocess.run([SCRIPTS / "measure-typeface", "--check"], check=True)


def test_the_font_is_there(context):
    """The placard's font is there"""
    assert setting.face(context).describe().get_family() == "Lato"


def test_no_line_runs_out_of_its_box(context, placard):
    """No line runs out of its box, and each is as wide as the program takes it"""
    choices = [choice for count in range(1, 6) for choice in itertools.combinations(PRACTICES, count)]
    found = []
    for choice, name, language in itertools.product(choices, NAMES, LANGUAGES):
        found += setting.shares(context, placard(choice, name, language, "a4"))
    fullest, narrowest = max(share for share, _ in found), min(taken for _, taken in found)
    return f"{len(found)} lines, the fullest {fullest:.1%} of its box, each {narrowest:.1%} or more of what is reckoned"


@pytest.mark.parametrize("letter", LACKING)
def test_a_letter_that_the_font_lacks_is_refused(context, tmp_path, breathpacer, letter):
    """A letter that the font lacks is refused with its name"""
    assert not setting.face(context).has_char(letter)
    file = tmp_path / "settings.toml"
    file.write_text(settings(PRACTICES, f"Anna {letter}"))
    done = subprocess.run([breathpacer, "placard", "--settings", file], capture_output=True, text=True, check=False)
    assert done.returncode == 78
    assert not done.stdout
    assert LACKING[letter] in done.stderr


def printed(drawing, fonts, folder):
    """What a browser prints where there are no fonts but these: the words with their ends, and the PDF."""
    folder.mkdir(parents=True)
    (folder / "fonts.conf").write_text(FONTS.format(fonts=fonts, cache=folder / "cache"))
    (folder / "sheet.svg").write_bytes(drawing)
    pdf = folder / "sheet.pdf"
    command = ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--user-data-dir={folder / 'user'}"]
    subprocess.run(
        [*command, f"--print-to-pdf={pdf}", (folder / "sheet.svg").as_uri()], check=True, stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, env=os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf")},
    )  # fmt: skip
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, stdout=subprocess.PIPE, text=True).stdout
    return [(float(left), float(right), word) for left, right, word in WORD.findall(boxes)], pdf


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_machines_print_the_same(placard, tmp_path, language):
    """A browser prints the same placard with the font and without it: one page of its size, tagged, in its language"""
    drawing = placard(PRACTICES, NAMES[1], language, "a4")
    (here, first), (there, second) = (
        printed(drawing, fonts, tmp_path / fonts) for fonts in MACHINES.values()
    )  # fmt: skip
    assert [word for _, _, word in here] == [word for _, _, word in there]
    moved = [abs(one[0] + one[1] - other[0] - other[1]) / 2 for one, other in zip(here, there, strict=True)]
    assert max(moved) <= MOST_MOVED
    for left, right, word in here + there:
        assert left >= MARGIN, word
        assert right <= WIDTH - MARGIN, word
    for pdf in (first, second):
        facts = subprocess.run(["pdfinfo", pdf], check=True, stdout=subprocess.PIPE, text=True).stdout
        assert re.search(r"^Tagged: +yes$", facts, re.M) and re.search(r"^Pages: +1$", facts, re.M)
        assert re.search(r"^Page size: +59\d\.?\d* x 84\d\.?\d* pts \(A4\)$", facts, re.M)
        assert f"/Lang ({language})".encode() in pdf.read_bytes()
    # What holds the lines is their length: without it, the other font runs off the sheet.
    free, _ = printed(re.sub(rb' textLength="[^"]*"', b"", drawing), MACHINES["without Lato"], tmp_path / "free")
    assert max(right for _, right, _ in free) > WIDTH - MARGIN
    return f"{len(here)} words, moved by {max(moved):.1f} pt at most"


def test_both_sizes_are_the_same_drawing(placard):
    """Both sizes are the same drawing"""
    for language in LANGUAGES:
        large, small = (placard(PRACTICES, None, language, size).split(b"</style>")[1] for size in ("a4", "a5"))
        assert large == small
