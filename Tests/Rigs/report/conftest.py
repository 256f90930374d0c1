"""Fleets of known files, what `breathpacer report` makes of them, and the programs that read it."""

import dataclasses
import pathlib
import subprocess

import pytest

from Rigs.report import fleet


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

    def report(folder: pathlib.Path, page: pathlib.Path, *options) -> None:
        command = [breathpacer, "report", folder, "--output", page, "--today", fleet.TODAY.isoformat(), *options]
        subprocess.run(command, check=True)

    report(made.fleet, made.large_page, "--csv", made.tables, "--prometheus", made.metrics)
    report(made.small_fleet, made.folder / "report.html", "--strict", "--cards", made.folder / "small-cards.html")
    return made
