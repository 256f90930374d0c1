"""The figures by which light is judged, each from the edges and from the light that was wanted."""

import dataclasses

import numpy

from .curve import lightness
from .visibility import visibility

MEAN_NS = 20_000_000
"""What the eye takes in at once, about: errors are those of means over this time."""

FLOOR = 0.004
"""Relative luminance below which a line is about dark (L* 3.6, under the ember): pulses may end, and gaps are rests."""

SPECTRUM_S = 2.0
"""Spectra are of two seconds under a Hann window: half a hertz apart, and at 3 Hz, where photosensitivity begins, free
of what the breath itself does to the window."""
SPECTRUM_STEP_S = 0.25
LOWEST_HZ, HIGHEST_HZ = 3, 3000
SAMPLE_HZ = 20_000

CROSSING_NS = 50_000_000
"""Pulses are missing at one stretch if no longer than this lies between two gaps that say so."""

REST_PERIODS = 4
"""A longer gap between rises, with no curve to say that the line was to be lit, is a rest."""

FLASH_CHANGE, FLASH_DARKER = 0.10, 0.80
"""WCAG 2.2, "general flash": opposing changes of 10 % of maximum relative luminance, the darker below 0.80."""


LATEST_NS, LAG_STEP_NS = 30_000_000, 250_000
"""A program samples the curve a little before it shows it; by how much is found out, up to this."""


@dataclasses.dataclass
class Limits:
    """What may not be exceeded."""

    error_p999: float = 0.5
    error_max: float = 1.0
    rate_hz: float = 1250
    gap_p999: float = 1.2
    low_risk: float = 1.0
    flashes: int = 3
    svm: float = 1.0

    def exceeded(self, figures):
        """The figures that are beyond a limit, each as a sentence."""
        checks = [
            ("error_p999", figures["error_p999"] > self.error_p999, "99.9 % of errors", f"{self.error_p999} L*"),
            ("error_max", figures["error_max"] > self.error_max, "the largest error", f"{self.error_max} L*"),
            ("rate_hz", figures["rate_hz"] < self.rate_hz, "the lowest rate", f"{self.rate_hz} Hz"),
            ("gap_p999", figures["gap_p999"] > self.gap_p999, "99.9 % of gaps", f"{self.gap_p999} periods"),
            ("low_risk", figures["low_risk"] > self.low_risk, "modulation below 90 Hz", f"{self.low_risk} × low risk"),
            ("flashes", figures["flashes"] > self.flashes, "flashes in a second", str(self.flashes)),
            ("svm", figures["svm"] > self.svm, "the stroboscopic effect", f"SVM {self.svm}"),
        ]
        return [f"{what}: {figures[name]:.3f}, limit {limit}" for name, beyond, what, limit in checks if beyond]


def low_risk(frequency):
    """IEEE 1789-2015, recommended practice 1: modulation in per cent that is of low risk."""
    return numpy.where(frequency < 90, 0.025 * frequency, numpy.where(frequency <= 1250, 0.08 * frequency, numpy.inf))


def no_effect(frequency):
    """IEEE 1789-2015, recommended practice 2: modulation in per cent that has no observable effect."""
    return numpy.where(frequency < 90, 0.01 * frequency, numpy.where(frequency <= 3000, frequency / 30, numpy.inf))


def measure(trace, curve, faintest=0.0):
    """All figures of a trace, against the light that was wanted.

    Light fainter than `faintest`, relative luminance, is more than the board can hold: errors and gaps there count
    apart.
    """
    floor = max(FLOOR, faintest)
    seconds = (trace.end - trace.begin) / 1e9
    return {
        "seconds": seconds,
        "segments": len(trace.lines),
        **errors(trace, curve, faintest),
        **gaps(trace, curve, floor, faintest),
        **modulation(trace, curve, floor),
        **visibility(trace, curve, floor),
        "flashes": flashes(trace),
        "writes": trace.writes,
        "writes_per_s": trace.writes / seconds,
    }


