"""Judges a breath by the edges of its lines, as Scripts/light-figures does, and by its steps: those of the kernel's
trace, or those that the program's own simulation writes.
"""

import breath
import numpy
from lightfigures import Curve, measure, read_kernel
from lightfigures.curve import lightness
from lightfigures.figures import FLOOR, LATEST_NS, errors, in_step, modulation, windows
from lightfigures.stalls import without
from lightfigures.traces import KERNEL_RECORD

SECOND = 10**9
SAMPLE_NS = 5_000_000
# The figures that are also given without the machine's stalls, under their names and this.
LEFT = "_left"
ALSO_LEFT = ("error_p999", "step_max", "low_risk", "low_risk_to_1250")


def figures(path, start, lines_per_write, stalls):
    """All figures of a breath that began at a moment of the kernel's clock, in seconds, as the machine's stalls are."""
    records = path.read_text().splitlines()
    numbers = sorted({int(match[3]) for match in map(KERNEL_RECORD.search, records) if match})
    if len(numbers) != breath.SEGMENTS:
        raise SystemExit(f"{path}: {len(numbers)} lines were written, not {breath.SEGMENTS}")
    trace = read_kernel(records, {number: str(number) for number in numbers})
    curve, judged = judge(trace, start)
    left, stalled = without(trace, [(begin * SECOND, end * SECOND) for begin, end in stalls])
    of_left = {**errors(left, curve), **modulation(left, curve, FLOOR), **steps(left, curve)}
    return {
        **judged,
        **{key + LEFT: of_left[key] for key in ALSO_LEFT},
        "stalled_ms": 1e3 * stalled * breath.PERIOD_S,
        "first": min(line.rises[0] for line in trace.lines) / SECOND,
        "writes": sum(": gpio_value: " in record for record in records) // lines_per_write,
    }


def judge(trace, start):
    """The design's breath, as late as the light that began at a moment of the trace, and figures of the light."""
    trace.begin, trace.end = (int((start + seconds) * SECOND) for seconds in (0, breath.PERIOD_S))
    late, curve = in_step(trace, wanted(trace.begin))
    judged = measure(trace, curve)
    lowest_hz = 1e6 / (judged["period_us"] * judged["gap_p999"])
    return curve, {**judged, **steps(trace, curve), "lowest_hz": lowest_hz, "lag_ms": late / 1e6}


def wanted(begin):
    """The design's breath from a moment on."""
    times = range(0, int(breath.PERIOD_S * SECOND) + LATEST_NS, SAMPLE_NS)
    levels = [[breath.luminance(line, time / SECOND) for line in range(breath.SEGMENTS)] for time in times]
    return Curve(begin + numpy.asarray(times), levels)


def steps(trace, curve):
    """From one 20 ms mean to the next, in L*: the light's steps, and how far they are from the curve's own."""
    instants = windows(trace)
    shown = [numpy.diff(lightness(line.means(instants))) for line in trace.lines]
    own = [numpy.diff(lightness(curve.means(segment, instants))) for segment in range(breath.SEGMENTS)]
    odd = abs(numpy.concatenate(shown) - numpy.concatenate(own))
    return {
        "step_max": float(abs(numpy.concatenate(shown)).max()),
        "odd_p99": float(numpy.quantile(odd, 0.99)),
        "odd_max": float(odd.max()),
        "curve_step_max": float(abs(numpy.concatenate(own)).max()),
    }
