"""Units on loopback: each a real sshd with Debian's own configuration and the accounts that a unit has.

All of it happens in a mount namespace of the rig's own, where /etc and /var are copies: the files of
Scripts/debian are installed as on a unit, and nothing of it is seen outside.
"""

import pathlib
import shutil
import socket
import subprocess
import time

from Rigs.pull import published
from Rigs.rig import SCRIPTS

UNIT_FILES = SCRIPTS / "debian"
DATA = pathlib.Path("/var/lib/breathpacer")
KEYS = pathlib.Path("/etc/breathpacer/pull_keys")


def run(*command, **options):
    """A command's outcome, with what it said as text."""
    return subprocess.run(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, **options
    )


def must(*command, **options):
    outcome = run(*command, **options)
    assert outcome.returncode == 0, f"{command[0]} ended with {outcome.returncode}: {outcome.stdout}"
    return outcome.stdout


def overlay(folder, scratch):
    """Lets what is written below a folder go to a scratch folder from now on."""
    upper, work = scratch / f"{folder.name}.upper", scratch / f"{folder.name}.work"
    upper.mkdir()
    work.mkdir()
    must("mount", "-t", "overlay", "overlay", "-o", f"lowerdir={folder},upperdir={upper},workdir={work}", folder)


def install(scratch):
    """Makes this namespace a unit: accounts, folders and sshd's configuration."""
    must("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", scratch)
    overlay(pathlib.Path("/etc"), scratch)
    overlay(pathlib.Path("/var"), scratch)
    must("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", "/run")
    pathlib.Path("/run/sshd").mkdir()
    must("systemd-sysusers", UNIT_FILES / "breathpacer-unit.sysusers")
    must("systemd-tmpfiles", "--create", UNIT_FILES / "breathpacer-unit.tmpfiles")
    for inherited in pathlib.Path("/etc/ssh/sshd_config.d").iterdir():
        inherited.unlink()
    shutil.copy(UNIT_FILES / "breathpacer-unit.sshd_config", "/etc/ssh/sshd_config.d/breathpacer.conf")


def make_key(path):
    """A new key pair; the path of its public half."""
    must("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", path.name, "-f", path)
    return path.with_name(f"{path.name}.pub")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Unit:
    """A unit with data of its own that listens on a port of its own; a context manager."""

    def __init__(self, folder, weeks=60, options=()):
        self.options = options
        self.folder = folder
        self.data = folder / "data"
        self.port = free_port()
        self.log = folder / "sshd.log"
        self.host_key = make_key_once(folder)
        shutil.copytree(DATA, self.data, copy_function=shutil.copy2)
        for part in (pathlib.Path(), pathlib.Path("private"), pathlib.Path("published")):
            must("chown", "--reference", DATA / part, self.data / part)
            must("chmod", "--reference", DATA / part, self.data / part)
        self.published = self.data / "published"
        (self.data / "private" / "state").write_text("SECRET: the open week\n")
        must("chown", "breathpacer:", self.data / "private" / "state")
        if weeks:
            published.write(self.published, weeks)

    def __enter__(self):
        start = 'mount --bind "$1" "$2" && shift 2 && exec "$@"'
        # The rig's mounts are its own already, and a root folder has none that unshare could make so.
        command = ["unshare", "--mount", "--propagation", "unchanged", "sh", "-ec", start, "sh", self.data, DATA]
        command += ["/usr/sbin/sshd", "-D", "-E", self.log, "-p", self.port, "-h", self.host_key]
        command += ["-o", "ListenAddress=127.0.0.1", *self.options]
        self.sshd = subprocess.Popen(list(map(str, command)))
        wait_for(lambda: self.said("Server listening"), "sshd to listen")
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self.sshd.terminate()
        self.sshd.wait()

    def said(self, words):
        """How often sshd has logged these words."""
        return self.log.read_text().count(words) if self.log.exists() else 0

    @property
    def known_host(self):
        """Its line of known_hosts."""
        kind, key = self.host_key.with_suffix(".pub").read_text().split()[:2]
        return f"[127.0.0.1]:{self.port} {kind} {key}\n"


def make_key_once(folder):
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "host_key"
    if not key.exists():
        make_key(key)
    return key


def wait_for(condition, what, within=20):
    """Waits for something that another process does."""
    end = time.monotonic() + within
    while not condition():
        assert time.monotonic() < end, f"waited {within} s for {what}"
        time.sleep(0.02)


def tree(folder):
    """A folder's files with their bytes and times."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), int(path.stat().st_mtime))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
