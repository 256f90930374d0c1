"""The folder in which a command works: a unit's settings and counts, a fleet, and old files where it writes.

The counts end on a Sunday evening in virtual time, and the clock of each run stands at the Monday after it, so there is
a week to be published.
"""

import dataclasses
import pathlib
import shutil
import subprocess

# A chip that no machine has, so that no line of this one is touched, and a name for the unit.
SETTINGS = """\
[light]
chip = "no-such-chip"

[button]
chip = "no-such-chip"

[room]
site = "north"
device = "d-1"
headcount = 24
staffed_days = [24, 24, 22, 24, 20, 12, 10]
time_zone = "Europe/Vienna"

[usage]
directory = "{}/counts"
"""
START, LENGTH = "2026-01-05", f"{84 * 24 - 3}h"
# 2026-03-30 03:00 UTC.
NOW = 1774839600
TODAY = "2026-03-30"
IDENTITY = "6f1c2ab4-5d7e-4a3b-9c88-0123456789ab"
TAP_EVERY_S = 15_000
TAPS = 480
OLD = b"what was here before\n"
# Files that commands replace.
WRITTEN = (
    "light.csv", "light.vcd", "placard.svg", "wiring.svg", "wiring.txt", "report.html", "cards.html", "fleet.prom",
    *(f"tables/{name}.csv" for name in ("units", "sites", "weeks", "profile", "health", "problems")),
    *(f"stick/{name}" for name in ("SHA256SUMS", "weekly-2026.csv")),
)  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Unit:
    """A unit's folder."""

    folder: pathlib.Path

    @classmethod
    def made(cls, folder: pathlib.Path, program: pathlib.Path, environment: dict[str, str]) -> "Unit":
        """A new one, which has counted for twelve weeks."""
        folder.mkdir()
        unit = cls(folder)
        (folder / "settings.toml").write_text(SETTINGS.format(folder))
        taps = "".join(f"{tap * TAP_EVERY_S},tap\n" for tap in range(1, TAPS))
        (folder / "script.csv").write_text(f"at_s,action\n{taps}")
        subprocess.run(
            [program, "simulate", "--settings", "settings.toml", "--script", "script.csv", "--usage", "counts",
             "--start", START, "--for", LENGTH],
            cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        # A simulation is no unit. With an identity of chance each run would leave another one.
        (folder / "counts/private/unit").write_text(f"{IDENTITY}\n")
        (folder / "script.csv").write_text("at_s,action\n1,tap\n8,tap\n")
        shutil.copytree(folder / "counts/published", folder / "fleet/site=north/device=d-1")
        for name in WRITTEN:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(OLD)
        return unit

    def fill(self, other: "Unit") -> None:
        """Makes this one, which is empty, the same as another."""
        shutil.copytree(other.folder, self.folder, dirs_exist_ok=True)
        settings = self.folder / "settings.toml"
        settings.write_text(SETTINGS.format(self.folder))

    def tree(self) -> dict[str, bytes]:
        """What is in it: of each file its bytes, of each folder none, of anything else what it is. Its own place is
        told as any unit's, so that two units of the same content are the same."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            name = str(path.relative_to(self.folder))
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                found[name] = b"neither a file nor a folder"
            else:
                content = path.read_bytes() if path.is_file() else b""
                found[name] = content.replace(str(self.folder).encode(), b"unit")
        return found
