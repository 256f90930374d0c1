"""The attack finds what can be found, and nothing that is not so: on rows written by hand, and against the solver."""

import pytest

from Rigs.audit import solver
from Rigs.audit.attack import attack, quarters
from Rigs.audit.rules import FEW_HOURS, Published, Rules, Week

FIRST = (2026, 1)


def published(rules, weeks, tables=None, small=None):
    rows = [Week((2026, number), told, False) for number, told in enumerate(weeks, start=1)]
    return Published(rules, rows, {FIRST: tables or {}}, {FIRST: small} if small is not None else {}, {FIRST})


def ranges(rows, kind):
    return {cell.where[1:]: cell.ranges for cell in attack(rows) if cell.kind == kind}


def test_small_weeks_keep_their_range_on_either_side_of_the_bound():
    """Small weeks keep their range on either side of the bound"""
    for side in ("lt", "ge"):
        found = ranges(published(Rules(), [None] * 6, small=side), "week")
        assert set(found.values()) == {((0, 7),)}, side


def test_a_bound_above_what_the_others_reach_gives_small_weeks_away():
    """A bound above what the others reach gives small weeks away"""
    found = ranges(published(Rules(bound=40), [None] * 6, small="ge"), "week")
    assert set(found.values()) == {((5, 7),)}


def test_a_bound_below_the_threshold_gives_small_weeks_away():
    """A bound below the threshold gives small weeks away"""
    found = ranges(published(Rules(minimum=25), [None] * 6, small="lt"), "week")
    assert set(found.values()) == {((0, 19),)}


def test_a_week_of_few_hours_is_tied_to_nothing():
    """A week of few hours is tied to nothing"""
    rows = published(Rules(), [FEW_HOURS, *[None] * 6], small="lt")
    assert len(ranges(rows, "week")) == 6
    assert ranges(rows, "small_weeks") == {(): ((0, 19),)}


def test_a_sum_of_nothing_pins_each_small_week():
    """A sum of nothing pins each small week"""
    found = ranges(published(Rules(small_sum=True), [None] * 6, small=0), "week")
    assert set(found.values()) == {((0, 0),)}


def test_a_table_of_a_single_level_is_never_told_and_holds_nothing_back():
    """A table of a single level is never told and holds nothing back"""
    found = ranges(published(Rules(open_days=("mon",), days=True), [20, 20]), "level")
    assert {table for table, _ in found} == {"outcome"}


def test_weeks_at_the_edge_of_the_gate_leave_every_reason_why_a_table_is_absent():
    """Weeks at the edge of the gate leave every reason why a table is absent"""
    rows = published(Rules(), [10] * 9 + [15, 15])
    assert ranges(rows, "level")["outcome", "completed"] == ((0, 142),)
    assert ranges(rows, "told")[(2026, 1),] == ((8, 12),)


def test_tables_that_were_rounded_down_pin_weeks_that_were_rounded_up():
    """Tables that were rounded down pin weeks that were rounded up"""
    tables = {"outcome": {"completed": 55, "not_completed": 55}}
    found = ranges(published(Rules(), [40] * 3, tables), "told")
    assert set(found.values()) == {((38, 38),)}


def test_weeks_of_too_few_days_cannot_have_been_told():
    """Weeks of too few days cannot have been told"""
    found = ranges(published(Rules(), [150]), "level")
    assert found["outcome", "completed"] == ((0, 152),)


def test_an_absent_table_of_two_levels_has_a_small_one():
    """An absent table of two levels has a small one"""
    tables = {"weekday": {"mon_fri": 110, "sat_sun": 10}}
    found = ranges(published(Rules(days=True), [15] * 8, tables), "level")
    assert found["outcome", "completed"] == ((0, 7), (109, 124))


def test_a_level_withheld_alone_is_what_the_others_leave():
    """A level withheld alone is what the others leave"""
    rules = Rules(single_levels=True, days=True)
    tables = {"outcome": {"completed": 105, "not_completed": None}, "weekday": {"mon_fri": 95, "sat_sun": 10}}
    found = ranges(published(rules, [50, 50], tables), "level")
    assert found["outcome", "not_completed"] == ((0, 1),)


CLINIC = Rules(open_days=("mon", "tue", "wed", "thu", "fri", "sat"), days=True)
THREE_PRACTICES = Rules(practices=("breathe", "body_check", "kind_words"), day_parts=True)
CASES = {
    "small weeks": published(Rules(), [None, 10, None, None, None, None, None, 25], small="ge"),
    "at the gate's edge": published(Rules(), [10] * 9 + [15, 15]),
    "open six days": published(
        CLINIC,
        [20] * 6,
        {"outcome": {"completed": 105, "not_completed": 15}, "weekday": {"mon_fri": 105, "sat_sun": 10}},
    ),
    "three practices": published(
        THREE_PRACTICES,
        [20] * 6,
        {"outcome": {"completed": 60, "not_completed": 60}, "practice": {"breathe": 110, "others": 10}},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_solver_finds_the_same(name):
    """CP-SAT finds of each cell the values that the attack finds"""
    solved = 0
    for known in quarters(CASES[name]):
        # One day is like the next, and takes the solver longest.
        for cell in (cell for cell in attack(CASES[name]) if cell.where[1:2] != ("weekday",)):
            assert solver.differs(known, cell) == ([], 0), cell.where
            solved += 1
    assert solved
    return f"{solved} cells"
