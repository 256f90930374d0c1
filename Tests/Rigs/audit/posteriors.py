"""What a guesser believes of others before and after a row, by exact sums over a stated prior.

Others' sessions in a week are Poisson. The guesser knows how many sessions are their own, and which row a unit
publishes for each number: they have tried it on a unit of their own. Nothing else of how rows are made is known here.
"""

import collections
import dataclasses
import math

# What is less likely than this is left out of ranges of likelihood.
NEGLIGIBLE = 1e-12


def poisson(mean, most):
    """How likely each number from none to `most` is."""
    return [math.exp(-mean + count * math.log(mean) - math.lgamma(count + 1)) for count in range(most + 1)]


@dataclasses.dataclass
class Gain:
    """What rows of one kind told of the others' sessions, on average over what may happen."""

    share: float = 0
    pinned: float = 0
    narrow: float = 0
    sure: float = 0
    guessed: float = 0
    guessed_before: float = 0
    bits: float = 0

    def add(self, likely, before, after):
        self.share += likely
        self.pinned += likely * (len(after) == 1)
        self.narrow += likely * (len(after) < 3)
        self.sure += likely * (max(after.values()) > 0.9)
        self.guessed += likely * max(after.values())
        self.guessed_before += likely * max(before)
        self.bits += likely * (entropy(before) - entropy(after.values()))

    def row(self):
        """Its figures as shares of such rows, per cent, and bits."""
        parts = (self.pinned, self.narrow, self.sure, self.guessed_before, self.guessed)
        return [100 * self.share, *(100 * part / self.share for part in parts), self.bits / self.share]


def entropy(likely):
    return -sum(each * math.log2(each) for each in likely if each > 0)


def heavy_user(rows, mean, own_share):
    """By kind of row, what the heaviest user of a room gains about the others' sessions of a week.

    - rows: for each number of sessions the row that is published, None for one without a number.
    - mean: the room's sessions a week, of which the heavy user has a share.
    """
    most = len(rows) - 1
    own, others = poisson(mean * own_share, most), poisson(mean * (1 - own_share), most)
    gains = collections.defaultdict(Gain)
    for mine in range(1, most + 1):
        by_row = collections.defaultdict(dict)
        for theirs in range(most - mine + 1):
            if others[theirs] > NEGLIGIBLE:
                by_row[rows[mine + theirs]][theirs] = others[theirs]
        for row, likely in by_row.items():
            total = sum(likely.values())
            after = {theirs: each / total for theirs, each in likely.items()}
            gains["low" if row is None else "number"].add(own[mine] * total, others, after)
    return gains


def token(least, low_weeks, bound, likely):
    """How likely a low week's numbers are before the token and after either side of it.

    - likely: how likely each number of a week is, of which those below `least` are a low week's.
    """
    week = [each / sum(likely[:least]) for each in likely[:least]]
    others = [1.0]
    for _ in range(low_weeks - 1):
        sums = [0.0] * (len(others) + least - 1)
        for at, one in enumerate(others):
            for count, each in enumerate(week):
                sums[at + count] += one * each
        others = sums
    sides = {}
    for side, is_on in (("ge", lambda total: total >= bound), ("lt", lambda total: total < bound)):
        joint = [
            each * sum(one for at, one in enumerate(others) if is_on(at + count)) for count, each in enumerate(week)
        ]
        sides[side] = [each / sum(joint) for each in joint] if sum(joint) else None
    return week, sides
