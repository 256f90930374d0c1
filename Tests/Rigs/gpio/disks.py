"""File systems of their own for the scenarios."""

import contextlib
import subprocess

# A guest's own disk.
DEVICE = "/dev/ubda"


@contextlib.contextmanager
def folder(bench, kind, *options):
    """A file system of its own, mounted for the length of a `with`."""
    place = bench.settings.parent / "disk"
    place.mkdir()
    if kind == "ext4":
        run("mkfs.ext4", "-q", "-F", DEVICE)
    chosen = ["-o", *options] if options else []
    run("mount", "-t", kind, *chosen, DEVICE if kind == "ext4" else "none", place)
    try:
        yield place
    finally:
        run("umount", place)
        place.rmdir()


def run(*command):
    subprocess.run(command, check=True)
