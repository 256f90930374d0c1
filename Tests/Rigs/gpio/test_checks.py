"""Scenarios of `check` and `selftest`: what an installer is told of a chip, its lines and its button."""

import contextlib
import json
import os
import pathlib
import re
import signal
import subprocess
import threading
import time

import pytest

from Rigs.gpio import chardev, disks, simchip, strip, strips
from Rigs.rig import require

EX_UNAVAILABLE = 69
PRESSES = 3
# A walk of ten seconds, three presses and their answers, and as much again.
SELFTEST_S = 40
# Between what the rig did to the button's line and what the kernel stamped.
BOUNCE_ERROR_MS = 3.0

# A service manager that knows one unit: what it is asked to do it does to the process whose number is in `main`.
SYSTEMCTL = """#!/bin/bash
cd {folder} && echo "$1" >>asked
case $1 in
show) echo LoadState=loaded; echo "ActiveState=$(cat state)" ;;
stop)
    kill "$(cat main)"
    until [[ $(cut -d ' ' -f 3 "/proc/$(cat main)/stat") == Z ]]; do sleep 0.05; done
    echo inactive >state
    ;;
start) echo active >state ;;
esac
"""


def test_free(bench):
    """with its lines free a unit is well, a call and a flush are measured, and nothing is lit or left behind"""
    with disks.folder(bench, "ext4") as disk:
        before = sorted(disk.rglob("*"))
        with bench.witness.recording(value=1):
            found = check(bench, 0, settings_file(bench, directory=disk))
        require(sorted(disk.rglob("*")) == before, "something was left in the folder")
    require(not list(bench.witness.writes()), "a line was lit")
    lines = [finding for finding in found if finding["subject"] == "line"]
    require(all(line["found"].endswith(", free") for line in lines), lines)
    require(len(lines) == simchip.SEGMENTS + 1, f"{len(lines)} lines")
    cost, flush = (only(found, subject)["found"] for subject in ("calls", "disk"))
    require(re.fullmatch(r"[0-9.]+ µs each at 1500 Hz: the ember has L\* [0-9.]+", cost), cost)
    require(re.search(r"a flush takes [0-9.]+ [µm]?s$", flush), flush)
    return f"{cost}; {flush.split(', ')[1]}"


def test_beside_a_unit(bench):
    """beside a unit in a session it is told that the unit holds the lines, and the light goes on"""
    settings = settings_file(bench)
    with bench.ready_unit(settings) as unit:
        bench.tap()
        found = check(bench, 0, settings)
        with bench.witness.recording(value=1):
            time.sleep(0.5)
        require(list(bench.witness.writes()), "the light went out")
        require(unit.process.poll() is None, "the unit ended")
    lines = [finding["found"] for finding in found if finding["subject"] == "line"]
    require(all("held by the running unit" in line for line in lines), lines)
    return only(found, "calls")["found"]


def test_line_taken(bench):
    """a line that another program holds is a problem, named with its holder and the setting, status 1"""
    with chardev.held(bench.chip.name, 3, "someone"):
        found = check(bench, 1)
    line = next(finding for finding in found if finding.get("name") == "segment 4")
    require(line["verdict"] == "problem" and "someone" in line["found"], line)
    require(line["remedy"] == "free it or set light.lines", line)
    return line["found"]


def test_no_chip(bench):
    """a chip that is not there is a problem with its remedy, status 69, of check and of selftest"""
    bench.chip.unplug()
    try:
        found = check(bench, EX_UNAVAILABLE)
        refused = bench.command("selftest")
    finally:
        bench.chip.plug()
        bench.witness.locate(bench.chip)
    require(refused.returncode == EX_UNAVAILABLE, f"selftest: status {refused.returncode}: {refused.stderr}")
    return only(found, "chip")["found"]


def test_closed_chip(bench):
    """a chip that may not be opened is a problem which names the group, status 69"""
    device = f"/dev/{bench.chip.name}"
    os.chown(device, 65534, 65534)
    try:
        # Root without the power to pass over permissions.
        without = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
        found = check(bench, EX_UNAVAILABLE, before=without)
    finally:
        os.chown(device, 0, 0)
    chip = only(found, "chip")
    require("Permission denied" in chip["found"] and "gpio" in chip["remedy"], chip)
    return chip["found"]


def test_button_down(bench):
    """a button that reads as pressed is told of, with what may be wrong"""
    # gpio-sim takes a pull that is asked for as the level.
    settings = settings_file(bench, 'bias = "as-is"\n')
    bench.chip.press()
    try:
        found = only(check(bench, 0, settings), "button")
    finally:
        bench.chip.release()
    require(found["verdict"] == "warning" and "button.active_low" in found["remedy"], found)
    return found["found"]


def test_selftest(bench):
    """a self-test lights each segment as it names it, measures three bouncing presses and ends dark, status 0"""
    settings = settings_file(bench, "debounce_ms = 100\n")
    with bench.witness.recording(value=1):
        said, bounces, status = tried(bench, settings)
    require(status == 0, f"status {status}: {said}")
    require(not bench.chip.lit(), f"{bench.chip.lit()} still lit")
    named = [(moment, line) for moment, line in said if line.startswith("lit now: ")]
    names = [f"lit now: segment {place}, {name}" for place, name in enumerate(simchip.NAMES[: simchip.SEGMENTS], 1)]
    require([line for _, line in named] == names, named)
    writes = list(bench.witness.writes())
    for segment, (moment, _) in enumerate(named):
        lit = {write.line for write in writes if moment + 0.5 < write.time < moment + 0.9}
        require(lit == {segment}, f"lines {lit} were lit after {names[segment]}")
    found = result(said)
    measured = float(found["bounce"].split(" ms")[0])
    least, most = (1000 * max(bound) for bound in zip(*bounces))
    require(least - BOUNCE_ERROR_MS <= measured <= most + BOUNCE_ERROR_MS, f"{measured} ms of {bounces}")
    require(found["debounce_ms"] == "100 is enough" and found["result"].startswith("ok"), found)
    return (
        f"bounce {found['bounce']}, made {least:.1f} to {most:.1f} ms, give or take {BOUNCE_ERROR_MS:.0f}; "
        f"response {found['response']}"
    )


