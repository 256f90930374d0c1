"""Updates of a card in the emulated Raspberry Pi: one that is good, and those that end with light on the old slot."""

import dataclasses

import pytest

from Rigs.image import counts
from Rigs.image.card import (
    BUNDLES,
    Card,
    environment,
    host_key,
    identity,
    marked_good,
    mount_bundles,
    ready,
    running_slot,
)
from Rigs.rig import require

INSTALL_S = 900
REBOOT_S = 180
# How long a start takes that comes to no light: the boot, and what mark-good waits for.
FRUITLESS_S = 600
TRIES = 3
# U-Boot has counted down by then, and Linux has not come to the light.
TOGGLED_S = 40
# What RAUC says of each bundle that it refuses; a truncated one has no size of a signature at its end.
REFUSED = {
    "stranger": "signature verification failed",
    "older": "Version mismatch",
    "elsewhere": "Compatible mismatch",
    "truncated": "Signature size",
}
# What fails once RAUC has taken the other slot out of U-Boot's order, and why.
NO_ROOM = {"large": "is too small for image", "good": "No space left on device"}
FILLER = "/var/lib/unit/filler"


@pytest.fixture(scope="module")
def card(updates, cards, space) -> Card:
    """The card of all updates."""
    made = cards(updates.image)
    counts.put_on(made)
    made.put_bundles(updates.put(space / "bundles", "broken", "panic", *REFUSED, *NO_ROOM))
    return made


@dataclasses.dataclass(frozen=True)
class Updated:
    """What a card is after its first update: the slot that runs, who the unit is, and what it has published."""

    slot: str
    key: str
    unit: str
    counts: list[str]


@pytest.fixture(scope="module")
def updated(card) -> Updated:
    """The card after an update from A to B that is good."""
    with card.powered() as unit:
        ready(unit)
        marked_good(unit, "A")
        known = Updated("B", host_key(unit), identity(unit), counts.count(unit))
        mount_bundles(unit)
        require(install(unit, "good")[0] == 0, "not installed")
        reboot(unit)
    with card.powered() as unit:
        require(running_slot(unit) == "B", "the old slot was started")
        ready(unit)
        marked_good(unit, "B")
        require("good_slot=B" in unit.run("cat /boot/firmware/slot.txt", 20)[1], "slot.txt names the old slot")
        same(unit, known)
        unit.run("sync")
    return known


@pytest.mark.limit(3600)
def test_update(updated):
    """an update goes to the other slot, starts there and is marked as good; key, identity and counts stay"""
    return f"from A to {updated.slot}, {len(updated.counts)} published lines kept"


@pytest.mark.limit(3600)
def test_toggled_plug(card, updated):
    """a plug that is pulled three times in the first minute brings the older slot, and the next start the newer one"""
    for _ in range(TRIES):
        require(not card.start(TOGGLED_S), "it has started anew by itself")
    with card.powered() as unit:
        require(running_slot(unit) == "A", "a fourth try of the newer slot")
        ready(unit)
        said = marked_good(unit, "A")
        require("slot B, which was good, is tried again" in said, f"the journal does not tell: {said}")
        require("good_slot=B" in unit.run("cat /boot/firmware/slot.txt", 20)[1], "slot.txt names the older slot")
        reboot(unit)
    with card.powered() as unit:
        require(running_slot(unit) == "B", "the newer slot is forgotten")
        ready(unit)
        marked_good(unit, "B")
        same(unit, updated)
        unit.run("sync")


@pytest.mark.limit(3600)
def test_torn_environment(card, updated):
    """with a torn environment U-Boot starts the slot that was good, and no other until the next update"""
    card.tear("uboot.env")
    with card.powered() as unit:
        require(running_slot(unit) == updated.slot, "the older slot was started")
        found = environment(unit)
        require(f"BOOT_ORDER={updated.slot}\n" in found, f"the older slot would be tried: {found}")
        ready(unit)
        marked_good(unit, updated.slot)
        same(unit, updated)
        unit.run("sync")