def windows(trace):
    """The instants between which means are taken."""
    return numpy.arange(trace.begin, trace.end, MEAN_NS)


def in_step(trace, curve):
    """How much later than the curve the light is, so that its shape is judged; and the curve as late as that."""
    instants = windows(trace)
    shown = [lightness(line.means(instants)) for line in trace.lines]

    def error(late):
        curves = (lightness(curve.shifted(late).means(segment, instants)) for segment in range(len(shown)))
        return sum(abs(own - other).mean() for own, other in zip(shown, curves))

    late = min(range(0, LATEST_NS, LAG_STEP_NS), key=error)
    return late, curve.shifted(late)


def errors(trace, curve, faintest=0.0):
    """Errors of 20 ms means in L*, where a line was or should have been neither dark nor full."""
    instants = windows(trace)
    found, faint = [], [numpy.zeros(1)]
    for segment, line in enumerate(trace.lines):
        shown, wanted = line.means(instants), curve.means(segment, instants)
        lively = ((wanted > 0) & (wanted < 1)) | ((shown > 0) & (shown < 1)) | (abs(shown - wanted) > 0.5)
        off = abs(lightness(shown) - lightness(wanted))
        found.append(off[lively & (wanted >= faintest)])
        faint.append(off[lively & (wanted < faintest)])
    found, faint = numpy.concatenate(found), numpy.concatenate(faint)
    if len(found) == 0:
        raise ValueError("no line was or should have been dimmed: nothing to judge")
    return {
        "means": len(found),
        "error_median": float(numpy.median(found)),
        "error_p999": float(numpy.quantile(found, 0.999)),
        "error_max": float(found.max()),
        "faintest": float(lightness(faintest)),
        "faint_error_max": float(faint.max()),
    }


def gaps(trace, curve, floor, faintest=0.0):
    """The lowest rate of a line while it is partial, and its gaps between rises, relative to the period; and for how
    long at a stretch pulses were missing where the light was fainter than can be held. Light nearer to full than can be
    held has gaps by design: what they do is in the modulation."""
    between = [numpy.diff(line.rises) for line in trace.lines]
    everything = numpy.concatenate(between) if between else numpy.zeros(0)
    if len(everything) == 0:
        raise ValueError("no line rose twice: nothing was dimmed")
    period = float(numpy.median(everything))
    counted, rates, sparse = [], [], [0.0]
    for segment, (line, distances) in enumerate(zip(trace.lines, between)):
        kept = distances <= REST_PERIODS * period
        for place in numpy.flatnonzero(~kept):
            # A long gap counts if the line was to be lit, and not fully, throughout.
            begin, end = line.rises[place : place + 1].astype(float), line.rises[place + 1 : place + 2].astype(float)
            least, greatest = curve.extremes(segment, begin, end)
            kept[place] = least[0] > floor and greatest[0] < 1 - floor
        wanted = numpy.interp(line.rises, curve.times, curve.levels[:, segment])
        faint = kept & (numpy.minimum(wanted[1:], wanted[:-1]) < faintest)
        kept &= ~faint & (numpy.maximum(wanted[1:], wanted[:-1]) <= 1 - faintest)
        missing = numpy.flatnonzero(faint & (distances > Limits.gap_p999 * period))
        apart = numpy.flatnonzero(line.rises[missing[1:]] - line.rises[missing[:-1] + 1] > CROSSING_NS) + 1
        for stretch in numpy.split(missing, apart):
            if len(stretch):
                sparse.append(float(line.rises[stretch[-1] + 1] - line.rises[stretch[0]]) / 1e9)
        if kept.any():
            counted.append(distances[kept] / period)
            rates.append(1e9 / distances[kept].mean())
    counted = numpy.concatenate(counted)
    return {
        "period_us": period / 1e3,
        "rate_hz": float(min(rates)),
        "gaps": len(counted),
        "gap_p999": float(numpy.quantile(counted, 0.999)),
        "gap_max": float(counted.max()),
        "sparse_s": max(sparse),
    }


