"""Scenarios that run elsewhere: in a guest, in another root, in a namespace of their own.

There a pytest of its own runs them and leaves its reports, one line of JSON each, in a file that both sides see. Here
they are reported as if they had run here. The scenarios of one module go to one place together, in order.
"""

import concurrent.futures
import json
import os
import pathlib
import queue
import shutil
import subprocess
import sys
import tempfile
import time

import pytest

from Rigs.rig import REPOSITORY, require

# The variable that names the file of reports; set elsewhere.
REPORTS = "RIGS_REPORTS"
POLL_S = 0.1
SAID_LINES = 40

_PLACE = pytest.StashKey["Place"]()


def is_here() -> bool:
    """Whether scenarios are sent elsewhere: false where they arrive."""
    return REPORTS not in os.environ


class Place:
    """Where scenarios run. A rig's own says how."""

    # How many batches run side by side, each with a core of its own.
    side_by_side = 1
    # Where folders for batches are made: it must be seen from the place.
    scratch: pathlib.Path | None = None

    def prepare(self) -> None:
        """Builds and installs what the place needs, before the first batch. Raises what went wrong."""

    def close(self) -> None:
        """Puts away what `prepare` has made."""

    def inside(self, path: pathlib.Path) -> str:
        """A path of this machine as the place has it."""
        return str(path)

    def run(self, batch: "Batch", core: int) -> None:
        """Runs `batch.command()` and returns when it has ended. Its output goes to `batch.log`."""
        raise NotImplementedError


def send(items, folder: pathlib.Path, place_of) -> None:
    """Sends a folder's scenarios elsewhere. `place_of` says where each goes."""
    for item in items:
        if is_here() and item.path.is_relative_to(folder):
            item.stash[_PLACE] = place_of(item)


class Batch:
    """The scenarios of a module that go to one place."""

    def __init__(self, place: Place, options: list[str]):
        self.place = place
        self.items: list[pytest.Item] = []
        self.ended = False
        self._options = options
        self._reports: list[dict] = []
        self._read = 0

    @property
    def limit(self) -> float:
        """The longest time that a scenario of it may take, in seconds, as far as they say so."""
        markers = (item.get_closest_marker("limit") for item in self.items)
        return max(marker.args[0] if marker else 0 for marker in markers)

    def open(self) -> None:
        """Makes the folder for its reports, its output and its scenarios' files."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rigs-", dir=self.place.scratch))
        self.reports = self.folder / "reports"
        self.reports.touch()
        self.log = self.folder / "log"

    def command(self, repository: str, python: str = "python3") -> list[str]:
        """The pytest that runs the batch, given where the repository is in its place."""
        ours = pathlib.PurePath(repository, "Tests/Rigs")
        return [
            *("env", "PYTHONDONTWRITEBYTECODE=1", f"{REPORTS}={self.place.inside(self.reports)}"),
            *(python, "-m", "pytest", *self._options, f"--basetemp={self.place.inside(self.folder / 'tmp')}"),
            *(f"--rootdir={ours}", "-c", str(ours / "pyproject.toml")),
            *(str(ours / item.nodeid) for item in self.items),
        ]

    def reports_of(self, item):
        """An item's reports as they come; the last is that of its teardown."""
        for serial in range(1 << 30):
            while (report := self._report(item, serial)) is None:
                if self.ended:
                    self._read_on()
                    report = self._report(item, serial)
                    require(report is not None, lambda: f"it ended before this scenario did:\n{self.said()}")
                    break
                time.sleep(POLL_S)
                self._read_on()
            yield report
            if report["when"] == "teardown":
                return

    def said(self) -> str:
        """The last lines that were said there."""
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join(lines[-SAID_LINES:])

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def _report(self, item, serial):
        own = [report for report in self._reports if report["nodeid"] == item.nodeid]
        return own[serial] if serial < len(own) else None

    def _read_on(self):
        with self.reports.open() as file:
            file.seek(self._read)
            while (line := file.readline()).endswith("\n"):
                self._reports.append(json.loads(line))
                self._read = file.tell()


class Namespace(Place):
    """Mounts of a batch's own: what is mounted there nobody else sees, and it is gone at the batch's end."""

    side_by_side = 2

    def run(self, batch: Batch, core: int) -> None:
        with batch.log.open("w") as log:
            command = ["unshare", "--mount", *batch.command(str(REPOSITORY), sys.executable)]
            subprocess.run(command, stdout=log, stderr=subprocess.STDOUT)


class Sender:
    """The plugin that sends scenarios elsewhere and reports them here."""

    def __init__(self, options):
        self._options = options
        self._batches: dict[object, Batch] = {}
        self._failure: str | None = None
        self._pool: concurrent.futures.ThreadPoolExecutor | None = None

    def pytest_collection_finish(self, session):
        for item in session.items:
            if place := item.stash.get(_PLACE, None):
                key = place, item.path
                self._batches.setdefault(key, Batch(place, self._options)).items.append(item)

    def pytest_runtest_protocol(self, item):
        place = item.stash.get(_PLACE, None)
        if not place:
            return None
        if not self._pool:
            self._start()
        batch = self._batches[place, item.path]
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        try:
            require(not self._failure, self._failure)
            for data in batch.reports_of(item):
                report = item.config.hook.pytest_report_from_serializable(config=item.config, data=data)
                item.ihook.pytest_runtest_logreport(report=report)
        except AssertionError as error:
            holds = (item.function.__doc__ or item.name).strip()
            report = pytest.TestReport(
                item.nodeid, item.location, {}, "failed", str(error), "call", user_properties=[("holds", holds)]
            )
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def _start(self):
        places = list(dict.fromkeys(batch.place for batch in self._batches.values()))
        cores = queue.SimpleQueue()
        workers = max(place.side_by_side for place in places)
        for core in range(workers):
            cores.put(core)
        self._pool = concurrent.futures.ThreadPoolExecutor(workers)
        try:
            for place in places:
                place.prepare()
            for batch in self._batches.values():
                batch.open()
        except Exception as error:  # Whatever it is, it is why no scenario can run.
            self._failure = f"its place could not be prepared: {error!r}"
            return
        # Side by side the longest begins first. One after the other they keep their order.
        batches = sorted(self._batches.values(), key=lambda batch: -batch.limit if workers > 1 else 0)
        for batch in batches:
            self._pool.submit(self._run, batch, cores)

    @staticmethod
    def _run(batch, cores):
        core = cores.get()
        try:
            batch.place.run(batch, core)
        except Exception as error:  # It is told with what was said there.
            with batch.log.open("a") as log:
                log.write(f"\n{error!r}\n")
        finally:
            batch.ended = True
            cores.put(core)

    def pytest_unconfigure(self):
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        for batch in self._batches.values():
            if hasattr(batch, "folder"):
                batch.close()
                batch.place.close()


class Receiver:
    """The plugin that leaves the reports, where scenarios arrive."""

    def __init__(self, config):
        self._config = config
        self._path = pathlib.Path(os.environ[REPORTS])

    def pytest_runtest_logreport(self, report):
        data = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        with self._path.open("a") as file:
            file.write(json.dumps(data) + "\n")


def plugin(config):
    """The plugin for this side. Options that were given here are given there too."""
    options = [f"--{name}" for name in ("short", "long") if config.getoption(name)]
    options.append(f"--seed={config.getoption('seed')}")
    return Sender(options) if is_here() else Receiver(config)
