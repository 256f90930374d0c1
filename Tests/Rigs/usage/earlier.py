"""Counting by the last program whose state had version 1 of the format, built from this repository's own history."""

import functools
import pathlib
import shutil
import tempfile

from Rigs.rig import CACHE, bash

# The last commit before version 2 of the format.
COMMIT = "4a7c4a3f65c9c705992bcc968774d9917a816235"
BUILD = """
need_swift
git archive "$1" | tar -x -C "$2"
cd "$2"
swift build --quiet "${build_flags[@]}" --product usage-driver >&2
swift build "${build_flags[@]}" --show-bin-path"""


@functools.cache
def driver() -> pathlib.Path:
    """The driver of its counting. The first run on a machine builds it, which takes some minutes."""
    kept = CACHE / "earlier" / COMMIT[:12] / "usage-driver"
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            binaries = bash(BUILD, COMMIT, folder).strip().splitlines()[-1]
            kept.parent.mkdir(parents=True, exist_ok=True)
            new = kept.with_suffix(".new")
            shutil.copy2(pathlib.Path(binaries, "usage-driver"), new)
            new.rename(kept)
    return kept
