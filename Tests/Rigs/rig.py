"""What a rig says of itself, and where the repository and the cache are."""

import dataclasses
import importlib
import os
import pathlib
import subprocess

FOLDER = pathlib.Path(__file__).resolve().parent
REPOSITORY = FOLDER.parents[1]
SCRIPTS = REPOSITORY / "Scripts"
CACHE = pathlib.Path(
    os.environ.get("BREATHPACER_CACHE")
    or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "breathpacer"
)


# Rigs of a lower rank run first.
DEFAULT_RANK = 10


@dataclasses.dataclass(frozen=True)
class Rig:
    """What a rig shows, where, for how long, and what it needs. Each rig's `__init__.py` has one as `RIG`."""

    # What it shows, in a sentence without its full stop, and where.
    what: str
    where: str
    # Minutes on two cores with a warm cache: of the whole, and of the short form if it has one.
    minutes: float
    short_minutes: float | None = None
    # What a landing runs of the whole by turn: scenarios as pytest's -k selects them, or all.
    turns: tuple[str, ...] = ()
    # A clock judges it, so it has the machine to itself: a package that another rig builds meanwhile would disturb it.
    is_timed: bool = False
    # Rigs of a lower rank run first: those that are quick and fail most often.
    rank: int = DEFAULT_RANK
    # It works in the roots with other releases of Debian, which are one rig's at a time.
    in_roots: bool = False
    # It works on accounts, mounts or roots.
    needs_root: bool = False
    # Debian's packages. What it takes from PyPI is in its folder's requirements.in and requirements.txt.
    packages: tuple[str, ...] = ()


def rigs() -> dict[str, Rig]:
    """All rigs by name, in the order in which they run."""
    names = (path.parent.name for path in FOLDER.glob("*/__init__.py"))
    found = {name: importlib.import_module(f"Rigs.{name}") for name in names}
    declared = {name: module.RIG for name, module in found.items() if hasattr(module, "RIG")}
    return dict(sorted(declared.items(), key=lambda entry: (entry[1].rank, not entry[1].is_timed, entry[0])))


def require(condition, found):
    """Fails a scenario with what was found instead: a text, or a function that makes it."""
    if not condition:
        raise AssertionError(found() if callable(found) else found)


def bash(script: str, *arguments: object) -> str:
    """Runs a script with the functions of Scripts/lib/packages.sh; what it printed. Its errors go where ours do."""
    begin = f"set -euo pipefail; cd {REPOSITORY}; source Scripts/lib/packages.sh; "
    command = ["bash", "-c", begin + script, "bash", *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, check=True).stdout


def need(*packages: str) -> None:
    """Installs what is missing of Debian's packages."""
    if packages:
        bash('need "$@"', *packages)


def built(*products: str) -> pathlib.Path:
    """Builds products of the package as every other script does, or all of it with its tests; their folder."""
    script = """
    need_swift
    if (($#)); then
        for product; do swift build --quiet "${build_flags[@]}" --product "$product" >&2; done
    else
        swift build "${build_flags[@]}" --build-tests >&2
    fi
    swift build "${build_flags[@]}" --show-bin-path"""
    return pathlib.Path(bash(script, *products).strip())


def debs(*options: object, umask: int = -1) -> dict[str, pathlib.Path]:
    """The packages that Scripts/package builds with these options, by name, in the order in which dpkg takes them."""
    command = [SCRIPTS / "package", *map(str, options)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True, umask=umask
    )  # fmt: skip
    paths = map(pathlib.Path, done.stdout.splitlines())
    return {path.name.partition("_")[0]: path for path in paths}


def said_by(*command: object, environment: dict[str, str] | None = None) -> str:
    """Runs a command that must succeed, in the repository; what it printed, its errors too."""
    done = subprocess.run(
        list(map(str, command)), cwd=REPOSITORY, env=os.environ | (environment or {}), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
    )  # fmt: skip
    require(done.returncode == 0, lambda: f"status {done.returncode}\n{done.stdout[-4000:]}")
    return done.stdout


def last_line(text: str) -> str:
    """The last line that is not empty."""
    return text.rstrip().rpartition("\n")[2]
