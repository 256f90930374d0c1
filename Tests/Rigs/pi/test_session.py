"""A session on the emulated Raspberry Pi, with the console's transcript and what the GPIO block's registers say."""

import pathlib
import re

from Rigs.pi import board
from Rigs.pi.bar import lit, watch
from Rigs.rig import SCRIPTS, debs, last_line, require, said_by

BREATHS, BREATH_S = 6, 10
# The session, the fade at its end and what a busy machine adds.
SESSION_S = BREATHS * BREATH_S + 8


SETTINGS = """\
[button]
chip = "button"
line = "BUTTON"
[breathing]
minutes = 1
"""
# The board's files with the package's in them, packed as the board's first file system.
PACK = """
cp -a "$1/files" "$2"
dpkg-deb --fsys-tarfile "$3" | tar -C "$2/files" -x --keep-directory-symlink
cp "$4" "$2/files/init"
mkdir "$2/files/etc/breathpacer"
printf %s "$5" >"$2/files/etc/breathpacer/settings.toml"
cd "$2/files" && find . | cpio -o -H newc --quiet | gzip -1 >"$2/initrd"
"""


def test_session(tmp_path):
    """a session of a minute is six breaths on the board's own lines, dark before, after and at the end"""
    package = debs("--for", "desk", "--arch", "arm64")["breathpacer"]
    files = pathlib.Path(last_line(said_by(SCRIPTS / "pi-board")))
    init = pathlib.Path(__file__).with_name("init")
    said_by("bash", "-euo", "pipefail", "-c", PACK, "pack", files, tmp_path, package, init, SETTINGS)
    with board.powered(
        tmp_path, files / "vmlinuz", files / "board.dtb", tmp_path / "initrd", "rdinit=/init panic=-1"
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
    return f"{breaths} breaths on {len(lines)} lines of pinctrl-bcm2835, dark before, after and at the end"


def press(pi):
    pi.run("echo pull-down >/run/pull; sleep 0.1; echo pull-up >/run/pull")


def count(windows):
    """How often the light of the whole bar rose past a fifth: the last two breaths are dimmer."""
    bright = [sum(shares) / len(shares) > 0.2 for shares in windows]
    return sum(later and not sooner for sooner, later in zip([False, *bright], bright))
