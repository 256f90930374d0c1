"""Builds the torture with a module that is broken, everything else as it is."""

import json
import os
import pathlib
import shutil
import subprocess

from Rigs.mutations.catalogue import MODULES, Mutation
from Rigs.rig import REPOSITORY, require

TORTURE = "usage-torture"
TRIALS = ["cuts", "rot", "faults", "clocks"]
# A mutation that makes a trial run for ever is noticed too: so many seconds of a processor, however busy the machine.
TRIAL_SECONDS = 240


def swiftc(*arguments, folder):
    """Runs the compiler in a folder. Raises what it said if it fails."""
    done = subprocess.run(
        ["swiftc", "-swift-version", "6", "-package-name", "breathpacer", "-wmo", "-parse-as-library"]
        + [*map(str, arguments)],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    require(done.returncode == 0, lambda: f"it does not compile:\n{done.stdout}")


def modules(*names: str) -> dict[str, pathlib.Path]:
    """Modules and all that they depend on, with their sources, each after those that it depends on."""
    described = subprocess.run(
        ["swift", "package", "describe", "--type", "json"], cwd=REPOSITORY, stdout=subprocess.PIPE, check=True
    ).stdout
    targets = {target["name"]: target for target in json.loads(described)["targets"]}
    ordered: dict[str, pathlib.Path] = {}

    def add(name):
        for dependency in targets[name].get("target_dependencies", []):
            add(dependency)
        ordered.setdefault(name, REPOSITORY / targets[name]["path"])

    for name in names:
        add(name)
    return ordered


class Building:
    """The torture's modules as they are, compiled in a folder."""

    def __init__(self, folder: pathlib.Path):
        self._folder = folder
        self._modules = modules(TORTURE)
        for name in self._modules:
            self._compile(name, self._modules[name], folder)

    def whole(self) -> pathlib.Path:
        """The torture of code that is not broken."""
        return self._link(self._folder, {})

    def broken(self, number: int, mutation: Mutation) -> pathlib.Path:
        """The torture of code that is broken. Raises what does not apply or compile."""
        folder = self._folder / str(number)
        copies = []
        for module in MODULES:
            copies.append(folder / "Sources" / module.name)
            shutil.copytree(module, copies[-1])
        source = mutation.apply(copies)
        (module,) = (copy for copy in copies if source.is_relative_to(copy))
        self._compile(module.name, module, folder)
        return self._link(folder, {module.name: folder})

    def _compile(self, name, sources, folder):
        """Compiles a module to one object. What may be broken is not optimised: nothing of it is inlined into what
        stays as it is, and it compiles in a fifth of the time.
        """
        optimisation = "-Onone" if name in {module.name for module in MODULES} else "-O"
        swiftc(
            *(optimisation, "-module-name", name.replace("-", "_"), "-emit-module"),
            *("-emit-module-path", folder / f"{name}.swiftmodule", "-c", "-o", folder / f"{name}.o"),
            *("-I", self._folder, *sorted(sources.rglob("*.swift"))),
            folder=folder,
        )

    def _link(self, folder, replaced):
        objects = [replaced.get(name, self._folder) / f"{name}.o" for name in self._modules]
        swiftc("-o", folder / TORTURE, *objects, folder=folder)
        return folder / TORTURE


def fault(program: pathlib.Path, first: str = TRIALS[0]) -> str:
    """What the torture finds, the trial that is apt to find it first. Empty if nothing."""
    for trial in sorted(TRIALS, key=lambda trial: trial != first):
        done = subprocess.run(
            ["prlimit", f"--cpu={TRIAL_SECONDS}", program, "--quick", trial],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=os.environ, check=False,
        )  # fmt: skip
        if done.returncode != 0:
            return done.stderr.strip().split("\n")[0][:160] or f"{trial}: exit {done.returncode}"
    return ""
