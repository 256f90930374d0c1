"""USB sticks in a guest, and what breathpacer-usb-copy does with them: sticks.py FOLDER [NAME…].

A stick is a SCSI disk of the kernel's own (scsi_debug), as a USB stick is one: it is formatted for real, can be
write-protected, and can be pulled out. The program runs with no more rights than its service has. Prints a line for
each scenario, `ok` with what the journal would say or `FAIL`; the status is 1 if any failed.
"""

import contextlib
import pathlib
import random
import shutil
import subprocess
import sys
import time

import published
import units
from scenario import judge

COPY = units.UNIT_FILES / "breathpacer-usb-copy"
DRIVER = pathlib.Path("/sys/bus/pseudo/drivers/scsi_debug")
PARAMETERS = pathlib.Path("/sys/module/scsi_debug/parameters")
# Who owns a unit's files, by number.
SERVICE = 4711, 4711
# What a request to a slow stick takes.
SLOW_NS = 20_000_000
FOLDER = pathlib.Path("BREATHPACER/site=north/device=d-1")
SETTINGS = """[room]
site = "north"  # settings.toml
device = "d-1"  # settings.toml

[usage]
directory = "{directory}"  # settings.toml
"""


class Stick:
    """A stick in the only port, a blank one or the one that was there last; a context manager."""

    def __init__(self, blank=True):
        self.blank = blank

    def __enter__(self):
        self.block = self._plug()
        self.device = f"/dev/{self.block.name}"
        if self.blank:
            with open(self.device, "r+b") as disk:
                disk.write(bytes(512 * int((self.block / "size").read_text())))
        return self

    def __exit__(self, *_):
        self.protect(False)
        (DRIVER / "add_host").write_text("-1")
        units.wait_for(lambda: not self.block.exists(), "the stick to go")

    def _plug(self):
        before = set(pathlib.Path("/sys/block").glob("sd*"))
        (DRIVER / "add_host").write_text("1")
        units.wait_for(lambda: set(pathlib.Path("/sys/block").glob("sd*")) - before, "the stick")
        (block,) = set(pathlib.Path("/sys/block").glob("sd*")) - before
        units.wait_for(lambda: pathlib.Path(f"/dev/{block.name}").is_block_device(), "the stick's device")
        return block

    def protect(self, on):
        """Moves the stick's write-protect switch; it is read when the disk is looked at anew."""
        (PARAMETERS / "wp").write_text("Y" if on else "N")
        with contextlib.suppress(OSError):
            (self.block / "device" / "rescan").write_text("1")

    def pull_out(self):
        (self.block / "device" / "delete").write_text("1")

    def format(self, *command):
        units.must(*(command or ("mkfs.vfat", "-n", "BREATHLOGS")), self.device)

    @contextlib.contextmanager
    def mounted(self, folder, kind="vfat"):
        """The stick's files, as another machine sees them."""
        folder.mkdir(exist_ok=True)
        units.must("mount", "-t", kind, self.device, folder)
        try:
            yield folder
        finally:
            units.must("umount", folder)


