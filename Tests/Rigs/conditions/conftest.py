"""What a scenario of conditions works with: the program as it is shipped, mounts of its own, what came of each run."""

import functools
import os
import pathlib
import subprocess
from collections.abc import Callable

import pytest

from Rigs import rig
from Rigs.conditions import conditions
from Rigs.conditions.commands import FORMS, Form
from Rigs.conditions.conditions import CONDITIONS, Condition
from Rigs.conditions.trial import Bench, Outcome
from Rigs.conditions.unit import NOW, Unit
from Rigs.elsewhere import Namespace, send

# Swift's library is in it, as in the packages. `Scripts/figures` builds the same.
BUILD = """
need_swift
static=("${build_flags[@]}" --static-swift-stdlib --product breathpacer --scratch-path .build/static)
swift build --quiet "${static[@]}" >&2
swift build "${static[@]}" --show-bin-path"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    place = Namespace()
    send(items, pathlib.Path(__file__).parent, lambda item: place)


@pytest.fixture(scope="session")
def shipped() -> pathlib.Path:
    """The program as the packages have it."""
    return pathlib.Path(rig.bash(BUILD).strip()) / "breathpacer"


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory, shipped: pathlib.Path) -> Bench:
    """Where commands are run, in memory, because a thousand folders come and go. Nobody manages services here, whatever
    this machine has."""
    scratch = tmp_path_factory.mktemp("conditions")
    for place in ("/run", scratch):
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", place], check=True)
    library = conditions.library(scratch, NOW)
    environment = {"PATH": os.environ["PATH"], "HOME": str(scratch), "TERM": "xterm", "LD_PRELOAD": str(library)}
    return Bench(shipped, environment, Unit.made(scratch / "template", shipped, environment), scratch)


@pytest.fixture(scope="session")
def came_of(bench: Bench) -> Callable[[Condition], dict[Form, Outcome]]:
    """What came of every command under a condition."""

    @functools.cache
    def outcomes(condition: Condition) -> dict[Form, Outcome]:
        return {form: bench.run(form, condition) for form in FORMS}

    return outcomes


@pytest.fixture(scope="session")
def usual(came_of) -> dict[Form, Outcome]:
    """What comes of every command as usual."""
    return came_of(CONDITIONS[0])
