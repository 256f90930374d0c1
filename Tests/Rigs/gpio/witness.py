"""What the lines did, as the kernel saw it: its trace events of writes to lines, stamped by CLOCK_MONOTONIC."""

import collections
import contextlib
import pathlib
import re

from Rigs.gpio import chardev, simchip

TRACING = pathlib.Path("/sys/kernel/tracing")
EVENT = TRACING / "events/gpio/gpio_value"
HANDLER = TRACING / "events/irq"
RECORD = re.compile(r" ([0-9]+\.[0-9]{6}): gpio_value: ([0-9]+) (get|set) ([01])$")
HANDLED = re.compile(r" ([0-9]+\.[0-9]{6}): irq_handler_(entry|exit): irq=([0-9]+) ")
BUFFER_KIB = 128 * 1024

Write = collections.namedtuple("Write", "time line value")


class Witness:
    """Records writes to the bar's lines while asked to."""

    def __init__(self, chip):
        (TRACING / "trace_clock").write_text("mono")
        (TRACING / "buffer_size_kb").write_text(str(BUFFER_KIB))
        self.locate(chip)

    def locate(self, chip):
        """Learns where the chip's lines start in the numbers of trace events, which run across all chips."""
        self._base = self.first_number(chip.name, simchip.SPARE)

    def first_number(self, chip, spare):
        """The number that trace events give line 0 of a chip, learnt from a line that nobody uses."""
        with self._recording("0"):
            chardev.read(chip, spare)
        _, number, _, _ = next(self._records())
        return int(number) - spare

    def recording(self, line=None, value=None):
        """Records, for the length of a `with`, all writes, or those to one line, or those of one value."""
        wanted = ["get == 0"]
        if line is not None:
            wanted.append(f"gpio == {self._base + line}")
        if value is not None:
            wanted.append(f"value == {value}")
        return self._recording(" && ".join(wanted))

    def recording_lines(self, first, count):
        """Records, for the length of a `with`, all writes to lines of any chip, by their numbers."""
        return self._recording(f"get == 0 && gpio >= {first} && gpio < {first + count}")

    @contextlib.contextmanager
    def recording_edges(self, interrupt):
        """Records, for the length of a `with`, all writes, and the handling of an edge's interrupt."""
        events = [HANDLER / "irq_handler_entry", HANDLER / "irq_handler_exit"]
        for event in events:
            (event / "filter").write_text(f"irq == {interrupt}")
        with self.recording():
            for event in events:
                (event / "enable").write_text("1")
            try:
                yield
            finally:
                for event in events:
                    (event / "enable").write_text("0")

    def edges(self):
        """When the kernel began to handle each recorded edge, and when it had: it stamps the edge in between."""
        begun = None
        for time, moment, _ in self._records(HANDLED):
            if moment == "entry":
                begun = float(time)
            elif begun is not None:
                yield begun, float(time)

    def writes_from(self, first):
        """The recorded writes in order, lines counted from a number."""
        for time, number, _, value in self._records():
            yield Write(float(time), int(number) - first, int(value))

    def writes(self):
        """The recorded writes to the bar, in order."""
        return (write for write in self.writes_from(self._base) if 0 <= write.line < simchip.SEGMENTS)

    @property
    def base(self):
        """The number that trace events give the chip's line 0."""
        return self._base

    @contextlib.contextmanager
    def _recording(self, wanted):
        (EVENT / "filter").write_text(wanted)
        (TRACING / "trace").write_text("")
        (EVENT / "enable").write_text("1")
        try:
            yield
        finally:
            (EVENT / "enable").write_text("0")

    def _records(self, form=RECORD):
        lost = re.search(r"^overrun: ([0-9]+)$", (TRACING / "per_cpu/cpu0/stats").read_text(), re.MULTILINE)[1]
        if lost != "0":
            raise AssertionError(f"the witness lost {lost} records; record fewer lines")
        with (TRACING / "trace").open() as trace:
            yield from (match.groups() for match in map(form.search, trace) if match)


def shares(writes, start, end):
    """For how much of a span of time each line of the bar was high."""
    levels, since, high = [0] * simchip.SEGMENTS, [start] * simchip.SEGMENTS, [0.0] * simchip.SEGMENTS
    for write in writes:
        if write.time >= end:
            break
        if write.value != levels[write.line]:
            if levels[write.line]:
                high[write.line] += max(0, write.time - since[write.line])
            levels[write.line], since[write.line] = write.value, max(start, write.time)
    for line, level in enumerate(levels):
        if level:
            high[line] += end - since[line]
    return [each / (end - start) for each in high]
