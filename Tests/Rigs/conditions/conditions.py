"""The conditions: what is lacking or odd, and how a run is made to meet it."""

import contextlib
import dataclasses
import pathlib
import resource
import signal
import subprocess
from collections.abc import Callable, Iterator

from Rigs.conditions.unit import Unit

# A library in each process of a run. It sets the clock, and last of all, when every library is loaded, how many
# descriptors there may be: the loader needs some itself.
LIBRARY = """
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/timex.h>
#include <time.h>
int clock_adjtime(clockid_t clock, struct timex *state) {
    memset(state, 0, sizeof *state);
    state->time.tv_sec = NOW;
    return TIME_OK;
}
time_t time(time_t *result) {
    if (result) *result = NOW;
    return NOW;
}
__attribute__((constructor)) static void begin(void) {
    const char *most = getenv("RIG_DESCRIPTORS");
    if (!most) return;
    struct rlimit limit = {strtoul(most, NULL, 10), strtoul(most, NULL, 10)};
    setrlimit(RLIMIT_NOFILE, &limit);
}
"""
MIB = 1 << 20
# What a unit's folder takes, with room for what a command leaves.
DISK_BYTES = 8 * MIB
LONG = 10_000
# What one variable may have at most, for Linux, and what all may have for a usual stack.
LONGEST, ALL = 128 * 1024 - 16, 1_800_000


def nothing(*_: object) -> None:
    """Does nothing."""


@contextlib.contextmanager
def as_it_is(_: Unit) -> Iterator[Callable[[], None]]:
    """A folder on a disk that works."""
    yield nothing


@dataclasses.dataclass(frozen=True, eq=False)
class Condition:
    """What a run meets."""

    name: str
    # How it comes about, for the page.
    how: str
    # What the folder is put through, from before the unit is in it until after the run.
    disk: Callable[[Unit], contextlib.AbstractContextManager] = as_it_is
    # What the new process does last before it becomes the program.
    child: Callable[[], None] = nothing
    # What runs the program, for what no process can do to itself.
    prefix: tuple[str, ...] = ()
    environment: Callable[[dict[str, str]], dict[str, str]] = dict
    # Streams that lead elsewhere, by descriptor: what is opened.
    streams: dict[int, str] = dataclasses.field(default_factory=dict)
    # Streams that are closed, and those that nobody reads any more.
    closed: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()
    # Whether it is run in a folder that has gone.
    is_nowhere: bool = False

    def takes(self, stream: int) -> bool:
        """Whether what is written to a stream arrives."""
        return stream not in (*self.closed, *self.unread, *self.streams)


def descriptors(free: int) -> Condition:
    most = 3 + free
    return Condition(
        f"{free or 'no'} free descriptor{'s' * (free > 1)}", f"`RLIMIT_NOFILE` is {most} once the program is loaded",
        environment=lambda given: given | {"RIG_DESCRIPTORS": str(most)},
    )  # fmt: skip


