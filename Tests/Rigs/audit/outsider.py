"""What an outsider can do with a unit: choose when it has power, press, and read what it says. Nothing here knows the
rules by which it counts or publishes, and nothing here imports what does."""

import csv
import datetime
import io
import os
import pathlib
import stat
import subprocess

from Rigs.rig import require

HOUR, DAY, WEEK = 3600, 86_400, 604_800
MONDAY = datetime.date(2026, 1, 5)
# A session that counts, and the time after which the next one may begin.
LASTS_S, APART_S = 20, 60
# Ten people are on every shift, as the settings say it.
ROOM = {"headcount": "24"}


class Unit:
    """A unit in a folder of its own, which lives through `breathpacer simulate --usage`, one span of power after the
    other."""

    def __init__(self, folder: pathlib.Path, **tables: dict[str, str]):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.usage = folder / "usage"
        self.settings = folder / "settings.toml"
        self.configure(**tables)

    def configure(self, **tables: dict[str, str]):
        """Writes settings: for each table its keys with their values as TOML."""
        tables = {**tables, "room": ROOM | tables.get("room", {})}
        tables["usage"] = {"directory": f'"{self.usage}"'} | tables.get("usage", {})
        text = ""
        for table, keys in tables.items():
            text += f"[{table}]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items())
        self.settings.write_text(text)

    def live(self, start: datetime.date, seconds: int, actions=()):
        """Has power from 0:00 UTC of a day for so long. `actions` are (second, action)."""
        script = self.folder / "script.csv"
        lines = "".join(f"{at:.2f},{action}\n" for at, action in sorted(actions))
        script.write_text(f"at_s,action\n{lines}")
        done = self.command("simulate", "--script", script, "--start", start, "--for", f"{seconds}s", "--usage",
                            self.usage)  # fmt: skip
        require(done.returncode == 0, lambda: f"simulate ended with {done.returncode}: {done.stderr}")
        return done

    def command(self, *arguments):
        """Runs a command of the program with the unit's settings."""
        command = [os.environ["BREATHPACER"], *map(str, arguments), "--settings", str(self.settings)]
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    def pulled(self) -> dict[str, tuple]:
        """What a pull sees: each file's bytes, mode and time."""
        seen = {}
        for path in sorted((self.usage / "published").iterdir()):
            status = path.stat()
            seen[path.name] = path.read_bytes(), stat.S_IMODE(status.st_mode), status.st_mtime_ns
        return seen

    def rows(self, kind: str) -> list[dict[str, str]]:
        """All published rows of a kind: weekly, profile, health."""
        texts = [content.decode() for name, (content, *_) in self.pulled().items() if name.startswith(f"{kind}-")]
        return [row for text in texts for row in csv.DictReader(io.StringIO(text, newline=""))]

    def numbers(self) -> list[str]:
        """Every published number of presses, with its place."""
        weeks = [f"{row['week']} {row['started']}" for row in self.rows("weekly") if row["started"]]
        levels = [" ".join(row.values()) for row in self.rows("profile") if row["sessions"]]
        return weeks + levels

    def state(self) -> bytes:
        """The state as whoever takes the card reads it."""
        return (self.usage / "private" / "state").read_bytes()


def sessions(count: int, begin: float, apart: float = APART_S):
    """So many sessions of twenty seconds, one after the other."""
    starts = [begin + number * apart for number in range(count)]
    return [(at, "tap") for at in starts] + [(at + LASTS_S, "tap") for at in starts]


def differing(one: dict, other: dict) -> list[str]:
    """The keys of two views whose values are not the same."""
    return sorted(key for key in one.keys() | other.keys() if one.get(key) != other.get(key))


def quoted(names) -> str:
    """A list of names as TOML."""
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"
