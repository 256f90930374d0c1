"""The rules of the house, as Scripts/test-house reads them."""

from Rigs.rig import SCRIPTS, last_line, said_by


def test_rules():
    """the sources and the objects keep the rules of the house"""
    return last_line(said_by(SCRIPTS / "test-house"))
