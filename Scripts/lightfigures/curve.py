"""The light that was wanted: the CSV trace of `breathpacer simulate`, and perceived lightness."""

import csv

import numpy

# Rows further apart than this have light that stood still between them: moving light has one every 5 ms.
LONGEST_STEP_S = 0.0075


def lightness(luminance):
    """CIE 1976 L* of relative luminance 0…1."""
    luminance = numpy.asarray(luminance, dtype=float)
    dim = luminance <= (6 / 29) ** 3
    return numpy.where(dim, luminance * (29 / 3) ** 3, 116 * numpy.cbrt(luminance) - 16)


class Curve:
    """Linear luminance by segment over time in nanoseconds, straight between samples and held where it stood."""

    def __init__(self, times, levels):
        order_times, order_levels = [times[0]], [levels[0]]
        for place in range(1, len(times)):
            if times[place] - times[place - 1] > LONGEST_STEP_S * 1e9:
                order_times.append(times[place])
                order_levels.append(levels[place - 1])
            order_times.append(times[place])
            order_levels.append(levels[place])
        self.times = numpy.asarray(order_times, dtype=float)
        self.levels = numpy.asarray(order_levels, dtype=float)
        steps = numpy.diff(self.times)[:, None]
        areas = steps * (self.levels[1:] + self.levels[:-1]) / 2
        self._area = numpy.concatenate((numpy.zeros((1, self.levels.shape[1])), numpy.cumsum(areas, axis=0)))

    @classmethod
    def read(cls, path):
        """Reads a trace of light."""
        with open(path, newline="") as file:
            rows = csv.reader(file)
            next(rows)
            values = [[float(field) for field in row] for row in rows]
        return cls([round(row[0] * 1e9) for row in values], [row[1:] for row in values])

    def shifted(self, by):
        """The same light, later by so many nanoseconds."""
        other = object.__new__(Curve)
        other.times, other.levels, other._area = self.times + by, self.levels, self._area
        return other

    def first_light(self):
        """When the bar is lit first."""
        return self.times[numpy.argmax(self.levels.any(axis=1))]

    def area(self, segment, instants):
        """Luminance times time up to each instant."""
        instants = numpy.asarray(instants, dtype=float)
        place = numpy.clip(numpy.searchsorted(self.times, instants, "right") - 1, 0, None)
        after = instants - self.times[place]
        following = numpy.minimum(place + 1, len(self.times) - 1)
        steps = self.times[following] - self.times[place]
        rise = self.levels[following, segment] - self.levels[place, segment]
        slope = numpy.divide(rise, steps, out=numpy.zeros_like(steps), where=steps > 0)
        return self._area[place, segment] + after * self.levels[place, segment] + slope * after**2 / 2

    def means(self, segment, instants):
        """A segment's luminance between each instant and the next."""
        return numpy.diff(self.area(segment, instants)) / numpy.diff(instants)

    def extremes(self, segment, begins, ends):
        """The least and the greatest luminance between pairs of instants, in steps of a quarter of a millisecond."""
        steps = numpy.linspace(0, 1, 41)
        instants = begins[:, None] + (ends - begins)[:, None] * steps
        values = numpy.interp(instants.ravel(), self.times, self.levels[:, segment]).reshape(instants.shape)
        return values.min(axis=1), values.max(axis=1)
