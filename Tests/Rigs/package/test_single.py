"""A unit of the single package that there was before 0.2.0, upgraded to the packages of today."""

from Rigs.package.conftest import PROGRAM, UNIT

SETTINGS = "/etc/breathpacer/settings.toml"
SSHD = "/etc/ssh/sshd_config.d/breathpacer.conf"


def test_kept(moved):
    """The upgrade asks nothing, and keeps settings, keys and counts, which are intact"""
    assert moved.machine.kept() == moved.kept
    return moved.machine.run_as("breathpacer", "breathpacer", "usage", "verify").splitlines()[-1]


def test_settings(moved):
    """The settings are the unit's, and are checked"""
    assert "headcount = 30" in moved.machine.run("breathpacer", "settings", "show")
    assert "refuses" not in moved.said, moved.said


def test_sshd(moved):
    """What sshd knows of pullers belongs to the unit's package, with what somebody has added"""
    assert moved.machine.owner(SSHD) == UNIT
    assert moved.machine.path(SSHD).read_text().endswith("# The ward's own.\n")


def test_files(moved):
    """No file is left that is no package's, and none is missing"""
    # dpkg still knows the settings as a file that the program's package once had.
    assert moved.machine.altered(PROGRAM, UNIT) == {SSHD, SETTINGS}
    for name in ("sysusers.d/breathpacer.conf", "tmpfiles.d/breathpacer.conf", "udev/rules.d/90-breathpacer.rules"):
        assert not moved.machine.path(f"/usr/lib/{name}").exists(), name


def test_enabled(moved):
    """The service is enabled as before"""
    assert moved.machine.run("systemctl", "is-enabled", "breathpacer.service") == "enabled"


def test_told(moved, request):
    """Whoever upgrades the program alone is told that a unit needs one package more, and nobody else is"""
    is_alone = "one after the other" in request.node.name
    assert ("install it, or the bar stays dark" in moved.said) == is_alone, moved.said


def test_removal(moved_off):
    """A removal keeps settings, keys and counts"""
    assert moved_off.machine.kept() == moved_off.kept


def test_purge(moved_out):
    """A purge leaves nothing: no file, account or group"""
    assert moved_out.machine.listing().splitlines() == moved_out.before.splitlines()
