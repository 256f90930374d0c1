"""The unit tests under the compiler's sanitizers."""

from Rigs.rig import Rig

RIG = Rig(
    what="That no unit test reads or writes memory out of place, and that no two threads race",
    where="a build of its own for each sanitizer, on this machine",
    minutes=25,
    turns=("address", "thread"),
    packages=("git", "rsync"),
)
