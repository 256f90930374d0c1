"""Edges of lines, from a value change dump or from the kernel's trace events."""

import re

import numpy

KERNEL_RECORD = re.compile(r" ([0-9]+)\.([0-9]{6}): gpio_value: ([0-9]+) set ([01])\s*$")
NANOSECONDS = {"s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}


class TraceError(Exception):
    """A trace that cannot be read: what and where."""


class Line:
    """One line: when it was lit, as pairs of rise and fall in nanoseconds."""

    def __init__(self, name, rises, falls):
        self.name = name
        # How bright its LED is at full, the faintest one's being 1.
        self.gain = 1.0
        self.rises = numpy.asarray(rises, dtype=numpy.int64)
        self.falls = numpy.asarray(falls, dtype=numpy.int64)
        self._lit = numpy.concatenate(([0], numpy.cumsum(self.falls - self.rises)))

    def lit(self, instants):
        """For how long it was lit up to each instant, in nanoseconds."""
        begun = numpy.searchsorted(self.rises, instants, "right")
        lit = self._lit[begun].astype(float)
        last = numpy.maximum(begun - 1, 0)
        if len(self.falls):
            lit -= numpy.where(begun > 0, numpy.maximum(0, self.falls[last] - instants), 0)
        return lit

    def levels(self, instants):
        """Whether it is lit at each instant."""
        begun = numpy.searchsorted(self.rises, instants, "right")
        return begun > numpy.searchsorted(self.falls, instants, "right")

    def means(self, instants):
        """Its relative luminance between each instant and the next, which follows the duty."""
        return self.gain * numpy.diff(self.lit(instants)) / numpy.diff(instants)


class Held:
    """The light of an LED that stands from each instant until the next, as that of a strip does."""

    def __init__(self, instants, levels, end):
        self._instants = numpy.asarray([*instants, end], dtype=float)
        self._area = numpy.concatenate(([0], numpy.cumsum(numpy.asarray(levels) * numpy.diff(self._instants))))

    def means(self, instants):
        """Its relative luminance between each instant and the next; dark before the first."""
        return numpy.diff(numpy.interp(instants, self._instants, self._area)) / numpy.diff(instants)


class Trace:
    """The lines of a bar from the lowest segment up, how often they were written to, and for how long all that was."""

    def __init__(self, lines, writes, begin, end):
        self.lines, self.writes, self.begin, self.end = lines, writes, begin, end

    def light(self, leds):
        """Says how bright each line's LED is at full, in any unit: the faintest one's full light counts as 1."""
        if len(leds) != len(self.lines) or min(leds) <= 0:
            raise TraceError(f"{len(leds)} brightnesses of LEDs, above 0 each, for {len(self.lines)} lines")
        for line, brightness in zip(self.lines, leds):
            line.gain = brightness / min(leds)

    @classmethod
    def of_changes(cls, names, changes, writes, begin, end, lit_at_first=(), active_low=False):
        """From (instant, index of the line, level) in order of time; a level that does not change is passed over."""
        rises, falls = [[] for _ in names], [[] for _ in names]
        lit = [False] * len(names)
        for index in lit_at_first:
            lit[index] = True
            rises[index].append(begin)
        for instant, index, level in changes:
            level = bool(level) != active_low
            if level != lit[index]:
                lit[index] = level
                (rises if level else falls)[index].append(instant)
        for index, is_lit in enumerate(lit):
            if is_lit:
                falls[index].append(end)
        lines = [Line(name, on, off) for name, on, off in zip(names, rises, falls)]
        return cls(lines, writes, begin, end)


def read_vcd(path, active_low=False):
    """The lines of a value change dump: those of its scope `bar`, or all if it has none. A write is one time stamp."""
    with open(path, "rb") as file:
        text = file.read()
    header, definitions_end, body = text.partition(b"$enddefinitions $end")
    if not definitions_end:
        raise TraceError(f"{path}: found no $enddefinitions; a value change dump has them")
    unit = 1
    scope, wires, bar = None, {}, {}
    words = header.decode(errors="replace").split()
    for place, word in enumerate(words):
        if word == "$timescale":
            number, name = re.match(r"([0-9]+)\s*(\w+)", "".join(words[place + 1 : place + 3])).groups()
            unit = int(number) * NANOSECONDS[name]
        elif word == "$scope":
            scope = words[place + 2]
        elif word == "$upscope":
            scope = None
        elif word == "$var":
            code, name = words[place + 3].encode(), words[place + 4]
            (bar if scope == "bar" else wires)[code] = name
    wires = bar or wires
    index_of = {code: index for index, code in enumerate(wires)}
    changes, first, begin, now = [], [], None, 0
    stamps, last_stamp = 0, None
    initial = True
    for line in body.split():
        kind = line[0]
        if kind == 0x23:  # '#'
            now = int(line[1:]) * unit
            if begin is None:
                begin = now
        elif kind == 0x24:  # '$': $dumpvars … $end hold the levels at the beginning
            initial = line == b"$dumpvars" or (initial and line != b"$end")
        elif kind in (0x30, 0x31):  # '0', '1'
            index = index_of.get(line[1:])
            if index is None:
                continue
            if initial:
                if (kind == 0x31) != active_low:
                    first.append(index)
                continue
            changes.append((now, index, kind == 0x31))
            if now != last_stamp:
                stamps, last_stamp = stamps + 1, now
    return Trace.of_changes(list(wires.values()), changes, stamps, begin or 0, now, first, active_low)


def read_kernel(records, lines, begin=None, end=None, active_low=False):
    """The lines of the kernel's trace events `gpio:gpio_value`, as text lines, all dark before.

    `lines` maps the numbers of the trace to names, from the lowest segment up. A call gives each line that it sets
    one record, so a write is over when a line comes again.
    """
    index_of = {number: index for index, number in enumerate(lines)}
    changes, writes, call = [], 0, None
    for record in records:
        match = KERNEL_RECORD.search(record)
        if match is None or int(match[3]) not in index_of:
            continue
        index = index_of[int(match[3])]
        if call is None or index in call:
            writes, call = writes + 1, set()
        call.add(index)
        changes.append((int(match[1]) * 10**9 + int(match[2]) * 1000, index, match[4] == "1"))
    if not changes:
        raise TraceError("found no write to the bar's lines in the kernel's trace")
    begin = changes[0][0] if begin is None else begin
    end = changes[-1][0] if end is None else end
    return Trace.of_changes(list(lines.values()), changes, writes, begin, end, (), active_low)
