"""Attacks the published files of many seeded rooms, each two years of `breathpacer simulate --usage`, as the report's
tables tell them: knowing all rules it computes for each number that was kept back which values it may have.

A finding names its room's seed: `ROOM=SEED Scripts/check audit/test_rooms.py` audits that room alone.
"""

import concurrent.futures
import os

import pytest

from Rigs.audit.findings import Findings, audit_room
from Rigs.audit.leaky import MISTAKES
from Rigs.audit.rooms import SPAN_DAYS

# In the short form, the whole and the long one.
ROOM_WEEKS = 10_000, 100_000, 1_000_000
SHOWN = 20


@pytest.fixture(scope="module")
def found(sized, seed) -> Findings:
    if named := os.environ.get("ROOM"):
        return audit_room(named)
    # Each gives a row for every week, but one fewer than it may seem where the last one is still open.
    rooms = -(-sized(*ROOM_WEEKS) // (SPAN_DAYS // 7 - 1))
    seeds = [f"breathpacer-{number}" for number in range((seed - 1) * rooms, seed * rooms)]
    found = Findings()
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for each in pool.map(audit_room, seeds, chunksize=4):
            found.add(each)
    return found


def test_numbers_are_the_truth_by_the_rules(found):
    """The device's numbers are the truth by the rules, and the report's are the device's and their sums"""
    assert not found.counts["wrong"], said(found)
    counts = found.counts
    assert counts["hours weeks"] and counts["untold rooms"]
    return (
        f"{counts['rooms']} rooms, {counts['untold rooms']} of them with health alone, {counts['weeks']} room-weeks "
        f"published, {counts['hours weeks']} of them with too few hours"
    )


def test_small_weeks_keep_their_whole_range(found):
    """No small week is narrowed at all"""
    assert found.counts["small weeks"]
    assert not found.counts["small weeks", "not whole"], said(found)
    return narrowest(found, "small weeks")


def test_nothing_kept_back_has_fewer_than_three_values(found):
    """Whatever was kept back may still have three values or more"""
    assert found.counts["levels"]
    assert not found.counts["small weeks", "narrow"] + found.counts["levels", "narrow"], said(found)
    return f"{narrowest(found, 'levels')}; {narrowest(found, 'rounded weeks')}"


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_publisher_that_makes_a_mistake_is_found(found, mistake):
    """A publisher that makes a known mistake does not get away with it"""
    counts = found.counts
    assert counts[mistake, "told too much"], f"not found: {MISTAKES[mistake]}"
    cells = share(counts[mistake, "told too much"], counts[mistake, "cells"])
    return f"{MISTAKES[mistake]}, {cells}, {counts[mistake, 'pinned']} pinned"


def test_what_others_know_besides(found):
    """What the heaviest user and one who knows the night shift learn is counted"""
    counts = found.counts
    heavy = (f"{flag} {share(counts['heavy', (flag, 'learned')], counts['heavy', flag])}" for flag in ("ok", "low"))
    nights = (
        f"{much} {share(counts['nights', much], counts['nights', 'levels'])}"
        for much in ("over half", "over eight tenths")
    )
    assert counts["heavy", "ok"] and counts["nights", "levels"]
    return f"the rest learned, weeks {', '.join(heavy)}; one person's nights, levels {', '.join(nights)}"


def test_the_solver_agrees(found, is_short):
    """CP-SAT finds what the attack finds, in one quarter of a thousand"""
    counts = found.counts
    assert counts["solved"] or is_short
    return f"{counts['solved']} cells, {counts['undecided']} of them not in full in time"


def narrowest(found, kind):
    counts = found.counts
    pinned, narrow = counts[kind, "pinned"], counts[kind, "narrow"]
    return (
        f"{kind}: {counts[kind]} cells, {pinned} pinned, {narrow} of fewer than three values,"
        f" the narrowest of {found.narrowest.get(kind, '-')}"
    )


def said(found):
    """The first findings, each with its room."""
    return "\n".join(sentence[:400] for sentence in found.sentences[:SHOWN])


def share(part, whole):
    return f"{part} of {whole}" + (f" ({100 * part / whole:.3g} %)" if whole else "")
