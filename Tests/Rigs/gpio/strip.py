"""Strips of addressed LEDs as data sheets tell them, read from what two lines did."""

import collections
import dataclasses

DATA, CLOCK = 0, 1

# When the first bit of its start was sent, when the LEDs show it, and its words from the near end on.
Frame = collections.namedtuple("Frame", "began time leds")
# What an LED was sent: its gain, and its colours.
LED = collections.namedtuple("LED", "gain red green blue")


class Malformed(AssertionError):
    pass


@dataclasses.dataclass(frozen=True)
class Kind:
    """What a kind of LED takes, and what light it makes of it."""

    # Zeros before the first LED. As many follow the last: an SK9822 shows what it got only then.
    start_zeros: int
    # A word's bits, its marker, how many gains of 5 bits and how many bits a colour.
    word_bits: int
    marker: int
    gains: int
    colour_bits: int
    # The order of its colours.
    order: str
    # For how many LEDs one more bit passes the data on.
    leds_per_end_bit: int
    # What the gain is at full, and whether light follows it.
    full_gain: int
    dims_by_gain: bool = False

    def end_zeros(self, count):
        """The zeros that a frame ends with."""
        return self.start_zeros + -(-count // self.leds_per_end_bit)

    def led(self, word):
        """What a word says; fails if it is none."""
        marker_bits = self.word_bits - 5 * self.gains - 3 * self.colour_bits
        if word >> (self.word_bits - marker_bits) != self.marker:
            raise Malformed(f"the word {word:0{self.word_bits // 4}x} does not begin with {self.marker:b}")
        gains = {word >> (3 * self.colour_bits + 5 * place) & 31 for place in range(self.gains)}
        if len(gains) != 1:
            raise Malformed(f"the word {word:0{self.word_bits // 4}x} has gains of {sorted(gains)}")
        most = (1 << self.colour_bits) - 1
        colours = [word >> (self.colour_bits * (2 - place)) & most for place in range(3)]
        named = dict(zip(self.order, colours))
        return LED(gains.pop(), named["r"], named["g"], named["b"])

    @property
    def faintest(self):
        """The faintest light, relative to full."""
        return self.light(LED(1 if self.dims_by_gain else self.full_gain, 1, 1, 1))

    def light(self, led):
        """How bright the LED's red is, relative to full."""
        gain = led.gain if self.dims_by_gain else self.full_gain
        if led.red and not self.dims_by_gain and led.gain != self.full_gain:
            raise Malformed(f"a gain of {led.gain}, which is to stay at {self.full_gain}")
        return gain * led.red / (self.full_gain * ((1 << self.colour_bits) - 1))


APA102 = Kind(32, 32, 0b111, 1, 8, "bgr", 2, full_gain=31)
KINDS = {
    "sk9822": dataclasses.replace(APA102, dims_by_gain=True),
    "apa102": APA102,
    "hd107s": APA102,
    "hd108": Kind(128, 64, 0b1, 3, 16, "rgb", 1, full_gain=17),
}


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


def frames(writes, count, kind):
    """The frames that a strip of so many LEDs shows of what was written to its lines."""
    return frames_of(bits(writes), count, kind)


def frames_of(taken, count, kind):
    """The frames that a strip of so many LEDs shows of the bits that it takes, each with the time at which it does;
    fails at the first bit that belongs into none."""
    end = kind.end_zeros(count)
    zeros, shown, frame, word, length = 0, True, None, 0, 0
    first, began, leds = True, 0.0, []
    starts = collections.deque(maxlen=kind.start_zeros)
    for time, bit in taken:
        if frame is None:
            if bit == 0:
                zeros += 1
                starts.append(time)
                if not shown and zeros == end:
                    shown = True
                    yield Frame(began, time, leds)
                continue
            needed = kind.start_zeros if first else end + kind.start_zeros
            if zeros < needed:
                raise Malformed(f"{time}: a frame begins after {zeros} zeros, not {needed}")
            began, frame, word, length, first = starts[0], [], 0, 0, False
        word, length = word << 1 | bit, length + 1
        if length == kind.word_bits:
            frame.append(kind.led(word))
            word, length = 0, 0
            if len(frame) == count:
                leds, frame, shown, zeros = frame, None, False, 0
    if frame is not None or not shown:
        raise Malformed("the last frame is not complete")
