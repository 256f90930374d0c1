"""Whoever takes the card dates no session from it, nor does a login beside the program from its disk."""

import dataclasses
import itertools
import random
import re

import pytest

from Rigs.card import search
from Rigs.card.guest import LASTS_S, Guest, Session, moments_of, sessions_of
from Rigs.rig import REPOSITORY, require


@dataclasses.dataclass(frozen=True)
class Life:
    """How long a unit runs and how often it is pressed."""

    minutes: int
    sessions: int
    # How often somebody without root looks at the disk, in seconds.
    watch_s: float = 0.2


DAY = 24 * 60
# In the short form, the whole and the long one: by a clock that leaps, and by this machine's.
IN_LEAPS = Life(DAY, 12, watch_s=2), Life(7 * DAY, 80, watch_s=2), Life(28 * DAY, 320, watch_s=2)
IN_REAL_TIME = None, Life(12, 14), Life(60, 80)
# Of a unit that writes as each session counts: apart from the beat and from each other's place in it, so that a beat
# explains none of them.
LEAKY = Life(45, 8, watch_s=2)
LEAKY_AT = [300 * number + 60 + 25 * number for number in range(LEAKY.sessions)]
LEAK = "counted() { dd if=/dev/zero of=$disk/leak bs=4096 count=1 conv=notrunc,fsync status=none; }\n"
# Until then a unit that has just begun may write for reasons of its own.
SETTLED_S = 45
PRIVACY = REPOSITORY / "Sources/Counts/UsageLog/UsageLog.docc/Privacy.md"
# Somebody who is not root: uid and gid of nobody.
NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs"
# Says when a disk was written to, as anybody reads it every so often.
WATCH = """
import sys, time
disk, step = sys.argv[1].removeprefix("/dev/").encode(), float(sys.argv[2])
last = None
with open("/proc/diskstats", "rb", buffering=0) as stats:
    while True:
        stats.seek(0)
        line = next(line for line in stats.read(1 << 16).splitlines() if line.split()[2] == disk)
        if last not in (None, line):
            print("written", time.time(), flush=True)
        last = line
        time.sleep(step)
"""
# What a login reads of the program and of its lines.
READ = """
look() {
    local file
    for file in stat status sched schedstat io; do
        echo "proc $1 $file $(tr -s '\\n\\t ' ' ' <$process/$file 2>&1)"
    done
    echo "proc $1 interrupts $(grep irq_sim /proc/interrupts | tr -s '\\n\\t ' ' ')"
    echo "proc $1 diskstats $(grep -w ${device#/dev/} /proc/diskstats | tr -s ' ')"
}
"""


@dataclasses.dataclass
class Lived:
    """What came of a unit's life."""

    life: Life
    place: Guest
    lines: list[list[str]]
    sessions: list[Session]
    start: float


def schedule(seed, life):
    """When sessions begin, in seconds: seeded, and apart."""
    draw = random.Random(f"card-{seed}")
    slots = (life.minutes * 60 - SETTLED_S) // (LASTS_S + 8)
    chosen = sorted(draw.sample(range(slots - 1), life.sessions))
    return [SETTLED_S + slot * (LASTS_S + 8) + draw.random() * 3 for slot in chosen]


@pytest.fixture(scope="module", params=["in leaps", pytest.param("in real time", marks=pytest.mark.long)])
def lived(request, kernel, breathpacer, tmp_path_factory, sized, seed):
    """A unit that ran and was pressed, watched by somebody without root, and its card as it was taken."""
    leaps = request.param == "in leaps"
    life = sized(*(IN_LEAPS if leaps else IN_REAL_TIME))
    place = Guest(kernel, breathpacer, tmp_path_factory.mktemp("unit") / "guest")
    return live(place, life, schedule(seed, life), leaps)


def live(place, life, starts, leaps, more="") -> Lived:
    """Runs and presses a unit at these seconds, watched by somebody without root, and takes its card. `more`: what else
    is done in the guest."""
    taps = "".join(f"sleep_until $((began + {int(at)}))\nsession\n" for at in starts)
    watcher = place.folder / "watch"
    watcher.write_text(WATCH)
    script = f"{more}run\n{NOBODY} /usr/bin/python3 -IS - $device {life.watch_s} <{watcher} &\nwatcher=$!\n{taps}"
    script += f"sleep_until $((began + {life.minutes * 60}))\ntake {place.taken}\n"
    script += "echo control $EPOCHREALTIME\necho >$disk/control\nsync\nsleep 3\nkill $watcher\n"
    script += f"cp $log {place.folder}/said\nstop\n"
    lines = place.run(script, leaps)
    sessions, (start,) = sessions_of(lines), moments_of(lines, "ready")
    require(len(sessions) == life.sessions, f"{len(sessions)} sessions of {life.sessions}")
    return Lived(life, place, lines, sessions, start)


def by_times(lived, found):
    """The sessions that times date, how many times there are, and how long after a beat the latest is."""
    require(found, "there is no time of these minutes at all: the search finds nothing")
    rest, latest = search.off_beat(found, lived.start)
    return search.told(lived.sessions, rest), len(found), latest


def by_raw_blocks(lived):
    """The same of the times in the card's raw blocks."""
    return by_times(lived, times_in(lived, lived.place.taken.read_bytes()))


def by_journal(lived):
    """The same of the times in the file system's journal."""
    return by_times(lived, times_in(lived, search.journal_of(lived.place.taken, lived.place.folder / "journal")))


