"""Where units that are cut off live."""

import pathlib
import subprocess
import tempfile

import pytest

from Rigs.rig import SCRIPTS


@pytest.fixture(scope="session")
def kernel() -> str:
    """The guests' kernel."""
    built = subprocess.run([SCRIPTS / "guest/build-kernel"], stdout=subprocess.PIPE, text=True, check=True)
    return built.stdout.strip()


@pytest.fixture
def disks():
    """A folder for guests' disks, in memory: it is the guest's power that is cut, not this machine's."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield pathlib.Path(folder)