def modulation(trace, curve, floor):
    """The largest modulation relative to IEEE 1789's lines, of any segment while it is lit and of the bar.

    What counts is what the light adds to the curve: the breath itself is no flicker. A modulation is the amplitude of
    a sinusoid relative to the mean, at most 100 %.
    """
    count = round(SPECTRUM_S * SAMPLE_HZ)
    step = 1e9 / SAMPLE_HZ
    frequencies = numpy.fft.rfftfreq(count, 1 / SAMPLE_HZ)
    hann = 0.5 - 0.5 * numpy.cos(2 * numpy.pi * numpy.arange(count) / count)
    heard = (frequencies >= LOWEST_HZ) & (frequencies <= HIGHEST_HZ)
    most = numpy.zeros(len(frequencies))
    for begin in numpy.arange(trace.begin, trace.end - SPECTRUM_S * 1e9 + 1, SPECTRUM_STEP_S * 1e9):
        instants = begin + step * numpy.arange(count + 1)
        bar_shown, bar_wanted = numpy.zeros(count), numpy.zeros(count)
        for segment, line in enumerate(trace.lines):
            shown, wanted = line.means(instants), curve.means(segment, instants)
            bar_shown += shown
            bar_wanted += wanted
            if wanted.min() > floor and wanted.min() < 1:
                most = numpy.maximum(most, spectrum(shown, wanted, hann))
        if bar_wanted.min() > floor and bar_wanted.min() < len(trace.lines):
            most = numpy.maximum(most, spectrum(bar_shown, bar_wanted, hann))
    most[~heard] = 0
    slow = frequencies < 90
    with numpy.errstate(divide="ignore", invalid="ignore"):
        risk = numpy.where(heard, most / low_risk(frequencies), 0)
        effect = numpy.where(heard, most / no_effect(frequencies), 0)
    worst_slow, worst = int(numpy.argmax(risk * slow)), int(numpy.argmax(risk))
    worst_effect = int(numpy.argmax(effect))
    return {
        "low_risk": float(risk[worst_slow]),
        "low_risk_at_hz": float(frequencies[worst_slow]),
        "low_risk_percent": float(most[worst_slow]),
        "low_risk_to_1250": float(risk[worst]),
        "low_risk_to_1250_at_hz": float(frequencies[worst]),
        "no_effect": float(effect[worst_effect]),
        "no_effect_at_hz": float(frequencies[worst_effect]),
        "no_effect_below_90": float((effect * slow).max()),
    }


def spectrum(shown, wanted, hann):
    """By frequency, the modulation in per cent that the light adds to the curve."""
    mean = (shown * hann).sum() / hann.sum()
    if mean <= 0:
        return numpy.full(len(hann) // 2 + 1, 100.0)
    amplitude = 2 * abs(numpy.fft.rfft((shown - wanted) * hann)) / hann.sum()
    return numpy.minimum(100, 100 * amplitude / mean)


def flashes(trace):
    """The most flashes in any second, of any segment or the bar, by WCAG 2.3.1: pairs of opposing changes."""
    instants = windows(trace)
    shown = [line.means(instants) for line in trace.lines]
    if not shown:
        return 0
    return max(flashes_of(light) for light in [*shown, numpy.mean(shown, axis=0)])


def flashes_of(light):
    """The most flashes in any second of 20 ms means."""
    changes, low, high, direction = [], 0, 0, 0
    for place, value in enumerate(light):
        # `low` and `high` are the places of the extremes since the last change.
        if value < light[low]:
            low = place
        if value > light[high]:
            high = place
        if direction <= 0 and value - light[low] >= FLASH_CHANGE and light[low] < FLASH_DARKER:
            changes.append(place)
            direction, high = 1, place
            low = place
        elif direction >= 0 and light[high] - value >= FLASH_CHANGE and value < FLASH_DARKER:
            changes.append(place)
            direction, low = -1, place
            high = place
    second = round(1e9 / MEAN_NS)
    return max((sum(begin <= change < begin + second for change in changes) // 2 for begin in changes), default=0)
