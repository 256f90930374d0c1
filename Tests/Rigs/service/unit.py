"""The installed unit as systemd and its wall see it: the service, its journal, its settings and its chip."""

import json
import pathlib
import subprocess
import time

from Rigs.gpio import simchip
from Rigs.gpio.witness import Witness
from Rigs.rig import require

SERVICE = "breathpacer.service"
SETTINGS = pathlib.Path("/etc/breathpacer/settings.toml")
STATE = pathlib.Path("/var/lib/breathpacer")
# A brisk press of a push button.
TAP_S = 0.1
# A session's fade when it is stopped by hand, with room.
FADE_S = 3
# How long the service may take to be ready, in a guest that is slow.
READY_S = 60


class StandingChip(simchip.SimChip):
    """The chip that the guest set up when it booted."""

    def __init__(self):
        self.name = (simchip.CONFIG / "bank0" / "chip_name").read_text().strip()
        device = (simchip.CONFIG / "dev_name").read_text().strip()
        self.sysfs = pathlib.Path("/sys/devices/platform", device, self.name)


class Unit:
    """Asks systemd about the service and uses the wall's button and light."""

    def __init__(self):
        self.chip = StandingChip()
        self._witness = None

    # The service

    def show(self, name):
        """A property of the service, as `systemctl show` prints it."""
        return run("systemctl", "show", "--property", name, "--value", SERVICE).stdout.strip()

    @property
    def pid(self):
        pid = int(self.show("MainPID"))
        require(pid, "the service does not run")
        return pid

    @property
    def restarts(self):
        return int(self.show("NRestarts"))

    def is_ready(self):
        return self.show("SubState") == "running"

    def wait_until_ready(self, within=READY_S, restarts=None):
        """Waits until the service is ready, after so many restarts; how long it took."""
        return wait(
            within,
            lambda: self.is_ready() and (restarts is None or self.restarts == restarts),
            lambda: f"not ready within {within} s: {self.status()}",
        )

    def status(self):
        """What `systemctl status` shows."""
        return run("systemctl", "status", "--no-pager", "--full", SERVICE).stdout

    def finding(self, subject, *arguments):
        """What a check finds of a subject that it has one finding of."""
        said = run("breathpacer", "check", "--json", *arguments)
        require(said.stdout, said.stderr)
        (found,) = [finding for finding in json.loads(said.stdout)["findings"] if finding["subject"] == subject]
        return found

    def configure(self, more="", upside_down=False):
        """Writes the settings of the chip, for a bar that hangs this way or that, and more of the button's."""
        SETTINGS.parent.mkdir(exist_ok=True)
        light = f"[light]\nreversed = {str(upside_down).lower()}\n"
        SETTINGS.write_text(simchip.SETTINGS.replace("[light]\n", light) + more)

    def drop_in(self, text):
        """Changes the service's unit until the next boot."""
        folder = pathlib.Path("/run/systemd/system", SERVICE + ".d")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "trial.conf").write_text(f"[Service]\n{text}\n")
        run("systemctl", "daemon-reload")

    def journal(self, after=0):
        """The lines about the service, by whomever, since this boot or a mark."""
        return run("journalctl", "--boot", "--unit", SERVICE, "--output=cat").stdout.splitlines()[after:]

    def mark(self):
        """The journal's present end."""
        return len(self.journal())

    def expect(self, text, after, within=20):
        """Waits for a line in the journal; that line."""
        found = []

        def said():
            found[:] = self.journal(after)
            return any(text in line for line in found)

        wait(within, said, lambda: f"no “{text}” in {found}")
        return next(line for line in found if text in line)

    # The wall

    def tap(self):
        self.chip.press()
        time.sleep(TAP_S)
        self.chip.release()

    def wait_until_lit(self, within=10):
        """Waits for light."""
        wait(within, self.chip.lit, lambda: f"no light within {within} s")

    def first_lit(self):
        """Begins a session and ends it, each by a tap; which line was lit first, by the kernel's trace. A dimmed line
        is on for moments alone, which glances at it can miss for seconds."""
        self._witness = self._witness or Witness(self.chip)
        with self._witness.recording(value=1):
            self.tap()
            self.wait_until_lit()
        first = next(self._witness.writes())
        self.end_session()
        return simchip.NAMES[first.line]

    def is_dark(self, for_s=0.5):
        """Whether there is no light for a while."""
        end = time.monotonic() + for_s
        while time.monotonic() < end:
            if self.chip.lit():
                return False
        return True

    def session(self):
        """Begins a session and ends it, each by a tap."""
        self.tap()
        self.wait_until_lit()
        time.sleep(1)
        self.end_session()

    def end_session(self):
        self.wait_until_lit()
        self.tap()
        time.sleep(FADE_S)
        require(self.is_dark(), lambda: f"{self.chip.lit()} still lit after a second press")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def wait(within, condition, failure):
    """Waits for a condition; how many seconds it took. Fails with a text made then."""
    start = time.monotonic()
    while not condition():
        require(time.monotonic() - start < within, failure)
        time.sleep(0.02)
    return time.monotonic() - start