@pytest.mark.limit(3600)
def test_refused(card, updated):
    """a wrong signature, an older version, another board and a truncated bundle are refused, and change nothing"""
    with card.powered() as unit:
        ready(unit)
        marked_good(unit, updated.slot)
        mount_bundles(unit)
        before = environment(unit)
        for name, words in REFUSED.items():
            status, said = install(unit, name)
            require(status != 0 and words in said, f"{name}: status {status}: {said}")
            require(environment(unit) == before, f"{name}: the slots are others")
            _, said = unit.run("journalctl -b -u rauc --output cat --no-pager", 60)
            require(words in said, f"{name}: no line in the journal")
        # The service's account may not even ask, neither for an older update nor for the other slot.
        for request in (f"install --ignore-version-limit {BUNDLES}/older.raucb", "status mark-active other"):
            status, said = unit.run(f"runuser -u breathpacer -- rauc {request} 2>&1", INSTALL_S)
            require(status != 0 and environment(unit) == before, f"another account may {request}: {said}")
        require(unit.run("systemctl --quiet is-active breathpacer", 60)[0] == 0, "not ready")
    return ", ".join(REFUSED)


@pytest.mark.limit(3600)
def test_no_room(card, updated):
    """a bundle larger than a slot fails, and any while the unit's partition is full; the running slot stays in order"""
    with card.powered() as unit:
        ready(unit)
        marked_good(unit, updated.slot)
        mount_bundles(unit)
        for name, words in NO_ROOM.items():
            if name == "good":
                unit.run(f"dd if=/dev/zero of={FILLER} bs=64K; sync", INSTALL_S)
            status, said = install(unit, name)
            require(status != 0 and words in said, f"{name}: status {status}: {said}")
            _, said = unit.run("journalctl -b -u rauc --output cat --no-pager", 60)
            require(words in said, f"{name}: no line in the journal")
            found = environment(unit)
            require(f"BOOT_ORDER={updated.slot}\n" in found, f"{name}: another slot would be started: {found}")
            require(f"BOOT_{updated.slot}_LEFT=0" not in found, f"{name}: the running slot has no try left: {found}")
            require(unit.run("systemctl --quiet is-active breathpacer", 60)[0] == 0, f"{name}: not ready")
        unit.run(f"rm {FILLER}; sync", 60)
        same(unit, updated)
    return ", ".join(NO_ROOM)


@pytest.mark.limit(7200)
@pytest.mark.parametrize("name", ["broken", "panic", "older"])
def test_falls_back(card, updated, name):
    """an update without light, with a panic or without a system is tried three times, and then the old slot is back"""
    old = updated.slot
    with card.powered() as unit:
        require(running_slot(unit) == old, "another slot runs")
        ready(unit)
        marked_good(unit, old)
        mount_bundles(unit)
        # Root may say that an older one is to be taken.
        options = "--ignore-version-limit" if name == "older" else ""
        require(install(unit, name, options)[0] == 0, "not installed")
        reboot(unit)
    by_itself = sum(card.start(FRUITLESS_S) for _ in range(TRIES))
    with card.powered() as unit:
        require(running_slot(unit) == old, "the new slot is tried a fourth time")
        ready(unit)
        said = marked_good(unit, old)
        require("was tried and has shown no light" in said, f"the journal does not tell: {said}")
        same(unit, updated)
        unit.run("sync")
    require(by_itself == TRIES, f"it started anew by itself {by_itself} times of {TRIES}")
    return f"{name}: {TRIES} tries, then slot {old}"


def install(unit, name, options=""):
    return unit.run(f"rauc install {options} {BUNDLES}/{name}.raucb 2>&1", INSTALL_S)


def reboot(unit):
    unit.run("systemctl reboot", 60)
    unit.wait_for_end(REBOOT_S)


def same(unit, known):
    """Requires that the unit is who it was, with all that it had counted."""
    require(host_key(unit) == known.key, "the host key is another")
    require(identity(unit) == known.unit, "another identity")
    counts.require_kept(unit, known.counts)
