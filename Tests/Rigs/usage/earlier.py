"""Counting by the last program of each earlier version of the state's format, built from this repository's history."""

import functools
import pathlib
import shutil
import tempfile

from Rigs.rig import CACHE, bash

# The last commit of each version of the format.
COMMITS = {
    1: "4a7c4a3f65c9c705992bcc968774d9917a816235",
    2: "e109d6c689af6db6d8e82f477945d1845ab320bf",
}
BUILD = """
need_swift
git archive "$1" | tar -x -C "$2"
cd "$2"
swift build --quiet "${build_flags[@]}" --product usage-driver >&2
swift build "${build_flags[@]}" --show-bin-path"""


@functools.cache
def driver(version: int) -> pathlib.Path:
    """The driver of its counting. The first run on a machine builds it, which takes some minutes."""
    commit = COMMITS[version]
    kept = CACHE / "earlier" / commit[:12] / "usage-driver"
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            binaries = bash(BUILD, commit, folder).strip().splitlines()[-1]
            kept.parent.mkdir(parents=True, exist_ok=True)
            new = kept.with_suffix(".new")
            shutil.copy2(pathlib.Path(binaries, "usage-driver"), new)
            new.rename(kept)
    return kept
