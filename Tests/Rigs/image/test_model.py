"""What judges the replayed writes, by environments that U-Boot's own tool has made."""

import os
import subprocess

import pytest

from Rigs.image.card import FAT_AT, SLOTS_AT
from Rigs.image.replay import SECTOR, Firmware, startable
from Rigs.rig import said_by

ENVIRONMENT_BYTES = 0x4000
FRESH = "BOOT_ORDER=A B\nBOOT_A_LEFT=3\nBOOT_B_LEFT=3\n"
INSTALLED = "BOOT_ORDER=B A\nBOOT_A_LEFT=3\nBOOT_B_LEFT=3\n"
TRIED = "BOOT_ORDER=B A\nBOOT_A_LEFT=3\nBOOT_B_LEFT=0\n"
HALF_WRITTEN = "BOOT_ORDER=A\nBOOT_A_LEFT=2\nBOOT_B_LEFT=0\n"
EXHAUSTED = "BOOT_ORDER=A\nBOOT_A_LEFT=0\nBOOT_B_LEFT=0\n"


@pytest.mark.parametrize(
    ("variables", "is_torn", "good", "wanted"),
    [
        (None, False, "A", "A"), (None, False, "B", "B"), (None, False, None, "A"),
        (FRESH, False, "A", "AB"), (INSTALLED, False, "A", "BA"), (TRIED, False, "A", "A"),
        (HALF_WRITTEN, False, "A", "A"), (EXHAUSTED, False, "A", "A"), (EXHAUSTED, False, "B", "B"),
        (INSTALLED, True, "A", "A"), (FRESH, True, "B", "B"), (INSTALLED, True, None, "A"),
    ],
)  # fmt: skip
def test_model(tmp_path, variables, is_torn, good, wanted):
    """the model of U-Boot's choice tries the slots with a try left; if the environment is torn, the good one alone"""
    card = tmp_path / "card"
    fat = tmp_path / "fat"
    said_by("mkfs.vfat", "-C", "-n", "PACER-BOOT", "-F", "32", fat, (SLOTS_AT["A"] - FAT_AT) >> 10)
    if variables:
        text, made = tmp_path / "text", tmp_path / "uboot.env"
        text.write_text(variables)
        said_by("mkenvimage", "-s", hex(ENVIRONMENT_BYTES), "-o", made, text)
        if is_torn:
            # The sectors after the first are those of another environment.
            made.write_bytes(made.read_bytes()[:SECTOR] + b"x" * (ENVIRONMENT_BYTES - SECTOR))
        said_by("mcopy", "-i", fat, made, "::uboot.env")
    if good:
        subprocess.run(["mcopy", "-i", fat, "-", "::slot.txt"], input=f"good_slot={good}\n".encode(), check=True)
    said_by("dd", f"if={fat}", f"of={card}", "bs=1M", f"seek={FAT_AT >> 20}", "conv=sparse", "status=none")
    os.truncate(card, SLOTS_AT["A"])
    with card.open("rb") as whole:
        assert startable(Firmware(whole)) == list(wanted)
