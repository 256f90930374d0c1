"""Boots a Debian with the package for each module of scenarios, in the order of the modules."""

import pathlib
import shlex
import shutil
import subprocess
import tempfile

import pytest

from Rigs import elsewhere
from Rigs.elsewhere import Batch, Place
from Rigs.package import single
from Rigs.rig import SCRIPTS, debs, last_line, said_by
from Rigs.service.unit import Unit

FOLDER = pathlib.Path(__file__).parent
# A scenario that takes this long hangs.
LIMIT_S = 120
# What a Debian starts that has no part in this.
UNWANTED = ["getty.target", "ssh.service", "systemd-logind.service", "timers.target"]
# For each module: seconds in which it is done, and what the kernel is told.
BOOTS = {
    "test_installed": (1200, ["rw"]),
    "test_leds": (180, ["rw"]),
    "test_readonly": (180, ["ro", "systemd.wants=1970.service"]),
}
# Light that is ahead of all else leaves half of a slow guest's time to the others.
ARGUMENTS = [
    *("mem=512M", "umid=guest", "root=/dev/ubda", "con=null", "con0=null,fd:1", "con1=null", "quiet", "loglevel=2"),
    *("sysctl.kernel.sched_rt_runtime_us=10000", "sysctl.kernel.sched_rt_period_us=20000", "init=/sbin/init"),
    *("systemd.show_status=no", "systemd.unit=multi-user.target", "systemd.wants=chip.service"),
    *("systemd.wants=trials.service", *(f"systemd.mask={unit}" for unit in UNWANTED)),
]


class Booted(Place):
    """A Debian on a disk, which the modules boot one after the other."""

    _job: pathlib.Path | None = None

    def prepare(self):
        self._job = pathlib.Path(tempfile.mkdtemp(prefix="service-"))
        self.scratch = self._job / "shared"
        self.scratch.mkdir()
        for package in debs().values():
            shutil.copy(package, self.scratch)
        (self.scratch / "earlier").mkdir()
        shutil.copy(single.package(), self.scratch / "earlier")
        self._kernel = last_line(said_by(SCRIPTS / "guest/build-kernel"))
        subprocess.run([SCRIPTS / "lib/service-root", self._job], check=True)

    def inside(self, path):
        return f"/job/{path.relative_to(self.scratch)}"

    def run(self, batch: Batch, core: int):
        limit, arguments = BOOTS[batch.items[0].path.stem]
        (self.scratch / "command").write_text(shlex.join(batch.command("/rig")))
        (self.scratch / "log").write_text("")
        console = self._job / "console"
        with console.open("w") as output:
            # A guest keeps to one core: at every system call its kernel and its process hand over to each other.
            subprocess.run(
                ["timeout", "--kill-after=5", str(limit), "taskset", "-c", str(core), self._kernel]
                + [f"uml_dir={self._job}", f"ubd0={self._job / 'system'}", f"ubd1={self._job / 'state'}"]
                + [*ARGUMENTS, *arguments],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False,
            )  # fmt: skip
        batch.log.write_text(console.read_text(errors="replace") + (self.scratch / "log").read_text(errors="replace"))

    def close(self):
        if self._job:
            shutil.rmtree(self._job, ignore_errors=True)


BOOTED = Booted()


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(FOLDER) and not item.get_closest_marker("limit"):
            item.add_marker(pytest.mark.limit(LIMIT_S))
    elsewhere.send(items, FOLDER, lambda item: BOOTED)


@pytest.fixture(scope="session")
def unit() -> Unit:
    """The installed unit."""
    return Unit()


@pytest.fixture(autouse=True)
def journal(request):
    """Prints the journal's end after a scenario that failed."""
    failed = request.session.testsfailed
    yield
    if not elsewhere.is_here() and request.session.testsfailed > failed:
        subprocess.run(["journalctl", "--unit=breathpacer", "--no-pager", "--output=short-monotonic", "--lines=15"])
