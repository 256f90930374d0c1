"""LEDs of the kernel's own double, uleds: what each is told arrives at a reader, which is the rig's own."""

import collections
import os
import pathlib
import select
import struct
import threading
import time

from Rigs.gpio import simchip

DEVICE = "/dev/uleds"
CLASS = pathlib.Path("/sys/class/leds")
# struct uleds_user_dev of linux/uleds.h: a name of 64 bytes and the largest brightness. A brightness is read as an int.
USER_DEV = struct.Struct("64si")
BRIGHTNESS = struct.Struct("i")
NAMES = [f"bar:{number}" for number in range(1, 11)]
# Steps of a controller of 8 bits and of one of 16.
COARSE, FINE = 255, 65_535

SETTINGS = f"""\
[light]
chip = "{simchip.LABEL}"
driver = "leds"
led_names = {NAMES}
colour = false

[button]
line = "BUTTON"
""".replace("'", '"')

Told = collections.namedtuple("Told", "time led brightness")


class Controller:
    """Ten LEDs in a `with`, each with as many steps; they vanish at its end."""

    def __init__(self, most):
        self._most = most
        self._files = []
        self.told = []

    def __enter__(self):
        self.plug()
        return self

    def __exit__(self, *_):
        self.unplug()

    def plug(self):
        """Lets the LEDs come (back), dark."""
        self._files = [os.open(DEVICE, os.O_RDWR | os.O_NONBLOCK) for _ in NAMES]
        for file, name in zip(self._files, NAMES):
            os.write(file, USER_DEV.pack(name.encode(), self._most))
        self._stop, self._asked = os.pipe()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def unplug(self):
        """Lets them vanish, whoever uses them, if they are there."""
        if not self._files:
            return
        os.write(self._asked, b"x")
        self._reader.join()
        for file in (*self._files, self._stop, self._asked):
            os.close(file)
        self._files = []

    def shown(self):
        """The brightness of each LED, as the kernel has it."""
        return [int((CLASS / name / "brightness").read_text()) for name in NAMES]

    def since(self, moment):
        """What arrived from a moment on."""
        return [told for told in list(self.told) if told.time >= moment]

    def light(self, told):
        """The luminance that an LED was told."""
        return told.brightness / self._most

    def _read(self):
        waiting = select.poll()
        waiting.register(self._stop, select.POLLIN)
        leds = {file: led for led, file in enumerate(self._files)}
        for file in leds:
            waiting.register(file, select.POLLIN)
        while True:
            ready = [file for file, _ in waiting.poll()]
            moment = time.monotonic()
            if self._stop in ready:
                return
            for file in ready:
                (brightness,) = BRIGHTNESS.unpack(os.read(file, BRIGHTNESS.size))
                self.told.append(Told(moment, leds[file], brightness))


def settings_file(bench):
    """Settings of a unit whose bar these LEDs are."""
    path = pathlib.Path(bench.settings).with_name("leds.toml")
    path.write_text(SETTINGS)
    return path
