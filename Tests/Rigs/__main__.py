"""`Scripts/check`: runs rigs by pytest, each in a process of its own, and counts what came of them."""

import argparse
import concurrent.futures
import dataclasses
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree

from Rigs.rig import CACHE, DEFAULT_RANK, FOLDER, REPOSITORY, Rig, need, rigs


@dataclasses.dataclass
class Step:
    """A rig that runs in one of its forms, and what came of it."""

    name: str
    rig: Rig
    options: list[str]
    more: list[str] = dataclasses.field(default_factory=list)
    passed: int = 0
    failed: int = 0
    seconds: float = 0

    @property
    def minutes(self) -> float:
        """How long it should take."""
        return self.rig.short_minutes or 0 if "--short" in self.options else self.rig.minutes

    def run(self, output) -> None:
        """Runs the rig; its lines go to an open file."""
        start = time.monotonic()
        print(f"== {' '.join(['Scripts/check', *self.options, self.name])}", file=output, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            results = pathlib.Path(folder, "results.xml")
            try:
                need(*self.rig.packages)
                interpreter = python(FOLDER / self.name.split("/")[0])
                command = [interpreter, "-m", "pytest", f"--junitxml={results}", *self.options]
                subprocess.run(
                    [*self._as_root(), *command, FOLDER / self.name, *self.more],
                    cwd=REPOSITORY, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, check=False,
                )  # fmt: skip
                cases = list(xml.etree.ElementTree.parse(results).iter("testcase"))
                self.failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
                self.passed = len(cases) - self.failed
            except (OSError, subprocess.CalledProcessError, xml.etree.ElementTree.ParseError) as error:
                print(f"FAIL {self.name} could not run: {error}", file=output, flush=True)
            # A rig without a result has failed, whatever the reason.
            self.failed += not self.passed and not self.failed
        self.seconds = time.monotonic() - start

    def _as_root(self) -> list[str]:
        if not self.rig.needs_root or os.geteuid() == 0:
            return []
        kept = {"HOME": os.environ["HOME"], "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin", "BREATHPACER_CACHE": CACHE}
        return ["sudo", "-E", "env", *(f"{name}={value}" for name, value in kept.items())]


def python(rig: pathlib.Path) -> str:
    """A Python with Debian's packages and, kept for the next time, those of PyPI that a rig's folder names."""
    requirements = rig / "requirements.txt"
    if not requirements.exists():
        return "/usr/bin/python3"
    folder = CACHE / f"python-{hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]}"
    if not folder.exists():
        new = folder.with_suffix(".new")
        subprocess.run(["/usr/bin/python3", "-m", "venv", "--clear", "--system-site-packages", new], check=True)
        subprocess.run(
            [new / "bin/python", "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", requirements],
            check=True,
        )
        new.rename(folder)
    return str(folder / "bin/python")


def landing(declared: dict[str, Rig]) -> list[Step]:
    """What runs before a change lands: every rig in its short form, and by turn the whole of one."""
    steps = [Step(name, rig, ["--short"]) for name, rig in declared.items() if rig.short_minutes is not None]
    turns = [(name, part) for name, rig in declared.items() for part in rig.turns]
    count = int(subprocess.run(["git", "rev-list", "--count", "HEAD"], cwd=REPOSITORY, stdout=subprocess.PIPE,
                               check=True).stdout)  # fmt: skip
    chosen, part = turns[count % len(turns)]
    named = [f"{name} ({part})" if part else name for name, part in turns]
    print(f"== by turn, as this is commit number {count}: {named[count % len(turns)]} in full, of {', '.join(named)}")
    # All of it takes the place of the short form, and a part comes beside that.
    kept = [step for step in steps if step.name != chosen or part]
    return [*kept, Step(chosen, declared[chosen], [], ["-k", part] if part else [])]


def run(steps: list[Step]) -> None:
    """Runs the quick ones first, then those that a clock judges, and then the others side by side."""
    quick = [step for step in steps if step.rig.rank < DEFAULT_RANK]
    timed = [step for step in steps if step.rig.is_timed and step not in quick]
    others = [step for step in steps if step not in quick and step not in timed]
    for step in [*quick, *timed]:
        step.run(sys.stdout)
    run_side_by_side(others)


def run_side_by_side(steps: list[Step]) -> None:
    """Runs steps two at a time, the longest first; one at a time of those in roots. A step's lines come at its end."""
    in_roots = [step for step in steps if step.rig.in_roots]
    anywhere = sorted((step for step in steps if not step.rig.in_roots), key=lambda step: step.minutes, reverse=True)
    turn = threading.Lock()

    def run_lane(own: list[Step]):
        while True:
            with turn:
                waiting = own or anywhere
                if not waiting:
                    return
                step = waiting.pop(0)
            with tempfile.TemporaryFile("w+", errors="replace") as output:
                step.run(output)
                output.seek(0)
                with turn:
                    print(output.read(), end="", flush=True)

    with concurrent.futures.ThreadPoolExecutor() as pool:
        list(pool.map(run_lane, [in_roots, []]))


def table(steps: list[Step]) -> int:
    """Prints the steps with their seconds, and last how many scenarios passed and failed; the status."""
    print("== steps, seconds")
    for step in steps:
        name = " ".join([step.name, *step.options])
        result = "FAILED" if step.failed else "passed"
        print(f"{result} {step.seconds:5.0f}  {name}: {step.passed} passed, {step.failed} failed")
    failed = sum(step.failed for step in steps)
    print(f"{sum(step.passed for step in steps)} passed, {failed} failed", flush=True)
    return 1 if failed else 0


def listing(declared: dict[str, Rig]) -> None:
    """Prints each rig as a row of a Markdown table: what it shows, where, and its minutes."""
    print("| rig | what it shows | where | minutes | in short |\n| --- | --- | --- | --- | --- |")
    for name, rig in declared.items():
        short = f"{rig.short_minutes:g}" if rig.short_minutes is not None else "by turn"
        print(f"| `{name}` | {rig.what} | {rig.where} | {rig.minutes:g} | {short} |")
    whole, landing = (run_minutes(declared, is_short) for is_short in (False, True))
    print(f"\nMinutes one after the other: {whole:g} for all of it, {landing:g} in short.")


def run_minutes(declared: dict[str, Rig], is_short: bool) -> float:
    """How long all rigs take one after the other."""
    return sum((rig.short_minutes or 0) if is_short else rig.minutes for rig in declared.values())


def main() -> int:
    declared = rigs()
    parser = argparse.ArgumentParser(
        prog="check",
        description="Runs the rigs of Tests/Rigs.",
        epilog="What follows -- goes to pytest, such as -- -k light.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="a rig, or NAME/test_FILE.py::test_SCENARIO of one")
    parser.add_argument("--list", action="store_true", help="print what each rig shows, where, and its minutes")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--short", action="store_true", help="run each in its short form")
    size.add_argument("--long", action="store_true", help="run ten times as many trials, where there are trials")
    size.add_argument("--landing", action="store_true", help="run all in short form, and one in full by turn")
    parser.add_argument("--seed", type=int, help="what seeded trials begin with")
    end = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    chosen = parser.parse_args(sys.argv[1:end])
    if unknown := [name for name in chosen.names if name.split("/")[0] not in declared]:
        parser.error(f"found {', '.join(unknown)}; expected {', '.join(declared)}")
    if chosen.list:
        listing(declared)
        return 0
    options = [f"--{name}" for name in ("short", "long") if getattr(chosen, name)]
    options += [f"--seed={chosen.seed}"] if chosen.seed is not None else []
    if chosen.landing:
        steps = landing(declared)
    else:
        steps = [
            Step(name, declared[name.split("/")[0]], options, sys.argv[end + 1 :]) for name in chosen.names or declared
        ]
    run(steps)
    return table(steps)


if __name__ == "__main__":
    sys.exit(main())
