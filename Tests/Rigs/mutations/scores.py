"""How many of a module's mutations its tests must notice, and which cannot be noticed."""

import dataclasses

# For each module that is broken, the least share in percent that its tests notice. The goal is 95. Zero stands for a
# module that nobody has measured yet: `Scripts/check mutations` prints the share, and the survivors, which each need a
# test. Raise the number to what was measured then, and never lower it.
BOUNDS = {"Pacing": 0, "Dimming": 0, "UsageLog": 0, "UsageReport": 0, "PacerSettings": 0, "UnitCheck": 0}


@dataclasses.dataclass(frozen=True)
class Equivalent:
    """A mutation after which the code does the same as before, so that no test can notice it."""

    # The file in Sources, and the lines that it changes as the rig prints them, before and after.
    path: str
    before: str
    after: str
    # Why it does the same.
    reason: str


EQUIVALENTS: list[Equivalent] = []
