"""Searches a card that was taken, from outside: for times in its raw blocks and with debugfs, and for texts.

Nothing here knows what the unit writes or when. A time is any word of 32 bits, aligned and of either byte order, that
lies within the days in question: inodes, the journal's copies of them, its commits and the superblock hold such words.
"""

import array
import pathlib
import subprocess

# The beat that may show: a write every five minutes.
BEAT_S = 300
# How long after it its file system gives times to what it does of it, and writes some of it once more: what is dirty
# for thirty seconds, found by a look every five, committed within five more.
TIMES_AFTER_S, WRITES_AFTER_S = 7, 46
# A beat drifts as little as this in a week.
DRIFT_S = 0.5


def times(card: bytes, begin: float, end: float) -> set[int]:
    """Each second between two moments that stands somewhere on the card."""
    words = array.array("I", card[: len(card) // 4 * 4])
    found = {word for word in set(words) if begin <= word <= end}
    words.byteswap()
    return found | {word for word in set(words) if begin <= word <= end}


def journal_of(card: pathlib.Path, path: pathlib.Path) -> bytes:
    """The file system's journal, which is inode 8, as debugfs hands it to anybody."""
    command = ["debugfs", "-R", f"dump <8> {path}", card]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path.read_bytes()


def off_beat(found: set, start: float, after: float = TIMES_AFTER_S) -> tuple[set, float]:
    """The times that neither the start of the unit nor a constant beat explains, whichever beat explains most; and how
    long after its beat the latest of the others is."""

    def since_beat(moment, phase):
        return (moment - phase + DRIFT_S) % BEAT_S - DRIFT_S

    later = {each for each in found if each > start + after}
    explained, latest = set(), 0.0
    for phase in later:
        since = {each: since_beat(each, phase) for each in later}
        near = {each for each in later if since[each] <= after + DRIFT_S}
        if len(near) > len(explained):
            explained, latest = near, max(since[each] for each in near)
    return later - explained, latest


def told(sessions, found, within: float = 2) -> list:
    """The sessions of which one moment or another is among these times, give or take some seconds."""
    return [each for each in sessions if any(abs(moment - time) <= within for moment in each.moments for time in found)]