class Bench:
    """A unit's files and the program that copies them, in a folder of the guest's memory."""

    def __init__(self, folder):
        units.must("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", folder)
        self.folder, self.unit, self.desk = folder, folder / "unit", folder / "desk"
        self.published = self.unit / "published"
        self.published.mkdir(parents=True)
        self.published.chmod(0o750)
        shutil.chown(self.published, *SERVICE)
        published.write(self.published, 60)
        (folder / "bin").mkdir()
        program = folder / "bin" / "breathpacer"
        program.write_text(f"#!/bin/sh\ncat <<'END'\n{SETTINGS.format(directory=self.unit)}END\n")
        program.chmod(0o755)
        self.number = 0

    def start(self, stick):
        """Starts the program as its service does: root that may mount, in a view of the files that is its alone."""
        self.number += 1
        return subprocess.Popen(
            ["unshare", "--mount", "setpriv", "--bounding-set=-all,+sys_admin", "--inh-caps=-all", "--no-new-privs"]
            + [f"--groups={SERVICE[1]}", str(COPY), getattr(stick, "device", stick)],
            env={
                "PATH": f"{self.folder}/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                "RUNTIME_DIRECTORY": str(self.folder / f"run-{self.number}"),
            },
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def ended(self, process, status, words):
        """Waits for the program; its journal line. Asserts its status and words, and that the unit's files stayed."""
        said = process.communicate(timeout=60)[0].strip()
        assert process.returncode == status, f"status {process.returncode}: {said}"
        assert words in said and "\n" not in said, f"expected one line with {words!r}, found {said!r}"
        assert str(self.folder) not in pathlib.Path("/proc/mounts").read_text().replace(f"tmpfs {self.folder}", "")
        return said

    def copy(self, stick, status, words):
        """Lets the program copy to a stick; its journal line."""
        before = units.tree(self.unit)
        said = self.ended(self.start(stick), status, words)
        assert units.tree(self.unit) == before, "the unit's files changed"
        return said

    def expect_copy(self, root):
        """Asserts that a stick holds what is published and nothing half done."""
        assert contents(root / FOLDER) == contents(self.published)
        assert [path.name for path in (root / FOLDER).parent.iterdir()] == ["device=d-1"]


def contents(folder):
    return {name: data for name, (data, _) in units.tree(folder).items()}


def good_stick(bench):
    """A stick gets the published files, again a week later, and keeps what else is on it"""
    with Stick() as stick:
        stick.format()
        with stick.mounted(bench.desk) as root:
            (root / "holiday.jpg").write_bytes(bytes(1000))
        said = bench.copy(stick, 0, "copied 8 files to BREATHPACER/site=north/device=d-1")
        published.write(bench.published, 61)
        bench.copy(stick, 0, "copied 8 files")
        with stick.mounted(bench.desk) as root:
            bench.expect_copy(root)
            assert (root / "holiday.jpg").read_bytes() == bytes(1000)
    return said


def full_stick(bench):
    """A full stick keeps its last copy"""
    with Stick() as stick:
        stick.format()
        bench.copy(stick, 0, "copied")
        with stick.mounted(bench.desk) as root:
            kept = units.tree(root / FOLDER)
            with contextlib.suppress(OSError), (root / "ballast").open("wb", buffering=0) as ballast:
                while True:
                    ballast.write(bytes(512))
        published.write(bench.published, 62)
        said = bench.copy(stick, 1, "failed: the stick is full; nothing on the unit was touched")
        with stick.mounted(bench.desk) as root:
            assert units.tree(root / FOLDER) == kept
            assert not (root / FOLDER).with_name("device=d-1.new").exists()
    return said


def read_only_stick(bench):
    """A write-protected stick is refused"""
    with Stick() as stick:
        stick.format()
        stick.protect(True)
        return bench.copy(stick, 1, "failed: the stick is write-protected")


def pulled_out(bench):
    """A stick that is pulled out midway fails at once; what it had before is still whole"""
    with Stick() as stick:
        stick.format()
        bench.copy(stick, 0, "copied")
        kept = contents(bench.published)
        published.write(bench.published, 64)
        before = units.tree(bench.unit)
        (DRIVER / "ndelay").write_text(str(SLOW_NS))
        copying = bench.start(stick)
        view = pathlib.Path(f"/proc/{copying.pid}/mountinfo")

        def mounts():
            return [line for line in view.read_text().splitlines() if stick.device in line]

        units.wait_for(lambda: any(" rw," in line for line in mounts()), "the stick to be mounted for writing", within=40)
        options = mounts()[0].split()[5].split(",")
        assert {"nosuid", "nodev", "noexec"} <= set(options), options
        time.sleep(0.2)  # The copy takes more than a second on so slow a stick.
        stick.pull_out()
        said = bench.ended(copying, 1, "failed: the stick was pulled out, or is broken; nothing on the unit was touched")
        (DRIVER / "ndelay").write_text("0")
        assert units.tree(bench.unit) == before
    with Stick(blank=False) as stick:
        with stick.mounted(bench.desk) as root:
            assert contents(root / FOLDER) == kept, "the last copy was harmed"
        bench.copy(stick, 0, "copied")
        with stick.mounted(bench.desk) as root:
            bench.expect_copy(root)
    return said


def hostile_stick(bench):
    """Links, a FIFO and programs on a stick of another kind are not even mounted; files in the way are named"""
    victim = bench.folder / "victim"
    victim.write_text("the unit's")
    with Stick() as stick:
        stick.format("mkfs.ext4", "-q", "-F", "-L", "BREATHLOGS")
        with stick.mounted(bench.desk, "ext4") as root:
            (root / "BREATHPACER").symlink_to(bench.folder)
            units.must("mkfifo", root / "site=north")
            (root / "autorun.sh").write_text(f"#!/bin/sh\necho ran >{victim}\n")
            (root / "autorun.sh").chmod(0o6755)
        lines = [bench.copy(stick, 1, "failed: the stick has ext4; expected FAT32 (vfat) with the label BREATHLOGS")]
    for part in (FOLDER.parents[1], FOLDER.parents[0], FOLDER):
        with Stick() as stick:
            stick.format()
            with stick.mounted(bench.desk) as root:
                (root / part).parent.mkdir(parents=True, exist_ok=True)
                (root / part).write_text("in the way")
            lines.append(bench.copy(stick, 1, f"failed: on the stick {part} is a file; expected a folder"))
            with stick.mounted(bench.desk) as root:
                assert (root / part).read_text() == "in the way"
    assert victim.read_text() == "the unit's"
    return f"{lines[0]} | {lines[1]}"


def unknown_file_system(bench):
    """A stick with no file system, another one, or a damaged one is refused"""
    with Stick() as stick:
        blank = bench.copy(stick, 1, "failed: the stick has no file system; expected FAT32")
        stick.format("mkfs.exfat", "-L", "BREATHLOGS")
        bench.copy(stick, 1, "failed: the stick has exfat; expected FAT32")
        for seed in range(4):
            stick.format()
            noise = random.Random(seed)
            with open(stick.device, "r+b") as disk:
                disk.seek(512 * noise.randrange(1, 8))
                disk.write(noise.randbytes(512 * 60))
            said = bench.ended(bench.start(stick), 1, "failed: ")
    bench.copy(bench.folder / "victim", 1, "is no disk")
    return f"{blank} | {said}"


def closing(bench):
    """Files that do not match SHA256SUMS are not taken for good, and are once the period has closed"""
    with Stick() as stick:
        stick.format()
        published.write(bench.published, 63, summed=False)
        said = bench.copy(stick, 1, "failed: the copy is not what SHA256SUMS says")
        copying = bench.start(stick)
        time.sleep(2)
        published.write(bench.published, 63)
        bench.ended(copying, 0, "copied")
        with stick.mounted(bench.desk) as root:
            bench.expect_copy(root)
    return said


SCENARIOS = [good_stick, full_stick, read_only_stick, pulled_out, hostile_stick, unknown_file_system, closing]


def main(folder, *names):
    if not DRIVER.exists():
        sys.exit("sticks: the guest's kernel has no scsi_debug; see Scripts/gpio-rig/kernel.config")
    (DRIVER / "per_host_store").write_text("1")
    bench, failed = Bench(pathlib.Path(folder)), 0
    for scenario in SCENARIOS:
        if names and scenario.__name__ not in names:
            continue
        passed, line = judge(scenario, bench)
        print(line, flush=True)
        failed += not passed
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
