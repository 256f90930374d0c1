"""The report's speed and memory beside DuckDB and gawk, which add up the same totals of the same fleets, and beside a
bare C program that only reads every byte of them.

The fleets are made once, 2 GB in the cache.
"""

import dataclasses
import hashlib
import inspect
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys

import pytest

from Rigs.report import fleet
from Rigs.rig import CACHE, FOLDER, REPOSITORY

MEMORY_MB = 100
# The processor's time by the wall's, of two cores: finding folders and writing the page are one core's.
CORES_AT_WORK = 1.4
# What is resident of the same program twice differs by a few hundredths.
SAME_MEMORY = 1.1
# Checking every field and making the page may cost this much more than reading every byte.
BARE_TIMES = 2.5


@dataclasses.dataclass(frozen=True)
class Race:
    name: str
    folder: pathlib.Path
    rounds: int
    # What DuckDB takes at least, in times ours.
    times: float
    # What ours takes of the cores at most, in times what the bare C program does.
    bare_times: float = float("inf")
    # What ours takes at most.
    seconds: float = float("inf")
    page_bytes: float = float("inf")
    # The same units over more years, for which ours may not take more memory.
    longer: pathlib.Path | None = None


def made(name: str, **options) -> pathlib.Path:
    """The folder of a fleet, made anew if what makes it has changed."""
    digest = hashlib.sha256(inspect.getsource(fleet).encode()).hexdigest()[:12]
    folder = CACHE / f"fleet-{name}-{digest}"
    if not folder.is_dir():
        for old in CACHE.glob(f"fleet-{name}-*"):
            shutil.rmtree(old)
        new = folder.with_suffix(".new")
        fleet.make(new, **options)
        new.rename(folder)
    return folder


@pytest.fixture(params=["1,000 units, 5 years", "12,000 small files", "20,000 units, 5 years"])
def race(request) -> Race:
    match request.param:
        case "1,000 units, 5 years" as name:
            longer = made("longer", years=10)
            return Race(name, made("1000"), 5, 10, BARE_TIMES, seconds=1, page_bytes=1_000_000, longer=longer)
        case "12,000 small files" as name:
            return Race(name, made("small", units=2222, only="weekly"), 5, 4)
        case name:
            return Race(name, made("20000", units=20000), 3, 10, BARE_TIMES)


@pytest.fixture(scope="module")
def reader(tmp_path_factory) -> pathlib.Path:
    program = tmp_path_factory.mktemp("reader") / "reader"
    subprocess.run(["gcc", "-O2", "-o", program, REPOSITORY / "Benchmarks/Rig/reader.c"], check=True)
    return program


@pytest.mark.long
def test_speed(race, breathpacer, reader):
    """The report takes a fraction of DuckDB's time, little more than reading does, and little memory; sums agree"""
    command = [sys.executable, "-B", "-m", "Rigs.report.race", breathpacer, race.folder, reader]
    command += ["--rounds", str(race.rounds)] + (["--longer", race.longer] if race.longer else [])
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent)}
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    measured = json.loads(done.stdout)
    assert not measured["totals_differ"], f"other totals than {measured['totals_differ']}"
    programs = measured["programs"]
    ours, duckdb = programs["breathpacer"], programs["DuckDB"]
    bare = ours["core_seconds"] / programs["bare C"]["core_seconds"]
    figures = said(race, measured, bare)
    goals = {
        f"{race.times:g} × DuckDB": duckdb["seconds"] >= race.times * ours["seconds"],
        f"{race.bare_times:g} × bare C's time of the cores": bare <= race.bare_times,
        f"{race.seconds:g} s": ours["seconds"] <= race.seconds,
        f"{MEMORY_MB} MB": ours["memory_mb"] <= MEMORY_MB,
        f"a page of {race.page_bytes:g} bytes": measured["page_bytes"] <= race.page_bytes,
        "both cores at work": ours["core_seconds"] >= CORES_AT_WORK * ours["seconds"],
    }
    if longer := programs.get("over longer"):
        goals["no more memory over longer"] = longer["memory_mb"] <= ours["memory_mb"] * SAME_MEMORY
    missed = [goal for goal, is_met in goals.items() if not is_met]
    assert not missed, f"missed {', '.join(missed)}: {figures}"
    return f"{figures}\n  held: {', '.join(goals)}"


def said(race: Race, measured: dict, bare: float) -> str:
    """What was measured, a line for each program."""
    programs = measured["programs"]
    ours = programs["breathpacer"]["seconds"]
    lines = [
        f"{measured['files']} files, {measured['bytes'] / 1e6:.0f} MB, about {measured['sessions']} sessions,"
        f" page {measured['page_bytes']} bytes; {os.cpu_count()} cores, Linux {platform.release()}"
    ]
    for program, run in programs.items():
        lines.append(
            f"  {program:<12}{run['seconds']:8.3f} s {run['seconds'] / ours:6.2f} × ours {run['memory_mb']:6.0f} MB"
            f" {run['core_seconds']:7.2f} s of the cores"
        )
    lines.append(f"  {bare:.2f} × the cores' time of bare C, which reads every byte and makes nothing of it")
    return "\n".join(lines)
