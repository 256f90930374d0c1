"""The design's breath as every program of the comparison plays it: 4 s up, 6 s down, at six a minute."""

SEGMENTS = 10
PERIOD_S = 10.0
INHALE_S = 4.0
SOFT_EDGE = 2
LOWEST_FILL = 40
EMBER = 5


def smoothstep(x):
    x = min(1, max(0, x))
    return x * x * (3 - 2 * x)


def lightness(segment, seconds):
    """L* 0…100 of a segment, the lowest being 0, at a moment of a breath; before it and after it, of its ends."""
    if seconds < INHALE_S:
        fullness = smoothstep(seconds / INHALE_S)
    else:
        fullness = 1 - smoothstep((seconds - INHALE_S) / (PERIOD_S - INHALE_S))
    covered = min(1, max(0, (fullness * (SEGMENTS - 1 + SOFT_EDGE) - segment) / SOFT_EDGE))
    fill = covered * (LOWEST_FILL + (100 - LOWEST_FILL) * fullness)
    return EMBER + fill * (100 - EMBER) / 100 if segment == 0 else fill


def luminance_of(lightness):
    """Relative luminance 0…1 (CIE 015)."""
    return lightness * 27 / 24389 if lightness <= 8 else ((lightness + 16) / 116) ** 3


def lightness_of(luminance):
    """L* of a relative luminance 0…1 (CIE 015)."""
    return luminance * 24389 / 27 if luminance <= 216 / 24389 else 116 * luminance ** (1 / 3) - 16


def luminance(segment, seconds):
    return luminance_of(lightness(segment, seconds))
