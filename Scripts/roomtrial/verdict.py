"""Whether more sessions followed the changes than chance explains, and how many times as many.

The counts of rooms and weeks are taken as a room's own level times the week's, times the ratio that is sought after the
change. What a week is known to lie between takes the place of its count: the levels are those that make the published
ranges most likely (EM: each count is expected within its range, then the levels are fitted to it).

Chance is the draw of the plan and nothing else. Were there no effect, each other way of drawing the same changes would
have left the same files. So the result is compared with what those ways would have given: a permutation test of whole
rooms, which needs no assumption on how weeks or rooms hang together (Wang and De Gruttola 2017, 10.1002/sim.7329; Stata
Journal 2019, 10.1177/1536867X19893624).

Arrays are of hospitals, rooms and weeks, in this order.
"""

import dataclasses

import numpy

# How much more than by chance a room's weeks differ: the variance is mean + DISPERSION * mean². Another value costs
# power and nothing else.
DISPERSION = 0.1
DRAWS = 999
LEVEL = 0.05
# The fit has ended when no sum of a room's or a week's sessions, or of those after the change, moves by more than this.
TOLERANCE = 0.05
MOST_ROUNDS = 300
LEAST_LEVEL = 1e-6
# Ratios beyond this are not looked for, and halvings of the step between a ratio within the interval and one beyond.
MOST_RATIO = 16.0
HALVINGS = 8


@dataclasses.dataclass(frozen=True)
class Verdict:
    """How many times as many sessions after the change, the ratios that chance does not refute, and the p-value."""

    ratio: float
    low: float
    high: float
    p_value: float


def expected(ranges, mean):
    """What a count is expected to be within its range, if it varies around a mean."""
    growth = mean / (1 + DISPERSION * mean)
    share, weight = numpy.zeros_like(mean), numpy.ones_like(mean)
    total = numpy.zeros_like(mean)
    for above in range(int((ranges.most - ranges.least).max()) + 1):
        count = ranges.least + above
        inside = weight * (count <= ranges.most)
        total += inside
        share += inside * count
        # A negative binomial count's chance beside that of the next lower one.
        weight = weight * growth * (1 + DISPERSION * count) / (count + 1)
    return share / total


def fit(ranges, after, ratio=None):
    """The ratio of each hospital, if none is given, and by how much its weeks differ from what was fitted, weighted."""
    hospitals, rooms, weeks = ranges.least.shape
    middle = numpy.where(ranges.known, (ranges.least + ranges.most) / 2, 0)
    room = numpy.maximum(middle.sum(2) / numpy.maximum(ranges.known.sum(2), 1), 0.5)[:, :, None]
    week = numpy.ones((hospitals, 1, weeks))
    sought = numpy.ones((hospitals, 1, 1)) if ratio is None else numpy.full((hospitals, 1, 1), float(ratio))
    parts = [(room, 2, 1), (week, 1, 1)] + ([(sought, (1, 2), after)] if ratio is None else [])
    for _ in range(MOST_ROUNDS):
        mean = room * week * numpy.where(after, sought, 1)
        counted = ranges.known / (1 + DISPERSION * mean)
        wanted, fitted = counted * expected(ranges, mean), counted * mean
        moved = 0
        for part, axes, where in parts:
            have = (fitted * where).sum(axes, keepdims=True)
            step = (wanted * where).sum(axes, keepdims=True) / numpy.where(have > 0, have, 1)
            # What nothing is known of stays as it is, and so does a level of nothing: all of its weeks are low.
            step = numpy.where((have > 0) & (part * step > LEAST_LEVEL), step, 1)
            part *= step
            fitted = fitted * numpy.where(where, step, 1)
            moved = max(moved, numpy.abs(have * (step - 1)).max())
        if moved < TOLERANCE:
            break
    mean = room * week * numpy.where(after, sought, 1)
    return sought[:, 0, 0], ranges.known * (expected(ranges, mean) - mean) / (1 + DISPERSION * mean)


def p_values(residuals, changes, seed):
    """How often a way of drawing the plan gives a result as far from nothing as the one that was drawn.

    - changes: of each hospital, each room's first week after its change.
    - seed: the numbers that the other ways are drawn with.
    """
    hospitals, rooms, weeks = residuals.shape
    # What a room's weeks from each week on come to; of a room that never changes, nothing.
    tails = numpy.zeros((hospitals, rooms, weeks + 1))
    tails[:, :, :weeks] = residuals[:, :, ::-1].cumsum(2)[:, :, ::-1]
    result = numpy.empty(hospitals)
    for hospital in range(hospitals):
        chance = numpy.random.default_rng([*seed, hospital])
        # Ways to give the rooms' changes to the rooms; the first is the plan.
        ways = numpy.tile(numpy.arange(rooms), (DRAWS + 1, 1))
        ways[1:] = chance.permuted(ways[1:], axis=1)
        results = numpy.abs(tails[hospital][numpy.arange(rooms), changes[hospital][ways]].sum(1))
        result[hospital] = (results >= results[0] * (1 - 1e-9)).mean()
    return result


def after_change(changes, weeks):
    """Whether each room's weeks are after its change."""
    return numpy.arange(weeks) >= changes[..., None]


def judge(ranges, changes, seed=(1,)) -> Verdict:
    """Judges a hospital.

    - ranges: of rooms and weeks.
    - changes: each room's first week after its change.
    """
    ranges = type(ranges)(ranges.least[None], ranges.most[None], ranges.known[None])
    changes = numpy.asarray(changes)[None]
    after = after_change(changes, ranges.least.shape[2])

    def p_value(ratio):
        return p_values(fit(ranges, after, ratio)[1], changes, seed)[0]

    def end(direction):
        """The last ratio in one direction, by halves of the step, that chance does not refute."""
        inside, outside = numpy.log(ratio), numpy.log(MOST_RATIO) * direction
        if p_value(numpy.exp(outside)) > LEVEL:
            return numpy.inf if direction > 0 else 0.0
        for _ in range(HALVINGS):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if p_value(numpy.exp(middle)) > LEVEL else (inside, middle)
        return float(numpy.exp(outside))

    ratio = float(numpy.clip(fit(ranges, after)[0][0], 1 / MOST_RATIO, MOST_RATIO))
    return Verdict(ratio, end(-1), end(1), float(p_value(1)))
