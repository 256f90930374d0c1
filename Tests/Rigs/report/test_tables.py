"""The report's tables as other programs read them, with what explains them."""

import json
import subprocess

import frictionless
import pandas
import pytest

from Rigs.report import fleet
from Rigs.report.conftest import LANGUAGES

TABLES = ["units", "sites", "weeks", "profile", "health", "problems"]


def tables(breathpacer, folder, of, *options):
    """The folder of the tables of a fleet."""
    command = [breathpacer, "report", of, "--output", folder / "report.html", "--csv", folder / "tables", "--quiet"]
    subprocess.run([*command, "--today", fleet.TODAY.isoformat(), *options], check=True)
    return folder / "tables"


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_package(breathpacer, reports, tmp_path, language, separator):
    """frictionless finds the data package and every row of its tables valid, and it claims no licence"""
    rows = 0
    for of in (reports.small_fleet, reports.broken_fleet):
        folder = tables(breathpacer, tmp_path, of, "--language", language, "--separator", separator)
        report = frictionless.validate(str(folder / "datapackage.json"))
        assert report.valid, report.to_summary()
        assert [task.name for task in report.tasks] == TABLES
        rows += sum(task.stats.get("rows", 0) for task in report.tasks)
        described = json.loads((folder / "datapackage.json").read_text())
        assert "licenses" not in described and not any("licenses" in table for table in described["resources"])
    return f"{len(TABLES)} tables of 2 fleets, {rows} rows"


def test_semicolons(breathpacer, reports, tmp_path):
    """With semicolons and a byte order mark pandas reads what it reads with commas"""
    (tmp_path / "commas").mkdir()
    commas = tables(breathpacer, tmp_path / "commas", reports.broken_fleet)
    semicolons = tables(breathpacer, tmp_path, reports.broken_fleet, "--separator", ";")
    rows = 0
    for name in TABLES:
        assert (semicolons / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        plain = pandas.read_csv(commas / f"{name}.csv")
        found = pandas.read_csv(semicolons / f"{name}.csv", sep=";")
        pandas.testing.assert_frame_equal(found, plain)
        rows += len(found)
    return f"{len(TABLES)} tables, {rows} rows"
