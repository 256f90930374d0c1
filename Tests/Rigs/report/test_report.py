"""The report's page and a unit's data package."""

import subprocess
import sys

PAGE_LIMIT_BYTES = 1_000_000


def test_page_size(reports):
    """A report of 1,000 units is a single page of at most a million bytes"""
    size = reports.large_page.stat().st_size
    assert size <= PAGE_LIMIT_BYTES, f"{size} bytes"
    return f"{size} bytes of {PAGE_LIMIT_BYTES}"


def test_data_package(reports):
    """frictionless finds a unit's data package valid"""
    unit = sorted(reports.fleet.glob("site=*/device=*"))[0]
    subprocess.run([sys.executable, "-m", "frictionless", "validate", "datapackage.json"], cwd=unit, check=True)
