"""Builds what is broken. The torture tries as many side by side as there are cores."""

import concurrent.futures
import os
import shutil

import pytest

from Rigs.mutations.broken import Broken
from Rigs.mutations.building import Building, fault
from Rigs.mutations.catalogue import MUTATIONS
from Rigs.mutations.modules import chosen


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

    yield {number: pool.submit(tried, number) for number in selected(request, "number")}
    pool.shutdown(cancel_futures=True)


@pytest.fixture(scope="session")
def seconds(request, sized) -> float:
    """How long a module's tests may run with one mutation after the other: all modules together take eight minutes."""
    return sized(120, 480, 4800) / len(selected(request, "module"))


@pytest.fixture(scope="session")
def broken(request, sized, seed) -> Broken:
    """The selected modules, with a few hundred mutations together."""
    modules = selected(request, "module")
    count = sized(60, 300, 3000) // len(modules)
    return Broken({module: chosen(module, count, seed) for module in modules})


def selected(request, parameter: str) -> list:
    """The values of a parameter in the scenarios that run."""
    specs = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    return [parameters[parameter] for parameters in specs if parameter in parameters]
