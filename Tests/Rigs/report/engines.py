"""Compares the totals by site of DuckDB, Spark and pandas over the folder fleet/ with the report's sites.csv.

    engines.py QUERIES SITES.csv        in the folder that fleet/ lies in
"""

import csv
import importlib.util
import pathlib
import sys

import duckdb
from pyspark.sql import SparkSession

COLUMNS = ["started_at_least", "numbered_weeks", "small_weeks"]


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def spark_totals(queries):
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
    rows = module(queries / "totals.spark.py").totals(spark).collect()
    spark.stop()
    return {row["site"]: tuple(row[column] for column in COLUMNS) for row in rows}


def main():
    queries = pathlib.Path(sys.argv[1])
    with open(sys.argv[2], newline="") as file:
        report = {row["site"]: tuple(int(row[column]) for column in COLUMNS) for row in csv.DictReader(file)}
    pandas_rows = module(queries / "totals.pandas.py").totals()
    engines = {
        "DuckDB": {row[0]: row[1:] for row in duckdb.sql((queries / "totals.duckdb.sql").read_text()).fetchall()},
        "pandas": {site: tuple(int(row[column]) for column in COLUMNS) for site, row in pandas_rows.iterrows()},
        "Spark": spark_totals(queries),
    }
    started, numbered, small = (sum(column) for column in zip(*report.values()))
    print(f"report        at least {started} sessions in {numbered} weeks, {small} small weeks, {len(report)} sites")
    failed = False
    for name, totals in engines.items():
        failed |= totals != report
        print(f"{name:<14}{'the same' if totals == report else f'differs: {totals}'}")
    sys.exit(failed or not numbered or not small)


main()
