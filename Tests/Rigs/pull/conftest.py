"""What a scenario of pulling works with: a facility's desks and its units, on loopback."""

import itertools
import pathlib
import subprocess

import pytest

from Rigs.elsewhere import Batch, Namespace, Place, send
from Rigs.pull import units
from Rigs.pull.desk import Desk
from Rigs.rig import REPOSITORY, bash, last_line

HERE, TRIXIE = "here", "trixie"
ROOTS = "source Scripts/lib/root.sh; "


class TrixieNamespace(Place):
    """A Debian 13 with its OpenSSH, and with mounts of a batch's own. One batch at a time, as roots are used."""

    def prepare(self):
        self._root = pathlib.Path(last_line(bash(f'{ROOTS} become_root; unit_root; echo "$root"')))
        self.scratch = self._root / "tmp"

    def inside(self, path: pathlib.Path) -> str:
        return f"/{path.relative_to(self._root)}"

    def run(self, batch: Batch, core: int):
        command = ["bash", "-euc", f'{ROOTS} share "$repository"; in_root "$@"', "bash", self._root]
        with batch.log.open("w") as log:
            subprocess.run(
                [*command, *batch.command(str(REPOSITORY))],
                cwd=REPOSITORY, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, check=False,
            )  # fmt: skip


PLACES = {HERE: Namespace(), TRIXIE: TrixieNamespace()}


class Rig:
    """Units, desks and folders of a scenario's own, and the key that the units know."""

    def __init__(self, scratch: pathlib.Path):
        self.scratch = scratch
        self.count = itertools.count()
        self.key = scratch / "pull_key"
        units.must(units.UNIT_FILES / "breathpacer-add-puller", units.make_key(self.key))
        # One that was added by hand, without `restrict`: sshd's configuration alone must hold it.
        self.bare_key = scratch / "bare_key"
        with units.KEYS.open("a") as keys:
            keys.write(units.make_key(self.bare_key).read_text())

    def folder(self) -> pathlib.Path:
        folder = self.scratch / f"folder-{next(self.count)}"
        folder.mkdir()
        return folder

    def unit(self, **options) -> units.Unit:
        return units.Unit(self.folder(), **options)

    def desk(self) -> Desk:
        return Desk(self.folder() / "desk", self.key)

    def options(self, unit: units.Unit, key: pathlib.Path | str | None = None) -> list[str]:
        """ssh's options for a client that would take what it can get from a unit."""
        known_hosts = unit.folder / "known_hosts"
        known_hosts.write_text(unit.known_host)
        options = {
            "BatchMode": "yes",
            "IdentitiesOnly": "yes",
            "IdentityFile": key or self.key,
            "UserKnownHostsFile": known_hosts,
            "GlobalKnownHostsFile": "/dev/null",
            "ConnectTimeout": 10,
        }
        return ["-F", "none", *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]

    def ssh(self, unit: units.Unit) -> str:
        """The remote shell as rsync takes it."""
        return " ".join(map(str, ["ssh", "-p", unit.port, *self.options(unit)]))


@pytest.fixture(scope="session")
def root(request: pytest.FixtureRequest) -> str:
    """Whose OpenSSH it is: that of this machine, `here`, or that of a Debian 13, `trixie`."""
    return request.param


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "root" in metafunc.fixturenames:
        metafunc.parametrize("root", PLACES, indirect=True, scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def place_of(item: pytest.Item) -> Place:
        return PLACES[item.callspec.params["root"] if "root" in item.fixturenames else HERE]

    send(items, pathlib.Path(__file__).parent, place_of)


@pytest.fixture(scope="session")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Rig:
    """This machine as a unit, as far as its own mounts go: /etc, /var and /run."""
    scratch = tmp_path_factory.mktemp("pull")
    units.install(scratch)
    return Rig(scratch)
