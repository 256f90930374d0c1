"""Counting that is cut off, and what its disk has then."""

from Rigs.rig import Rig

RIG = Rig(
    what="The counts after a cut of the power, a kill of the process and an upgrade, and what a day of them writes",
    where="an ext4 in a guest whose kernel is killed: of counting alone, weeks in seconds, and of the whole program; "
    "this machine's disk",
    minutes=13,
    short_minutes=3,
    turns=("",),
    packages=("busybox-static", "device-tree-compiler", "e2fsprogs", "gcc", "libc6-dev", "util-linux"),
)
