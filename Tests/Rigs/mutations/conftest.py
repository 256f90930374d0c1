"""Builds what is broken and tries it, as many side by side as there are cores."""

import concurrent.futures
import os
import shutil

import pytest

from Rigs.mutations.building import Building, fault
from Rigs.mutations.catalogue import MUTATIONS


@pytest.fixture(scope="session")
def building(tmp_path_factory) -> Building:
    """The torture's modules as they are."""
    return Building(tmp_path_factory.mktemp("mutations"))


@pytest.fixture(scope="session")
def found(building, request):
    """For each chosen mutation, a future of what the torture finds."""
    pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())

    def tried(number):
        program = building.broken(number, MUTATIONS[number])
        try:
            return fault(program, MUTATIONS[number].trial)
        finally:
            shutil.rmtree(program.parent)

    chosen = [item.callspec.params["number"] for item in request.session.items if hasattr(item, "callspec")]
    yield {number: pool.submit(tried, number) for number in chosen}
    pool.shutdown(cancel_futures=True)
