"""What a browser prints, read by poppler."""

import pathlib
import re
import subprocess

from playwright.sync_api import Browser

POINTS_PER_MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="[0-9.]+" yMax="[0-9.]+">([^<]*)</word>')


def printed(browser: Browser, page: pathlib.Path, paper: pathlib.Path) -> str:
    """Prints a page, without backgrounds as browsers do unless they are told; the texts of what may head something."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    try:
        tab.goto(page.as_uri())
        tab.pdf(path=paper, prefer_css_page_size=True, print_background=False)
        tab.emulate_media(media="print")
        return tab.evaluate(
            "Object.fromEntries(['h1,h2,h3,h4,summary,caption,dt', 'article h2'].map(kind => "
            "[kind, [...document.querySelectorAll(kind)].map(part => part.innerText.replace(/\\s+/g, ' ').trim())]))"
        )
    finally:
        tab.close()


def size_mm(paper: pathlib.Path) -> tuple[float, float]:
    """The width and the height of its sheets."""
    facts = _told("pdfinfo", paper)
    points = re.search(r"^Page size: +([0-9.]+) x ([0-9.]+)", facts, re.MULTILINE)
    return float(points[1]) / POINTS_PER_MM, float(points[2]) / POINTS_PER_MM


def sheets(paper: pathlib.Path) -> list[list[str]]:
    """The lines of each sheet, blanks made one."""
    texts = _told("pdftotext", "-layout", paper, "-").split("\f")[:-1]
    return [[" ".join(line.split()) for line in text.splitlines() if line.strip()] for text in texts]


def places_mm(paper: pathlib.Path, word: str) -> list[list[tuple[float, float]]]:
    """Where a word begins on each sheet, from the upper left corner."""
    pages = _told("pdftotext", "-bbox", paper, "-").split("<page ")[1:]
    return [
        [(float(x) / POINTS_PER_MM, float(y) / POINTS_PER_MM) for x, y, text in WORD.findall(page) if text == word]
        for page in pages
    ]


class Picture:
    """A sheet in grey, ten pixels to the millimetre."""

    def __init__(self, paper: pathlib.Path, sheet: int):
        command = ["pdftoppm", "-gray", "-r", "254", "-f", str(sheet), "-l", str(sheet), paper]
        data = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
        self.width, self.height = int(header[1]), int(header[2])
        self._pixels = data[header.end() :]

    def is_dark(self, x_mm: float, y_mm: float) -> bool:
        """Whether there is ink at a place, or a third of a millimetre beside it."""
        return any(
            self._pixels[(round(y_mm * 10) + down) * self.width + round(x_mm * 10) + right] < 128
            for down in range(-3, 4)
            for right in range(-3, 4)
        )


def _told(*command) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
