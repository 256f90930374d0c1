"""The audit of one room, and what comes of many."""

import collections
import dataclasses
import pathlib
import random
import tempfile

from Rigs.audit import device, leaky, people, solver
from Rigs.audit.attack import TOLD_TOO_MUCH, attack, quarters
from Rigs.audit.device import Wrong, require
from Rigs.audit.drawing import room
from Rigs.audit.rules import FEW_HOURS, publish, quarter

# One quarter in so many is attacked by the solver too.
SOLVED = 1000


@dataclasses.dataclass
class Findings:
    """Sums over rooms. `narrowest`: by kind of cell, the least number of values."""

    counts: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    narrowest: dict = dataclasses.field(default_factory=dict)
    sentences: list = dataclasses.field(default_factory=list)

    def add(self, other):
        self.counts += other.counts
        self.sentences += other.sentences
        for kind, size in other.narrowest.items():
            self.narrowest[kind] = min(size, self.narrowest.get(kind, size))


def audit_room(seed):
    """Runs a room's unit and attacks what it published."""
    made = room(seed)
    found = Findings()
    with tempfile.TemporaryDirectory() as folder:
        try:
            folder = pathlib.Path(folder)
            files = device.run(made, folder)
            published, reported = device.read(files, made.rules), device.report(files, made, folder)
            compare(reported.what_presses_say(), published.what_presses_say(), "the report", "the files")
            judge(made, reported, found)
        except Wrong as wrong:
            found.counts["wrong"] += 1
            found.sentences.append(f"room {seed} ({made.kind}): {wrong}")
    found.counts["rooms"] += 1
    return found


def judge(made, published, found):
    truth = made.truth()
    published.closed = truth.closed_quarters
    found.counts["weeks"] += len(published.weeks)
    found.counts["hours weeks"] += sum(week.told == FEW_HOURS for week in published.weeks)
    found.counts["untold rooms"] += not made.rules.tells_weeks
    compare(published.what_presses_say(), publish(truth, made.rules).what_presses_say())
    values = true_values(truth, made.rules)
    for cell in attack(published):
        where = f"room {made.seed} ({made.kind}): {cell.kind} {cell.where}: {cell.ranges}"
        require(cell.holds(values[cell.kind, *cell.where]), f"the attack misses the truth, {where}")
        found.add(weigh(cell, made.rules, where))
    for known in quarters(published):
        if random.Random(f"{made.seed} {known.which}").random() < 1 / SOLVED:
            found.counts.update(solve(published, known))
    for room_truth, rules in ((truth, made.rules), busy(made.seed)):
        found.counts.update(leaky.findings(room_truth, rules))
    attackers = {"heavy": people.heavy_user, "nights": people.nights}
    for name, figures in ((name, attacker(published, truth)) for name, attacker in attackers.items()):
        found.counts.update({(name, what): count for what, count in figures.items()})


def busy(seed):
    """A room whose tables are mostly published: there the mistakes in tables show."""
    made = room(f"{seed}-busy", (8, 40))
    return made.truth(), made.rules


def compare(said, expected, here="published", there="by the rules"):
    """What is said here against what must be: weeks, tables and small weeks."""
    for told, wanted, what in zip(said, expected, ("weeks", "tables", "small weeks")):
        require(told == wanted, f"{what}: {here} {without(told, wanted)}, {there} {without(wanted, told)}")


def without(these, those):
    if isinstance(these, dict):
        return {key: value for key, value in these.items() if those.get(key) != value}
    return [each for each in these if each not in those]


def weigh(cell, rules, where):
    found = Findings()
    kind = {"level": "levels", "told": "rounded weeks"}.get(cell.kind, "small weeks")
    found.counts[kind] += 1
    found.counts[kind, "pinned"] += cell.size == 1
    found.counts[kind, "narrow"] += cell.size < TOLD_TOO_MUCH
    found.narrowest[kind] = cell.size
    if cell.kind == "week" and cell.ranges != ((0, rules.minimum - 1),):
        found.counts["small weeks", "not whole"] += 1
        found.sentences.append(where)
    if cell.size < TOLD_TOO_MUCH and cell.kind != "told":
        found.sentences.append(where)
    return found


def solve(published, known):
    """Holds each cell of a quarter against the solver."""
    figures = collections.Counter()
    periods = {*known.told, *known.low}
    for cell in attack(dataclasses.replace(published, weeks=[w for w in published.weeks if w.period in periods])):
        wrong, undecided = solver.differs(known, cell)
        require(not wrong, f"{cell.kind} {cell.where}: CP-SAT finds otherwise of {wrong} than {cell.ranges}")
        figures["solved"] += 1
        figures["undecided"] += undecided > 0
    return figures


def true_values(truth, rules):
    """What each suppressed cell really is."""
    values = collections.Counter()
    for period, week in truth.weeks.items():
        which, count = quarter(period), len(week.sessions)
        told = rules.week(count, week.ready_hours)
        if told == FEW_HOURS:
            continue
        if told is None:
            values["week", which, period] = count
            values["small_weeks", which] += count
            continue
        values["told", which, period] = count
        for session in week.sessions:
            outcome = "completed" if session.completed else "not_completed"
            for table, level in (
                ("outcome", outcome),
                ("weekday", session.weekday),
                ("practice", session.practice),
                ("time_of_day", session.part),
            ):
                values["level", which, table, level] += 1
    for number, week in enumerate(truth.undated, start=1):
        count, which = len(week.sessions), ("undated", number)
        told = rules.week(count, week.longest_run)
        if told is None:
            values["week", which, number] = values["small_weeks", which] = count
        elif told != FEW_HOURS:
            values["told", which, number] = count
    return values
