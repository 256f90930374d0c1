"""Modules are broken by rules, and their unit tests notice."""

import pytest

from Rigs.mutations.scores import BOUNDS
from Rigs.rig import require


@pytest.mark.parametrize("module", BOUNDS)
@pytest.mark.limit(14400)
def test_module(module, broken, seconds):
    """the module's tests notice what is broken in it"""
    tried = broken.tried(module, seconds)
    wrong = [str(one) for one in tried.noticed if one.is_equivalent]
    require(not wrong, lambda: "a test notices what is listed as equivalent:\n" + "\n".join(wrong))
    survivors = [one for one in tried.unnoticed if not one.is_equivalent]
    count = len(tried.noticed) + len(survivors)
    require(count, "none was tried: the seconds were over, or none compiles")
    score = 100 * len(tried.noticed) / count
    figures = "\n     ".join([
        f"{len(tried.noticed)} of {count} noticed, {score:.1f} %, at least {BOUNDS[module]} %; "
        f"{len(tried.unnoticed) - len(survivors)} equivalent, {broken.dropped[module]} do not compile",
        *(f"unnoticed: {one}" for one in survivors),
    ])  # fmt: skip
    require(score >= BOUNDS[module], figures)
    return figures
