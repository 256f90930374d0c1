"""Console blocks: commands after `$ `, continued after `> `, each with what it prints.

In the output `…` stands for anything within a line, and a line that is `…` for any lines. A last line such as `[78]` is
the command's status if it is not 0.
"""

import dataclasses
import os
import pathlib
import re
import subprocess

from Rigs.documents.pages import Block
from Rigs.rig import SCRIPTS, require

LIMIT_S = 1200


@dataclasses.dataclass(frozen=True)
class Step:
    """A command and what a page says that it prints."""

    command: str
    output: tuple[str, ...]

    def matches(self, printed: str) -> bool:
        """Whether that is what the page says."""
        pattern = ""
        for line in self.output:
            pattern += "(?:.*\n)*?" if line == "…" else ".*".join(map(re.escape, line.split("…"))) + "\n"
        return re.fullmatch(pattern, printed) is not None


def steps(block: Block) -> list[Step]:
    """The commands of a block."""
    found: list[tuple[list[str], list[str]]] = []
    for line in block.lines:
        if line.startswith("$ "):
            found.append(([line[2:]], []))
            continue
        require(found, f"{block.place}: a console block begins with a command after `$ `")
        command, output = found[-1]
        if line.startswith("> ") and not output:
            command.append(line[2:])
        else:
            output.append(line)
    return [Step("\n".join(command), tuple(output)) for command, output in found]


def run(block: Block, folder: pathlib.Path, breathpacer: pathlib.Path) -> int:
    """Runs a block's commands in a folder, and compares; how many there were.

    Scripts are the repository's, wherever the folder is, and `breathpacer` is the program that was built.
    """
    environment = os.environ | {"PATH": f"{breathpacer.parent}:{os.environ['PATH']}", "NO_COLOR": "1"}
    environment.pop("BREATHPACER_SETTINGS", None)
    commands = steps(block)
    for step in commands:
        script = re.sub(r"(?<![\w/.-])Scripts/", f"{SCRIPTS}/", step.command)
        done = subprocess.run(
            ["bash", "-c", script], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=LIMIT_S, check=False,
        )  # fmt: skip
        printed = done.stdout + (f"[{done.returncode}]\n" if done.returncode else "")
        require(step.matches(printed), f"{block.place}: {step.command}\nprinted\n{printed}")
    return len(commands)
