"""Where units that are cut off live."""

import pathlib
import tempfile

import pytest

from Rigs.rig import SCRIPTS, last_line, said_by


@pytest.fixture(scope="session")
def kernel() -> str:
    """The guests' kernel."""
    return last_line(said_by(SCRIPTS / "guest/build-kernel"))


@pytest.fixture
def disks():
    """A folder for guests' disks, in memory: it is the guest's power that is cut, not this machine's."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield pathlib.Path(folder)
