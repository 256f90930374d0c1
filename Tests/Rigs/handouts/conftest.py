"""What the tests of sheets share."""

import pytest

from Rigs.handouts import setting


@pytest.fixture(scope="session")
def context():
    return setting.context()
