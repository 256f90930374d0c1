"""The guests' kernel."""

import pytest

from Rigs.rig import SCRIPTS, last_line, said_by


@pytest.fixture(scope="session")
def kernel() -> str:
    """The guests' kernel."""
    return last_line(said_by(SCRIPTS / "guest/build-kernel"))