def times_in(lived, content):
    return search.times(content, lived.start - 60, lived.sessions[-1].ended + 600)


def by_diskstats(lived):
    """The same of the writes that somebody without root sees."""
    (control,) = moments_of(lived.lines, "control")
    written = set(moments_of(lived.lines, "written"))
    require(any(each >= control for each in written), "a write that was made on purpose does not show")
    found = {each for each in written if each < control}
    late = lived.life.watch_s + 0.4
    rest, latest = search.off_beat(found, lived.start, search.WRITES_AFTER_S + late)
    return search.told(lived.sessions, rest, within=late), len(found), latest


def test_raw_blocks_date_no_session(lived):
    """Finding 1: no time in the card's raw blocks tells when a session began, counted or ended"""
    dated, times, latest = by_raw_blocks(lived)
    require(not dated, f"{len(dated)} of {len(lived.sessions)} sessions are dated by {times} times on the card")
    return (
        f"0 of {len(lived.sessions)} sessions, {times} times on the card, "
        f"up to {latest:.1f} s of {search.TIMES_AFTER_S} after a beat"
    )


def test_debugfs_dates_no_session(lived):
    """Finding 1: no time in the file system's journal, which debugfs hands over, tells of a session"""
    dated, times, latest = by_journal(lived)
    count = len(lived.sessions)
    require(not dated, f"{len(dated)} of {count} sessions are dated by the journal, `debugfs -R 'dump <8> …'`")
    return (
        f"0 of {count} sessions, {times} times in the journal, "
        f"up to {latest:.1f} s of {search.TIMES_AFTER_S} after a beat"
    )


def test_diskstats_date_no_session(lived):
    """Finding 2: without root, /proc/diskstats shows no write that tells of a session"""
    dated, times, latest = by_diskstats(lived)
    count = len(lived.sessions)
    require(not dated, f"{len(dated)} of {count} sessions are dated by writes in /proc/diskstats")
    return (
        f"0 of {count} sessions, {times} times of writing, up to {latest:.1f} s of {search.WRITES_AFTER_S} after a beat"
    )


def test_a_write_as_a_session_counts_is_found(kernel, breathpacer, tmp_path):
    """Findings 1 and 2: of a unit that writes as a session counts, each search finds every session to the second"""
    leaky = live(Guest(kernel, breathpacer, tmp_path / "guest"), LEAKY, LEAKY_AT, leaps=True, more=LEAK)
    found = {by.__name__: len(by(leaky)[0]) for by in (by_raw_blocks, by_journal, by_diskstats)}
    missed = {name: count for name, count in found.items() if count != LEAKY.sessions}
    require(not missed, f"of {LEAKY.sessions} sessions were found {missed}")
    return f"{LEAKY.sessions} of {LEAKY.sessions} sessions, by each of {len(found)} searches"


def test_the_journal_says_nothing(lived):
    """Nothing that the program says tells of a session"""
    said = (lived.place.folder / "said").read_text().splitlines()
    require(said == ["breathpacer: ready"], f"said {said}")


def test_what_a_login_sees(kernel, breathpacer, tmp_path):
    """Finding 2: what a login without root still sees of a session is what Privacy.md says"""
    place = Guest(kernel, breathpacer, tmp_path / "guest")
    watcher = place.folder / "look"
    watcher.write_text(READ + 'process=$1 device=$2\nlook "$3"\n')
    names = [f"{kind}-{edge}" for kind, edge in itertools.product(("idle", "session"), ("before", "after"))]
    look = {name: f"{NOBODY} bash -s /proc/$unit $device {name} <{watcher}\n" for name in names}
    script = f"run\nsleep 3\n{look[names[0]]}sleep 17\n{look[names[1]]}{look[names[2]]}session\n{look[names[3]]}stop\n"
    seen = {name: {} for name in names}
    for words in place.run(script):
        if words[0] == "proc":
            seen[words[1]][words[2]] = words[3:]
    idle, pressed = ({file for file in seen[names[at]] if seen[names[at]][file] != seen[names[at + 1]][file]}
                     for at in (0, 2))  # fmt: skip
    shows = pressed - idle
    require(seen[names[0]]["interrupts"], "the button's line has no count in /proc/interrupts")
    cpu = [sum(map(int, seen[name]["stat"][13:15])) for name in names]
    if cpu[3] - cpu[2] > 2 * (cpu[1] - cpu[0]):
        shows.add("processor time")
    text = PRIVACY.read_text()
    said = {"processor time": r"processor time|CPU time", "interrupts": "how often the button was pressed"}
    silent = [what for what, pattern in said.items() if what in shows and not re.search(pattern, text, re.IGNORECASE)]
    require(not silent, f"Privacy.md does not say that a login without root sees of a session: {', '.join(silent)}")
    return f"seen without root and said: {', '.join(sorted(shows))}"


def test_a_hold_is_not_logged(kernel, breathpacer, tmp_path):
    """Finding 10: the program says nothing of a hold of twenty seconds"""
    place = Guest(kernel, breathpacer, tmp_path / "guest")
    lines = place.run("run\nhold 20\nsleep 2\nsed 's/^/said /' $log\nstop\n", leaps=True)
    said = [" ".join(words[1:]) for words in lines if words[0] == "said"]
    require(said == ["breathpacer: ready"], f"said {said}")
