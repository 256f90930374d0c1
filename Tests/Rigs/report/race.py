"""Times `breathpacer report`, DuckDB and gawk at the same totals of the same fleets, one after the other, and compares
the totals. Beside them runs a bare C program that reads the same files and makes nothing of them.

A round runs each once, so that what the machine does besides falls on all alike. Ours reads, checks and adds up all
files and writes the page; the others add up only what is asked of them: sessions, numbered and small weeks by site, and
where the fleet has them the sums of the tables and of the health files. Prints what was measured as JSON.

What is resident of a program counts from before it was one: it begins as a copy of this process, and `ru_maxrss` has
that too. So this is a program of its own that stays smaller than any it measures, and names of files pass through it
one by one.
"""

import argparse
import csv
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

WEEKS = """SELECT site, coalesce(sum(started), 0)::BIGINT, count(started), count(*) FILTER (flag = 'low')
FROM read_csv('{fleet}/site=*/device=*/weekly-[0-9]*.csv', header = true, delim = ',', quote = '',
  hive_partitioning = true, hive_types_autocast = false, columns = {{'week': 'VARCHAR', 'started': 'INTEGER',
  'flag': 'VARCHAR', 'coverage': 'VARCHAR', 'ready_hours': 'INTEGER', 'clock': 'VARCHAR'}})
GROUP BY site ORDER BY site"""
TABLES = """SELECT site, "table", level, sum(sessions)::BIGINT
FROM read_csv('{fleet}/site=*/device=*/profile-[0-9]*.csv', header = true, delim = ',', quote = '',
  hive_partitioning = true, hive_types_autocast = false, columns = {{'quarter': 'VARCHAR', 'table': 'VARCHAR',
  'level': 'VARCHAR', 'sessions': 'INTEGER'}}) GROUP BY ALL"""
HEALTH = """SELECT site, sum(ready_hours)::BIGINT, sum(disk_error_hours)::BIGINT, count(*) FILTER (button = 'stuck')
FROM read_csv('{fleet}/site=*/device=*/health-[0-9]*.csv', header = true, delim = ',', quote = '',
  hive_partitioning = true, hive_types_autocast = false, columns = {{'week': 'VARCHAR', 'ready_hours': 'INTEGER',
  'restarts': 'INTEGER', 'hardware_faults': 'INTEGER', 'repairs': 'INTEGER', 'disk_error_hours': 'INTEGER',
  'clock_faults': 'INTEGER', 'resets': 'INTEGER', 'button': 'VARCHAR', 'button_noise': 'INTEGER'}}) GROUP BY site"""
DUCKDB = """import csv, duckdb, sys
duckdb.sql("SET enable_progress_bar = false")
rows = [duckdb.sql(query).fetchall() for query in sys.argv[1:]][0]
csv.writer(sys.stdout).writerows(rows)"""
GAWK = r"""BEGIN { while ((getline name < names) > 0) ARGV[ARGC++] = name; FS = ","; RS = "\r\n" }
FNR == 1 { match(FILENAME, /site=[^\/]*/); site = substr(FILENAME, RSTART + 5, RLENGTH - 5)
           kind = FILENAME ~ /\/weekly-/ ? 1 : FILENAME ~ /\/profile-/ ? 2 : 3; next }
kind == 1 { if ($3 == "low") small[site]++; else if ($3 == "ok") numbered[site]++; started[site] += $2; next }
kind == 2 { table[site, $2, $3] += $4; next }
{ ready[site] += $2; disk[site] += $6; stuck[site] += $9 == "stuck" }
END { for (site in started) print site "," started[site] "," numbered[site] "," small[site] + 0 }"""


def run(command, output):
    """The seconds a command took, the most kilobytes that were resident, and the seconds of the cores."""
    start = time.monotonic()
    with open(output, "w") as file:
        process = subprocess.Popen(command, stdout=file)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status:
        sys.exit(f"race: {command[0]} ends with {status}")
    return seconds, usage.ru_maxrss, usage.ru_utime + usage.ru_stime


COLUMNS = "started_about", "numbered_weeks", "small_weeks"


def totals(path):
    """Sums by site, of the report's table or of what another program prints, which has no other columns."""
    with open(path, newline="") as file:
        rows = [row for row in csv.reader(file) if row]
    places = [rows[0].index(column) for column in COLUMNS] if COLUMNS[0] in rows[0] else [1, 2, 3]
    return {row[0]: tuple(int(row[place]) for place in places) for row in rows if row[0] != "site"}


def names(fleet, path):
    """Writes the names of a fleet's files, more than a command may have; how many, of what kinds, how many bytes."""
    count, kinds, size = 0, set(), 0
    with open(path, "w") as file:
        for unit in pathlib.Path(fleet).glob("site=*/device=*"):
            for entry in os.scandir(unit):
                if entry.name.endswith(".csv"):
                    print(entry.path, file=file)
                    count, size = count + 1, size + entry.stat().st_size
                    kinds.add(entry.name.split("-")[0])
    return count, kinds, size


def whole(fleet):
    """How many files lie in a fleet, and how many bytes they have, as the bare reader prints them."""
    count = size = 0
    for folder, _, files in os.walk(fleet):
        for name in files:
            count, size = count + 1, size + os.stat(os.path.join(folder, name)).st_size
    return f"{count} {size}\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("breathpacer")
    parser.add_argument("fleet")
    parser.add_argument("reader", help="Benchmarks/Rig/reader.c, built")
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--longer", help="the same units over more years")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        count, kinds, size = names(options.fleet, folder / "names")
        (folder / "totals.awk").write_text(GAWK)
        queries = [WEEKS] + [query for kind, query in (("profile", TABLES), ("health", HEALTH)) if kind in kinds]
        page = folder / "report.html"

        def report(fleet):
            return [options.breathpacer, "report", fleet, "--quiet", "--today", "2026-11-25", "--output", page]

        # Once to warm the cache of files and to compare the totals; the tables are not part of what is timed.
        run([*report(options.fleet), "--csv", folder / "tables"], folder / "breathpacer")
        expected = totals(folder / "tables/sites.csv")
        programs = {
            "breathpacer": report(options.fleet),
            "DuckDB": [sys.executable, "-c", DUCKDB, *(query.format(fleet=options.fleet) for query in queries)],
            "gawk": ["gawk", "-v", f"names={folder}/names", "-f", folder / "totals.awk"],
            "bare C": [options.reader, options.fleet],
        }
        page_size = page.stat().st_size
        if options.longer:
            programs["over longer"] = report(options.longer)
        measured = {program: [] for program in programs}
        for _ in range(options.rounds):
            for program, command in programs.items():
                measured[program].append(run(command, folder / program))
        differ = [program for program in ("DuckDB", "gawk") if totals(folder / program) != expected]
        differ += ["bare C"] if (folder / "bare C").read_text() != whole(options.fleet) else []
    figures = {
        program: {
            "seconds": statistics.median(seconds for seconds, _, _ in runs),
            "memory_mb": max(memory for _, memory, _ in runs) / 1024,
            "core_seconds": statistics.median(cores for _, _, cores in runs),
        }
        for program, runs in measured.items()
    }
    sessions = sum(row[0] for row in expected.values())
    facts = {"files": count, "bytes": size, "sessions": sessions, "page_bytes": page_size, "totals_differ": differ}
    json.dump({**facts, "programs": figures}, sys.stdout)


if __name__ == "__main__":
    main()
