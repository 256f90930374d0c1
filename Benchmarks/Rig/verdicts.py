"""The limits of the comparison. Programs are compared within a round, and the median round counts: what the machine did
in one of them neither keeps a limit nor breaks it.
"""

import statistics

from lightfigures import Limits

INSTRUCTIONS_LIMIT = 1.5
CPU_LIMIT = 1.3
# A round in which the machine stalled for longer than this, of ten seconds, says nothing of the light.
MOST_STALLED_MS = 1000
OTHERS = ("gpiozero", "naive")
# Without the machine's stalls.
LIGHT = (
    ("largest 20 ms step", "step_max_left"),
    ("modulation below 90 Hz", "low_risk_left"),
    ("modulation to 1250 Hz", "low_risk_to_1250_left"),
)


def of_instructions(ratio):
    return f"instructions {ratio:.2f} × C's, limit {INSTRUCTIONS_LIMIT}", ratio <= INSTRUCTIONS_LIMIT


def of_board(figures):
    """The largest step may exceed the curve's own by as much as a mean may be off."""
    most = figures["curve_step_max"] + Limits.error_max
    return f"largest 20 ms step on a board {figures['step_max']:.1f} L*, limit {most:.1f}", figures["step_max"] <= most


def of_rounds(rounds):
    """The figures that have a limit, each with whether it keeps it. A round has the figures of each program."""
    cpu = paired(rounds, "cpu_s", ["bare"])
    yield f"processor {cpu:.2f} × C's, limit {CPU_LIMIT}", cpu <= CPU_LIMIT
    judged = [each for each in rounds if all(figures["stalled_ms"] <= MOST_STALLED_MS for figures in each.values())]
    text = f"light judged in {len(judged)} of {len(rounds)} rounds, where the machine stalled for {MOST_STALLED_MS} ms"
    yield f"{text} at most", bool(judged)
    if not judged:
        return
    rate = paired(judged, "lowest_hz", OTHERS, max)
    yield f"lowest PWM rate {rate:.2f} × the higher of gpiozero's and naive C's, limit 1", rate > 1
    for title, key in LIGHT:
        ratio = paired(judged, key, OTHERS)
        yield f"{title} {ratio:.2f} × the lower of gpiozero's and naive C's, limit 1", ratio < 1


def paired(rounds, key, others, best=min):
    """The median over the rounds of our figure, relative to the best of others in the same round."""
    return statistics.median(each["ours"][key] / best(each[name][key] for name in others) for each in rounds)
