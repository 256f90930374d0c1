"""The commands, as the program's own help lists them, and how each is made to do its main job."""

import dataclasses
import pathlib
import re
import subprocess

from Rigs.conditions.unit import TODAY

SUBCOMMAND = re.compile(r"^  (?P<name>[a-z]+)  ")


@dataclasses.dataclass(frozen=True)
class Form:
    """A command with arguments that make it do its job in a unit's folder."""

    command: str
    arguments: str = ""
    # What its help has, so that it is told where the settings are.
    settings: bool = True
    # What is typed, for a command that needs a terminal.
    keys: bytes = b""
    # It tells what it finds on the machine, which the condition changes: its job is the telling.
    finds: bool = False
    # It removes files for good, so one that it has begun with may be gone or empty of sense when it fails.
    removes: bool = False
    # What the page calls it, if that is not the command alone.
    title: str = ""

    @property
    def name(self) -> str:
        return f"{self.command} {self.arguments}".strip()

    @property
    def shown(self) -> str:
        return self.title or self.command

    def words(self, folder: pathlib.Path) -> list[str]:
        settings = ["--settings", str(folder / "settings.toml")] if self.settings else []
        return [*self.name.split(), *settings]


FORMS = (
    Form("--help", settings=False),
    Form("--version", settings=False),
    Form("help", "usage copy", settings=False),
    Form("--generate-completion-script", "bash", settings=False),
    Form("run"),
    Form("demo", "--speed 100", keys=b" "),
    Form("simulate", "--for 60s"),
    Form("simulate", "--script script.csv --for 10s --trace light.csv", title="simulate --trace FILE.csv"),
    Form("simulate", "--script script.csv --for 2s --trace light.vcd", title="simulate --trace FILE.vcd"),
    Form("simulate", f"--script script.csv --for 1d --start {TODAY} --usage counts", title="simulate --usage"),
    Form("usage show"),
    Form("usage copy", "stick"),
    Form("usage publish"),
    Form("usage verify"),
    Form("usage reset", "--yes", removes=True),
    Form("usage erase", "--yes", removes=True),
    Form("settings show"),
    Form("settings check"),
    Form("settings places"),
    Form("settings template", settings=False),
    Form("sheet", "leader"),
    Form("placard"),
    Form("placard", "--output placard.svg", title="placard --output"),
    Form("wiring"),
    Form("wiring", "--format svg --output wiring.svg", title="wiring --output"),
    Form(
        "report",
        f"fleet --output report.html --csv tables --prometheus fleet.prom --cards cards.html --today {TODAY}",
        settings=False,
    ),
    Form("sample", f"made --units 2 --weeks 4 --today {TODAY}", settings=False),
    Form("check", finds=True),
    Form("check", "--json", finds=True, title="check --json"),
    Form("selftest"),
    Form("off"),
)
# What the parser of arguments has itself.
PARSERS = {"--help", "--version", "help", "--generate-completion-script"}


def listed(program: pathlib.Path, *command: str) -> set[str]:
    """The commands that help lists, a command with commands of its own by those."""
    said = subprocess.run([program, *command, "--help"], stdout=subprocess.PIPE, text=True, check=True).stdout
    lines = said.partition("\nSUBCOMMANDS:\n")[2].splitlines()
    names = [found["name"] for line in lines if (found := SUBCOMMAND.match(line))]
    if not names:
        return {" ".join(command)}
    return set().union(*(listed(program, *command, name) for name in names))
