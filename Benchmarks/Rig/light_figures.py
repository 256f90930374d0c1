"""Judges a breath by the kernel's trace of the writes to its lines: 20 ms means in L*, PWM rate and writes."""

import statistics

import breath

WINDOW_S = 0.02
WINDOWS = int(breath.PERIOD_S / WINDOW_S)
# Moments of a window at which the curve is taken for its mean.
SAMPLES = 10
# A program samples the curve a little before it shows it; by how much is found out, up to this.
LATEST_S = 0.03
LAG_STEP_S = 0.001
# L* from which a pulse at 1500 Hz is longer than a call in the guest takes.
BRIGHT = 40
# A line that is not switched on for this long was dark or full between, not dimmed.
REST_S = 0.05


class Line:
    """The times at which one line rose and fell."""

    def __init__(self):
        self.value = 0
        self.since = 0
        self.rises = []
        self.spells = []

    def set(self, time, value):
        if value == self.value:
            return
        if value:
            self.rises.append(time)
        else:
            self.spells.append((self.since, time))
        self.value, self.since = value, time


def read(path):
    """The lines' changes, from the lowest up, how many writes to a line were recorded, and when the first lit one."""
    lines = {}
    writes = 0
    first = None
    with open(path) as trace:
        for record in trace:
            head, found, event = record.partition(": gpio_value: ")
            if not found:
                continue
            number, _, value = event.split()
            time = float(head.rsplit(None, 1)[1])
            writes += 1
            if first is None and value == "1":
                first = time
            lines.setdefault(int(number), Line()).set(time, int(value))
    if len(lines) != breath.SEGMENTS:
        raise SystemExit(f"{path}: {len(lines)} lines were written, not {breath.SEGMENTS}")
    return [lines[number] for number in sorted(lines)], writes, first


def shares(line, start):
    """The share of each window of the breath in which a line was on."""
    means = [0.0] * WINDOWS
    for rise, fall in line.spells:
        window = max(0, int((rise - start) / WINDOW_S))
        while window < WINDOWS and start + window * WINDOW_S < fall:
            begin = start + window * WINDOW_S
            means[window] += max(0, min(fall, begin + WINDOW_S) - max(rise, begin))
            window += 1
    return [mean / WINDOW_S for mean in means]


def curve(segment, window, lag, samples=SAMPLES):
    """L* of the curve's mean luminance over a window."""
    step = WINDOW_S / samples
    begin = window * WINDOW_S - lag + step / 2
    mean = sum(breath.luminance(segment, max(0, begin + step * sample)) for sample in range(samples)) / samples
    return breath.lightness_of(mean)


def lag(seen):
    """How much later than the curve the light is, so that what is judged is its shape."""
    some = [(segment, window) for segment in range(0, breath.SEGMENTS, 3) for window in range(5, WINDOWS, 7)]

    def error(candidate):
        return sum(abs(seen[segment][window] - curve(segment, window, candidate, 2)) for segment, window in some)

    return min((LAG_STEP_S * step for step in range(int(LATEST_S / LAG_STEP_S))), key=error)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def figures(path, start, lines_per_write):
    """All figures of a breath that began at a moment of the trace's clock."""
    lines, records, first = read(path)
    seen = [[breath.lightness_of(min(1, mean)) for mean in shares(line, start)] for line in lines]
    late = lag(seen)
    wanted = [[curve(segment, window, late) for window in range(WINDOWS)] for segment in range(breath.SEGMENTS)]
    errors = [abs(a - b) for seen_line, line in zip(seen, wanted) for a, b in zip(seen_line, line)]
    steps = [b - a for line in seen for a, b in zip(line, line[1:])]
    own = [b - a for line in wanted for a, b in zip(line, line[1:])]
    odd = [abs(a - b) for a, b in zip(steps, own)]
    bright = [
        beyond
        for beyond, level in zip(odd, (min(pair) for line in wanted for pair in zip(line, line[1:])))
        if level >= BRIGHT
    ]
    gaps = [b - a for line in lines for a, b in zip(line.rises, line.rises[1:]) if b - a < REST_S]
    return {
        "first": first,
        "writes": records // lines_per_write,
        "rate_hz": 1 / statistics.median(gaps),
        "lowest_hz": 1 / percentile(gaps, 0.999),
        "error_median": statistics.median(errors),
        "error_p999": percentile(errors, 0.999),
        "error_max": max(errors),
        "step_max": max(map(abs, steps)),
        "odd_p99": percentile(odd, 0.99),
        "odd_max": max(odd),
        "odd_bright_p999": percentile(bright, 0.999),
        "odd_bright_max": max(bright),
        "curve_step_max": max(map(abs, own)),
        "lag_ms": 1e3 * late,
    }
