"""The style of all that is written."""

from Rigs.rig import Rig

RIG = Rig(
    what="The style of Swift, shell and Python, and whether each mutation of the storage still applies",
    where="swift format, shellcheck, ruff",
    minutes=0.3,
    short_minutes=0.3,
    rank=0,
    packages=("git", "shellcheck"),
)
