"""Pulling from units."""

from Rigs.rig import Rig

RIG = Rig(
    what="Pulling: what a puller may do and what is refused, units that are broken or hostile",
    where="real sshds, of this machine and of a Debian 13",
    minutes=2,
    short_minutes=2,
    is_timed=True,
    needs_root=True,
    packages=("bsdutils", "openssh-client", "openssh-server", "rsync", "systemd"),
)
