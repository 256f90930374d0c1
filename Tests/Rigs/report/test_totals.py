"""The totals by site that other engines find in the files as they lie, beside the report's sites.csv."""

import csv
import importlib.util

import duckdb
import pytest
from pyspark.sql import SparkSession

from Rigs.rig import SCRIPTS

QUERIES = SCRIPTS / "fleet"
COLUMNS = ["started_about", "numbered_weeks", "small_weeks"]


def by_duckdb():
    return {row[0]: row[1:] for row in duckdb.sql((QUERIES / "totals.duckdb.sql").read_text()).fetchall()}


def by_pandas():
    rows = query("totals.pandas.py").totals().iterrows()
    return {site: tuple(int(row[column]) for column in COLUMNS) for site, row in rows}


def by_spark():
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        # More than 32 paths are listed by a task each, which takes minutes for thousands.
        "spark.sql.sources.parallelPartitionDiscovery.threshold": "100000",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    spark = SparkSession.builder.master("local[*]").config(map=settings).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    rows = query("totals.spark.py").totals(spark).collect()
    spark.stop()
    return {row["site"]: tuple(row[column] for column in COLUMNS) for row in rows}


def query(name):
    """A module of Scripts/fleet."""
    spec = importlib.util.spec_from_file_location(name.removesuffix(".py"), QUERIES / name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("engine", [by_duckdb, by_pandas, by_spark], ids=lambda engine: engine.__name__[3:])
def test_totals(reports, monkeypatch, engine):
    """The engine's totals by site are the report's"""
    with (reports.tables / "sites.csv").open(newline="") as file:
        expected = {row["site"]: tuple(int(row[column]) for column in COLUMNS) for row in csv.DictReader(file)}
    started, numbered, small = (sum(column) for column in zip(*expected.values(), strict=True))
    assert numbered and small
    # The queries read the folder fleet/ of the current one.
    monkeypatch.chdir(reports.folder)
    assert engine() == expected
    return f"about {started} sessions in {numbered} weeks, {small} small weeks, {len(expected)} sites"
