"""The report's page and a unit's data package."""

import os
import statistics
import subprocess
import sys

from Rigs.report import fleet

PAGE_LIMIT_BYTES = 1_000_000
SITES = 2000


def test_page_size(reports):
    """A report of 1,000 units is a single page of at most a million bytes"""
    size = reports.large_page.stat().st_size
    assert size <= PAGE_LIMIT_BYTES, f"{size} bytes"
    return f"{size} bytes of {PAGE_LIMIT_BYTES}"


def test_data_package(reports):
    """frictionless finds a unit's data package valid"""
    unit = sorted(reports.fleet.glob("site=*/device=*"))[0]
    subprocess.run([sys.executable, "-m", "frictionless", "validate", "datapackage.json"], cwd=unit, check=True)


def test_one_name(breathpacer, tmp_path):
    """One device name at 2,000 sites costs little more than as many names: medians of processor time, one run"""
    for name in ("one", "many"):
        for site in range(SITES):
            device = "d" if name == "one" else f"d{site}"
            # Neighbours differ in their counts: no unit is taken for another that moved.
            row = f"2026-W40,{10 + site % 2 * 5},ok,full,168,ntp"
            fleet.put(tmp_path / name / f"site=s{site}" / f"device={device}", "weekly-2026.csv", [row])
    one, many = (statistics.median(seconds(breathpacer, tmp_path / name) for _ in range(3)) for name in ("one", "many"))
    assert one < 3 * many, f"{one:.2f} s of one name, {many:.2f} s of {SITES}"
    return f"{one / many:.2f} times"


def seconds(breathpacer, folder):
    """The processor's time that a report of a folder takes."""
    before = os.times()
    command = [breathpacer, "report", folder, "--output", folder / "report.html", "--today", fleet.TODAY.isoformat()]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
