"""The modules that are broken, and all mutations of their sources."""

import dataclasses
import functools
import pathlib
import random

from Rigs.mutations.rules import Finder, Mutation, neighbours
from Rigs.mutations.scores import EQUIVALENTS, Equivalent
from Rigs.mutations.swift import File
from Rigs.rig import REPOSITORY, require

SOURCES = REPOSITORY / "Sources"


@dataclasses.dataclass(frozen=True)
class Placed:
    """A mutation and where it is."""

    # The file in Sources.
    path: str
    mutation: Mutation

    def __str__(self):
        return f"{self.path}:{self.mutation.line}: {self.mutation.before} → {self.mutation.after or '(removed)'}"

    @property
    def is_equivalent(self) -> bool:
        return any(self.is_told_by(known) for known in EQUIVALENTS)

    def is_told_by(self, known: Equivalent) -> bool:
        own = (self.path, self.mutation.before, self.mutation.after)
        return own == (known.path, known.before, known.after)


def folder(module: str) -> pathlib.Path:
    """A module's folder in Sources."""
    found = [path for path in SOURCES.glob(f"*/{module}") if path.is_dir()]
    require(len(found) == 1, f"{module} has {len(found)} folders in {SOURCES}")
    return found[0].relative_to(SOURCES)


@functools.cache
def files() -> dict[str, File]:
    """All of Sources, by their paths there."""
    return {str(path.relative_to(SOURCES)): File(path.read_bytes()) for path in sorted(SOURCES.rglob("*.swift"))}


@functools.cache
def mutations(module: str) -> list[Placed]:
    """All mutations of a module."""
    own = {path: file for path, file in files().items() if pathlib.Path(path).is_relative_to(folder(module))}
    return [Placed(path, mutation) for path, file in own.items() for mutation in Finder(file, cases()).mutations()]


@functools.cache
def cases() -> dict[str, str]:
    return neighbours(list(files().values()))


def chosen(module: str, count: int, seed: int) -> list[Placed]:
    """So many of a module's mutations, or all if there are fewer, in an order that the seed decides."""
    found = mutations(module)
    return random.Random(f"{module} {seed}").sample(found, min(count, len(found)))
