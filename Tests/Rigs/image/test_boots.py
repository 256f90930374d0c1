"""Two boots of a card in the emulated Raspberry Pi, with the transcripts of its console."""

import os
import pathlib
import re
import subprocess
import tempfile

import pytest

from Rigs.pi import board
from Rigs.pi.bar import lit, watch
from Rigs.rig import CACHE, SCRIPTS, last_line, require, said_by

SETTINGS = "/boot/firmware/breathpacer.toml"
SSH = "-i /run/key -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=/run/known_hosts"
# systemd's own shell on the console, and nobody who asks for a login there; an emulated board is some ten times slower
# than a real one.
ARGUMENTS = [
    "systemd.debug_shell=ttyS1",
    "systemd.getty_auto=no",
    "systemd.default_device_timeout_sec=300",
    "systemd.default_timeout_start_sec=300",
    # QEMU's board starts anew as soon as anybody sets its watchdog.
    "systemd.watchdog_sec=off",
]
GREETING = 'stty -echo -opost; PS1=; echo board is up; while read -r command; do eval "$command"; echo "end $?"; done\n'
BOOT_S = 300
CARD_BYTES = 2 << 30
# BarSign.settingsRefused on ten segments, and when it has come up, with room.
STRIPES = [0, 1, 4, 5, 8, 9]
RISE_S = 6


class Card:
    """A card with the image, as an installer's laptop and the board have it."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.path = folder / "card"
        # What changes in Debian within a week is not what this tries.
        image = last_line(said_by(SCRIPTS / "image", environment={"BREATHPACER_ARCHIVE_HOURS": "168"}))
        said_by("cp", "--sparse=always", image, self.path)
        # QEMU takes a card whose size is a power of two alone.
        os.truncate(self.path, CARD_BYTES)
        self.boot = folder / "boot"
        self.boot.mkdir()
        said_by("mcopy", "-s", "-i", f"{self.path}@@4M", "::", self.boot)
        self.fingerprint = ""
        self.lines: list[int] = []

    def put(self, name, text):
        """Writes a file as an installer's laptop would."""
        command = ["mcopy", "-o", "-i", f"{self.path}@@4M", "-", f"::{name}"]
        subprocess.run(command, input=text.encode(), check=True)

    def powered(self):
        """The board with the card in it."""
        kernel, initrd = (next(self.boot.glob(name)) for name in ("vmlinuz*", "initrd*"))
        arguments = " ".join([(self.boot / "cmdline.txt").read_text().strip(), *ARGUMENTS])
        drive = f"file={self.path},if=sd,format=raw,cache=unsafe"
        tree = self.boot / "bcm2837-rpi-3-b.dtb"
        return board.powered(self.folder, kernel, tree, initrd, arguments, "-drive", drive, greeting=GREETING)


@pytest.fixture(scope="module")
def card(tmp_path_factory) -> Card:
    """The card of both boots, the first of which makes its host key."""
    # In the cache's file system: a card takes two gigabytes.
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        yield Card(pathlib.Path(folder))


def test_boot(card):
    """as it comes it boots to ready, its root only read, and lets the key's owner in over SSH"""
    key = card.folder / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    card.put("authorized_keys", key.with_suffix(".pub").read_text())
    card.put("key", key.read_text())
    with card.powered() as unit:
        ready(unit)
        unit.run("uname -r; cat /proc/device-tree/model; echo")
        require("ro" in options(unit, "/").split(","), "the root can be written")
        require(unit.run("touch /probe")[0] != 0, "a file can be made on the root")
        for place in [
            "/var/lib/unit",
            "/var/lib/breathpacer",
            "/var/lib/systemd",
            "/etc/breathpacer",
            "/boot/firmware",
        ]:
            options(unit, place)
        status, _ = unit.run("systemd-analyze cat-config systemd/system.conf | grep -x RuntimeWatchdogSec=15", 120)
        require(status == 0, "the board's watchdog is not asked for")
        card.fingerprint = host_key(unit)
        unit.run("install -m 600 /boot/firmware/key /run/key")
        status, said = unit.run(f"ssh {SSH} root@localhost breathpacer check", 120)
        require(SETTINGS in said and "problem" not in said, f"check over SSH ends with status {status}")
        unit.run("ssh-keygen -y -f /run/key >/run/key.pub && breathpacer-add-puller /run/key.pub", 60)
        _, said = unit.run(f"echo ls -a / | sftp -q -b - {SSH} breathpacer-pull@localhost", 120)
        seen = {name.strip("/") for name in said.split() if name.startswith("/")} - {"", ".", ".."}
        require(seen == {"private", "published"}, f"whoever pulls sees {seen}")
        said = journal(unit)
        require("breathpacer: ready" in said and "refused" not in said, "no start as it should be")
        card.lines = bar(unit)
        require(not lit(unit, card.lines), "a line is lit")
        unit.run("systemctl list-units --failed --no-legend", 60)
        unit.run("sync")
    return "ready, its root only read"


def test_refused_settings(card):
    """with settings that are refused it boots to ready with the defaults, and the bar says so"""
    require(card.fingerprint, "the first boot did not come so far")
    card.put("breathpacer.toml", "[light]\nbrightnes = 0.5\n")
    with card.powered() as unit:
        ready(unit)
        said = journal(unit)
        require("going on with the defaults" in said and "light.brightnes" in said, "the refusal is not told")
        light = watch(unit, card.lines, RISE_S)[-1]
        stripes = [segment for segment, share in enumerate(light) if share]
        require(stripes == STRIPES, f"segments {stripes} are lit")
        require(host_key(unit) == card.fingerprint, "the host key is another")
    least, most = (limit(share for share in light if share) for limit in (min, max))
    return f"segments {stripes}, {least:.1%} to {most:.1%} of the time"


def ready(unit):
    status, _ = unit.run("until systemctl --quiet is-active breathpacer; do sleep 5; done", BOOT_S)
    require(status == 0, "not ready")
    unit.run("systemctl show --property ActiveState,SubState,NRestarts,ActiveEnterTimestampMonotonic breathpacer", 60)


def options(unit, place):
    """The options of what is mounted at a place, which must be."""
    status, said = unit.run(f"findmnt --raw --noheadings --output SOURCE,FSTYPE,OPTIONS {place}", 60)
    require(status == 0, f"nothing is mounted at {place}")
    return said.split()[-1]


def journal(unit):
    return unit.run("journalctl --boot --unit breathpacer --output cat --no-pager", 60)[1]


def bar(unit):
    """The numbers of the bar's lines."""
    _, said = unit.run("BREATHPACER_SETTINGS=/dev/null breathpacer settings show | grep '^lines'", 60)
    return [int(number) for number in re.findall(r"\bGPIO([0-9]+)\b", said)]


def host_key(unit):
    """The fingerprint of the key that sshd shows."""
    unit.run("until systemctl --quiet is-active ssh; do sleep 5; done", BOOT_S)
    status, said = unit.run("ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub", 60)
    require(status == 0, "no host key")
    return said.split()[1]
