"""Trials of a unit from its installation on: `dpkg -i` on a Debian 13, then whatever may befall a service."""

import contextlib
import fcntl
import os
import pathlib
import pty
import re
import signal
import socket
import subprocess
import termios
import time

import pytest

from Rigs.rig import require
from Rigs.service.unit import READY_S, SETTINGS, STATE, run, wait

# So short that a trial takes seconds; the package's is 60 s.
WATCHDOG_S = 6
MOST_EXPOSED = 1.0
EX_CONFIG = 78
BRUSHED_S = 10
# The state is written so often, whatever happens.
BEAT_S = 300
# Until a thread waits for a disk that hangs.
HUNG_S = BEAT_S + 10
# How long a slow guest takes to begin anew with its settings, with room.
TAKEN_UP_S = 5
LOWEST, HIGHEST = "LED0", "LED9"
UNIT = ("breathpacer", "breathpacer-unit")
JOB = pathlib.Path("/job")
# The collecting machine's, whose only unit is this one.
COLLECTING = pathlib.Path("/etc/breathpacer-fleet")
COLLECTED = pathlib.Path("/var/lib/breathpacer-fleet")
PORT = 2222


def dpkg(*arguments):
    """dpkg, which must succeed and can ask nobody; what it said."""
    done = subprocess.run(
        ["dpkg", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )
    require(done.returncode == 0, done.stdout + done.stderr)
    return done.stdout + done.stderr


def files(*names):
    """The packages of these names."""
    return [next(JOB.glob(f"{name}_*.deb")) for name in names]


def test_upgrade(unit):
    """a unit of the single package that there was goes on with the new program, its settings as they were"""
    unit.configure()
    dpkg("--force-confold", "-i", next(JOB.glob("earlier/*.deb")))
    unit.wait_until_ready()
    pid, settings = unit.pid, SETTINGS.read_bytes()
    dpkg("-i", *files(*UNIT))
    unit.wait_until_ready()
    program = os.readlink(f"/proc/{unit.pid}/exe")
    require(unit.pid != pid and program == "/usr/bin/breathpacer", f"process {pid}, then {unit.pid} of {program}")
    require(SETTINGS.read_bytes() == settings, "the settings have changed")
    require(unit.restarts == 0, unit.status)
    unit.session()
    after = unit.pid
    dpkg("--purge", *reversed(UNIT))
    return f"process {pid}, then {after}, and purged"


def test_install(unit):
    """dpkg -i brings the service to ready"""
    unit.configure()
    packages = files(*UNIT)
    started = time.monotonic()
    dpkg("-i", *packages)
    waited = unit.wait_until_ready()
    took = time.monotonic() - started
    restarts = unit.restarts
    require(restarts == 0, f"{restarts} restarts")
    exact = {
        name: int(unit.show(name)) for name in ("ExecMainStartTimestampMonotonic", "ActiveEnterTimestampMonotonic")
    }
    start, ready = exact.values()
    names = " and ".join(package.name for package in packages)
    return (
        f"{names} in {took:.1f} s, {waited:.1f} of {READY_S} after dpkg; "
        f"ready {(ready - start) / 1e3:.0f} ms after exec"
    )


def test_upgrade_in_session(unit):
    """an upgrade in a session lets it end, and then the same process runs the new program"""
    pid = unit.pid
    program = f"/proc/{pid}/exe"
    unit.tap()
    unit.wait_until_lit()
    dpkg("-i", *files(*UNIT))
    found = os.readlink(program)
    require(found == "/usr/bin/breathpacer (deleted)", f"in the session {found} runs")
    unit.end_session()
    took = wait(20, lambda: os.readlink(program) == "/usr/bin/breathpacer", "the former program runs on")
    unit.session()
    require(unit.pid == pid and unit.restarts == 0, unit.status())
    return f"the new program {took:.1f} s after the session"


def test_exposure(unit):
    """systemd-analyze security finds an exposure of 1.0 or less"""
    found = run("systemd-analyze", "security", "--no-pager", "breathpacer.service").stdout
    score = float(re.search(r"exposure level for \S+: ([0-9.]+)", found)[1])
    require(score <= MOST_EXPOSED, found)
    return f"{score}"


def test_kept_in(unit):
    """within its limits the service has what it needs: real time, locked memory, no capability, no network, no swap"""
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
    require(unit.show("MemorySwapMax") == "0", "its memory may be swapped to the card")
    said = unit.journal()
    require("breathpacer: ready" in said, said)
    return f"SCHED_FIFO in a session alone, {found}, a network of its own, no swap"


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
    return f"`breathpacer off` ended with 0, ready {took:.1f} s of {READY_S} after that"


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
    return (
        f"stopped in a session, ready again {took:.1f} s of {READY_S} later, "
        f"with WatchdogSec={WATCHDOG_S} for the trial"
    )


@pytest.mark.limit(BEAT_S + 120)
@pytest.mark.long
def test_hung_disk(unit):
    """a disk that hangs restarts nothing, and the light answers"""
    pid = unit.pid
    run("fsfreeze", "--freeze", STATE)
    try:
        # The counts are written every five minutes, and at no press.
        waited = wait(HUNG_S, lambda: waits_for_disk(unit), lambda: "no thread waits for the disk")
        for _ in range(2):
            unit.session()
        time.sleep(2 * WATCHDOG_S)
        require(waits_for_disk(unit), "no thread waits for the disk any more")
        require(unit.pid == pid, f"restarted: {unit.status()}")
    finally:
        run("fsfreeze", "--unfreeze", STATE)
    return f"a thread waited for it from {waited:.0f} s of {HUNG_S} on; two sessions meanwhile"


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


def test_not_taken_up(unit):
    """settings that wait for a reload are a warning of check, which names their keys; after the reload there is none"""
    unit.configure(upside_down=True)
    waiting = unit.finding("settings")
    require(waiting["verdict"] == "warning" and waiting["found"].endswith(" of light.reversed"), waiting)
    run("systemctl", "reload", "breathpacer")
    taken = ", as the running unit has them"
    wait(60, lambda: unit.finding("settings")["found"].endswith(taken), lambda: unit.finding("settings"))
    return waiting["found"]


def test_terminal(unit):
    """a unit that somebody runs on a terminal ends when the terminal goes: its light fades, status 0"""
    run("systemctl", "stop", "breathpacer")
    counts = pathlib.Path("/tmp/on-a-terminal")
    counts.mkdir()
    settings = counts.with_suffix(".toml")
    settings.write_text(f'{SETTINGS.read_text()}[usage]\ndirectory = "{counts}"\n')
    ours, its = pty.openpty()
    running = subprocess.Popen(
        ["breathpacer", "run", "--settings", settings],
        stdin=its,
        stdout=its,
        stderr=its,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(its, termios.TIOCSCTTY, 0),
    )
    os.close(its)
    try:
        said = b""
        while b"ready" not in said:
            said += os.read(ours, 1024)
        unit.tap()
        unit.wait_until_lit()
        os.close(ours)
        status = running.wait(20)
        require(status == 0 and unit.is_dark(), f"status {status}, {unit.chip.lit()} lit")
    finally:
        running.kill()
        run("systemctl", "start", "breathpacer")
    return "dark, status 0"


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


@contextlib.contextmanager
def listening():
    """sshd with Debian's own settings and the package's, in a `with`."""
    pathlib.Path("/run/sshd").mkdir(exist_ok=True)
    sshd = subprocess.Popen(["/usr/sbin/sshd", "-D", "-p", str(PORT)])
    try:
        wait(30, lambda: is_open(PORT), lambda: "sshd does not listen")
        yield
    finally:
        sshd.terminate()
        sshd.wait()


def is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.limit(300)
def test_collected(unit):
    """the collecting service pulls from the unit's own sshd, and leaves a page and metrics that anybody may read"""
    counts = pathlib.Path("/tmp/counts")
    require(run("breathpacer", "simulate", "--for", "30d", "--usage", counts).returncode == 0, "no counts")
    names = [path.name for path in (counts / "published").iterdir()]
    run("cp", "-rT", counts / "published", STATE / "published")
    run("chown", "-R", "breathpacer:breathpacer", STATE / "published")
    dpkg("-i", *files("breathpacer-fleet"))
    timer = run("systemctl", "is-enabled", "breathpacer-collect.timer").stdout.strip()
    require(timer == "disabled", f"the timer is {timer}")
    asserted = run("systemctl", "start", "breathpacer-collect")
    require(asserted.returncode != 0, "it started without a key")
    key = COLLECTING / "pull_key"
    require(run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key).returncode == 0, "no key")
    require(run("breathpacer-add-puller", key.with_suffix(".pub")).returncode == 0, "the key was not taken")
    host_key = pathlib.Path("/etc/ssh/ssh_host_ed25519_key.pub").read_text()
    (COLLECTING / "known_hosts").write_text(f"[127.0.0.1]:{PORT} {host_key}")
    (COLLECTING / "inventory.csv").write_text(f"site,device,host,port\nnorth,d-1,127.0.0.1,{PORT}\n")
    with listening():
        done = run("systemctl", "start", "breathpacer-collect")
    said = run("journalctl", "--boot", "--unit=breathpacer-collect", "--output=cat").stdout
    require(done.returncode == 0 and "1 of 1 units came" in said, said)
    pulled = {path.name for path in (COLLECTED / "fleet/site=north/device=d-1").iterdir()}
    require(pulled == set(names), f"pulled {pulled} of {names}")
    for name, word in (("report.html", "d-1"), ("metrics/breathpacer.prom", "breathpacer_report_timestamp_seconds")):
        read = run("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "cat", COLLECTED / name)
        require(word in read.stdout, f"{name}: {read.stderr}")
    dpkg("--purge", "breathpacer-fleet")
    require(not COLLECTING.exists() and not COLLECTED.exists(), "something is left of it")
    for name in names:
        (STATE / "published" / name).unlink(missing_ok=True)
    return f"{len(pulled)} files, a page and metrics; then purged"
