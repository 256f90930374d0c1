"""File systems of their own for the scenarios."""

import contextlib
import subprocess

# A guest's own disk.
DEVICE = "/dev/ubda"


def folder(bench, kind, *options):
    """A file system of its own beside the settings, mounted for the length of a `with`."""
    return mounted(bench.settings.parent / "disk", kind, *options)


@contextlib.contextmanager
def mounted(place, kind, *options):
    """A file system of its own in a place where nothing is, for the length of a `with`."""
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
