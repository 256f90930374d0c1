"""The package's service under a real systemd."""

from Rigs.rig import Rig

RIG = Rig(
    what="The service: upgraded, ready, killed, hung light, hung disk, reload, refused settings, exposure, collecting, "
    "LEDs of Linux, a root that is only read, a clock in 1970",
    where="Debian 13 under its systemd, in user-mode Linux with a simulated GPIO chip",
    minutes=10,
    short_minutes=5,
    turns=("",),
    is_timed=True,
    needs_root=True,
    packages=("e2fsprogs",),
)
