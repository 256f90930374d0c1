"""Trials of a unit from its installation on: `dpkg -i` on a Debian 13, then whatever may befall a service."""

import os
import pathlib
import re
import signal
import subprocess
import time

import pytest

from Rigs.rig import require
from Rigs.service.unit import STATE, run, wait

# So short that a trial takes seconds; the package's is 60 s.
WATCHDOG_S = 6
MOST_EXPOSED = 1.0
EX_CONFIG = 78
BRUSHED_S = 10
# The state is written so often, whatever happens.
BEAT_S = 300
# How long a slow guest takes to begin anew with its settings, with room.
TAKEN_UP_S = 5
LOWEST, HIGHEST = "LED0", "LED9"


def test_install(unit):
    """dpkg -i brings the service to ready"""
    unit.configure()
    package = next(pathlib.Path("/job").glob("*.deb"))
    started = time.monotonic()
    done = subprocess.run(
        ["dpkg", "--force-confold", "-i", package],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )
    require(done.returncode == 0, done.stdout + done.stderr)
    unit.wait_until_ready()
    took = time.monotonic() - started
    restarts = unit.restarts
    require(restarts == 0, f"{restarts} restarts")
    exact = {
        name: int(unit.show(name)) for name in ("ExecMainStartTimestampMonotonic", "ActiveEnterTimestampMonotonic")
    }
    start, ready = exact.values()
    return f"{package.name} in {took:.1f} s, ready {(ready - start) / 1e3:.0f} ms after exec"


def test_exposure(unit):
    """systemd-analyze security finds an exposure of 1.0 or less"""
    found = run("systemd-analyze", "security", "--no-pager", "breathpacer.service").stdout
    score = float(re.search(r"exposure level for \S+: ([0-9.]+)", found)[1])
    require(score <= MOST_EXPOSED, found)
    return f"{score}"


def test_kept_in(unit):
    """within its limits the service has what it needs: real time, locked memory, no capability, no network"""
    status = pathlib.Path(f"/proc/{unit.pid}/status").read_text()
    locked = int(re.search(r"VmLck:\s+(\d+)", status)[1])
    bounding = re.search(r"CapBnd:\s+(\w+)", status)[1]
    filtered = re.search(r"Seccomp:\s+(\d)", status)[1]
    unit.tap()
    unit.wait_until_lit()
    policies = [scheduling(unit.pid)]
    unit.end_session()
    policies.append(scheduling(unit.pid))
    require(policies == [os.SCHED_FIFO, os.SCHED_OTHER], f"scheduling policies {policies} in a session and after it")
    found = f"{locked} KiB may be locked, bounding set {bounding}, seccomp mode {filtered}"
    require(locked > 0 and int(bounding, 16) == 0 and filtered == "2", found)
    networks = [os.readlink(f"/proc/{process}/ns/net") for process in (1, unit.pid)]
    require(networks[0] != networks[1], f"the service is in the machine's own network, {networks[0]}")
    said = unit.journal()
    require("breathpacer: ready" in said, said)
    return f"SCHED_FIFO in a session alone, {found}, a network of its own"


def scheduling(pid):
    return os.sched_getscheduler(pid) & ~os.SCHED_RESET_ON_FORK


def test_session(unit):
    """a press starts the light, a second one ends it, and the journal says nothing of a session that is counted"""
    before = unit.mark()
    unit.tap()
    unit.wait_until_lit()
    time.sleep(BRUSHED_S + 1)
    unit.end_session()
    said = unit.journal(before)
    require(not said, f"the journal got {said}")
    return f"lit for {BRUSHED_S + 1} s and more, then dark; no line in the journal"


def test_killed(unit):
    """SIGKILL in a session: dark by ExecStopPost, then ready again"""
    restarts = unit.restarts
    unit.tap()
    unit.wait_until_lit()
    os.kill(unit.pid, signal.SIGKILL)
    wait(20, lambda: unit.show("SubState").startswith("auto-restart"), unit.status)
    off = unit.show("ExecStopPost")
    require("code=exited ; status=0" in off, off)
    require(unit.is_dark(), "lit before the restart")
    took = unit.wait_until_ready(restarts=restarts + 1)
    unit.session()
    return f"`breathpacer off` ended with 0, ready {took:.1f} s after that"


