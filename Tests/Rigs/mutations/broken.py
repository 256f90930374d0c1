"""Builds modules with many mutations at once, and runs their tests with one of them in force after the other."""

import concurrent.futures
import dataclasses
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time

from Rigs.mutations.building import modules
from Rigs.mutations.modules import Placed, files, folder
from Rigs.mutations.schemata import VARIABLE, Numbered, asking, question, written
from Rigs.rig import CACHE, bash, last_line, require

# The compiler names what does not compile module by module, and in each first the types and then the paths.
MOST_BUILDS = 16
ERROR = re.compile(r"^(?P<path>/\S+\.swift):(?P<line>\d+):\d+: error: ", re.MULTILINE)
# What a test prints of a failure. The run ends there.
ISSUE = re.compile(r"\brecorded an issue\b")
TESTS = re.compile(r"Test run with (\d+) tests?\b")
# A run may take as many times the processor's seconds of code that is not broken, and so many more. One that waits
# without using the processor is ended after a multiple of that.
CPU_TIMES, CPU_MORE_S, WALL_TIMES = 4, 5, 5
# Tests of the report make a file of 2 GiB that is a hole.
MEMORY, LARGEST_FILE = 8 << 30, 4 << 30
# The tests flush what they write again and again. In memory that takes next to no time; None is the usual place.
SCRATCH = "/dev/shm" if os.path.isdir("/dev/shm") else None
# Of the 100,000 random pressings of the light's tests so many are played.
PRESSINGS = {"BREATHPACER_STREAMS": "1000"}


@dataclasses.dataclass(frozen=True)
class Run:
    """What came of a run of a module's tests."""

    # What noticed the mutation: empty if nothing did.
    noticed: str
    output: str


@dataclasses.dataclass
class Tried:
    """What came of a module's mutations."""

    noticed: list[Placed] = dataclasses.field(default_factory=list)
    unnoticed: list[Placed] = dataclasses.field(default_factory=list)


class Broken:
    """A copy of the repository whose modules have mutations, built with the modules' tests."""

    def __init__(self, wanted: dict[str, list[Placed]]):
        self._copy = CACHE / "mutations"
        self._modules = list(wanted)
        self._numbered = dict(enumerate((one for placed in wanted.values() for one in placed), start=1))
        self._module_of = {one.path: module for module, placed in wanted.items() for one in placed}
        # How many of a module's mutations do not compile.
        self.dropped = dict.fromkeys(wanted, 0)
        self._make_copy()
        self._program = self._build()

    def tried(self, module: str, seconds: float) -> Tried:
        """Runs a module's tests with each of its mutations in force, until the seconds are over."""
        limit = self._judge_whole(module)
        end = time.monotonic() + seconds
        numbers = [number for number, one in self._numbered.items() if self._module_of[one.path] == module]

        def run(number) -> Run | None:
            return self._run(module, number, limit) if time.monotonic() < end else None

        tried = Tried()
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for number, done in zip(numbers, pool.map(run, numbers)):
                if done:
                    (tried.noticed if done.noticed else tried.unnoticed).append(self._numbered[number])
        return tried

    def _make_copy(self):
        bash('source Scripts/lib/root.sh; copy_repository "$1"; need_swift', self._copy)
        kept = list(modules(*(f"{module}Tests" for module in self._modules)))
        with (self._copy / "Package.swift").open("a") as manifest:
            # Everything else would only take its time.
            print(f"\npackage.products = []\nlet kept: Set = {json.dumps(kept)}", file=manifest)
            print("package.targets.removeAll { !kept.contains($0.name) }", file=manifest)
        for module in self._modules:
            path = self._copy / "Sources" / folder(module) / f"{question(module)}.swift"
            path.write_text(asking(module))

    def _build(self) -> pathlib.Path:
        """Builds the copy, without those mutations that do not compile; the program of the tests."""
        for _ in range(MOST_BUILDS):
            lines = self._write()
            done = self._swift_build("--build-tests")
            if done.returncode == 0:
                products = last_line(self._swift_build("--show-bin-path").stdout)
                return pathlib.Path(products, "breathpacerPackageTests.xctest")
            named = {number for error in ERROR.finditer(done.stdout) for number in self._named(error, lines)}
            require(named, f"it does not compile, whatever is broken:\n{done.stdout[-4000:]}")
            for number in named:
                self.dropped[self._module_of[self._numbered.pop(number).path]] += 1
        raise AssertionError(f"it does not compile after {MOST_BUILDS} attempts")

    def _swift_build(self, option: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            ["swift", "build", "-c", "release", option], cwd=self._copy, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
        )  # fmt: skip

    def _write(self) -> dict[str, list[int]]:
        """Writes the files with their mutations; of each the lines of the file as it was."""
        lines = {}
        for path, module in self._module_of.items():
            own = [Numbered(number, one.mutation) for number, one in self._numbered.items() if one.path == path]
            new = written(files()[path], module, own)
            target = self._copy / "Sources" / path
            if target.read_bytes() != new.text:
                target.write_bytes(new.text)
            lines[path] = new.lines
        return lines

    def _named(self, error: re.Match, lines: dict[str, list[int]]) -> set[int]:
        """The mutations on the line of an error, or else all of its file."""
        place = pathlib.Path(error["path"])
        sources = (self._copy / "Sources").resolve()
        if not place.resolve().is_relative_to(sources):
            return set()
        path = str(place.resolve().relative_to(sources))
        own = {number: one for number, one in self._numbered.items() if one.path == path}
        if not own:
            return set()
        line, file = lines[path][min(int(error["line"]), len(lines[path])) - 1], files()[path]
        spans = {number: one.mutation.span for number, one in own.items()}
        there = {number for number, span in spans.items() if file.line(span.start) <= line <= file.line(span.end)}
        return there or set(own)

    def _judge_whole(self, module: str) -> int:
        """Runs the tests of code that is not broken, which must pass; the processor's seconds that a run may take."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = self._run(module, 0, None)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        require(not done.noticed, lambda: f"code that is not broken fails: {done.noticed}\n{done.output[-3000:]}")
        count = TESTS.search(done.output)
        require(count and int(count[1]) > 0, lambda: f"no test of {module} ran:\n{done.output[-3000:]}")
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return CPU_MORE_S + round(CPU_TIMES * used)

    def _run(self, module: str, number: int, limit: int | None) -> Run:
        """Runs a module's tests until the first that fails. One that hangs, or takes all memory, has noticed too."""
        limits = ["--core=0", f"--as={MEMORY}", f"--fsize={LARGEST_FILE}", *([f"--cpu={limit}"] if limit else [])]
        tests = ["--testing-library", "swift-testing", "--filter", rf"{module}Tests\."]
        output, noticed = [], ""
        with tempfile.TemporaryDirectory(dir=SCRATCH) as scratch:
            environment = {VARIABLE: str(number), "TMPDIR": scratch, "SWIFT_BACKTRACE": "enable=no"}
            process = subprocess.Popen(
                ["prlimit", *limits, self._program, *tests], cwd=self._copy, env=os.environ | PRESSINGS | environment,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                errors="replace", start_new_session=True,
            )  # fmt: skip
            late = threading.Timer(WALL_TIMES * limit if limit else 1200, end, [process])
            late.start()
            with process.stdout:
                for line in process.stdout:
                    output.append(line)
                    if ISSUE.search(line):
                        noticed = line.strip()
                        end(process)
                        break
            status = process.wait()
            late.cancel()
        return Run(noticed or (f"status {status}" if status else ""), "".join(output))


def end(process: subprocess.Popen) -> None:
    """Ends a run and all that it has started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
