"""Hospitals that are made up, published as units publish, and judged: how often chance is taken for an effect, and how
often an effect is found."""

import dataclasses

import numpy

from . import verdict
from .plan import Plan, Room, weeks_between
from .published import LEAST_MINIMUM, STEP, Ranges, range_of

# The largest count that a week of the simulation may have.
MOST_COUNT = 4000
# Hospitals that are judged in one go: so few that their numbers stay in the processor's cache.
AT_ONCE = 20
# Where the change does nothing, sessions do not depend on the plan: each such hospital is judged by so many plans, each
# as good as another hospital's.
PLANS = 10


@dataclasses.dataclass(frozen=True)
class World:
    """How rooms and weeks of made-up hospitals differ. Nobody has measured these: they are chosen to be hard."""

    # Of the logarithm of a room's level.
    rooms_differ: float = 0.6
    # Of a room's level from one week to another, and how much of it is still there a week later.
    weeks_differ: float = 0.35
    stays: float = 0.7
    # Of the level of all rooms from one week to another, which adds up.
    all_drift: float = 0.1
    # By how much more a new light is used at first, and in how many weeks this falls to a third.
    novelty: float = 0.8
    novelty_weeks: float = 5
    # The share of weeks that have no number for another reason than few sessions.
    unknown: float = 0.03


WORLD = World()


def publish(count, minimum=LEAST_MINIMUM):
    """What a unit says of a week with so many sessions: the flag, and the number if there is one."""
    if count < minimum:
        return "low", None
    nearest = (count + STEP // 2) // STEP * STEP
    return "ok", nearest if nearest >= minimum else nearest + STEP


def counts(chance, hospitals, rooms, weeks, sessions, after, ratio, world=WORLD):
    """Sessions of each room and week."""
    shape = (hospitals, rooms, weeks)
    level = chance.normal(-(world.rooms_differ**2) / 2, world.rooms_differ, (hospitals, rooms, 1))
    own = numpy.empty(shape)
    own[:, :, 0] = chance.normal(0, world.weeks_differ, shape[:2])
    fresh = world.weeks_differ * numpy.sqrt(1 - world.stays**2)
    for week in range(1, weeks):
        own[:, :, week] = world.stays * own[:, :, week - 1] + chance.normal(0, fresh, shape[:2])
    drift = chance.normal(0, world.all_drift, (hospitals, 1, weeks)).cumsum(2)
    novelty = numpy.log1p(world.novelty * numpy.exp(-numpy.arange(weeks) / world.novelty_weeks))
    mean = sessions * numpy.exp(level + own + drift + novelty + numpy.log(ratio) * after)
    return numpy.minimum(chance.poisson(numpy.minimum(mean, MOST_COUNT)), MOST_COUNT)


def published(chance, numbers, world=WORLD) -> Ranges:
    """What the units of rooms with so many sessions tell."""
    told = numpy.array([range_of(*publish(count), LEAST_MINIMUM) for count in range(MOST_COUNT + 1)], dtype=float)
    return Ranges(told[numbers, 0], told[numbers, 1], chance.random(numbers.shape) >= world.unknown)


@dataclasses.dataclass(frozen=True)
class Trials:
    """What came of many hospitals."""

    # The share of their weeks that is low.
    low: float
    # The share in which an effect was found, and the share whose interval has the true ratio.
    found: float
    held: float
    # The median of the ratios.
    ratio: float


def trials(hospitals, rooms, weeks, sessions, ratio, design, steps, baseline, seed) -> Trials:
    """Makes hospitals, each with a plan of its own, publishes what they count and judges them."""
    chance = numpy.random.default_rng([seed, rooms, round(ratio * 1000)])
    names = [Room("site", f"room-{number}") for number in range(rooms)]
    calendar = weeks_between("2026-W02", "2030-W42", "the simulation")[:weeks]

    def drawn(numbers, draw):
        """The changes of hospitals by their numbers, in one draw of their plans."""
        lots = [f"{seed} {number} {draw}" for number in numbers]
        return numpy.array([Plan.draw(names, calendar, design, lot, steps, baseline).changes for lot in lots])

    # The p-values of "the change does nothing" and of the true ratio.
    nothing, true, ratios, low = [], [], [], []
    for begin in range(0, hospitals, AT_ONCE):
        numbers = range(begin, min(begin + AT_ONCE, hospitals))
        plans = [drawn(numbers, draw) for draw in range(PLANS if ratio == 1 else 1)]
        after = verdict.after_change(plans[0], weeks)
        ranges = published(chance, counts(chance, len(numbers), rooms, weeks, sessions, after, ratio))
        for hypothesis, values in {1: nothing, ratio: true}.items():
            residuals = verdict.fit(ranges, after, hypothesis)[1]
            values += [verdict.p_values(residuals, plan, [seed, begin, draw]) for draw, plan in enumerate(plans)]
        ratios.append(verdict.fit(ranges, after)[0])
        low.append((ranges.known & (ranges.least == 0)).sum() / ranges.known.sum())
    found = (numpy.concatenate(nothing or true) <= verdict.LEVEL).mean()
    held = (numpy.concatenate(true) > verdict.LEVEL).mean()
    return Trials(float(numpy.mean(low)), float(found), float(held), float(numpy.median(numpy.concatenate(ratios))))
