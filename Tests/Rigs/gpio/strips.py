"""Strips of addressed LEDs as the scenarios set them up: on two lines of the chip, or on a serial bus."""

import pathlib

from Rigs.gpio import simchip

LEDS = 5
LINES = """\
driver = "apa102-gpio"
data_line = "LED0"
clock_line = "LED1"
"""
BUS = """\
driver = "apa102-spi"
spi_device = "/dev/spidev0.0"
"""
# As bus.dts names and numbers it.
BUS_CHIP, BUS_SPARE = "bus", 2


def settings_file(bench, driver, kind="sk9822"):
    path = pathlib.Path(bench.settings).with_name("strip.toml")
    leds = f'leds = {LEDS}\nled_kind = "{kind}"\n'
    path.write_text(f'[light]\nchip = "{simchip.LABEL}"\n{leds}{driver}\n[button]\nline = "BUTTON"\n')
    return path


def is_dark(frame):
    return all(led.red == led.green == led.blue == 0 for led in frame.leds)


def lightness(luminance):
    """CIE 1976 L* of a relative luminance."""
    return 116 * luminance ** (1 / 3) - 16 if luminance > 216 / 24389 else luminance * 24389 / 27
