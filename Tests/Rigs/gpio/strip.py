"""A strip of APA102 or SK9822 LEDs as data sheets tell it, read from what two lines did."""

import collections

DATA, CLOCK = 0, 1
START_ZEROS = 32
# For an SK9822 to show what it got; and every LED hands the data on half a clock later.
END_ZEROS = 32

# When the first bit of its start was sent, and when the LEDs show it.
Frame = collections.namedtuple("Frame", "began time leds")
LED = collections.namedtuple("LED", "glob blue green red")


class Malformed(AssertionError):
    pass


def bits(writes):
    """The data line's level at every rise of the clock, with its time."""
    data = clock = 0
    for write in writes:
        if write.line == DATA:
            data = write.value
        elif write.line == CLOCK:
            if write.value and not clock:
                yield write.time, data
            clock = write.value


def frames(writes, count):
    """The frames that a strip of so many LEDs shows, each with the time at which it does; fails at the first bit that
    belongs into none."""
    end = END_ZEROS + (count + 1) // 2
    zeros, shown, frame, word, length = 0, True, None, 0, 0
    first, began, leds = True, 0.0, []
    starts = collections.deque(maxlen=START_ZEROS)
    for time, bit in bits(writes):
        if frame is None:
            if bit == 0:
                zeros += 1
                starts.append(time)
                if not shown and zeros == end:
                    shown = True
                    yield Frame(began, time, leds)
                continue
            needed = START_ZEROS if first else end + START_ZEROS
            if zeros < needed:
                raise Malformed(f"{time}: a frame begins after {zeros} zeros, not {needed}")
            began, frame, word, length, first = starts[0], [], 0, 0, False
        word, length = word << 1 | bit, length + 1
        if length == 32:
            if word >> 29 != 0b111:
                raise Malformed(f"{time}: LED {len(frame)} is sent {word:08x}, which does not begin with 111")
            frame.append(LED(word >> 24 & 31, word >> 16 & 255, word >> 8 & 255, word & 255))
            word, length = 0, 0
            if len(frame) == count:
                leds, frame, shown, zeros = frame, None, False, 0
    if frame is not None or not shown:
        raise Malformed("the last frame is not complete")
