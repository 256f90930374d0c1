"""Nothing but what the rules allow is to be seen of a press, whenever a folder is pulled."""

import csv
import io
import unittest

from .channels import Case, drawn, moments, press
from .rooms import DAY, HOUR, WEEK

DRAWN = 100
MINUTE = 60


class Channels(unittest.TestCase):
    def test_a_press_does_not_show_where_the_unit_decides_something(self):
        for case in moments():
            with self.subTest(a_press=case.name):
                self.assertEqual(case.tells(), [])

    def test_a_press_does_not_show_whatever_befalls_the_unit(self):
        for number in range(DRAWN):
            case = drawn(f"drawn-{number}")
            with self.subTest(seed=case.name, events=case.events, presses=case.presses):
                self.assertEqual(case.tells(), [])

    def test_a_press_after_a_week_does_not_hasten_its_publication(self):
        end = WEEK - HOUR
        case = Case("as a week ends", [], [press(end + 65)])
        for minutes in (2, 3, 7, 12, 30, 59, 61):
            with self.subTest(minutes=minutes):
                self.assertEqual(case.tells(end + minutes * MINUTE), [])

    def test_a_month_of_hourly_pulls_tells_what_one_at_its_end_does(self):
        presses = [press(day * DAY + hour * HOUR + 305) for day in range(3, 31, 4) for hour in (6, 8, 9, 13, 17, 20)]
        case = Case("month", [], presses)
        last = case.looks(presses, 31 * DAY)
        before, changed = None, []
        for hour in range(1, 31 * 24 + 1):
            seen = case.looks(presses, hour * HOUR)
            if before is not None and seen != before:
                changed.append(hour)
            before = seen
            for name in filter(lambda name: name.endswith(".csv"), seen):
                with self.subTest(hour=hour, file=name):
                    self.assertEqual(last[name][0][: len(seen[name][0])], seen[name][0])
        # 0:00 UTC is 1:00 in the room; after 29 March it is 2:00. Each week is there with the hour that it ends with.
        self.assertEqual(changed, [167, 335, 503, 670])
        weeks = [row["week"] for row in rows(last["weekly-2026.csv"][0])]
        self.assertEqual(weeks, [f"2026-W{number}" for number in range(10, 14)])


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))
