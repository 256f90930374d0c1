"""A state of counts that a later version has written."""

import pathlib

from Rigs.usage import slots


def make_later(path: pathlib.Path) -> None:
    """Lets the newest slot of a state say the next version. It is otherwise whole, and the others stay as they are."""
    data = path.read_bytes()
    whole = {number: slot for number, slot in enumerate(slots.read(data)) if slot}
    start = slots.STRIDE * max(whole, key=lambda number: whole[number].sequence)
    slot = data[start : start + slots.SIZE]
    first, last = slots.HEADER.match(slot).span(4)
    slot = (
        slot[:first].replace(b"usage %04d" % slots.VERSION, b"usage %04d" % (slots.VERSION + 1))
        + b"0" * 8
        + slot[last:]
    )
    slot = slot[:first] + b"%08x" % slots.crc32c(slot) + slot[last:]
    path.write_bytes(data[:start] + slot + data[start + slots.SIZE :])
