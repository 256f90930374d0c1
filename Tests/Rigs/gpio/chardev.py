"""Lines as another program uses them, by the kernel's own interface (linux/gpio.h): the tools' arguments differ with
libgpiod, the kernel's do not."""

import contextlib
import fcntl
import os
import pathlib
import struct

# struct gpio_v2_line_request: offsets, consumer, flags and no attribute, number of lines, no buffer size; then the
# kernel's answer, a descriptor. struct gpio_v2_line_values: values and which are asked for.
REQUEST = struct.Struct("=64I32sQI260xI24xi")
VALUES = struct.Struct("=QQ")
# struct gpiochip_info: name, label, number of lines.
CHIP = struct.Struct("=32s32sI")
# _IOR(0xB4, 0x01, …), _IOWR(0xB4, 0x07 and 0x0E, …)
GET_CHIP = 0x8000B401 | CHIP.size << 16
GET_LINE = 0xC000B407 | REQUEST.size << 16
GET_VALUES = 0xC000B40E | VALUES.size << 16
INPUT = 1 << 2


def path(chip):
    """The device of a chip, by its name or its label."""
    for device in pathlib.Path("/dev").glob("gpiochip*"):
        info = bytearray(CHIP.size)
        with device.open("rb") as file:
            fcntl.ioctl(file, GET_CHIP, info)
        if chip.encode() in (text.rstrip(b"\0") for text in CHIP.unpack(info)[:2]):
            return device
    raise AssertionError(f"no GPIO chip is named or labelled {chip}")


@contextlib.contextmanager
def held(chip, offset, consumer):
    """Holds a line as an input for the length of a `with`; its descriptor."""
    request = bytearray(REQUEST.pack(offset, *[0] * 63, consumer.encode(), INPUT, 0, 1, 0))
    with open(path(chip), "rb") as device:
        fcntl.ioctl(device, GET_LINE, request)
    descriptor = REQUEST.unpack(request)[-1]
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def read(chip, offset):
    """The level of a line that nobody uses."""
    values = bytearray(VALUES.pack(0, 1))
    with held(chip, offset, "rig") as line:
        fcntl.ioctl(line, GET_VALUES, values)
    return VALUES.unpack(values)[0]
