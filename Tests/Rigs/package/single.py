"""The one package that there was before 0.2.0, built from this repository's own history."""

import pathlib

from Rigs.rig import CACHE, debs

# A commit whose package was a single one.
COMMIT = "e262d1b660b1431c0f404bb837f80dfbfafd8d50"


def package() -> pathlib.Path:
    """Debian 13's for amd64. The first run on a machine builds it, which takes some minutes."""
    folder = CACHE / "earlier" / COMMIT[:12]
    kept = list(folder.glob("breathpacer_*.deb"))
    return kept[0] if kept else debs("--commit", COMMIT, "--output", folder)["breathpacer"]
