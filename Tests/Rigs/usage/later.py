"""Makes a state of counts one that a later version has written: later.py STATE. Its newest slot says version 2 and is
otherwise whole; the other slots stay as they are."""

import pathlib
import sys

from Rigs.usage import slots

path = pathlib.Path(sys.argv[1])
data = path.read_bytes()
whole = {number: slot for number, slot in enumerate(slots.read(data)) if slot}
start = slots.STRIDE * max(whole, key=lambda number: whole[number].sequence)
slot = data[start : start + slots.SIZE]
first, last = slots.HEADER.match(slot).span(4)
slot = slot[:first].replace(b"usage 0001", b"usage 0002") + b"0" * 8 + slot[last:]
slot = slot[:first] + b"%08x" % slots.crc32c(slot) + slot[last:]
path.write_bytes(data[:start] + slot + data[start + slots.SIZE :])
