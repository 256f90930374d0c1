"""A unit in a guest, on an ext4 made as the image's is. A script presses its button, and its card is taken while it
runs. The guest keeps to this machine's clock, or leaps over all that it would wait for.
"""

import dataclasses
import pathlib
import subprocess

from Rigs import wall
from Rigs.rig import require

CARD_MIB = 64
LIMIT_S = 7200
TAP_S = 0.1
# A session that counts, and little more.
COUNTS_S, LASTS_S = 10, 14
BEGIN = """#!/bin/bash
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
busybox stty -opost </dev/console
mount -t proc proc /proc
b=
{chip}
device=/dev/ubda disk={disk} log={log} settings={settings} program={program}
mount -t ext4 -o nodev,nosuid,noexec,noatime $device $disk || {{ echo failed to mount; busybox poweroff -f; }}
mkdir -p $disk/usage
hold() {{ echo pull-down >$button; sleep "$1"; echo pull-up >$button; }}
sleep_until() {{
    local left=$(($1 * 1000000 - ${{EPOCHREALTIME/./}}))
    ((left <= 0)) || sleep $((left / 1000000)).$(printf %06d $((left % 1000000)))
}}
counted() {{ :; }}
session() {{
    local pressed=$EPOCHREALTIME
    hold {tap}
    sleep {until_counted}
    counted
    sleep {after_counted}
    echo "session $pressed $EPOCHREALTIME"
    hold {tap}
    sleep 3
}}
take() {{ dd if=$device iflag=direct bs=1M of="$1" status=none; }}
run() {{
    $program run --settings $settings 2>>$log &
    unit=$!
    until grep -q ready $log; do kill -0 $unit 2>/dev/null || {{ echo "ended: $(<$log)"; break; }}; sleep 0.1; done
    began=${{EPOCHREALTIME%.*}}
    echo "ready $EPOCHREALTIME"
}}
stop() {{ kill $unit; wait $unit; : >$log; }}
"""
END = """
umount $disk
echo done
echo 0 >/proc/sys/kernel/printk
busybox poweroff -f
"""


@dataclasses.dataclass(frozen=True)
class Session:
    """A session by the guest's clock: the first press and its end."""

    pressed: float
    ended: float

    @property
    def moments(self):
        """What an insider would like to know: the press, the tenth second, in which it counts, the end."""
        return self.pressed, self.pressed + COUNTS_S, self.ended


class Guest:
    """Boots a guest with a card and runs a script in it."""

    def __init__(self, kernel, program, folder: pathlib.Path):
        self._kernel, self._program = kernel, program
        self.folder = folder
        self.card, self.taken = folder / "card", folder / "taken"
        self.disk, self.log, self.settings = folder / "disk", folder / "log", folder / "settings.toml"
        self.disk.mkdir(parents=True)
        self.settings.write_text(wall.SETTINGS.format(self.disk / "usage"))
        make_card(self.card)

    def run(self, script: str, leaps: bool = False) -> list[list[str]]:
        """Runs a script of bash once the card is mounted; the words of each line that it said.

        A guest that leaps has a clock of its own, which stands still while anything computes and goes on to the next
        timer when everything waits.

        `run` begins the unit and says when it was ready, `stop` ends it, `session` is one, in which `counted` is called
        at its tenth second, `take FILE` copies the card as it is, `sleep_until SECOND` and `hold SECONDS` are of the
        guest's clock."""
        self.log.write_text("")
        init = self.folder / "init"
        begin = BEGIN.format(
            chip=wall.CHIP, disk=self.disk, log=self.log, settings=self.settings, program=self._program,
            tap=TAP_S, until_counted=COUNTS_S - TAP_S, after_counted=LASTS_S - COUNTS_S,
        )  # fmt: skip
        init.write_text(begin + script + END)
        init.chmod(0o755)
        done = subprocess.run(
            [
                *("timeout", "--kill-after=5", str(LIMIT_S), "taskset", "-c", "0", self._kernel, "mem=384M"),
                *(f"uml_dir={self.folder}", "umid=guest", "root=/dev/root", "rootfstype=hostfs", "rootflags=/", "rw"),
                *(f"init={init}", f"ubd0={self.card}", "con=null", "con0=null,fd:1", "quiet", "loglevel=2"),
                wall.bus(self.folder),
                *(["time-travel=inf-cpu"] if leaps else []),
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        lines = [line.split() for line in done.stdout.splitlines() if line.strip()]
        require(["done"] in lines, lambda: f"the guest did not come to its end: {done.stdout[-1000:]}")
        return lines


def make_card(path: pathlib.Path):
    """An empty ext4 with the options of Scripts/image."""
    uuid = "6c7c0b1e-0000-4000-8000-000000000002"
    command = ["mke2fs", "-q", "-t", "ext4", "-L", "breathpacer", "-U", uuid]
    command += ["-E", f"hash_seed={uuid},root_owner=0:0", "-m", "0", path, f"{CARD_MIB}M"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def sessions_of(lines) -> list[Session]:
    """The sessions that a script said there were."""
    return [Session(float(words[1]), float(words[2])) for words in lines if words[0] == "session"]


def moments_of(lines, kind: str) -> list[float]:
    """When a script said a line of a kind."""
    return [float(words[1]) for words in lines if words[0] == kind]
