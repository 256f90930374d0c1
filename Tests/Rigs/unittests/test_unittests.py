"""The package's own tests, as Scripts/test runs them."""

import re

from Rigs.rig import SCRIPTS, said_by


def test_unit_tests():
    """Scripts/test passes"""
    said = said_by(SCRIPTS / "test")
    return re.search(r"Test run with \d+ tests?\b.*", said)[0]
