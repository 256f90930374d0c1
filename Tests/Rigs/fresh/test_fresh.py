"""What the README says, done on a machine that has nothing."""

import pathlib

from Rigs.rig import said_by


def test_readme_commands():
    """Scripts/demo and Scripts/test install what they need and run, twice, and leave nothing in the repository"""
    said = said_by(pathlib.Path(__file__).with_name("run"))
    return "; ".join(line.strip() for line in said.splitlines() if line.startswith("  Scripts/"))
