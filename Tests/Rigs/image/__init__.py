"""The image for an SD card."""

from Rigs.rig import Rig

RIG = Rig(
    what="The card's image: two boots, a root that is only read, SSH, refused settings",
    where="QEMU's Raspberry Pi 3",
    minutes=12,
    turns=("",),
    is_timed=True,
    needs_root=True,
    packages=("mtools", "openssh-client", "qemu-system-arm"),
)