@pytest.mark.once
def test_selftest_on_lines(bench):
    """a self-test names and lights each LED of a strip on two lines"""
    return selftest_of_strip(bench, strips.LINES, bench.witness.base)


@pytest.mark.once
def test_selftest_on_bus(bench):
    """a self-test names and lights each LED of a strip on a serial bus"""
    return selftest_of_strip(bench, strips.BUS, bench.witness.first_number(strips.BUS_CHIP, strips.BUS_SPARE))


def selftest_of_strip(bench, driver, first):
    settings = strips.settings_file(bench, driver)
    settings.write_text(settings.read_text().replace("[button]\n", "[button]\ndebounce_ms = 100\n"))
    with bench.witness.recording_lines(first, 2):
        said, _, status = tried(bench, settings)
    require(status == 0, f"status {status}: {said}")
    frames = list(strip.frames(list(bench.witness.writes_from(first)), strips.LEDS, strip.KINDS["sk9822"]))
    require(strips.is_dark(frames[-1]), "not dark at the end")
    for led, (moment, line) in enumerate(entry for entry in said if entry[1].startswith("lit now: ")):
        require(line == f"lit now: LED {led + 1}", line)
        shown = [frame for frame in frames if frame.time < moment + 0.8][-1]
        lit = [number for number, light in enumerate(shown.leds) if light.red]
        require(lit == [led], f"LEDs {lit} were lit after {line}")
    return f"response {result(said)['response']}"


@pytest.mark.once
def test_selftest_borrows(bench):
    """a self-test that is interrupted has stopped the service before and starts it again after, its lines dark"""
    with service_manager(bench) as manager:
        with bench.ready_unit() as unit:
            (manager / "main").write_text(str(unit.process.pid))
            path = {"PATH": f"{manager}:{os.environ['PATH']}"}
            with subprocess.Popen(
                [bench.program, "selftest", "--settings", bench.settings],
                env=os.environ | path,
                stdout=subprocess.PIPE,
                text=True,
            ) as running:
                require(running.stdout.readline().startswith("lit now: segment 1"), "nothing was lit")
                time.sleep(0.5)
                running.send_signal(signal.SIGINT)
                status = running.wait(5)
            require(unit.process.wait(1) == 0, "the unit did not end in order")
        asked = (manager / "asked").read_text().split()
    require(status == 1, f"status {status}")
    require(asked == ["show", "stop", "start"], asked)
    require(not bench.chip.lit(), f"{bench.chip.lit()} still lit")
    return ", ".join(asked)


# What the scenarios are made of.


def check(bench, status, settings=None, before=()):
    """The findings of a check, which must end with this status."""
    command = [*before, bench.program, "check", "--json", "--settings", settings or settings_file(bench)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    require(done.returncode == status, f"status {done.returncode}, not {status}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)["findings"]


def only(findings, subject):
    """The one finding of a subject."""
    found = [finding for finding in findings if finding["subject"] == subject]
    require(len(found) == 1, f"{len(found)} findings of {subject}")
    return found[0]


def settings_file(bench, button="", directory=None):
    """Settings whose folder of counts is there: by default the settings' own."""
    path = bench.settings.with_name("checks.toml")
    path.write_text(simchip.SETTINGS + button + f'[usage]\ndirectory = "{directory or path.parent}"\n')
    return path


def tried(bench, settings):
    """Runs a self-test and presses when it asks for it; what it said and when, the bounces, the status."""
    said, bounces = [], []
    with subprocess.Popen(
        [bench.program, "selftest", "--settings", settings], stdout=subprocess.PIPE, text=True
    ) as running:
        killer = threading.Timer(SELFTEST_S, running.kill)
        killer.start()
        for line in running.stdout:
            said.append((time.monotonic(), line.rstrip("\n")))
            if line.startswith("press the button"):
                time.sleep(0.3)
                bounces.append(worn_press(bench.chip))
        killer.cancel()
    require(len(bounces) == PRESSES, f"asked for {len(bounces)} presses: {said}")
    return said, bounces, running.returncode


def worn_press(chip):
    """A press whose contact opens once more before it stays closed; how long that took, at least and at most."""
    before = time.monotonic()
    chip.press()
    pressed = time.monotonic()
    time.sleep(0.002)
    chip.release()
    again = time.monotonic()
    chip.press()
    after = time.monotonic()
    time.sleep(0.15)
    chip.release()
    return again - pressed, after - before


def result(said):
    """The result block by its first words."""
    lines = [line for _, line in said]
    block = lines[lines.index("") + 1 :]
    return dict(re.split(" {2,}", line, maxsplit=1) for line in block)


@contextlib.contextmanager
def service_manager(bench):
    """A systemd whose only unit is up, as far as `systemctl` and the program can tell; its folder."""
    folder = bench.settings.parent / "manager"
    folder.mkdir()
    (folder / "state").write_text("active")
    (folder / "systemctl").write_text(SYSTEMCTL.format(folder=folder))
    (folder / "systemctl").chmod(0o755)
    # /run is the host's.
    disks.run("mount", "-t", "tmpfs", "none", "/run")
    try:
        pathlib.Path("/run/systemd/system").mkdir(parents=True)
        yield folder
    finally:
        disks.run("umount", "/run")
