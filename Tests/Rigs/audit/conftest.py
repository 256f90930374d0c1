"""The program that is audited."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def program(breathpacer):
    """Tells the processes that audit side by side which program it is."""
    os.environ["BREATHPACER"] = str(breathpacer)
