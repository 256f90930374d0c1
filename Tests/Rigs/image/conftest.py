"""What the scenarios of the image share: the keys, the image, and bundles that are good or not."""

import pathlib
import tempfile

import pytest

from Rigs.image.bundles import Updates
from Rigs.image.card import Card
from Rigs.rig import CACHE


@pytest.fixture(scope="session")
def space() -> pathlib.Path:
    """A folder in the cache's file system: a card takes gigabytes."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        yield pathlib.Path(folder)


@pytest.fixture(scope="session")
def updates(space) -> Updates:
    """The image, its keys and the bundles for it."""
    return Updates(space / "updates")


@pytest.fixture(scope="session")
def cards(space):
    """Makes a card with an image."""
    made = []

    def card(image) -> Card:
        folder = space / f"card-{len(made)}"
        folder.mkdir()
        made.append(Card(folder, image))
        return made[-1]

    return card
