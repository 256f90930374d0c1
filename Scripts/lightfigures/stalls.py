"""Light without the moments in which the machine stalled: what is left is what a program can help."""

import numpy

from .figures import MEAN_NS
from .traces import Trace


def merged(stalls, apart=MEAN_NS):
    """Spans of time, in order, as one where they are closer than that."""
    spans = []
    for begin, end in sorted(stalls):
        if spans and begin - spans[-1][1] < apart:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([begin, end])
    return spans


class Bridged:
    """A line whose light went straight, in each span, from the mean of the 20 ms before to that of the 20 ms after."""

    def __init__(self, line, spans):
        self._line, self._spans = line, spans
        self._ends = [line.means([begin - MEAN_NS, begin, end, end + MEAN_NS])[::2] for begin, end in spans]

    def means(self, instants):
        """Its relative luminance between each instant and the next; the bridge's wherever a span is touched."""
        instants = numpy.asarray(instants, dtype=float)
        means, middles = self._line.means(instants), (instants[1:] + instants[:-1]) / 2
        for (begin, end), levels in zip(self._spans, self._ends):
            touched = (instants[1:] > begin) & (instants[:-1] < end)
            means[touched] = numpy.interp(middles[touched], (begin, end), levels)
        return means


def without(trace, stalls):
    """The trace without its stalls, pairs of nanoseconds on its clock, and the share of its time that they are."""
    spans = merged(stalls)
    lines = [Bridged(line, spans) for line in trace.lines]
    stalled = sum(max(0, min(end, trace.end) - max(begin, trace.begin)) for begin, end in spans)
    return Trace(lines, trace.writes, trace.begin, trace.end), stalled / (trace.end - trace.begin)
