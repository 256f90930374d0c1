"""Three mistakes that a publisher could make. The audit must find each of them, or it could not find anything."""

import collections
import dataclasses

from Rigs.audit.attack import TOLD_TOO_MUCH, attack
from Rigs.audit.rules import publish

MISTAKES = {
    "exact_weeks": "exact weeks",
    "small_sum": "a sum of small weeks",
    "single_levels": "tables with single levels withheld",
}


def findings(truth, rules):
    """By mistake: the cells that its publisher leaves, how many of them it pins or tells too much of, and the rules do
    not."""
    figures = collections.Counter()
    well = {(cell.kind, *cell.where): cell.size for cell in attack(publish(truth, rules))}
    for mistake in MISTAKES:
        mistaken = dataclasses.replace(rules, **{mistake: True})
        for cell in attack(publish(truth, mistaken)):
            # Of what was kept back the rules leave no fewer values than of a small week.
            least = {"week": rules.minimum, "level": rules.minimum, "told": TOLD_TOO_MUCH}.get(cell.kind, 0)
            is_worse = cell.size < least <= well.get((cell.kind, *cell.where), least)
            figures[mistake, "cells"] += least > 0
            figures[mistake, "pinned"] += is_worse and cell.size == 1
            figures[mistake, "told too much"] += is_worse
    return figures
