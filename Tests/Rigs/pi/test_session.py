"""A session on the emulated Raspberry Pi: session.py FOLDER BOARD. Prints the console's transcript and what the GPIO
block's registers said meanwhile; the status is 1 at the first thing that is not as it must be.
"""

import pathlib
import re
import sys

import board
from bar import lit, require, watch

BREATHS, BREATH_S = 6, 10
# The session, the fade at its end and what a busy machine adds.
SESSION_S = BREATHS * BREATH_S + 8


def main(folder, files):
    files = pathlib.Path(files)
    with board.powered(
        folder, files / "vmlinuz", files / "board.dtb", pathlib.Path(folder, "initrd"), "rdinit=/init panic=-1"
    ) as pi:
        pi.run("cat /proc/device-tree/model; uname -srm; gpiodetect; cat /etc/breathpacer/settings.toml")
        _, bar = pi.run("breathpacer settings show | grep '^lines'")
        lines = [int(number) for number in re.findall(r"\bGPIO([0-9]+)\b", bar)]
        require(len(lines) == 10, f"{len(lines)} lines")

        status, said = pi.run("breathpacer check")
        chip = re.search(r"^ok +chip light\.chip +.*\[pinctrl-bcm2835\].*\bauto\b", said, re.MULTILINE)
        require(chip, "the check has not found the board's chip by itself")
        require(status == 0, f"check ends with status {status}")

        pi.run("breathpacer run 2>/run/said & until grep -sq ready /run/said; do sleep 0.1; done; cat /run/said")
        pi.run("gpioinfo | grep breathpacer")
        require(all(pi.function(line) == board.OUTPUT for line in lines), "a line is no output")
        require(not lit(pi, lines), "a line is lit before the press")

        press(pi)
        light = watch(pi, lines, SESSION_S)
        breaths = count(light)
        require(breaths == BREATHS, f"{breaths} breaths")
        require(not any(light[-1]), "a line is lit after the session")

        press(pi)
        require(any(map(any, watch(pi, lines, 4))), "the second session shows no light")
        status, _ = pi.run("kill -TERM $!; wait $!")
        require(status == 0, f"run ends with status {status}")
        require(not lit(pi, lines), "a line is lit after the end")
        require(all(pi.function(line) == board.INPUT for line in lines), "a line is still an output after the end")
        pi.run("gpioinfo | grep -c breathpacer; cat /run/said")
    print(f"{breaths} breaths on {len(lines)} lines of pinctrl-bcm2835, dark before, after and at the end")


def press(pi):
    pi.run("echo pull-down >/run/pull; sleep 0.1; echo pull-up >/run/pull")


def count(windows):
    """How often the light of the whole bar rose past a fifth: the last two breaths are dimmer."""
    bright = [sum(shares) / len(shares) > 0.2 for shares in windows]
    return sum(later and not sooner for sooner, later in zip([False, *bright], bright))


main(*sys.argv[1:])
