"""USB sticks in a guest, and a unit that copies to them.

A stick is a SCSI disk of the kernel's own (scsi_debug), as a USB stick is one: it is formatted for real, can be
write-protected, and can be pulled out. The program runs with no more rights than its service has.
"""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess

from Rigs.pull import published, units

COPY = units.UNIT_FILES / "breathpacer-usb-copy"
DRIVER = pathlib.Path("/sys/bus/pseudo/drivers/scsi_debug")
PARAMETERS = pathlib.Path("/sys/module/scsi_debug/parameters")
# Who owns a unit's files, by number.
SERVICE = 4711, 4711
FOLDER = pathlib.Path("BREATHPACER/site=north/device=d-1")
# A TOML string is written as JSON writes one.
SETTINGS = """[room]
site = "north"
device = "d-1"

[usage]
directory = {directory}
"""
# Where the built program is, as the guest has it.
BUILT = "RIGS_BUILT"


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
        # Counts may lie anywhere, under any name that a folder can have.
        self.folder, self.unit, self.desk = folder, folder / 'the unit\'s "counts"', folder / "desk"
        self.published = self.unit / "published"
        self.unit.mkdir()
        self.renew()
        self.settings = folder / "settings.toml"
        self.settings.write_text(SETTINGS.format(directory=json.dumps(str(self.unit))))
        self.number = 0

    def renew(self):
        """Makes the published folder anew, whatever took its place."""
        if self.published.is_symlink():
            self.published.unlink()
        shutil.rmtree(self.published, ignore_errors=True)
        self.published.mkdir()
        self.published.chmod(0o750)
        shutil.chown(self.published, *SERVICE)
        published.write(self.published, 60)

    def start(self, stick):
        """Starts the program as its service does: root that may mount, in a view of the files that is its alone."""
        self.number += 1
        return subprocess.Popen(
            ["unshare", "--mount", "setpriv", "--bounding-set=-all,+sys_admin", "--inh-caps=-all", "--no-new-privs"]
            + [f"--groups={SERVICE[1]}", str(COPY), getattr(stick, "device", stick)],
            env={
                "PATH": f"{os.environ[BUILT]}:/usr/sbin:/usr/bin:/sbin:/bin",
                "BREATHPACER_SETTINGS": str(self.settings),
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
