"""The simulated GPIO chip of the rig: a bar of ten lines, a button and a spare line, as gpio-sim makes them."""

import pathlib
import re
import time

CONFIG = pathlib.Path("/sys/kernel/config/gpio-sim/rig")
SEGMENTS = 10
BUTTON = 10
SPARE = 11
NAMES = [f"LED{line}" for line in range(SEGMENTS)] + ["BUTTON", "SPARE"]
# A chip that vanishes under a program comes back under another number (Linux 6.1): it is named by its label.
LABEL = "rig"

SETTINGS = f"""\
[light]
chip = "{LABEL}"
lines = {NAMES[:SEGMENTS]}

[button]
line = "BUTTON"
""".replace("'", '"')


class SimChip:
    """The chip, there from the start. The button is pulled up at rest: pressed is low."""

    def __init__(self):
        for line, name in enumerate(NAMES):
            folder = CONFIG / "bank0" / f"line{line}"
            folder.mkdir(parents=True)
            (folder / "name").write_text(name)
        (CONFIG / "bank0" / "num_lines").write_text(str(len(NAMES)))
        (CONFIG / "bank0" / "label").write_text(LABEL)
        self.plug()

    def plug(self):
        """Lets the chip come (back), its button at rest."""
        (CONFIG / "live").write_text("1")
        device = (CONFIG / "dev_name").read_text().strip()
        self.name = (CONFIG / "bank0" / "chip_name").read_text().strip()
        self.sysfs = pathlib.Path("/sys/devices/platform", device, self.name)
        self.release()

    def unplug(self):
        """Lets the chip vanish, whoever uses it."""
        (CONFIG / "live").write_text("0")

    def press(self):
        self._pull(BUTTON, "pull-down")

    def release(self):
        self._pull(BUTTON, "pull-up")

    def press_spare(self):
        """Presses a button between the spare line, low at rest, and the supply."""
        self._pull(SPARE, "pull-up")

    def release_spare(self):
        self._pull(SPARE, "pull-down")

    def bounce(self, presses, step):
        """So many presses and releases, a step of seconds after each; the button ends released."""
        for _ in range(presses):
            self.press()
            time.sleep(step)
            self.release()
            time.sleep(step)

    def edges(self):
        """How many edges of the button the kernel has handed over so far."""
        return sum(int(count) for _, count in self._interrupts())

    def interrupt(self):
        """The number of the interrupt that the button's edges raise, while a program asks for them."""
        ((number, _),) = self._interrupts()
        return int(number)

    def _interrupts(self):
        interrupts = pathlib.Path("/proc/interrupts").read_text()
        return re.findall(rf"^ *([0-9]+): +([0-9]+) +irq_sim +{BUTTON}\b", interrupts, re.MULTILINE)

    def lit(self):
        """The names of the bar's lines that are high now."""
        return [name for line, name in enumerate(NAMES[:SEGMENTS]) if self._value(line)]

    def _value(self, line):
        return int((self.sysfs / f"sim_gpio{line}" / "value").read_text())

    def _pull(self, line, pull):
        (self.sysfs / f"sim_gpio{line}" / "pull").write_text(pull)
