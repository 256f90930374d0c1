"""How much a day of counting writes to the card: the blocks that reach an ext4 as the image makes it, journal included.

A day passes in seconds: counting runs as fast as the disk takes it. Between two beats of a real unit five minutes pass,
in which the kernel commits what is left to its journal (after five seconds) and writes the inode to its place (after
thirty). A library in the driver's process has the kernel do both at once, with syncfs(2) after each beat's third flush,
so no two beats share a commit.
"""

import datetime
import subprocess

from Rigs.rig import require
from Rigs.usage import guest
from Rigs.usage.trials import HOUR, Run

# The image's partition for what a unit writes, and how it makes and mounts it (Scripts/image).
IMAGE_MIB = 64
MAKE = ("-m", "0")
MOST_BYTES = 10_000_000
SECTOR = 512
SLOTS, SLOT, BEATS = 3, 4096, 24 * 12
SESSIONS_A_WEEK = 400
# A Sunday on which a quarter ends, so that the day has a week's publication too.
SUNDAY = int(datetime.datetime(2026, 3, 29, 1, tzinfo=datetime.UTC).timestamp())
BEGIN = Run(SUNDAY - 7 * 24 * HOUR, 6 * 24, SESSIONS_A_WEEK, 1)
DAY = Run(SUNDAY, 24, SESSIONS_A_WEEK, 2)
SETTLED = """
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>
static int calls;
int fdatasync(int file) {
    int result = (int)syscall(SYS_fdatasync, file);
    if (++calls % 3 == 0) syncfs(file);
    return result;
}
"""
SCRIPT = """
$b mount -t sysfs sysfs /sys
{begin} >/dev/null
$b sync
echo before $($b cat /sys/block/ubda/stat)
LD_PRELOAD={library} {day} >{said}
$b sync
echo after $($b cat /sys/block/ubda/stat)
"""


def test_wear(kernel, product, tmp_path, disks):
    """a day of counting, with a week's end in it, writes 10 MB at most to the card, its journal included"""
    library, said = tmp_path / "settled.so", tmp_path / "said"
    subprocess.run(["gcc", "-shared", "-fPIC", "-x", "c", "-o", library, "-"], input=SETTLED, text=True, check=True)
    place = guest.Guest(kernel, tmp_path / "unit", disks / "disk", 0, mib=IMAGE_MIB, make=MAKE)
    commands = {
        name: " ".join(map(str, [product("usage-driver"), place.counts, *run]))
        for name, run in (("begin", BEGIN), ("day", DAY))
    }
    written = {}
    with place.booted(SCRIPT.format(library=library, said=said, **commands)) as booted:
        for line in booted.stdout:
            match line.split():
                case ["before" | "after" as moment, *fields]:
                    # Documentation/admin-guide/iostats: the seventh field is of sectors written.
                    written[moment] = int(fields[6]) * SECTOR
    lines = said.read_text().splitlines()
    kept = sum(line == "kept" for line in lines)
    sessions = sum(" started " in line for line in lines)
    require(kept >= BEATS, f"{kept} times the state was kept, of {BEATS} beats")
    require(not [line for line in lines if line.startswith("failed")], "the disk failed")
    own = SLOTS * SLOT * BEATS
    count = written["after"] - written["before"]
    require(own <= count <= MOST_BYTES, f"{count} bytes, of which the state's slots are {own}")
    return (
        f"{count / 1e6:.1f} MB in a day of {BEATS} beats and {sessions} sessions, {own / 1e6:.1f} MB of it the "
        f"state's; {MOST_BYTES / 1e6:.0f} MB at most"
    )
