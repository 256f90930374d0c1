"""Power cuts in an update: of the emulated board, killed at seeded moments, and of its writes, replayed."""

import random
import time

import pytest

from Rigs.image import counts
from Rigs.image.card import (
    BUNDLES,
    BUNDLES_AT,
    Card,
    host_key,
    identity,
    marked_good,
    mount_bundles,
    ready,
    running_slot,
)
from Rigs.image.replay import Replay, startable
from Rigs.image.test_update import install, reboot
from Rigs.rig import require, said_by

# In each part, of which a landing runs one: in short, in whole, in long.
CUTS = 10, 10, 100
# What is cut after an update as long as the first one was, in which the other slot has become the first.
BEYOND = 1.15
LEAST_REPLAYED = 10_000
# From ready to the mark of good, with room.
MARKING_S = 90


@pytest.fixture(scope="module")
def bundles(updates, space):
    """A folder with the one good bundle."""
    return updates.put(space / "good", "good")


@pytest.mark.limit(6 * 3600)
@pytest.mark.parametrize("part", ["first", "second"])
def test_killed_board(updates, cards, bundles, sized, seed, part):
    """after each cut in an update the unit starts to ready, on either slot, as who it was, with all its counts"""
    card: Card = cards(updates.image)
    counts.put_on(card)
    card.put_bundles(bundles)
    random_moment, slots = random.Random(f"{seed} {part}"), []
    with card.powered() as unit:
        ready(unit)
        marked_good(unit, "A")
        key, own = host_key(unit), identity(unit)
        counted = counts.count(unit)
        mount_bundles(unit)
        began = time.monotonic()
        require(install(unit, "good")[0] == 0, "not installed")
        longest = time.monotonic() - began
    trials = sized(*CUTS)
    # The start after the last cut judges that one.
    for trial in range(trials + 1):
        with card.powered() as unit:
            slots.append(running_slot(unit))
            ready(unit)
            require(host_key(unit) == key, f"cut {trial}: the host key is another")
            require(identity(unit) == own, f"cut {trial}: another identity")
            counts.require_kept(unit, counted)
            if trial < trials:
                # One in four before and while the running slot is marked as good, for which an update would wait.
                if random_moment.random() < 0.25:
                    time.sleep(random_moment.uniform(0, MARKING_S))
                    continue
                marked_good(unit, slots[-1])
                mount_bundles(unit)
                unit.run(f"rauc install {BUNDLES}/good.raucb >/run/said 2>&1 &")
                time.sleep(random_moment.uniform(0, longest * BEYOND))
    return f"{trials} cuts within {longest * BEYOND:.0f} s; started A {slots.count('A')} and B {slots.count('B')} times"


@pytest.mark.limit(2 * 3600)
def test_replayed_writes(updates, cards, bundles):
    """after each sector that an update writes, up to the mark of good, U-Boot would try no slot that is not whole"""
    card: Card = cards(updates.image)
    card.put_bundles(bundles)
    before = card.folder / "before"
    said_by("cp", "--sparse=always", card.path, before)
    logs = [card.folder / "install.log", card.folder / "trial.log"]
    with card.powered(*recorded(card.path, logs[0])) as unit:
        ready(unit)
        marked_good(unit, "A")
        mount_bundles(unit)
        require(install(unit, "good")[0] == 0, "not installed")
        reboot(unit)
    with card.powered(*recorded(card.path, logs[1])) as unit:
        slot = running_slot(unit)
        require(slot == "B", "the old slot was started")
        ready(unit)
        marked_good(unit, slot)
        unit.run("sync")
    replay = Replay(before, logs)
    chosen = {"A": 0, "B": 0}
    for number, (names, are_whole) in enumerate(replay.cuts()):
        require(are_whole, f"after write {number} U-Boot would try {names}, not all of which are whole")
        chosen[names[0]] += 1
    require(startable(replay.firmware)[0] == slot, "in the end the replay would start another slot than the board did")
    require(sum(chosen.values()) >= LEAST_REPLAYED, f"{sum(chosen.values())} writes were replayed")
    require(all(chosen.values()), f"one slot is never started: {chosen}")
    return f"{sum(chosen.values())} cuts: slot A {chosen['A']} times, slot B {chosen['B']} times, always whole"


def recorded(card, log):
    """QEMU's options for a card whose writes are recorded."""
    log.write_bytes(b"")
    require(card.stat().st_size > BUNDLES_AT, "the card has no bundles")
    return (
        "-drive",
        # QEMU flushes the log at each write that it counts, which is each sector; what it ends with is in memory still.
        f"if=sd,cache=unsafe,driver=blklogwrites,file.driver=file,file.filename={card},"
        f"log.driver=file,log.filename={log},log-sector-size=512,log-super-update-interval=1",
    )
