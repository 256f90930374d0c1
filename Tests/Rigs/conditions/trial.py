"""A command under a condition: what came of it, and what is wrong with that."""

import contextlib
import dataclasses
import json
import os
import pathlib
import pty
import shutil
import signal
import subprocess
import tempfile
import termios
import threading
import time

from Rigs.conditions.commands import Form
from Rigs.conditions.conditions import FILLER, Condition
from Rigs.conditions.unit import Unit

# One that takes as long hangs: as usual, each is done within a second.
LIMIT_S = 30
LEAVE_EVERY_S = 0.1
# What the demo draws in the dark, on a terminal of any kind, and what is noted after it.
DARK, NOT_GIVEN_BACK = "Press: ", "the terminal is not as it was"
# sysexits.h, as the help tells it, and what a shell says of SIGPIPE.
WRONG_USE, DATA, UNAVAILABLE, FAILED, SETTINGS, READER_LEFT = 64, 65, 69, 74, 78, 141
# A problem that `check` has found.
PROBLEM = 1
ALLOWED = {WRONG_USE, DATA, UNAVAILABLE, FAILED, SETTINGS}
OURS = "breathpacer: "
NOTE = f"{OURS}note: "
# Written in place, with a number that rises; whether what is in it is right, the rigs `torture` and `usage` show.
STATE = "counts/private/state"


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What came of a run."""

    status: int | None
    output: str
    errors: str
    before: dict[str, bytes]
    after: dict[str, bytes]
    # What it had open, while it ran on a terminal, under the numbers of streams that were closed.
    held: dict[int, str] = dataclasses.field(default_factory=dict)

    @property
    def said(self) -> tuple[str, ...]:
        """The lines on standard error, but for notes."""
        return tuple(line for line in self.errors.splitlines() if not line.startswith(NOTE))


@dataclasses.dataclass(frozen=True)
class Bench:
    """What every run needs."""

    program: pathlib.Path
    environment: dict[str, str]
    template: Unit
    scratch: pathlib.Path
    limit_s: float = LIMIT_S

    def run(self, form: Form, condition: Condition) -> Outcome:
        """Runs a command under a condition, in a unit's folder of its own."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.scratch, prefix="unit-"))
        unit = Unit(folder)
        try:
            with condition.disk(unit) as begin:
                unit.fill(self.template)
                before = unit.tree()
                begin()
                status, *printed, held = self._run(form, condition, unit)
                after = {name: content for name, content in unit.tree().items() if not name.startswith(FILLER)}
        finally:
            shutil.rmtree(folder)
        # So that two folders of the same content say the same.
        output, errors = (text.decode(errors="replace").replace(str(folder), "unit") for text in printed)
        return Outcome(status, output, errors, before, after, held)

    def _run(self, form: Form, condition: Condition, unit: Unit) -> tuple[int | None, bytes, bytes, dict[int, str]]:
        """Its status, `None` if it did not end, what it printed, its errors, and what it held."""
        gone = tempfile.mkdtemp(dir=self.scratch, prefix="gone-")

        def begin() -> None:
            os.rmdir(gone)
            condition.child()
            for stream in condition.closed:
                os.close(stream)

        with contextlib.ExitStack() as stack:
            terminal = Terminal(stack, condition.closed) if form.keys else None
            streams = [subprocess.DEVNULL, subprocess.PIPE, subprocess.PIPE]
            if terminal:
                streams[:2] = [terminal.own, terminal.own]
            for stream, path in condition.streams.items():
                streams[stream] = stack.enter_context(open(path, "wb", buffering=0))
            for stream in condition.unread:
                streams[stream] = stack.enter_context(unread())
            command = [*condition.prefix, self.program, *form.words(unit.folder)]
            process = subprocess.Popen(
                command, cwd=gone if condition.is_nowhere else unit.folder,
                env=condition.environment(self.environment), stdin=streams[0], stdout=streams[1], stderr=streams[2],
                preexec_fn=begin, start_new_session=True,
            )  # fmt: skip
            typing = terminal.type(form.keys, process) if terminal else contextlib.nullcontext()
            with typing:
                try:
                    output, errors = process.communicate(timeout=self.limit_s)
                    status = process.returncode
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    output, errors = process.communicate()
                    status = None
            if terminal:
                return status, terminal.seen, errors or b"", terminal.held
        return status, output or b"", errors or b"", {}


