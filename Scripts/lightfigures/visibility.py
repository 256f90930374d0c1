"""What eyes that move may see of pulsed light: the stroboscopic effect, as the measure SVM, and the phantom array."""

import numpy

EXPONENT = 3.7
"""Components add up by this power in SVM (IEC TR 63158:2018)."""

SVM_LOWEST_HZ, SVM_HIGHEST_HZ = 80, 2000
"""Slower light is seen as flicker, which IEEE 1789's lines judge; SVM is defined up to the upper end."""

PHANTOM_EDGES_HZ = (80, 460, 700, 2000, 6000, 20_000)
"""Bands for the phantom array. Between 460 and 700 Hz two of three observers see it best (see `phantom_array`); at 6000
Hz sensitive observers still see it (Miller and others 2023, Lighting Research & Technology, 10.1177/14771535231169904);
20 kHz is as far as anybody has looked for it (Tan and others 2024, 10.1177/14771535241239611)."""

WINDOW_S = 0.5
STEP_S = 1.0
SAMPLE_HZ = 100_000

HANN_SPREAD = (1 + 2 * 0.5**EXPONENT) ** (1 / EXPONENT)
"""A Hann window spreads a tone over its own place in the spectrum and, at half its height, over the places beside it.
SVM's sum makes 1.04 of it, or at worst 1.02 if the tone lies between two places: so much is divided out."""


def threshold(hertz):
    """The modulation of a sinusoid, its amplitude relative to the mean, at which half of all observers see a
    stroboscopic effect.

    M. Perz, D. Sekulovski, I. Vogels and I. Heynderickx, "Stroboscopic effect: contrast threshold function and
    dependence on illumination level", JOSA A 35, 309 (2018): T(f) = 2.865e-5 · f^1.543 + 0.225, fitted to experiments
    in two laboratories.
    """
    return 2.865e-5 * numpy.asarray(hertz, dtype=float) ** 1.543 + 0.225


def svm(hertz, modulations):
    """The stroboscopic visibility measure: (Σ (Cₘ / T(fₘ))^3.7)^(1/3.7) over the Fourier components from 80 to 2000 Hz,
    Cₘ the amplitude of each relative to the mean. At 1 half of all observers see the effect: on a hand or a pen that
    moves by, in ordinary indoor light. Also gives the frequency of the component that has the largest part."""
    hertz, modulations = numpy.asarray(hertz, dtype=float), numpy.asarray(modulations, dtype=float)
    counted = (hertz >= SVM_LOWEST_HZ) & (hertz <= SVM_HIGHEST_HZ)
    if not counted.any():
        return 0.0, 0.0
    parts = modulations[counted] / threshold(hertz[counted])
    return float((parts**EXPONENT).sum() ** (1 / EXPONENT)), float(hertz[counted][numpy.argmax(parts)])


def phantom_array(hertz, modulations):
    """The largest component of each band, in per cent of the mean, with its frequency.

    There is no complete public measure of the phantom array, the row of images that a light leaves behind when the eye
    jumps across it. What is known of a thin light in the dark, sinusoidally modulated: the eye is most sensitive near
    600 Hz, where 70 % of 22 observers had thresholds between 4 and 13 % of modulation (2025, Lighting Research &
    Technology, 10.1177/14771535251379686). Pulses are more visible than sinusoids.
    """
    hertz, modulations = numpy.asarray(hertz, dtype=float), numpy.asarray(modulations, dtype=float)
    bands = []
    for low, high in zip(PHANTOM_EDGES_HZ, PHANTOM_EDGES_HZ[1:]):
        within = numpy.where((hertz >= low) & (hertz < high), modulations, 0)
        most = int(numpy.argmax(within)) if within.any() else None
        percent, at = (0.0, 0.0) if most is None else (100 * float(within[most]), float(hertz[most]))
        bands.append({"from_hz": low, "to_hz": high, "percent": percent, "at_hz": at})
    return bands


def components(shown):
    """The components of light in samples, as (frequencies, modulations); none of dark light."""
    count = len(shown)
    hann = 0.5 - 0.5 * numpy.cos(2 * numpy.pi * numpy.arange(count) / count)
    hertz = numpy.fft.rfftfreq(count, 1 / SAMPLE_HZ)
    mean = (shown * hann).sum() / hann.sum()
    if mean <= 0:
        return hertz, numpy.zeros(len(hertz))
    modulations = 2 * abs(numpy.fft.rfft(shown * hann)) / hann.sum() / mean
    # A sample is the mean over its time, which weakens fast components.
    return hertz, modulations / numpy.sinc(hertz / SAMPLE_HZ)


def visibility(trace, curve, floor):
    """The largest SVM and the largest components by band, of any segment while it is lit and not full.

    No component of the bar as a whole is larger than that of its worst segment. The breath itself is far below 80 Hz
    and counts for nothing here.
    """
    count = round(WINDOW_S * SAMPLE_HZ)
    begins = numpy.arange(trace.begin, trace.end - WINDOW_S * 1e9 + 1, STEP_S * 1e9)
    worst, worst_hz, bands = 0.0, 0.0, phantom_array([], [])
    for segment, line in enumerate(trace.lines):
        least, _ = curve.extremes(segment, begins, begins + WINDOW_S * 1e9)
        for begin in begins[(least > floor) & (least < 1)]:
            hertz, modulations = components(line.means(begin + 1e9 / SAMPLE_HZ * numpy.arange(count + 1)))
            value, at = svm(hertz, modulations)
            if value / HANN_SPREAD > worst:
                worst, worst_hz = value / HANN_SPREAD, at
            found = phantom_array(hertz, modulations)
            bands = [max(pair, key=lambda band: band["percent"]) for pair in zip(bands, found)]
    return {"svm": worst, "svm_at_hz": worst_hz, "phantom_array": bands}
