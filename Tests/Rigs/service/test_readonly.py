"""Trials of a unit that boots with a root that is only read, its folder on a partition of its own, in 1970."""

import contextlib
import pathlib
import re
import shutil
import time

from Rigs.rig import require
from Rigs.service.unit import SETTINGS, STATE, run


def test_ready(unit):
    """with a read-only root, no network and a clock in 1970 the service is ready at boot, before any network"""
    unit.wait_until_ready()
    require(not pathlib.Path("/probe").exists() and run("touch", "/probe").returncode != 0, "the root can be written")
    interfaces = sorted(path.name for path in pathlib.Path("/sys/class/net").iterdir())
    require(interfaces == ["lo"], f"interfaces {interfaces}")
    year = time.gmtime().tm_year
    require(year == 1970, f"the year {year}")
    seconds = int(unit.show("ActiveEnterTimestampMonotonic")) / 1e6
    require(unit.restarts == 0, unit.status)
    return f"{seconds:.1f} s after the kernel's start"


def test_session(unit):
    """a session runs there, and its counts are on the partition"""
    unit.session()
    state = STATE / "private" / "state"
    require(state.stat().st_size > 0 and run("findmnt", "--noheadings", STATE).stdout, "no state, or no partition")
    return f"{state.stat().st_size} bytes of state"


def test_kept(unit):
    """check warns of a folder in memory and of one on an overlay over the root, and not of the partition below that"""
    found = [disk(unit, "/tmp")]
    for on_partition in (False, True):
        with overlay(on_partition) as counts:
            found.append(disk(unit, counts))
    told = [re.search(r"on (\w+): counts are lost", one["found"]) for one in found]
    require([one and one[1] for one in told] == ["tmpfs", "overlay", None], found)
    require(all("ext4" in one["remedy"] for one in found[:2]), found)
    return "; ".join(one["found"] for one in found)


def test_power_goes(unit):
    """what is counted on an overlay is gone with the power, and what is counted on the partition below it is not"""
    script = pathlib.Path("/tmp/presses.csv")
    script.write_text("at_s,action\n30000,tap\n60000,tap\n")
    kept = STATE / "trial"
    found = []
    for on_partition in (False, True):
        with overlay(on_partition) as counts:
            folder = counts / kept.name
            done = run("breathpacer", "simulate", "--script", script, "--for", "20h", "--usage", folder)
            require(done.returncode == 0, done.stderr)
            require((folder / "private" / "state").stat().st_size > 0, f"{folder} has no state")
        found.append((kept / "private" / "state").exists())
    shutil.rmtree(kept, ignore_errors=True)
    require(found == [False, True], f"kept on the overlay {found[0]}, on the partition {found[1]}")
    return "counts of two sessions, on the overlay and on the partition"


@contextlib.contextmanager
def overlay(on_partition):
    """An overlay in memory over the root, as overlayroot makes one, which is gone at the end as with the power; the
    folder of counts in it. With recurse=0 the partition is mounted there.
    """
    layers = upper, work, root = [pathlib.Path("/tmp", name) for name in ("upper", "work", "root")]
    for layer in layers:
        layer.mkdir()
    options = f"lowerdir=/,upperdir={upper},workdir={work}"
    done = run("mount", "-t", "overlay", "-o", options, "overlay", root)
    require(done.returncode == 0, done.stderr)
    counts = root / STATE.relative_to("/")
    mounted = [counts, root] if on_partition else [root]
    if on_partition:
        run("mount", "--bind", STATE, counts)
    try:
        yield counts
    finally:
        run("umount", *mounted)
        root.rmdir()
        shutil.rmtree(upper)
        shutil.rmtree(work)


def disk(unit, folder):
    """What a check finds of the disk of a folder of counts."""
    settings = pathlib.Path("/tmp/settings.toml")
    settings.write_text(f'{SETTINGS.read_text()}[usage]\ndirectory = "{folder}"\n')
    return unit.finding("disk", "--settings", settings)


def test_purge(unit):
    """purge leaves no unit, no process and nothing on the partition"""
    run("mount", "-o", "remount,rw", "/")
    done = run("dpkg", "--purge", "breathpacer-unit", "breathpacer")
    require(done.returncode == 0, done.stdout + done.stderr)
    run("systemctl", "daemon-reload")
    units = run("systemctl", "list-unit-files", "--no-legend", "breathpacer*").stdout.strip()
    loaded = unit.show("LoadState")
    processes = run("pgrep", "--list-full", "--exact", "breathpacer").stdout.strip()
    require(not units and loaded == "not-found" and not processes, f"{units} {loaded} {processes}")
    left = [path.name for path in STATE.iterdir()]
    require(not left, f"{STATE} has {left}")
    require(unit.is_dark(), "lit")
    return "and no light"
