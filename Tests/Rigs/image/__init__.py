"""The image for an SD card, and its updates."""

from Rigs.rig import Rig

RIG = Rig(
    what="The card's image: two boots, SSH, refused settings; updates, good, refused or taken back; power cuts",
    where="QEMU's Raspberry Pi 3, from U-Boot on",
    minutes=120,
    turns=(
        "boots or model or wifi", "contents", "test_update and not falls_back", "stick",
        "falls_back and broken", "falls_back and panic", "falls_back and older", "killed and first",
        "killed and second", "replayed",
    ),
    is_timed=True,
    needs_root=True,
    packages=(
        "dosfstools", "e2fsprogs", "mtools", "openssh-client", "openssl", "qemu-system-arm", "rauc", "squashfs-tools",
        "u-boot-tools",
    ),
)  # fmt: skip
