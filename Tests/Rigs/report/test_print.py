"""The report and the cards on paper: where pages break, what is measured of a card, what is left without colour."""

import base64
import math
import subprocess

import pytest

from Rigs.report import fleet, paper
from Rigs.report.conftest import LANGUAGES, PAGES

HEADS, CARD_HEADS = "h1,h2,h3,h4,summary,caption,dt", "article h2"
# Sizes of fleets, so that pages end at other places.
SIZES = [1, 4, 9, 14, 20, 27, 40]
CARD_MM = 105, 148
# Where a sheet of four cards is cut, and a place on each mark.
MARKS_MM = [(105, 6), (105, 290), (6, 148.5), (204, 148.5), (105, 148.5)]
LEAST_CONTRAST = 3
# The luminance of white paper, which the first pattern covers.
PAPER = 1
LUMINANCES = """async picture => {
    const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob())
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    canvas.drawImage(bitmap, 0, 0)
    const data = canvas.getImageData(0, 0, bitmap.width, bitmap.height).data
    const linear = value => value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
    const rows = []
    for (let y = 0; y < bitmap.height; y++) {
        const row = []
        for (let x = 0; x < bitmap.width; x++) {
            const at = 4 * (y * bitmap.width + x)
            row.push(0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]))
        }
        rows.push(row)
    }
    return rows
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_size(browser, reports, pictures, name, language):
    """The page is printed on A4, and cards on A6 or four to a sheet of A4, with no empty sheet"""
    sheets = pictures / f"{name}-{language}.pdf"
    texts = paper.printed(browser, reports.page(name, language), sheets)
    found = paper.size_mm(sheets)
    assert all(abs(is_ - wanted) < 0.3 for is_, wanted in zip(found, PAGES[name], strict=True)), found
    pages = paper.sheets(sheets)
    assert all(pages), "an empty sheet"
    cards = len(texts[CARD_HEADS])
    if cards:
        assert len(pages) == (cards if name == "cards-a6" else math.ceil(cards / 4))
    return f"{len(pages)} sheets of {found[0]:.1f} × {found[1]:.1f} mm" + (f", {cards} cards" if cards else "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards(browser, reports, pictures, language):
    """Cards on A4 are 105 by 148 mm apart, with marks where they are cut, and none has more text than room"""
    sheets = pictures / f"measured-{language}.pdf"
    texts = paper.printed(browser, reports.page("cards-a4", language), sheets)
    word = texts[CARD_HEADS][0].split()[0]
    places = paper.places_mm(sheets, word)[0]
    assert len(places) >= 4
    corner = min(places, key=sum)
    apart = sorted((round(x - corner[0], 1), round(y - corner[1], 1)) for x, y in places)[:4]
    width, height = CARD_MM
    for found, wanted in zip(apart, [(0, 0), (0, height), (width, 0), (width, height)], strict=True):
        assert all(abs(one - other) <= 0.2 for one, other in zip(found, wanted, strict=True)), apart
    picture = paper.Picture(sheets, 1)
    missing = [place for place in MARKS_MM if not picture.is_dark(*place)]
    assert not missing, f"no mark at {missing}"
    for name in ("cards-a4", "cards-a6"):
        tab = browser.new_page()
        tab.goto(reports.page(name, language).as_uri())
        tab.emulate_media(media="print")
        cards = tab.evaluate(
            "[...document.querySelectorAll('article')].map(card => "
            "[card.getBoundingClientRect().width, card.getBoundingClientRect().height, card.scrollHeight])"
        )
        tab.close()
        for wide, high, filled in cards:
            assert abs(wide / 96 * 25.4 - width) < 0.1 and abs(high / 96 * 25.4 - height) < 0.1, (wide, high)
            assert filled <= math.ceil(high), "text beyond the card"
    return f"{len(cards)} cards; on a sheet of four they begin {apart} mm apart; {len(MARKS_MM)} marks"


@pytest.mark.parametrize("language", LANGUAGES)
def test_breaks(browser, breathpacer, tmp_path, language):
    """No sheet ends with a heading, and none has the last line of the report alone, whatever the size of the fleet"""
    count = 0
    for size in SIZES:
        fleet.make(tmp_path / f"fleet-{size}", units=size, years=1, seed=size)
        page = tmp_path / f"{size}.html"
        command = [breathpacer, "report", tmp_path / f"fleet-{size}", "--output", page, "--language", language]
        subprocess.run([*command, "--today", fleet.TODAY.isoformat(), "--quiet"], check=True)
        texts = paper.printed(browser, page, tmp_path / f"{size}.pdf")
        sheets = paper.sheets(tmp_path / f"{size}.pdf")
        for number, lines in enumerate(sheets, 1):
            last = lines[-1]
            assert last not in texts[HEADS], f"{size} units: sheet {number} of {len(sheets)} ends with {last!r}"
        assert len(sheets[-1]) > 1, f"{size} units: the last sheet has a line alone"
        count += len(sheets)
    return f"{count} sheets of {len(SIZES)} fleets"


def test_greys(browser, reports):
    """Without colour each of the bars' four patterns has a contrast of 3 to 1, and no two have as much ink"""
    tab = browser.new_page(viewport={"width": 1280, "height": 900}, device_scale_factor=8)
    tab.goto(reports.page("report", "en").as_uri())
    tab.emulate_media(media="print", color_scheme="light")
    tab.add_style_tag(content="html{filter:grayscale(1)}")
    pictures = [sample.screenshot() for sample in tab.query_selector_all(".key .t")]
    tab.close()
    blank = browser.new_page()
    ink = []
    for picture in pictures:
        rows = blank.evaluate(LUMINANCES, base64.b64encode(picture).decode())
        values = [value for row in rows for value in row]
        contrast = (PAPER + 0.05) / (min(values) + 0.05)
        assert contrast >= LEAST_CONTRAST, f"a contrast of {contrast:.1f}"
        ink.append(sum(value < 0.5 for value in values) / len(values))
    blank.close()
    assert len(ink) == 4
    gaps = [one - other for one, other in zip(sorted(ink, reverse=True), sorted(ink, reverse=True)[1:], strict=False)]
    assert min(gaps) > 0.1, ink
    return "ink " + ", ".join(f"{share:.2f}" for share in ink)
