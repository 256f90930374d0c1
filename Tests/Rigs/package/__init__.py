"""The Debian packages."""

from Rigs.rig import Rig

RIG = Rig(
    what="The packages: same bytes twice, lintian, install, upgrade, downgrade, removal, purge",
    where="a fresh Debian 13; the short form builds the package for it alone",
    minutes=15,
    short_minutes=6.5,
    turns=("",),
    in_roots=True,
    needs_root=True,
    packages=("dpkg",),
)
