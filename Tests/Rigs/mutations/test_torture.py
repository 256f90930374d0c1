"""Every mutation is noticed, and code that is not broken is not."""

import pytest

from Rigs.mutations.building import fault
from Rigs.mutations.catalogue import MUTATIONS
from Rigs.rig import require


def test_whole_code(building):
    """the torture finds nothing in code that is not broken"""
    found = fault(building.whole())
    require(not found, found)


@pytest.mark.parametrize("number", range(len(MUTATIONS)), ids=[mutation.what for mutation in MUTATIONS])
def test_mutation(found, number):
    """the torture notices"""
    fault_found = found[number].result()
    require(fault_found, f"{number} {MUTATIONS[number].what}: UNNOTICED")
    return fault_found