def test_hung_light(unit):
    """a light that hangs is restarted by the watchdog"""
    unit.drop_in(f"WatchdogSec={WATCHDOG_S}")
    run("systemctl", "restart", "breathpacer")
    unit.wait_until_ready()
    unit.tap()
    unit.wait_until_lit()
    time.sleep(2 * WATCHDOG_S)
    unit.wait_until_lit()
    require(unit.restarts == 0, f"restarted in a healthy session: {unit.status()}")
    os.kill(unit.pid, signal.SIGSTOP)
    took = unit.wait_until_ready(restarts=1)
    said = unit.journal()
    require(any("watchdog" in line.lower() for line in said), said)
    require(unit.is_dark(), "lit after the restart")
    unit.session()
    return f"stopped in a session, ready again {took:.1f} s later with WatchdogSec={WATCHDOG_S} for the trial"


@pytest.mark.limit(BEAT_S + 120)
def test_hung_disk(unit):
    """a disk that hangs restarts nothing, and the light answers"""
    pid = unit.pid
    run("fsfreeze", "--freeze", STATE)
    try:
        # The counts are written every five minutes, and at no press.
        waited = wait(BEAT_S + 10, lambda: waits_for_disk(unit), lambda: "no thread waits for the disk")
        for _ in range(2):
            unit.session()
        time.sleep(2 * WATCHDOG_S)
        require(waits_for_disk(unit), "no thread waits for the disk any more")
        require(unit.pid == pid, f"restarted: {unit.status()}")
    finally:
        run("fsfreeze", "--unfreeze", STATE)
    return f"a thread waited for it from {waited:.0f} s on; two sessions meanwhile"


def waits_for_disk(unit):
    """Whether a thread of the service does."""
    group = pathlib.Path("/sys/fs/cgroup", unit.show("ControlGroup").lstrip("/"), "cgroup.procs")
    threads = [path for pid in group.read_text().split() for path in pathlib.Path(f"/proc/{pid}/task").glob("*/stat")]
    return "D" in [path.read_text().rsplit(") ", 1)[1][0] for path in threads]


def test_reload_good(unit):
    """systemctl reload takes up new settings in the same process"""
    pid = unit.pid
    begins_at(unit, LOWEST)
    unit.configure(upside_down=True)
    before = unit.mark()
    done = run("systemctl", "reload", "breathpacer")
    require(done.returncode == 0, done.stderr)
    unit.expect("the settings are good", before)
    time.sleep(TAKEN_UP_S)
    begins_at(unit, HIGHEST)
    require(unit.pid == pid and unit.restarts == 1, unit.status())
    return f"process {pid} goes on, its bar the other way up"


def begins_at(unit, end):
    """Has a session whose first breath begins at one end of the bar."""
    first = unit.first_lit()
    require(first == end, f"{first} lit first, not {end}")


def test_reload_bad(unit):
    """settings that are refused change nothing: systemctl reload says why, and so does the journal after SIGHUP"""
    pid = unit.pid
    unit.configure("[breathing]\nminuets = 5\n")
    done = run("systemctl", "reload", "breathpacer")
    require(done.returncode != 0, "the reload went well")
    before = unit.mark()
    os.kill(pid, signal.SIGHUP)
    said = unit.expect("the settings stay as they were", before)
    require("settings.toml" in said and "breathing.minuets" in said and "breathing.minutes" in said, said)
    unit.session()
    require(unit.pid == pid, unit.status())
    return f"“{said}”"


def test_reload_in_session(unit):
    """SIGHUP in a session waits for its end, and no line of the journal dates that"""
    pid = unit.pid
    unit.configure()
    unit.tap()
    unit.wait_until_lit()
    before = unit.mark()
    os.kill(pid, signal.SIGHUP)
    unit.expect("the settings are good", before)
    unit.end_session()
    time.sleep(TAKEN_UP_S)
    said = unit.journal(before)
    begins_at(unit, LOWEST)
    require(unit.pid == pid, unit.status())
    require(len(said) == 1, said)
    return "the light went on, then the settings were taken up"


def test_bad_settings(unit):
    """settings that are refused at a start are told once, in one line of systemctl status"""
    unit.configure("debounce_ms = 9000\n")
    before = unit.mark()
    require(run("systemctl", "restart", "breathpacer").returncode != 0, "started")
    time.sleep(5)
    said = unit.journal(before)
    told = [line for line in said if "debounce_ms" in line]
    shown = [line for line in unit.status().splitlines() if "debounce_ms" in line]
    require(len(told) == len(shown) == 1, f"told {len(told)} times in 5 s: {unit.status()}")
    require(unit.show("ExecMainStatus") == str(EX_CONFIG), unit.status())
    unit.configure()
    require(run("systemctl", "restart", "breathpacer").returncode == 0, unit.status)
    unit.session()
    return f"“{told[0]}”, and ready with good ones"
