"""What a scenario of pulling works with: a facility's desks and its units, on loopback."""

import itertools
import pathlib

import pytest

from Rigs.elsewhere import Namespace, send
from Rigs.pull import units
from Rigs.pull.desk import Desk


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    place = Namespace()
    send(items, pathlib.Path(__file__).parent, lambda item: place)


@pytest.fixture(scope="session")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Rig:
    """This machine as a unit, as far as its own mounts go: /etc, /var and /run."""
    scratch = tmp_path_factory.mktemp("pull")
    units.install(scratch)
    return Rig(scratch)
