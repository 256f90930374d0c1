"""A unit on a real GPIO character device."""

from Rigs.rig import Rig

RIG = Rig(
    what="The lines, edges and faults of a unit; strips bit by bit; LEDs of Linux; checks and self-tests",
    where="a kernel with a simulated GPIO chip (user-mode Linux, gpio-sim), under libgpiod 1.6 and 2.2",
    minutes=22,
    short_minutes=8,
    turns=("",),
    is_timed=True,
    packages=("e2fsprogs", "gpiod"),
)
