"""Spoils a fleet with each problem that a report knows."""

import pathlib

from Rigs.report import fleet

WEEK = "2026-W40,25,ok,full,168,ntp"


def make(root: pathlib.Path) -> None:
    site = root / "site=north"
    put = fleet.put
    # Files that are not as published, one that no unit publishes, and one of another size than any.
    put(site / "device=d-digit", "weekly-2026.csv", ["2026-W40,2<5,ok,full,168,ntp"])
    put(site / "device=d-name", "weekly-2026 (1).csv", [WEEK])
    (site / "device=d-empty").mkdir(parents=True)
    (site / "device=d-empty/weekly-2026.csv").touch()
    put(site / "device=d-sums", "weekly-2026.csv", [WEEK])
    (site / "device=d-sums/SHA256SUMS").write_text(f"{'0' * 64}  weekly-2026.csv\n")
    # Folders that are not gone into.
    (site / "device=d-link").symlink_to("device=d-digit")
    put(root / "/".join(f"f{level}" for level in range(1, 14)), "weekly-2026.csv", [WEEK])
    # One name twice, and two copies that differ.
    put(site / "device=d-twin", "weekly-2026.csv", [WEEK])
    put(root / "site=south/device=d-twin", "weekly-2026.csv", [WEEK.replace("25", "30")])
    put(root / "copy/site=north/device=d-digit", "health-2026.csv", ["2026-W40,168,0,0,0,0,0,0,ok,0"])
    put(site / "device=d-digit", "health-2026.csv", ["2026-W40,168,1,0,0,0,0,0,ok,0"])
    # A line of the list of pulls that cannot be read, and a unit that never came.
    with (root / "pull-status.csv").open("a") as status:
        status.write("north,d-digit,last Monday,ok\nnorth,d-never,,no answer within 10 s\n")
