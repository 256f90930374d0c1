"""Sends the scenarios to a guest, where sticks can be pulled out."""

import pathlib

import pytest

from Rigs import rig
from Rigs.elsewhere import send
from Rigs.guests import Guest
from Rigs.sticks.stick import BUILT, DRIVER, Bench


class UnitGuest(Guest):
    """A guest with the program, which says where its files are."""

    def prepare(self) -> None:
        super().prepare()
        self.environment = {BUILT: str(rig.built("breathpacer"))}


GUEST = UnitGuest()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    send(items, pathlib.Path(__file__).parent, lambda item: GUEST if "bench" in item.fixturenames else None)


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A unit's files and the program that copies them, for all sticks."""
    assert DRIVER.exists(), "the guest's kernel has no scsi_debug; see Scripts/guest/kernel.config"
    (DRIVER / "per_host_store").write_text("1")
    return Bench(tmp_path_factory.mktemp("sticks"))
