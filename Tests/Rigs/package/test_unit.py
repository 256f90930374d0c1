"""A unit from its installation to its purge. Each scenario finds the unit as the ones before have left it."""

from Rigs.package.conftest import LATER, PROGRAM, UNIT
from Rigs.package.machine import field
from Rigs.rig import REPOSITORY

SETTINGS = "/etc/breathpacer/settings.toml"
DOCUMENTED = """\
644 root:root /etc/breathpacer/settings.toml
644 root:root /etc/ssh/sshd_config.d/breathpacer.conf
755 root:root /usr/bin/breathpacer
755 root:root /usr/lib/breathpacer/breathpacer-usb-copy
644 root:root /usr/lib/systemd/system/breathpacer.service
644 root:root /usr/lib/systemd/system/breathpacer-usb-copy@.service
644 root:root /usr/lib/sysusers.d/breathpacer-unit.conf
644 root:root /usr/lib/tmpfiles.d/breathpacer-unit.conf
644 root:root /usr/lib/udev/rules.d/90-breathpacer-unit.rules
755 root:root /usr/sbin/breathpacer-add-puller
755 root:root /var/lib/breathpacer
700 breathpacer:breathpacer /var/lib/breathpacer/private
750 breathpacer:breathpacer /var/lib/breathpacer/published"""


# Commands of the installer's page that go as far without a board, with the status that they end with.
UNAVAILABLE = 69
WALKED = {
    "breathpacer settings check": 0,
    "breathpacer wiring": 0,
    "breathpacer selftest": UNAVAILABLE,
    "breathpacer check": UNAVAILABLE,
    "systemd-tmpfiles --create breathpacer-unit.conf": 0,
}


def verify(machine):
    return machine.run_as("breathpacer", "breathpacer", "usage", "verify")


def test_install(installed):
    """dpkg makes a unit of a desk by one more package"""
    return installed.machine.version(UNIT)


def test_modes(installed):
    """Files have the modes and owners that are documented"""
    paths = [line.split()[2] for line in DOCUMENTED.splitlines()]
    assert installed.machine.run("stat", "--format", "%a %U:%G %n", *paths) == DOCUMENTED


def test_list(installed):
    """Nothing of it is where the packages' lists are silent"""
    assert installed.machine.altered(PROGRAM, UNIT) == set()


def test_enabled(installed):
    """The service is enabled"""
    assert installed.machine.run("systemctl", "is-enabled", "breathpacer.service") == "enabled"


def test_groups(installed):
    """The service's account may use lines and buses"""
    assert installed.machine.run("id", "-nG", "breathpacer") == "breathpacer gpio spi"


def test_pullers_may_read(installed):
    """Who pulls may read what is published"""
    installed.machine.run_as("breathpacer-pull", "ls", "/var/lib/breathpacer/published")


def test_pullers_may_read_nothing_else(installed):
    """Who pulls may not read the rest"""
    installed.machine.run_as("breathpacer-pull", "ls", "/var/lib/breathpacer/private", status=2)


def test_sshd(installed):
    """sshd gives who pulls nothing but SFTP"""
    installed.machine.path("/run/sshd").mkdir(parents=True, exist_ok=True)
    said = installed.machine.run("/usr/sbin/sshd", "-T", "-C", "user=breathpacer-pull,host=h,addr=::1")
    assert "forcecommand internal-sftp -R -d /published" in said


def test_udev(installed):
    """udev takes the rules"""
    installed.machine.run("udevadm", "verify", "/usr/lib/udev/rules.d/90-breathpacer-unit.rules")


def test_settings(installed):
    """The settings are the template, no package's file, taken, and set nothing"""
    template = installed.machine.run("breathpacer", "settings", "template")
    assert installed.machine.path(SETTINGS).read_text().strip() == template
    assert not installed.machine.owner(SETTINGS)
    bare = installed.machine.run("env", "BREATHPACER_SETTINGS=/dev/null", "breathpacer", "settings", "show")
    ours = installed.machine.run("sh", "-c", "breathpacer settings show | sed 's|/etc/.*|default|'")
    assert ours == bare


def test_manual(installed):
    """The manual of whoever lets a machine pull is readable, and without a warning"""
    installed.machine.manual("breathpacer-add-puller")


def test_walk(installed):
    """What the installer's page has one type goes as far as it can without a board, and says what is missing"""
    page = (REPOSITORY / "Hardware/INSTALL.md").read_text()
    said = {}
    for command, status in WALKED.items():
        assert command in page
        said[command] = installed.machine.run(*command.split(), status=status)
    assert not said["breathpacer settings check"]
    assert "config.txt:" in said["breathpacer wiring"]
    found = said["breathpacer check"].splitlines()
    remedies = [line for line in found if line.lstrip().startswith("→ ")]
    assert len(remedies) == sum(line.startswith(("warning", "problem")) for line in found) > 0
    assert any("→ name it in /etc/breathpacer/settings.toml: [room] name = …" in line for line in remedies)
    return f"{len(found) - len(remedies)} findings, {len(remedies)} with what to do"


def test_counts(used):
    """Counts of a unit that has hung for a while are intact"""
    return verify(used.machine)


def test_upgrade(upgraded):
    """An upgrade asks nothing, and keeps settings and counts"""
    assert upgraded.machine.version(UNIT) == upgraded.machine.version(PROGRAM) == LATER
    assert upgraded.machine.kept() == upgraded.kept


def test_downgrade(downgraded):
    """A downgrade asks nothing"""
    assert downgraded.machine.version(UNIT) == field(downgraded.packages[1], "Version")


def test_older_version(downgraded):
    """An older version refuses counts of a later one"""
    downgraded.machine.run_as("breathpacer", "breathpacer", "usage", "publish", status=65)


def test_counts_of_a_later_version(downgraded):
    """A downgrade leaves counts of a later version as they are"""
    assert downgraded.machine.kept() == downgraded.later != downgraded.kept


def test_removal(removed):
    """A removal takes the program, and keeps settings and counts"""
    assert not removed.machine.path("/usr/bin/breathpacer").exists()
    assert removed.machine.kept() == removed.kept


def test_installed_again(reinstalled):
    """Installed again, it has its settings and counts, and they are intact"""
    assert reinstalled.machine.kept() == reinstalled.kept
    return verify(reinstalled.machine)


def test_refused_settings(reinstalled):
    """An upgrade tells of settings that it refuses by key and place, and leaves them as they are"""
    machine, settings = reinstalled.machine, reinstalled.machine.path(SETTINGS)
    former = settings.read_text()
    changed = former.replace("\n[light]\n", "\n[light]\nbrightnes = 0.5\n", 1)
    line = changed.splitlines().index("brightnes = 0.5") + 1
    settings.write_text(changed)
    said = machine.install(*reinstalled.packages)
    assert f"{SETTINGS}:{line}: light.brightnes" in said and "the bar stays dark" in said, said
    assert settings.read_text() == changed


def test_no_settings(reinstalled):
    """A settings file that somebody has removed is not made again by an upgrade"""
    reinstalled.machine.path(SETTINGS).unlink()
    reinstalled.machine.install(*reinstalled.packages)
    assert not reinstalled.machine.path(SETTINGS).exists()


def test_purge(purged):
    """A purge leaves nothing: no file, account or group"""
    assert purged.machine.listing().splitlines() == purged.before.splitlines()


def test_purge_overwrites(purged):
    """A purge overwrites the counts before it removes them"""
    assert purged.blocks and not purged.blocks.strip(b"\0"), purged.blocks[:100]
    return f"{len(purged.blocks)} bytes, all zero"
