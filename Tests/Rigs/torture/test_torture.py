"""Nothing acknowledged is lost and no number is wrong, whatever fails."""

import concurrent.futures

import pytest

from Rigs.rig import said_by

# The longest first: two run side by side.
TRIALS = ("faults", "cuts", "rot", "clocks")


@pytest.fixture(scope="session")
def trials(request, product, sized, seed):
    """For each kind of trials that is asked for, a future of what the torture prints of it."""
    size = sized("--quick", "--short", "--long")
    program = product("usage-torture")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        asked = [item.callspec.params["name"] for item in request.session.items]
        yield {name: pool.submit(said_by, program, size, "--seed", seed, name) for name in asked}


@pytest.mark.parametrize("name", TRIALS)
@pytest.mark.limit(14400)
def test_trials(trials, name):
    """nothing acknowledged is lost and no number is wrong"""
    _, count, lost, wrong, minutes = trials[name].result().strip().split("\n")[-1].split("\t")
    return f"{count} trials, {lost} lost, {wrong} wrong, in {float(minutes):.1f} minutes"
