"""Damaged inputs for all that reads from outside."""

from Rigs.rig import Rig

RIG = Rig(
    what="Whether any damaged input traps or hangs what reads it, or is another one once it is written again: states, "
    "published files, fleets, settings, scripts",
    where="the readers of Sources in a program of their own (Tests/Fuzz)",
    minutes=6,
    short_minutes=0.5,
)
