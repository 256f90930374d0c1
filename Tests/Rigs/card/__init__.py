"""What the card of a unit tells whoever takes it."""

from Rigs.rig import Rig

RIG = Rig(
    what="That whoever takes the card, or has a login beside the program, cannot tell when anybody pressed",
    where="an ext4 as the image's in a guest: debugfs, raw blocks, /proc/diskstats",
    minutes=17,
    short_minutes=1.5,
    turns=("",),
    is_timed=True,
    packages=("device-tree-compiler", "e2fsprogs"),
)
