"""Code that is broken on purpose: the storage by hand, and the modules that decide most by rules.

The torture judges a catalogue of ways to break the storage. The unit tests of a module judge mutations that rules find
in it: each is written into a copy of the sources behind the question whether it is in force, so that one build has all
of them, and each run of the tests another one of them.
"""

from Rigs.mutations.scores import BOUNDS
from Rigs.rig import Rig

RIG = Rig(
    what="Whether the torture notices each way to break the storage of counts, and a module's unit tests what rules "
    "break in it",
    where="usage-torture, linked with a storage that is broken on purpose; a build in which a variable chooses what is "
    "broken",
    minutes=24,
    turns=("torture", *BOUNDS),
    packages=("git", "rsync"),
)