@contextlib.contextmanager
def unread():
    """The end of a pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb", buffering=0) as file:
        yield file


class Terminal:
    """A terminal, and somebody at it who leaves after a while."""

    def __init__(self, stack: contextlib.ExitStack, closed: tuple[int, ...]):
        self._closed = closed
        self.held: dict[int, str] = {}
        self._screen, self.own = pty.openpty()
        stack.callback(os.close, self._screen)
        stack.callback(os.close, self.own)
        self._before = termios.tcgetattr(self.own)
        self.seen = b""

    @property
    def is_given_back(self) -> bool:
        """Whether it is as it was."""
        return termios.tcgetattr(self.own) == self._before

    @contextlib.contextmanager
    def type(self, keys: bytes, process: subprocess.Popen):
        """Types keys as soon as something is to be seen, and then leaves."""
        os.set_blocking(self._screen, False)

        def sit() -> None:
            left = keys
            while process.poll() is None:
                time.sleep(LEAVE_EVERY_S)
                self._look()
                if self.seen:
                    with contextlib.suppress(FileNotFoundError):
                        self.held |= {
                            stream: os.readlink(f"/proc/{process.pid}/fd/{stream}") for stream in self._closed
                        }
                    os.write(self._screen, left or b"q")
                    left = b""

        person = threading.Thread(target=sit)
        person.start()
        yield
        person.join()
        self._look()
        if not self.is_given_back:
            self.seen += NOT_GIVEN_BACK.encode()

    def _look(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while seen := os.read(self._screen, 65_536):
                self.seen += seen


def does_its_job(form: Form, condition: Condition, outcome: Outcome, usual: Outcome) -> bool:
    """Whether what came of it is what comes of it as usual."""
    return not differences(form, condition, outcome, usual)


def differences(form: Form, condition: Condition, outcome: Outcome, usual: Outcome) -> list[str]:
    """In what a run differs from a usual one."""
    found = []
    if form.finds:
        if outcome.status not in (0, PROBLEM, UNAVAILABLE):
            found.append(f"status {outcome.status}")
        if not is_whole_survey(form, outcome.output):
            found.append("it does not print what it finds")
        return found
    if outcome.status != usual.status:
        found.append(f"status {outcome.status} and not {usual.status}")
    if form.keys:
        if DARK not in outcome.output or NOT_GIVEN_BACK in outcome.output:
            found.append(f"the screen: {outcome.output[-300:]!r}")
    elif condition.takes(1) and outcome.output != usual.output or not condition.takes(1) and usual.output:
        found.append("its output")
    if condition.takes(2) and outcome.errors != usual.errors:
        found.append("its errors")
    found += [name for name, content in usual.after.items() if name != STATE and outcome.after.get(name) != content]
    found += [name for name in outcome.after if name not in usual.after]
    if has_counted(outcome) != has_counted(usual):
        found.append(STATE)
    return found


def has_counted(outcome: Outcome) -> bool:
    """Whether the state was written or removed."""
    return outcome.before.get(STATE) != outcome.after.get(STATE)


def is_whole_survey(form: Form, output: str) -> bool:
    """Whether a check has printed all of its findings, to the last one."""
    if "--json" in form.arguments:
        with contextlib.suppress(ValueError):
            return len(json.loads(output)["findings"]) > 10
        return False
    return len(output.splitlines()) > 10 and output.startswith("ok       settings") and "\nwarning  usb" in output


def faults(form: Form, condition: Condition, outcome: Outcome, usual: Outcome) -> list[str]:
    """What is wrong with what came of it."""
    if outcome.status is None:
        return ["does not end"]
    if outcome.status < 0:
        return [f"ended by {signal.Signals(-outcome.status).name}: {outcome.errors[-500:]}"]
    found = [f"{name}: {what}" for name, what in spoilt(form, outcome, usual)]
    # The root folder can be neither read nor written.
    found += [f"has {what} in the place of stream {stream}" for stream, what in outcome.held.items() if what != "/"]
    if does_its_job(form, condition, outcome, usual):
        return found
    if outcome.status == usual.status == 0:
        different = ", ".join(differences(form, condition, outcome, usual))
        return [*found, f"says that it has done its job, and has not: {different}"]
    if outcome.status == READER_LEFT and 1 in condition.unread:
        return found + [f"says to nobody {outcome.errors!r}"] * bool(outcome.said)
    if outcome.status not in ALLOWED and outcome.status != usual.status:
        found.append(f"status {outcome.status}")
    if condition.takes(2) and not (outcome.said and all(is_plain(line) for line in outcome.said)):
        found.append(f"does not say in words what failed: {outcome.errors!r}")
    return found


def is_plain(line: str) -> bool:
    """Whether a line says what failed, where, and why, or how the command is used."""
    if not line.startswith(OURS):
        return line.startswith(("Error: ", "Usage: ", "  See "))
    return line.removeprefix(OURS).count(": ") >= 1


def spoilt(form: Form, outcome: Outcome, usual: Outcome) -> list[tuple[str, str]]:
    """Files that are neither as they were nor as they are to be, with what they are."""
    found = []
    for name, content in outcome.after.items():
        whole = [tree[name] for tree in (outcome.before, usual.after) if name in tree]
        if not whole:
            found.append((name, "left behind"))
        elif name == STATE and len(content) in map(len, whole) or content in whole:
            continue
        elif not is_removed(form, name, outcome, usual) or content.strip(b"\0"):
            found.append((name, f"cut or changed: {content[:60]!r}"))
    lost = [name for name in outcome.before if name not in outcome.after and name in usual.after]
    found += [(name, "lost") for name in lost if not is_removed(form, name, outcome, usual)]
    return found


def is_removed(form: Form, name: str, outcome: Outcome, usual: Outcome) -> bool:
    """Whether a file is one that a command removes for good, or makes anew without what was in it."""
    return form.removes and usual.after.get(name) != outcome.before[name]
