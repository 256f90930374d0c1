"""An update from a stick in the emulated Raspberry Pi. A partition on the card stands for the stick: the emulated board
has it at hand, and what udev would start is started for it by hand.
"""

import pytest

from Rigs.image.card import BUNDLES, Card, environment, marked_good, mount_bundles, ready, running_slot
from Rigs.image.test_update import INSTALL_S, reboot
from Rigs.rig import require

STICK = "loop7"


@pytest.fixture(scope="module")
def card(updates, cards, space) -> Card:
    """A card, with a stick that brings a newer bundle."""
    folder = space / "stick"
    folder.mkdir()
    updates.put_on_stick(folder / "stick.img")
    made = cards(updates.image)
    made.put_bundles(folder)
    return made


@pytest.mark.limit(3600)
def test_stick(card):
    """the service that udev starts for a stick has its bundle installed, and leaves it alone when it is back"""
    with card.powered() as unit:
        ready(unit)
        marked_good(unit, "A")
        # The certificate begins today. A board without a clock does not know that.
        require(unit.run("date --set 2000-01-01", 20)[0] == 0, "the clock cannot be set")
        said = plug_in(unit)
        require("installed release" in said, f"not installed: {said}")
        require("BOOT_ORDER=B A\n" in environment(unit), "the other slot is not the next one")
        require(unit.run(f"grep {STICK} /proc/self/mounts", 20)[0] == 1, "the stick is still mounted")
        reboot(unit)
    with card.powered() as unit:
        require(running_slot(unit) == "B", "the old slot was started")
        ready(unit)
        marked_good(unit, "B")
        before = environment(unit)
        said = plug_in(unit)
        require("nothing to do" in said, f"not left alone: {said}")
        require(environment(unit) == before, "the slots are others")


def plug_in(unit):
    """Starts for the stick what udev would; what the journal says of it."""
    mount_bundles(unit)
    require(unit.run(f"losetup --read-only /dev/{STICK} {BUNDLES}/stick.img", 60)[0] == 0, "there is no stick")
    unit.run(f"systemctl start breathpacer-usb-update@{STICK}", INSTALL_S)
    return unit.run("journalctl -b -t breathpacer-update --output cat --no-pager", 60)[1]
