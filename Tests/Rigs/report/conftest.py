"""Fleets of known files, what `breathpacer report` makes of them, and the programs that read it."""

import dataclasses
import os
import pathlib
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from Rigs.report import fleet, problems

LANGUAGES = ["en", "de", "fr", "es"]
# The pages of each language, and what each is printed on, in millimetres.
PAGES = {
    "report": (210, 297),
    "problems": (210, 297),
    "cards-a6": (105, 148),
    "cards-a4": (210, 297),
}


@dataclasses.dataclass
class Reports:
    """Where the fleets lie and what was made of them."""

    folder: pathlib.Path

    @property
    def fleet(self) -> pathlib.Path:
        """1,000 units over two years."""
        return self.folder / "fleet"

    @property
    def small_fleet(self) -> pathlib.Path:
        """40 units of the same kinds."""
        return self.folder / "small/fleet"

    @property
    def broken_fleet(self) -> pathlib.Path:
        """12 units, and a file or a folder with each problem that a report knows."""
        return self.folder / "broken/fleet"

    def page(self, name: str, language: str) -> pathlib.Path:
        """A page of the small fleet, or the one of the broken fleet."""
        return self.folder / f"{name}-{language}.html"

    @property
    def large_page(self) -> pathlib.Path:
        return self.folder / "large.html"

    @property
    def metrics(self) -> pathlib.Path:
        return self.folder / "fleet.prom"

    @property
    def tables(self) -> pathlib.Path:
        return self.folder / "tables"


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory, breathpacer: pathlib.Path) -> Reports:
    made = Reports(tmp_path_factory.mktemp("report"))
    fleet.make(made.fleet, units=1000, years=2)
    fleet.make(made.small_fleet, units=40, years=2)
    fleet.make(made.broken_fleet, units=12, years=1)
    problems.make(made.broken_fleet)

    def report(folder: pathlib.Path, page: pathlib.Path, *options) -> None:
        command = [breathpacer, "report", folder, "--output", page, "--today", fleet.TODAY.isoformat(), *options]
        subprocess.run([*command, "--quiet"], check=True)

    report(made.fleet, made.large_page, "--csv", made.tables, "--prometheus", made.metrics)
    for language in LANGUAGES:
        cards = {paper: made.page(f"cards-{paper}", language) for paper in ("a6", "a4")}
        for paper, path in cards.items():
            options = ["--strict", "--language", language, "--cards", path, "--card-paper", paper, "--all-cards"]
            report(made.small_fleet, made.page("report", language), *options)
        report(made.broken_fleet, made.page("problems", language), "--language", language)
    return made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Where pictures of the pages are left: the folder PICTURES, if that is set."""
    folder = pathlib.Path(os.environ.get("PICTURES") or tmp_path_factory.mktemp("pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
