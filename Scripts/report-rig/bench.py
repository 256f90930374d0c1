"""Times `breathpacer report`, DuckDB and gawk at the same totals of the same fleets, one after the other, and compares
the totals.

    bench.py BREATHPACER FLEET NAME ROUNDS [LIMIT_TIMES]

A round runs each once, so that what the machine does besides falls on all alike. Ours reads, checks and adds up all
files and writes the page; the others add up only what is asked of them: sessions, numbered and small weeks by site, and
where the fleet has them the sums of the tables and of the health files. Fails if totals differ, or if DuckDB's median is
less than LIMIT_TIMES ours.
"""

import csv
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
  'clock_faults': 'INTEGER', 'resets': 'INTEGER', 'button': 'VARCHAR'}}) GROUP BY site"""
DUCKDB = """import csv, duckdb, sys
duckdb.sql("SET enable_progress_bar = false")
rows = [duckdb.sql(query).fetchall() for query in sys.argv[1:]][0]
csv.writer(sys.stdout).writerows(rows)"""
GAWK = r"""BEGIN { while ((getline name < names) > 0) ARGV[ARGC++] = name; FS = ","; RS = "\r\n" }
FNR == 1 { match(FILENAME, /site=[^\/]*/); site = substr(FILENAME, RSTART + 5, RLENGTH - 5)
           kind = FILENAME ~ /\/weekly-/ ? 1 : FILENAME ~ /\/profile-/ ? 2 : 3; next }
kind == 1 { if ($3 == "low") small[site]++; else { started[site] += $2; numbered[site]++ } next }
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
        sys.exit(f"bench: {command[0]} ends with {status}")
    return seconds, usage.ru_maxrss, usage.ru_utime + usage.ru_stime


def totals(path):
    with open(path, newline="") as file:
        rows = [row for row in csv.reader(file) if row and row[0] != "site"]
    # The report's table has rooms, visits and unreachable ones between.
    return {row[0]: tuple(map(int, row[4:7] if len(row) > 4 else row[1:])) for row in rows}


def main():
    breathpacer, fleet, name, rounds = sys.argv[1:5]
    limit = float(sys.argv[5]) if len(sys.argv) > 5 else 0
    files = sorted(str(path) for path in pathlib.Path(fleet).glob("site=*/device=*/*.csv"))
    kinds = {path.rsplit("/", 1)[1].split("-")[0] for path in files}
    queries = [WEEKS] + [query for kind, query in (("profile", TABLES), ("health", HEALTH)) if kind in kinds]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # More names than a command may have: gawk reads them from a file.
        (folder / "names").write_text("".join(f"{path}\n" for path in files))
        (folder / "totals.awk").write_text(GAWK)
        page = folder / "report.html"
        report = [breathpacer, "report", fleet, "--quiet", "--today", "2026-11-25", "--output", page]
        programs = {
            "breathpacer": report,
            "DuckDB": [sys.executable, "-c", DUCKDB, *(query.format(fleet=fleet) for query in queries)],
            "gawk": ["gawk", "-v", f"names={folder}/names", "-f", folder / "totals.awk"],
        }
        # Once to warm the cache of files and to compare the totals; the tables are not part of what is timed.
        run([*report, "--csv", folder / "tables"], folder / "breathpacer")
        measured = {program: [] for program in programs}
        for _ in range(int(rounds)):
            for program, command in programs.items():
                measured[program].append(run(command, folder / program))
        expected = totals(folder / "tables/sites.csv")
        failed = [program for program in ("DuckDB", "gawk") if totals(folder / program) != expected]
        size = sum(os.path.getsize(path) for path in files)
        print(f"{name}: {len(files)} files, {size / 1e6:.0f} MB, at least {sum(row[0] for row in expected.values())} sessions")
        ours = statistics.median(seconds for seconds, _, _ in measured["breathpacer"])
        for program, runs in measured.items():
            seconds = statistics.median(run[0] for run in runs)
            memory, cores = max(run[1] for run in runs) / 1024, statistics.median(run[2] for run in runs)
            print(f"  {program:<12}{seconds:8.3f} s {seconds / ours:6.2f} × ours {memory:6.0f} MB {cores:7.2f} s of the cores")
            if program == "breathpacer" and memory > 100:
                failed.append(f"memory, {memory:.0f} MB")
            if program == "DuckDB" and seconds < limit * ours:
                failed.append(f"speed, {limit} × is the goal")
        print(f"  totals {'the same' if not failed else 'or limits missed: ' + ', '.join(failed)}; page {page.stat().st_size} bytes")
    sys.exit(bool(failed))


main()