def limited(kind: int, most: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(kind, (most, most))


@contextlib.contextmanager
def small_disk(unit: Unit, options: str) -> Iterator[None]:
    """A disk of the folder's own in memory."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}{options}", "tmpfs", unit.folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", unit.folder], check=True)


FILLER = "filler"


@contextlib.contextmanager
def full(unit: Unit) -> Iterator[Callable[[], None]]:
    """No byte is left on the disk."""

    def fill() -> None:
        with (unit.folder / FILLER).open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while file.write(bytes(4096)):
                pass

    with small_disk(unit, ""):
        yield fill


@contextlib.contextmanager
def without_names(unit: Unit) -> Iterator[Callable[[], None]]:
    """No file can be made on the disk."""

    def fill() -> None:
        with contextlib.suppress(OSError):
            for number in range(1000):
                (unit.folder / f"{FILLER}-{number}").touch()

    with small_disk(unit, ",nr_inodes=200"):
        yield fill


@contextlib.contextmanager
def read_only(unit: Unit) -> Iterator[Callable[[], None]]:
    """Nothing on the disk can be changed."""

    def fill() -> None:
        subprocess.run(["mount", "-o", "remount,ro", unit.folder], check=True)

    with small_disk(unit, ""):
        yield fill


@contextlib.contextmanager
def refused(unit: Unit) -> Iterator[Callable[[], None]]:
    """The folders are those of somebody who lets nobody write."""

    def fill() -> None:
        for path in (unit.folder, *unit.folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)

    yield fill
    for path in (unit.folder, *unit.folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def without(*places: str) -> tuple[str, ...]:
    """Runs the program with nothing in these places, which only its own mounts say."""
    script = "".join(f"mount -n -t tmpfs none {place}; " for place in places)
    return ("unshare", "--mount", "sh", "-ec", script + 'exec "$@"', "sh")


def variables(**given: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda before: before | given


def huge(given: dict[str, str]) -> dict[str, str]:
    return given | {f"HUGE_{number}": "x" * (LONGEST - 16) for number in range(ALL // LONGEST)}


CONDITIONS = (
    Condition("as usual", "nothing is lacking"),
    *(descriptors(free) for free in (0, 1, 2, 4)),
    Condition("64 MiB of address space", "`RLIMIT_AS`", child=limited(resource.RLIMIT_AS, 64 * MIB)),
    Condition("a full disk", "the unit's folder is a tmpfs without a free byte", disk=full),
    Condition("a disk without a free inode", "the unit's folder is a tmpfs that takes no more", disk=without_names),
    Condition("files may not grow", "`RLIMIT_FSIZE` is 0", child=limited(resource.RLIMIT_FSIZE, 0)),
    Condition("standard output is full", "it is `/dev/full`", streams={1: "/dev/full"}),
    Condition("standard error is full", "it is `/dev/full`", streams={2: "/dev/full"}),
    Condition("a read-only disk", "the unit's folder is a tmpfs that is mounted read-only", disk=read_only),
    Condition(
        "files of somebody else", "folders have mode 0555, files 0444, and the program no power to pass over that",
        disk=refused, prefix=("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"),
    ),
    Condition("standard input is closed", "descriptor 0 is closed", closed=(0,)),
    Condition("standard output is closed", "descriptor 1 is closed", closed=(1,)),
    Condition("standard error is closed", "descriptor 2 is closed", closed=(2,)),
    Condition("no stream at all", "descriptors 0, 1 and 2 are closed", closed=(0, 1, 2)),
    Condition("the reader has left", "nobody reads standard output", unread=(1,)),
    Condition(
        "the reader has left, SIGPIPE ignored", "the same, and whoever starts it ignores the signal",
        unread=(1,), child=lambda: nothing(signal.signal(signal.SIGPIPE, signal.SIG_IGN)),
    ),
    Condition("nobody reads its errors", "nobody reads standard error", unread=(2,)),
    Condition("no /proc", "an empty folder in its place", prefix=without("/proc")),
    Condition("no /dev", "an empty folder in its place", prefix=without("/dev")),
    Condition("neither /proc nor /dev", "empty folders in their places", prefix=without("/dev", "/proc")),
    *(
        Condition(f"locale {name}", f"`LC_ALL={name}`", environment=variables(LC_ALL=name, LANG=name))
        for name in ("C", "xx_YY", "tr_TR.UTF-8", "ja_JP.EUC")
    ),
    *(
        Condition(f"time zone {name}", f"`TZ` is {shown}", environment=variables(TZ=zone))
        for name, shown, zone in (
            ("of a secret", "`:/etc/shadow`", ":/etc/shadow"), ("outside", "`../../x`", "../../x"),
            ("without end", f"{LONG:,} letters", "x" * LONG), ("of nothing", "empty", ""),
        )
    ),
    Condition(
        "an empty environment", "no variable but the one that names the library of this rig's clock",
        environment=lambda given: {"LD_PRELOAD": given["LD_PRELOAD"]},
    ),
    Condition("a huge environment", f"{ALL / 1e6:g} MB of variables", environment=huge),
    Condition("a folder that has gone", "the working folder was removed", is_nowhere=True),
)  # fmt: skip


def library(folder: pathlib.Path, now: int) -> pathlib.Path:
    """Builds the library of each run."""
    path = folder / "clock.so"
    command = ["gcc", "-shared", "-fPIC", f"-DNOW={now}", "-x", "c", "-o", path, "-"]
    subprocess.run(command, input=LIBRARY, text=True, check=True)
    return path
