"""The writes of an update, as QEMU has recorded them (blklogwrites), made again one by one; after each, what U-Boot
would start if the power went then, and what if that failed.

The choice of a slot is written here anew, from what Scripts/image-boot.cmd says. A card writes a sector whole or not at
all; what a card's own firmware does beyond that no replay can cover.
"""

import array
import struct
import zlib

from Rigs.image.card import FAT_AT, SLOT_BYTES, SLOTS_AT
from Rigs.rig import require

SECTOR = 512
# QEMU's block/blklogwrites.c: the first sector of a log, and what precedes the data of each write.
HEAD, MAGIC = struct.Struct("<QQQI"), 0x6A736677736872
ENTRY, DISCARD = struct.Struct("<QQQQ"), 1 << 2
# A long name's part, or a deleted one, in a folder of a FAT.
LONG_NAME, DELETED = 0x0F, 0xE5
TRIES = 3


def writes(path):
    """Each write of a log: its sector and its bytes."""
    with open(path, "rb") as log:
        magic, version, count, size = HEAD.unpack(log.read(HEAD.size))
        require(magic == MAGIC and version == 1, f"{path} is no log of writes")
        at = size
        for _ in range(count):
            log.seek(at)
            sector, sectors, flags, _ = ENTRY.unpack(log.read(ENTRY.size))
            at += size
            if flags & DISCARD or not sectors:
                continue
            log.seek(at)
            yield sector * size // SECTOR, log.read(sectors * size)
            at += sectors * size


class Slot:
    """A slot's sectors by their checksums: whether it holds what it held at first, or what it holds at last."""

    def __init__(self, card, start):
        self.start = start // SECTOR
        card.seek(start)
        self._old = array.array("I")
        for _ in range(SLOT_BYTES >> 20):
            piece = card.read(1 << 20)
            self._old.extend(zlib.crc32(piece[at : at + SECTOR]) for at in range(0, len(piece), SECTOR))
        self._new = self._old[:]
        self._now = self._old[:]
        self._not_old = self._not_new = 0

    def __contains__(self, sector):
        return self.start <= sector < self.start + len(self._old)

    def foresee(self, sector, data):
        """Takes what a sector holds at last, if it is not written again."""
        self._new[sector - self.start] = zlib.crc32(data)

    def begin(self):
        """All that is written has been foreseen."""
        self._not_new = sum(now != new for now, new in zip(self._now, self._new))

    def write(self, sector, data):
        at, value = sector - self.start, zlib.crc32(data)
        before = self._now[at]
        self._not_old += (value != self._old[at]) - (before != self._old[at])
        self._not_new += (value != self._new[at]) - (before != self._new[at])
        self._now[at] = value

    @property
    def is_whole(self):
        return not self._not_old or not self._not_new


class Firmware:
    """The FAT as it is after some writes: files of its first folder, by the beginning of their short names."""

    def __init__(self, card):
        card.seek(FAT_AT)
        self._bytes = bytearray(card.read(SLOTS_AT["A"] - FAT_AT))
        self.start = FAT_AT // SECTOR

    def __contains__(self, sector):
        return self.start <= sector < self.start + len(self._bytes) // SECTOR

    def write(self, sector, data):
        at = (sector - self.start) * SECTOR
        self._bytes[at : at + len(data)] = data

    def file(self, name, suffix):
        """The bytes of a file; None if there is none."""
        per_cluster = self._bytes[13]
        reserved, tables = self._number(14, 2), self._bytes[16]
        table_sectors, root = self._number(36, 4), self._number(44, 4)
        self._table = reserved * SECTOR
        self._data = (reserved + tables * table_sectors) * SECTOR
        self._cluster_bytes = per_cluster * SECTOR
        folder = self._chain(root)
        for at in range(0, len(folder), 32):
            entry = folder[at : at + 32]
            if entry[0] == 0:
                break
            if entry[0] == DELETED or entry[11] == LONG_NAME:
                continue
            if entry[:8].startswith(name) and entry[8:11] == suffix:
                first = int.from_bytes(entry[20:22], "little") << 16 | int.from_bytes(entry[26:28], "little")
                return self._chain(first)[: int.from_bytes(entry[28:32], "little")]
        return None

    def _number(self, at, count):
        return int.from_bytes(self._bytes[at : at + count], "little")

    def _chain(self, cluster):
        found, seen = b"", set()
        while 2 <= cluster < 0x0FFFFFF8 and cluster not in seen:
            seen.add(cluster)
            at = self._data + (cluster - 2) * self._cluster_bytes
            found += self._bytes[at : at + self._cluster_bytes]
            cluster = self._number(self._table + cluster * 4, 4) & 0x0FFFFFFF
        return found


def environment(firmware):
    """U-Boot's variables; none if the file is missing or torn, for U-Boot then has its defaults."""
    found = firmware.file(b"UBOOT", b"ENV")
    if found is None or len(found) < 5 or int.from_bytes(found[:4], "little") != zlib.crc32(found[4:]):
        return {}
    lines = found[4:].split(b"\0\0")[0].split(b"\0")
    return dict(line.decode(errors="replace").split("=", 1) for line in lines if b"=" in line)


def startable(firmware):
    """The slots that U-Boot would try, one after the other."""
    known = environment(firmware)
    order = known.get("BOOT_ORDER", "").split()
    if found := [name for name in order if int(known.get(f"BOOT_{name}_LEFT", str(TRIES)), 16) > 0]:
        return found
    # It knows no order, or begins anew because no slot has a try left.
    return ["B" if (firmware.file(b"SLOT", b"TXT") or b"").strip() == b"good_slot=B" else "A"]


class Replay:
    """A card as it was, and the logs of what was written since."""

    def __init__(self, card_path, logs):
        self._logs = logs
        with open(card_path, "rb") as card:
            self.firmware = Firmware(card)
            self.slots = {name: Slot(card, start) for name, start in SLOTS_AT.items()}
        for sector, data in self._sectors():
            for slot in self.slots.values():
                if sector in slot:
                    slot.foresee(sector, data)
        for slot in self.slots.values():
            slot.begin()

    def cuts(self):
        """Makes each sector's write, and yields after each which slots would be tried and whether they are whole."""
        names = startable(self.firmware)
        for sector, data in self._sectors():
            if sector in self.firmware:
                self.firmware.write(sector, data)
                names = startable(self.firmware)
            for slot in self.slots.values():
                if sector in slot:
                    slot.write(sector, data)
            yield names, all(self.slots[name].is_whole for name in names)

    def _sectors(self):
        for log in self._logs:
            for sector, data in writes(log):
                for at in range(0, len(data), SECTOR):
                    yield sector + at // SECTOR, data[at : at + SECTOR]
