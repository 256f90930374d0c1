"""The commands that measure, each held to its limits."""

from Rigs.rig import SCRIPTS, said_by


def test_figures():
    """The program's size, start and memory, and a year in virtual time, are within their limits"""
    return "\n" + said_by(SCRIPTS / "figures")


def test_bench():
    """The dimming loop allocates nothing, and the light's cost in instructions is within its limits"""
    return "\n" + said_by(SCRIPTS / "bench", 0)
