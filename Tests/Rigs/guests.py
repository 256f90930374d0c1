"""Guests: a user-mode Linux, an ordinary process, in which scenarios have devices of their own (Scripts/guest)."""

import os
import pathlib
import subprocess

from Rigs import rig
from Rigs.elsewhere import Batch, Place

# A guest that lives as long as this hangs.
LIMIT_S = 1200


class Guest(Place):
    """A guest on this machine's files, or on those of a root folder, for each module of scenarios."""

    side_by_side = 2

    def __init__(self, root: pathlib.Path | None = None):
        self.root = root
        self.environment: dict[str, str] = {}

    @property
    def repository(self) -> pathlib.Path:
        """The repository as this machine sees it. The guest's script must lie in the guest's root."""
        return self.root / "breathpacer" if self.root else rig.REPOSITORY

    def prepare(self) -> None:
        subprocess.run([rig.SCRIPTS / "guest/build-kernel"], check=True, stdout=subprocess.DEVNULL)
        if self.root:
            self.scratch = self.root / "tmp"

    def inside(self, path: pathlib.Path) -> str:
        return f"/{path.relative_to(self.root)}" if self.root else str(path)

    def run(self, batch: Batch, core: int) -> None:
        environment = os.environ | {"GUEST_CORE": str(core)} | ({"GUEST_ROOT": str(self.root)} if self.root else {})
        command = [self.repository / "Scripts/guest/guest", str(LIMIT_S), "env"]
        command += [f"{name}={value}" for name, value in self.environment.items()]
        with batch.log.open("w") as log:
            subprocess.run(
                [*command, *batch.command(self.inside(self.repository))],
                cwd=self.repository, env=environment, stdout=log, stderr=log, check=False,
            )  # fmt: skip
