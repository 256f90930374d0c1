"""Storage that is broken on purpose."""

from Rigs.rig import Rig

RIG = Rig(
    what="Whether the torture notices each of the ways to break the storage of counts",
    where="usage-torture, linked with a storage that is broken on purpose",
    minutes=10,
    turns=("",),
)
