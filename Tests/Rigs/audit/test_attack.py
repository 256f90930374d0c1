"""The attack finds what can be found, and nothing that is not so: on rows written by hand, and against the solver."""

import unittest

from . import solver
from .attack import attack, quarters
from .rules import Published, Rules, Week

FIRST = (2026, 1)


def published(rules, weeks, tables=None, small=None):
    rows = [Week((2026, number), told, False) for number, told in enumerate(weeks, start=1)]
    return Published(rules, rows, {FIRST: tables or {}}, {FIRST: small} if small is not None else {}, {FIRST})


def ranges(rows, kind):
    return {cell.where[1:]: cell.ranges for cell in attack(rows) if cell.kind == kind}


class Attack(unittest.TestCase):
    def test_small_weeks_keep_their_range_on_either_side_of_the_bound(self):
        for side in ("lt", "ge"):
            found = ranges(published(Rules(), [None] * 4, small=side), "week")
            self.assertEqual(set(found.values()), {((0, 7),)}, side)

    def test_a_bound_above_what_the_others_reach_gives_small_weeks_away(self):
        found = ranges(published(Rules(bound=26), [None] * 4, small="ge"), "week")
        self.assertEqual(set(found.values()), {((5, 7),)})

    def test_a_bound_below_the_threshold_gives_small_weeks_away(self):
        found = ranges(published(Rules(minimum=25), [None] * 4, small="lt"), "week")
        self.assertEqual(set(found.values()), {((0, 19),)})

    def test_a_sum_of_nothing_pins_each_small_week(self):
        found = ranges(published(Rules(small_sum=True), [None] * 4, small=0), "week")
        self.assertEqual(set(found.values()), {((0, 0),)})

    def test_a_table_of_a_single_level_is_never_told_and_holds_nothing_back(self):
        found = ranges(published(Rules(open_days=("mon",)), [20, 20]), "level")
        self.assertEqual({table for table, _ in found}, {"outcome"})

    def test_weeks_at_the_edge_of_the_gate_leave_every_reason_why_a_table_is_absent(self):
        rows = published(Rules(), [10] * 9 + [15, 15])
        self.assertEqual(ranges(rows, "level")["outcome", "completed"], ((0, 142),))
        self.assertEqual(ranges(rows, "told")[(2026, 1),], ((8, 12),))

    def test_tables_that_were_rounded_down_pin_weeks_that_were_rounded_up(self):
        tables = {"outcome": {"completed": 55, "not_completed": 55}}
        found = ranges(published(Rules(), [40] * 3, tables), "told")
        self.assertEqual(set(found.values()), {((38, 38),)})

    def test_weeks_of_too_few_days_cannot_have_been_told(self):
        found = ranges(published(Rules(), [150]), "level")
        self.assertEqual(found["outcome", "completed"], ((0, 152),))

    def test_an_absent_table_of_two_levels_has_a_small_one(self):
        tables = {"weekday": {"mon_fri": 110, "sat_sun": 10}}
        found = ranges(published(Rules(), [15] * 8, tables), "level")
        self.assertEqual(found["outcome", "completed"], ((0, 7), (109, 124)))

    def test_a_level_withheld_alone_is_what_the_others_leave(self):
        rules = Rules(single_levels=True)
        tables = {"outcome": {"completed": 105, "not_completed": None}, "weekday": {"mon_fri": 95, "sat_sun": 10}}
        found = ranges(published(rules, [50, 50], tables), "level")
        self.assertEqual(found["outcome", "not_completed"], ((0, 1),))


class Solver(unittest.TestCase):
    def test_the_solver_finds_the_same(self):
        clinic = ("mon", "tue", "wed", "thu", "fri", "sat")
        practices = ("breathe", "body_check", "kind_words")
        cases = [
            published(Rules(), [None, 10, None, None, None, 25], small="ge"),
            published(Rules(), [10] * 9 + [15, 15]),
            published(
                Rules(open_days=clinic), [20] * 6,
                {"outcome": {"completed": 105, "not_completed": 15}, "weekday": {"mon_fri": 105, "sat_sun": 10}}),
            published(
                Rules(practices=practices, day_parts=True), [20] * 6,
                {"outcome": {"completed": 60, "not_completed": 60}, "practice": {"breathe": 110, "others": 10}}),
        ]
        for number, case in enumerate(cases):
            for known in quarters(case):
                # One day is like the next, and takes the solver longest.
                for cell in (cell for cell in attack(case) if cell.where[1:2] != ("weekday",)):
                    with self.subTest(case=number, cell=cell.where):
                        self.assertEqual(solver.differs(known, cell), ([], 0))
