"""The storage of counts, broken in every way we know."""

from Rigs.rig import Rig

RIG = Rig(
    what="Whether counts survive failing calls, power cuts, bit rot and leaping clocks",
    where="the storage on a simulated disk (usage-torture)",
    minutes=16,
    short_minutes=1,
    turns=("faults", "cuts or rot or clocks"),
)
