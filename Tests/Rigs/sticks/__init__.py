"""Copies to USB sticks."""

from Rigs.rig import Rig

RIG = Rig(
    what="What a unit copies to a USB stick, and which sticks it refuses",
    where="vfat in a guest",
    minutes=0.5,
    short_minutes=0.5,
    is_timed=True,
    packages=("dosfstools", "e2fsprogs", "exfatprogs", "systemd", "util-linux"),
)
