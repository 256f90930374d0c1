"""The Markdown pages: what they show is what the program does, and what they point to is there."""

from Rigs.rig import Rig

RIG = Rig(
    what="The pages: console blocks print what they show, settings are good, links lead somewhere, facts and claims "
    "have tests and sources",
    where="every Markdown file of the repository",
    minutes=0.3,
    short_minutes=0.3,
    rank=3,
    # What Scripts/room-trial would install in the middle of a block, and say so.
    packages=("python3-numpy",),
)
