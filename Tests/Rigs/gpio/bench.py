"""What a scenario works with: the chip, the witness, and the program that is judged."""

import contextlib
import os
import pathlib
import re
import subprocess
import time

from Rigs.gpio import simchip, unit, witness
from Rigs.rig import require

# A brisk press of a push button.
TAP_S = 0.1
# Light is above the threshold if a line is set high as often as this, six periods at 1500 Hz: what is fainter than a
# board can hold is made of fewer pulses.
PULSES_S = 0.004
# A line that was below it for this long was off.
DARK_S = 0.05
# A suite that takes this long hangs.
SUITE_LIMIT_S = 180


class Bench:
    """A chip with the program's settings for it in a folder."""

    def __init__(self, program, tests, folder):
        self.program = program
        self.tests = tests
        # Beside the program, where a build leaves things: what a scenario recorded for others to open.
        self.dump = pathlib.Path(program).parent / "breath.vcd"
        self.settings = pathlib.Path(folder, "settings.toml")
        self.settings.write_text(simchip.SETTINGS)
        self.chip = simchip.SimChip()
        self.witness = witness.Witness(self.chip)

    @contextlib.contextmanager
    def ready_unit(self, settings=None):
        """A unit that runs and is ready, by default on the chip's bar; killed at the end if it is still there."""
        with unit.Unit(self.program, settings or self.settings) as running:
            running.wait_until_ready()
            yield running

    def command(self, name, *arguments, settings=None):
        """Runs a command of the program that is expected to end by itself."""
        return subprocess.run(
            [self.program, name, *arguments, "--settings", settings or self.settings],
            capture_output=True,
            text=True,
            timeout=20,
        )

    def suite(self, name):
        """Runs a suite of the tests on the chip; its last line."""
        chip = {"BREATHPACER_RIG_CHIP": f"/dev/{self.chip.name}", "BREATHPACER_RIG_SYSFS": str(self.chip.sysfs)}
        run = subprocess.run(
            [self.tests, "--testing-library", "swift-testing", "--filter", name],
            env=os.environ | chip,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=SUITE_LIMIT_S,
        )
        issues = "\n".join(line for line in run.stdout.splitlines() if "recorded an issue" in line)
        require(run.returncode == 0, f"status {run.returncode}\n{issues or run.stdout}")
        passed = re.search(r"Test run with ([1-9][0-9]*) tests?\b.* passed after .*", run.stdout)
        require(passed, f"no test ran\n{run.stdout}")
        return passed[0]

    def tap(self):
        """Taps the button; the moment just before it went down."""
        pressed = time.monotonic()
        self.chip.press()
        time.sleep(TAP_S)
        self.chip.release()
        return pressed

    def first_light(self, after):
        """Seconds from a moment to the first recorded write that lights a line."""
        for write in self.witness.writes():
            if write.value == 1 and write.time >= after:
                return write.time - after
        raise AssertionError("no line was lit")

    def last_light(self):
        """When the last recorded write lit a line."""
        return max(write.time for write in self.witness.writes() if write.value == 1)

    def spells(self, dark=DARK_S):
        """The recorded spells of light above a threshold, between darknesses of some length: from when to when."""
        lit = [write.time for write in self.witness.writes() if write.value == 1]
        spells = []
        for before, after in zip(lit, lit[1:]):
            if after - before > PULSES_S:
                continue
            if spells and before - spells[-1][1] <= dark:
                spells[-1][1] = after
            else:
                spells.append([before, after])
        return spells
