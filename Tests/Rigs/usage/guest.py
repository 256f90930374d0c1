"""A guest with a disk, whose power can be cut: a user-mode Linux with an ext4 on a block device of its own.

The cut is SIGKILL of its kernel: whatever the guest had not flushed is gone, as with a plug that is pulled.
"""

import contextlib
import fcntl
import os
import signal
import subprocess
import threading

# A guest that lives as long as this hangs.
LIMIT_S = 120
IMAGE_MIB = 16
# Blocks as large as a page, so that none is torn where the kernel writes it whole.
MAKE = ("-b", "4096")
PIPE_BYTES = 1 << 20

# Mounts the disk, as a unit does at each start, and hands over a copy of what is on it.
SHELL = "/bin/busybox sh"
BEGIN = """
b=/bin/busybox
$b stty -opost </dev/console
$b mount -t proc proc /proc
$b mount -t ext4 -o noatime /dev/ubda {disk} || {{ echo failed to mount; $b poweroff -f; }}
$b mkdir -p {disk}/usage
hand_over() {{ $b rm -rf {found}; $b cp -a {disk}/usage {found}; echo "$1"; }}
hand_over found
"""
END = """
$b umount {disk}
echo 0 >/proc/sys/kernel/printk
$b poweroff -f
"""


class Guest:
    """A guest that is booted again and again, on a core of its own.

    - mib, make: how large its disk is, and the options with which its file system is made.
    - told: what its kernel is told besides.
    """

    def __init__(self, kernel, folder, disk, core, mib=IMAGE_MIB, make=MAKE, told=()):
        self._kernel = kernel
        self._told = told
        self._folder = folder
        self._core = core
        self._disk = disk
        self._mounted = folder / "mounted"
        # The folder of counts in the guest, and the copy of it that was handed over last.
        self.counts = self._mounted / "usage"
        self.found = folder / "found"
        self._mounted.mkdir(parents=True)
        disk.parent.mkdir(parents=True, exist_ok=True)
        disk.touch()
        os.truncate(disk, mib << 20)
        subprocess.run(["mkfs.ext4", "-q", *make, disk], check=True)

    @contextlib.contextmanager
    def booted(self, script, limit_s=LIMIT_S):
        """The guest for the length of a `with`, running a script: its standard output is the guest's console."""
        self._check_file_system()
        init = self._folder / "init"
        places = {"disk": self._mounted, "found": self.found}
        init.write_text(f"#!{SHELL}" + BEGIN.format(**places) + script + END.format(**places))
        init.chmod(0o755)
        process = subprocess.Popen(
            [
                *("taskset", "-c", str(self._core), self._kernel, "mem=128M", f"uml_dir={self._folder}", "umid=guest"),
                *("root=/dev/root", "rootfstype=hostfs", "rootflags=/", "rw", f"init={init}", f"ubd0={self._disk}"),
                *("con=null", "con0=null,fd:1", "quiet", "loglevel=2", *self._told),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        # The guest must never wait to be heard: what it says last would be lost with it.
        fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        limit = kill_after(limit_s, process)
        try:
            yield process
        finally:
            if not limit.is_alive():
                raise TimeoutError(f"the guest did not end within {limit_s} s")
            limit.cancel()
            kill(process)
            process.communicate()

    def _check_file_system(self):
        """What is left must be mended by replaying the journal alone: 1 is for a file system that was mended."""
        copy = self._folder / "copy"
        subprocess.run(["cp", "--sparse=always", self._disk, copy], check=True)
        checked = subprocess.run(["e2fsck", "-p", copy], stdout=subprocess.PIPE, text=True)
        if checked.returncode > 1:
            raise AssertionError(f"e2fsck: status {checked.returncode}, {checked.stdout}")


def kill(guest):
    """Kills the kernel and the threads of its devices, which are processes of its group."""
    if guest.poll() is None:
        os.killpg(guest.pid, signal.SIGKILL)


def kill_after(seconds, guest):
    timer = threading.Timer(seconds, kill, [guest])
    timer.daemon = True
    timer.start()
    return timer
