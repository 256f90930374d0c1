"""The published files as the programs that people open them with see them.

Every one must give the rows that a year of known presses comes to, numbers as numbers and empty fields as nothing.
"""

import json
import math
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree

import duckdb
import frictionless
import pandas
import pytest

from Rigs.readers import year
from Rigs.usage import expected


def value(text):
    """A field as whoever reads it should see it."""
    return None if text == "" else int(text) if re.fullmatch("[0-9]+", text) else text


def plain(found):
    """A tool's own idea of a number or of nothing, as Python has them."""
    if found is None or isinstance(found, float) and math.isnan(found):
        return None
    return int(found) if not isinstance(found, str) else found


def truth():
    """Each table's rows."""
    weeks = year.weeks()
    tables = {"weekly": [expected.weekly_row(*week) for week in weeks.items()]}
    tables["health"] = [expected.health_row(*week) for week in weeks.items()]
    quarters = {}
    for name, week in weeks.items():
        quarters.setdefault(expected.quarter_of(name), []).append(week)
    tables["profile"] = [
        row for quarter in quarters.items() for row in expected.profile_rows(*quarter, is_staffed=True)
    ]
    return {table: [[value(field) for field in row.split(",")] for row in rows] for table, rows in tables.items()}


def by_pandas(path):
    return [[plain(field) for field in row] for row in pandas.read_csv(path).astype(object).values.tolist()]


def by_duckdb(path):
    return [[plain(field) for field in row] for row in duckdb.sql(f"FROM '{path}'").fetchall()]


def by_frictionless(path):
    package = frictionless.Package(str(path.parent / "datapackage.json"))
    resource = next(resource for resource in package.resources if resource.path == path.name)
    return [[plain(field) for field in row.to_list()] for row in resource.read_rows()]


def by_sqlite(path):
    query = subprocess.run(
        ["sqlite3", "-json", ":memory:", f".import --csv '{path}' t", "SELECT * FROM t"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    # A column that is imported has no type: every field is text.
    return [[value(field) for field in row.values()] for row in json.loads(query.stdout)]


def by_libreoffice(path, options=()):
    """The cells of the spreadsheet that opening the file makes."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation=file://{folder}/user", "--headless"),
                *(*options, "--convert-to", "fods", "--outdir", folder, path),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        sheet = xml.etree.ElementTree.parse(pathlib.Path(folder, path.stem + ".fods"))
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    rows = []
    for row in sheet.iter(table + "table-row"):
        cells = []
        for cell in row.iter(table + "table-cell"):
            kind = cell.get(office + "value-type")
            text, date = "".join(cell.itertext()).strip(), cell.get(office + "date-value")
            found = {None: None, "float": cell.get(office + "value"), "string": text, "date": date}[kind]
            repeated = int(cell.get(table + "number-columns-repeated", 1))
            cells += [int(found) if kind == "float" else found] * repeated
        rows.append(cells)
    columns = len(rows[0])
    return [(row + [None] * columns)[:columns] for row in rows[1:]]


READERS = [by_pandas, by_duckdb, by_frictionless, by_sqlite, by_libreoffice]


@pytest.fixture(scope="module")
def published(year_of_counts) -> pathlib.Path:
    return year_of_counts / "published"


def test_checksums(published):
    """sha256sum finds every published file as SHA256SUMS says"""
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=published, check=True)


def test_data_package(published):
    """frictionless finds the data package and its tables valid"""
    report = frictionless.validate(str(published / "datapackage.json"))
    assert report.valid, report.to_summary()
    return f"{len(report.tasks)} tables"


def test_gauges(published):
    """promtool accepts the gauges, which say of the last week what its row says"""
    text = (published / "breathpacer.prom").read_text()
    subprocess.run(["promtool", "check", "metrics"], input=text, text=True, check=True)
    samples = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    labels = next(iter(samples)).partition("{")[2]
    week, started, _, _, ready_hours, _ = truth()["weekly"][-1]
    gauges = {
        "week_started": started,
        "ready_seconds": ready_hours * 3600,
        "unit_last_week_timestamp_seconds": expected.end_of(week),
    }
    assert {gauge: int(samples[f"breathpacer_{gauge}{{{labels}"]) for gauge in gauges} == gauges
    return f"{len(samples)} gauges, those of {week}"


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__[3:])
def test_rows(published, reader):
    """The program reads the rows that the presses come to"""
    tables = truth()
    for table, rows in tables.items():
        (path,) = published.glob(f"{table}-*.csv")
        found = reader(path)
        wrong = [pair for pair in zip(found, rows, strict=False) if pair[0] != pair[1]][:3]
        assert found == rows, f"{path.name}: {len(found)} rows of {len(rows)}, not as told: {wrong}"
    return ", ".join(f"{len(rows)} rows of {table}" for table, rows in tables.items())


# Semicolons, double quotes, UTF-8, from the first line on: what a spreadsheet of a language with a decimal comma takes.
SEMICOLONS = ["--infilter=CSV:59,34,76,1"]


def test_semicolons(breathpacer, published, tmp_path):
    """A report's table with semicolons and a byte order mark has the same rows in a spreadsheet and for pandas"""
    command = [breathpacer, "report", published, "--output", tmp_path / "report.html", "--csv", tmp_path, "--quiet"]
    subprocess.run([*command, "--separator", ";", "--today", "2027-01-06"], check=True)
    path, rows = tmp_path / "weeks.csv", truth()["weekly"]
    assert path.read_bytes().startswith(b"\xef\xbb\xbfsite;room;device;week;monday;")
    for found in (
        by_libreoffice(path, SEMICOLONS),
        [[plain(field) for field in row] for row in pandas.read_csv(path, sep=";").astype(object).values.tolist()],
    ):
        assert [row[3:4] + row[5:] for row in found] == rows
    return f"{len(rows)} rows of weeks"
