"""Reads the state of counts as its documentation says it is written; shares no code with what writes it."""

import collections
import re

SIZE = 4096
STRIDE = 65536
COUNT = 3
VERSION = 3
HEADERS = {
    version: re.compile(
        rb"breathpacer-usage %04d\nsequence ([0-9]{8})\.([0-9]{8})\nlength ([0-9]{4})\ncrc32c ([0-9a-f]{8})\n" % version
    )
    for version in range(1, VERSION + 1)
}
HEADER = HEADERS[VERSION]
POLYNOMIAL = 0x82F63B78

Slot = collections.namedtuple("Slot", "sequence state")
# A state: its open week and quarter, each a dictionary from keyword to values, or None; what is beside them; the rows
# that wait; the files' names.
State = collections.namedtuple("State", "week quarter rest pending files")


def _table():
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ (POLYNOMIAL if byte & 1 else 0)
        yield byte


TABLE = list(_table())


def crc32c(data):
    """CRC-32C (Castagnoli), as in iSCSI (RFC 3720)."""
    checksum = 0xFFFFFFFF
    for byte in data:
        checksum = checksum >> 8 ^ TABLE[(checksum ^ byte) & 0xFF]
    return checksum ^ 0xFFFFFFFF


def read(data, version=VERSION):
    """The file's slots, None for one that is not whole or of another version."""
    return [_slot(data[number * STRIDE : number * STRIDE + SIZE], version) for number in range(COUNT)]


def newest(slots):
    """The state that counts, or None."""
    whole = [slot for slot in slots if slot]
    return max(whole, key=lambda slot: slot.sequence).state if whole else None


def _slot(data, version):
    header = HEADERS[version].match(data)
    if len(data) != SIZE or not header:
        return None
    place = header.span(4)
    if crc32c(data[: place[0]] + b"0" * 8 + data[place[1] :]) != int(header[4], 16):
        return None
    text = data[header.end() : header.end() + int(header[3])].decode("ascii")
    return Slot((int(header[1]), int(header[2])), _state(text))


def _state(text):
    parts = {"week": None, "quarter": None, "undated": {}}
    part, pending, files = None, [], []
    for line in text.splitlines():
        keyword, *values = line.split(" ")
        if keyword == "pending":
            pending.append((values[0], values[1]))
        elif keyword == "file":
            files.append(values[0])
        else:
            if keyword in parts:
                part = parts[keyword] = {}
            part[keyword] = values
    return State(parts["week"], parts["quarter"], parts["undated"], pending, files)
