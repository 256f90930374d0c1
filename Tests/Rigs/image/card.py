"""A card with the image, as an installer's laptop and the emulated board have it."""

import contextlib
import os
import pathlib
import re
import subprocess

from Rigs.pi import board
from Rigs.rig import require, said_by

# systemd's own shell on the console; an emulated board is some ten times slower than a real one.
ARGUMENTS = [
    "systemd.debug_shell=ttyS1",
    "systemd.default_device_timeout_sec=300",
    "systemd.default_timeout_start_sec=300",
    # QEMU's board starts anew as soon as anybody sets its watchdog.
    "systemd.watchdog_sec=off",
]
GREETING = 'stty -echo -opost; PS1=; echo board is up; while read -r command; do eval "$command"; echo "end $?"; done\n'
BOOT_S = 300
# A mark of good: the light is watched for a minute.
GOOD_S = 240
# QEMU takes a card whose size is a power of two alone. What the image leaves free has bundles.
CARD_BYTES = 4 << 30
BUNDLES_AT = 2 << 30
BUNDLES = "/run/bundles"
# The image's partitions: where the FAT begins, and the slots with their size, in bytes.
FAT_AT, SLOT_BYTES = 4 << 20, 832 << 20
SLOTS_AT = {"A": 260 << 20, "B": (260 + 832) << 20}
OWN_AT, OWN_BYTES = (260 + 2 * 832) << 20, 64 << 20


class Card:
    """A card with a copy of the image."""

    def __init__(self, folder: pathlib.Path, image: pathlib.Path):
        self.folder = folder
        self.path = folder / "card"
        require(image.stat().st_size <= BUNDLES_AT, f"the image takes {image.stat().st_size} bytes")
        said_by("cp", "--sparse=always", image, self.path)
        os.truncate(self.path, CARD_BYTES)
        self.boot = folder / "boot"
        self.boot.mkdir()
        said_by("mcopy", "-s", "-i", f"{self.path}@@{FAT_AT}", "::", self.boot)
        self.lines: list[int] = []

    def put(self, name, text):
        """Writes a file as an installer's laptop would."""
        command = ["mcopy", "-o", "-i", f"{self.path}@@{FAT_AT}", "-", f"::{name}"]
        subprocess.run(command, input=text.encode(), check=True)

    def tear(self, name):
        """Leaves of a file its first sector, as a cut in the middle of a write may."""
        held = self.folder / name
        said_by("mcopy", "-o", "-i", f"{self.path}@@{FAT_AT}", f"::{name}", held)
        whole = held.read_bytes()
        held.write_bytes(whole[:512] + bytes(len(whole) - 512))
        said_by("mcopy", "-o", "-i", f"{self.path}@@{FAT_AT}", held, f"::{name}")

    def put_bundles(self, folder: pathlib.Path):
        """Lays a folder of bundles where the image ends, for `mount_bundles`."""
        space = CARD_BYTES - BUNDLES_AT
        disk = self.folder / "bundles.ext4"
        said_by("mke2fs", "-q", "-t", "ext4", "-m", "0", "-d", folder, disk, f"{space >> 20}M")
        said_by(
            *("dd", f"if={disk}", f"of={self.path}", "bs=1M", f"seek={BUNDLES_AT >> 20}"),
            *("conv=notrunc,sparse", "status=none"),
        )
        disk.unlink()

    def powered(self, *options):
        """The board with the card in it, from U-Boot on, until its shell is there."""
        return board.powered(*self._machine(*options), greeting=GREETING)

    def start(self, within):
        """Lets the board run until it starts anew by itself; false if somebody has to pull the plug for that."""
        with contextlib.ExitStack() as stack:
            try:
                unit = stack.enter_context(board.powered(*self._machine(), greeting=None, waits=False))
                unit.wait_for_end(within)
            except AssertionError:
                return False
        return True

    def _machine(self, *options):
        arguments = " ".join([(self.boot / "cmdline.txt").read_text().strip(), *ARGUMENTS])
        drive = options or ("-drive", f"file={self.path},if=sd,format=raw,cache=unsafe")
        return self.folder, self.boot / "u-boot.bin", self.boot / "bcm2837-rpi-3-b.dtb", None, arguments, *drive


def ready(unit):
    """Waits until the service is ready."""
    status, _ = unit.run("until systemctl --quiet is-active breathpacer; do sleep 5; done", BOOT_S)
    require(status == 0, "not ready")
    unit.run("systemctl show --property ActiveState,SubState,NRestarts,ActiveEnterTimestampMonotonic breathpacer", 60)


def marked_good(unit, slot):
    """Waits until the running slot has been marked as good; what the journal says of it."""
    unit.run("until journalctl -b -t breathpacer-good | grep -q 'is good'; do sleep 5; done", GOOD_S)
    _, said = unit.run("journalctl -b -t breathpacer-good --output cat --no-pager", 60)
    require(f"slot {slot} is good" in said, f"marked: {said}")
    return said


def running_slot(unit):
    """The slot that U-Boot has started."""
    _, said = unit.run("cat /proc/cmdline", 60)
    found = re.search(r"\brauc\.slot=([AB])\b", said)
    require(found, f"started without a slot: {said}")
    return found[1]


def environment(unit):
    """U-Boot's variables of the slots."""
    return unit.run("fw_printenv BOOT_ORDER BOOT_A_LEFT BOOT_B_LEFT", 60)[1]


def mount_bundles(unit):
    """Mounts the bundles that lie where the image ends."""
    unit.run(f"mkdir -p {BUNDLES}", 20)
    loop = f"mount -o ro,loop,offset={BUNDLES_AT} -t ext4 /dev/mmcblk0 {BUNDLES}"
    require(unit.run(loop, 60)[0] == 0, "the bundles cannot be mounted")


def host_key(unit):
    """The fingerprint of the key that sshd shows."""
    unit.run("until systemctl --quiet is-active ssh; do sleep 5; done", BOOT_S)
    status, said = unit.run("ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub", 60)
    require(status == 0, "no host key")
    return said.split()[1]


def identity(unit):
    """The identity of the unit, which lies beside its counts."""
    status, said = unit.run("cat /var/lib/breathpacer/private/unit", 20)
    require(status == 0, "the unit has no identity")
    return said
