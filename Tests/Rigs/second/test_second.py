"""The package with the Swift 6.0 and the libgpiod 2 that Debian 13 packages.

On a Raspberry Pi, `apt install swiftlang libgpiod-dev` is then all that it takes to build it.
"""

import re

from Rigs.rig import SCRIPTS, said_by

ROOT = SCRIPTS / "lib/swift-root"
# Ways to press the button: what they show depends on no compiler, and `unittests` has all of them.
STREAMS = 10_000


def test_unit_tests():
    """Scripts/test passes on Debian 13, with warnings as errors"""
    versions = said_by(ROOT, "sh", "-c", "pkg-config --print-provides libgpiod; swift --version")
    said = said_by(ROOT, "env", "CI=true", f"BREATHPACER_STREAMS={STREAMS}", "/breathpacer/Scripts/test")
    figures = r"^libgpiod = .*", r"Swift version \S+", r"Test run with [0-9]+ tests?.*"
    return "; ".join(re.search(figure, versions + said, re.MULTILINE)[0] for figure in figures)
