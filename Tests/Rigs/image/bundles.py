"""Bundles for the emulated board: the one of Scripts/bundle, and those that a unit must survive or refuse."""

import os
import pathlib
import shutil

from Rigs.image.card import SLOT_BYTES
from Rigs.rig import SCRIPTS, last_line, require, said_by

COMPATIBLE = "breathpacer-raspberry-pi"
OLDER = "0.0.1"
# What a stick has beside its bundle.
STICK_KIB = 64 << 10
# A panic as soon as the driver is there that starts the board again.
PANIC = """\
[Unit]
DefaultDependencies=no
After=systemd-modules-load.service
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'echo c >/proc/sysrq-trigger'
"""


class Updates:
    """The image, the keys that its keyring vouches for and others, and bundles, each made when it is asked for."""

    def __init__(self, folder: pathlib.Path):
        folder.mkdir()
        self._folder = folder
        self.keys, self.strangers = folder / "keys", folder / "strangers"
        for keys in (self.keys, self.strangers):
            said_by(SCRIPTS / "bundle-keys", keys)
        # What changes in Debian within a week is not what this tries.
        said = said_by(
            *(SCRIPTS / "bundle", "--key", self.keys / "key.pem", "--cert", self.keys / "cert.pem"),
            *("--keyring", self.keys / "keyring.pem"),
            environment={"BREATHPACER_ARCHIVE_HOURS": "168"},
        )
        self.good = pathlib.Path(last_line(said))
        images = sorted(self.good.parent.glob("*_raspberry-pi.img"), key=lambda path: path.stat().st_mtime)
        self.image = images[-1]
        self._root = self.image.with_suffix(".ext4")
        self.release = self.good.name.split("_")[1]

    def put(self, folder: pathlib.Path, *names: str) -> pathlib.Path:
        """Puts bundles into a new folder, each as NAME.raucb."""
        folder.mkdir()
        for name in names:
            getattr(self, f"_{name}")(folder / f"{name}.raucb")
        return folder

    def put_on_stick(self, path: pathlib.Path):
        """Makes the partition of a stick, with the good root as a release that is newer than the image's."""
        bundle, root = path.with_name("newer.raucb"), path.with_name("newer.ext4")
        said_by("cp", "--sparse=always", self._root, root)
        self._make(bundle, root, f"{self.release}.1", COMPATIBLE, self.keys)
        size = (bundle.stat().st_size >> 10) + STICK_KIB
        said_by("mkfs.vfat", "-C", "-n", "BREATHLOGS", "-F", "32", path, size)
        said_by("mcopy", "-i", path, bundle, "::")
        bundle.unlink()

    def _good(self, path):
        shutil.copy(self.good, path)

    def _broken(self, path):
        """A program that ends at once."""
        self._changed(path, {"/usr/bin/breathpacer": ("#!/bin/sh\nexit 1\n", 0o755)})

    def _panic(self, path):
        """A kernel that panics."""
        wants = "/etc/systemd/system/sysinit.target.wants"
        self._changed(
            path,
            {"/etc/systemd/system/panic.service": (PANIC, 0o644)},
            f"mkdir {wants}",
            f"symlink {wants}/panic.service ../panic.service",
        )

    def _stranger(self, path):
        self._small(path, keys=self.strangers)

    def _older(self, path):
        self._small(path, release=OLDER)

    def _elsewhere(self, path):
        self._small(path, compatible="breathpacer-other-board")

    def _truncated(self, path):
        shutil.copy(self.good, path)
        os.truncate(path, self.good.stat().st_size // 2)

    def _large(self, path):
        """A root of zeros that is a block larger than a slot."""
        zeros = path.with_suffix(".zeros")
        zeros.touch()
        os.truncate(zeros, SLOT_BYTES + 4096)
        self._make(path, zeros, self.release, COMPATIBLE, self.keys)

    def _changed(self, path, files, *commands):
        """The good root with other files in it, by debugfs."""
        folder = path.with_suffix(".files")
        folder.mkdir()
        script = list(commands)
        for number, (name, (text, mode)) in enumerate(files.items()):
            own = folder / str(number)
            own.write_text(text)
            script += [f"rm {name}", f"write {own} {name}", f"sif {name} mode 0{0o100000 | mode:o}"]
        (folder / "script").write_text("\n".join(script) + "\n")
        root = folder / "root.ext4"
        said_by("cp", "--sparse=always", self._root, root)
        said_by("debugfs", "-w", "-f", folder / "script", root)
        for name, (text, _) in files.items():
            found = said_by("debugfs", "-R", f"cat {name}", root)
            require(text in found, f"debugfs left {name} as it was")
        self._make(path, root, self.release, COMPATIBLE, self.keys)
        shutil.rmtree(folder)

    def _small(self, path, release=None, compatible=COMPATIBLE, keys=None):
        """A bundle of noise, which is no root: whoever takes it is found out."""
        noise = path.with_suffix(".noise")
        noise.write_bytes(os.urandom(1 << 20))
        self._make(path, noise, release or self.release, compatible, keys or self.keys)

    def _make(self, path, root, release, compatible, keys):
        folder = path.with_suffix(".bundle")
        folder.mkdir()
        shutil.move(root, folder / "root.ext4")
        (folder / "manifest.raucm").write_text(
            f"[update]\ncompatible={compatible}\nversion={release}\n\n[bundle]\nformat=verity\n\n"
            "[image.rootfs]\nfilename=root.ext4\n"
        )
        said_by(
            *("rauc", "bundle", f"--key={keys}/key.pem", f"--cert={keys}/cert.pem"),
            *(f"--keyring={keys}/keyring.pem", folder, path),
        )
        shutil.rmtree(folder)
