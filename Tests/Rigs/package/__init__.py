"""The Debian packages."""

from Rigs.rig import Rig

RIG = Rig(
    what="The packages: same bytes twice, lintian, links; desk, unit and collecting machine from install to purge",
    where="a fresh Debian 13; the short form builds the packages for it alone",
    minutes=15,
    short_minutes=6.5,
    turns=("",),
    in_roots=True,
    needs_root=True,
    packages=("dpkg",),
)
