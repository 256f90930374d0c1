"""A Raspberry Pi."""

from Rigs.rig import Rig

RIG = Rig(
    what="The package's program on its board: a check, a session, dark before, after and at the end",
    where="QEMU's Raspberry Pi 3, Debian's kernel, pinctrl-bcm2835's registers",
    minutes=3,
    turns=("",),
    is_timed=True,
    needs_root=True,
    packages=("cpio", "qemu-system-arm"),
)
