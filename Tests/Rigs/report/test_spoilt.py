"""Fleets of which one file is damaged: no unit that needs a visit is called well, and no other unit changes."""

import concurrent.futures
import csv
import datetime
import hashlib
import os
import random
import re
import shutil
import subprocess
import uuid

from Rigs.report import fleet
from Rigs.rig import require

# In the short form, the whole and the long one.
TRIALS = 300, 2000, 20000
WEEKS = list(fleet.weeks_before(fleet.TODAY, 1))
WELL = "168,0,0,0,0,0,0,ok,0"
# What each unit's health of the last weeks says.
FAULTS = {
    "d-stuck": "168,0,0,0,0,0,0,stuck,0",
    "d-card": "168,0,0,0,3,0,0,ok,0",
    "d-light": "168,0,9,0,0,0,0,ok,0",
    "d-clock": "168,0,0,0,0,2,0,ok,0",
    "d-plug": "168,9,0,0,0,0,0,ok,0",
    "d-dark": "40,0,0,0,0,0,0,ok,0",
    "d-well": WELL,
}
# It can be reached and closes no week any more.
SILENT = "d-silent"
UNITS = sorted([*FAULTS, SILENT])
SITE = "north"
WELL_UNIT = SITE, "d-well"
FILES = "weekly-2026.csv", "health-2026.csv", "profile-2026.csv", "SHA256SUMS", "health-2025.csv", "datapackage.json"
STATUS = "pull-status.csv"


def make(root):
    """A year of each unit, with the checksums that it publishes, and how the last pull went."""
    for device in UNITS:
        folder = root / f"site={SITE}" / f"device={device}"
        rows = {}
        for index, (year, week) in enumerate(WEEKS[:-3] if device == SILENT else WEEKS):
            health = FAULTS.get(device, WELL) if len(WEEKS) - index <= 2 else WELL
            hours = health.split(",")[0]
            flag = "25,ok" if int(hours) >= fleet.LEAST_READY_HOURS else ",hours"
            rows.setdefault(f"weekly-{year}.csv", []).append(f"{year}-W{week:02},{flag},full,{hours},ntp")
            rows.setdefault(f"health-{year}.csv", []).append(f"{year}-W{week:02},{health}")
        rows["profile-2026.csv"] = ["2026-Q3,outcome,completed,200", "2026-Q3,outcome,not_completed,100"]
        for name, lines in rows.items():
            fleet.put(folder, name, lines)
        names = sorted([*rows, "datapackage.json"])
        identity = uuid.UUID(int=random.Random(device).getrandbits(128), version=4)
        (folder / "datapackage.json").write_text(fleet.package(f"Room of {device}", identity, sorted(rows)))
        sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
        (folder / "SHA256SUMS").write_text("".join(sums))
    pulls = [f"{SITE},{device},{fleet.TODAY - datetime.timedelta(days=1)},ok: new files\n" for device in UNITS]
    (root / STATUS).write_text("site,device,last_success,result\n" + "".join(pulls))


def damage(path, draw):
    """Changes, removes or adds one byte, cuts the file short or removes it; what was done."""
    data = bytearray(path.read_bytes())
    at = draw.randrange(len(data))
    kind = draw.choice(["another byte", "another digit", "a byte less", "a byte more", "cut short", "removed"])
    match kind:
        case "another byte":
            data[at] ^= draw.randrange(1, 256)
        case "another digit":
            at = draw.choice([at for at, byte in enumerate(data) if chr(byte).isdigit()])
            data[at] = ord(draw.choice([digit for digit in "0123456789" if ord(digit) != data[at]]))
        case "a byte less":
            del data[at]
        case "a byte more":
            data.insert(at, draw.randrange(256))
        case "cut short":
            del data[at:]
        case "removed":
            path.unlink()
            return kind
    path.write_bytes(data)
    return f"{kind} at {at}"


def report(breathpacer, folder):
    """The table of units by site and device, and the numbers of the page's tiles."""
    made = folder / "made"
    command = [breathpacer, "report", folder / "fleet", "--output", folder / "report.html", "--csv", made, "--quiet"]
    subprocess.run([*command, "--today", fleet.TODAY.isoformat()], check=True)
    with (made / "units.csv").open(newline="") as file:
        units = {(row["site"], row["device"]): row for row in csv.DictReader(file)}
    tiles = (folder / "report.html").read_text().partition("<ul class=tiles>")[2].partition("</ul>")[0]
    return units, [int(number) for number in re.findall(r"<b>(\d+)</b>", tiles)]


def test_spoilt_fleets(breathpacer, tmp_path, sized, seed):
    """Whatever happens to a file, no unit is called well that was not, and units of other files are as before"""
    whole = tmp_path / "whole"
    make(whole / "fleet")
    expected, tiles = report(breathpacer, whole)
    to_visit = {unit for unit, row in expected.items() if row["visit"]}
    wanted = {(SITE, device) for device in UNITS} - {WELL_UNIT}
    require(to_visit == wanted, f"before any damage these need a visit: {to_visit}")
    require(not any(row["not_known"] for row in expected.values()), "before any damage a unit is not known")

    def tried(trial):
        draw = random.Random(f"spoilt-{seed}-{trial}")
        folder = tmp_path / str(trial)
        shutil.copytree(whole / "fleet", folder / "fleet")
        device = draw.choice(UNITS)
        place, name = draw.choice([(f"site={SITE}/device={device}", name) for name in FILES] + [("", STATUS)])
        done = f"trial {trial}: {place}/{name}: {damage(folder / 'fleet' / place / name, draw)}"
        units, tiles = report(breathpacer, folder)
        well = {unit for unit, row in units.items() if not (row["visit"] or row["unreachable"] or row["not_known"])}
        require(well <= {WELL_UNIT}, f"{done}: {well} called well")
        changed = {unit for unit, row in units.items() if row != expected.get(unit)} - {(SITE, device)}
        require(name == STATUS or not changed, f"{done}: {changed} changed")
        require(sum(tiles) == len(units) >= len(UNITS), f"{done}: the tiles are {tiles}")
        shutil.rmtree(folder)
        unit = units[SITE, device]
        return bool(unit["not_known"]), unit["visit"] == expected[SITE, device]["visit"]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(tried, range(sized(*TRIALS))))
    unknown = sum(is_unknown for is_unknown, _ in results)
    kept = sum(is_kept for _, is_kept in results)
    return f"{len(results)} fleets damaged: 0 called well, {unknown} not known, {kept} told as before; 0 others changed"
