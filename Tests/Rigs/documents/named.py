"""Whether what a page names as a proof is there: a test, or a command of the repository."""

import os
import pathlib
import re

from Rigs.rig import FOLDER, REPOSITORY, rigs

RIG = re.compile(r"[a-z][a-z0-9]*")
CHECK = "Scripts/check"


def is_test(name: str) -> bool:
    """Whether there is a test `Suite.function` of Swift, or a scenario `rig.function`."""
    place, _, function = name.partition(".")
    if (FOLDER / place).is_dir():
        return any(f"def {function}(" in path.read_text() for path in (FOLDER / place).glob("test_*.py"))
    suites = pathlib.Path(REPOSITORY, "Tests").rglob(f"{place}.swift")
    return any(f"func {function}(" in path.read_text() for path in suites)


def unknown_rigs(command: str) -> list[str]:
    """The rigs that a command such as `Scripts/check --short gpio usage` names and that are not there."""
    words = command.partition(" -- ")[0].split()
    named = [word for word in words[1:] if RIG.fullmatch(word)] if words[:1] == [CHECK] else []
    return [name for name in named if name not in rigs()]


def is_command(words: str) -> bool:
    """Whether words are a command of the repository, and the rigs are there that it names."""
    path = REPOSITORY / words.split(" ")[0]
    return words.startswith("Scripts/") and os.access(path, os.X_OK) and path.is_file() and not unknown_rigs(words)
