"""Every command of the program where something is lacking: descriptors, memory, room on the disk, a stream, /proc."""

from Rigs.rig import Rig

RIG = Rig(
    what="Every command under every condition: no descriptor, no memory, no room, closed streams, no /proc or /dev",
    where="this machine, with mounts and limits of a run's own",
    minutes=1,
    short_minutes=1,
    needs_root=True,
    packages=("gcc", "libc6-dev", "mount", "util-linux"),
)
