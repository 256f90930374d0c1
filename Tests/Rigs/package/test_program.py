"""A desk that gets the program, then what collects. Each scenario finds the desk as the ones before have left it."""

import pytest

from Rigs.package.conftest import FLEET, PROGRAM
from Rigs.package.machine import field

# What starts, listens or lets in.
AT_WORK = ("/etc/", "/lib/", "/usr/lib/", "/usr/sbin/", "/var/")
BASH = ". /usr/share/bash-completion/completions/breathpacer && complete -p breathpacer"
ZSH = "autoload -U compinit && compinit -u -d /tmp/zcompdump && [[ -n $_comps[breathpacer] ]]"
SERVICE, TIMER = "breathpacer-collect.service", "breathpacer-collect.timer"
INVENTORY = "/etc/breathpacer-fleet/inventory.csv"


def test_install(desk):
    """dpkg installs the program alone"""
    return field(desk.package, "Version")


def test_nothing_at_work(desk):
    """A desk has no service, account, rule or setting of it"""
    files = {path for path in desk.machine.files_of(PROGRAM) if desk.machine.path(path).is_file()}
    assert not [path for path in files if path.startswith(AT_WORK)]
    assert PROGRAM not in desk.machine.run("getent", "passwd")
    assert not desk.machine.path("/etc/breathpacer").exists()


def test_version(desk):
    """The program runs, and is of the package's version"""
    assert desk.machine.run("breathpacer", "--version") == field(desk.package, "Version").rpartition("~")[0]


def test_work(desk):
    """It does what a desk wants of it: a session, a placard, a wiring, a fleet and its report"""
    work = "breathpacer simulate && breathpacer placard && breathpacer wiring && breathpacer sample --units 2 fleet"
    report = "breathpacer report fleet --output report.html --quiet && test -s report.html"
    desk.machine.run("sh", "-ec", f"mkdir /tmp/work && cd /tmp/work && {work} && {report}")


def test_manual(desk):
    """The manual of the program and of its settings is readable, and without a warning"""
    desk.machine.manual("breathpacer", "breathpacer-settings")
    said = desk.machine.run("man", "breathpacer-settings")
    keys = desk.machine.run("sh", "-c", "breathpacer settings template | grep -c '^#[a-z]'")
    assert said.count("Allowed: ") == int(keys), f"{keys} keys"
    return f"{keys} keys"


def test_bash(desk):
    """bash completes"""
    desk.machine.run("bash", "-c", BASH)


def test_zsh(desk):
    """zsh completes"""
    desk.machine.run("zsh", "-c", ZSH)


@pytest.mark.parametrize("line, offered", [("settings ", "template"), ("usage copy /us", "/usr/")])
def test_fish(desk, line, offered):
    """fish completes, commands and folders"""
    said = desk.machine.run("env", "HOME=/tmp", "fish", "-c", f'complete --do-complete "breathpacer {line}"')
    assert offered in said, said


def test_collecting(collecting):
    """The collecting machine's package needs the program, and nothing of a unit"""
    assert collecting.machine.version(FLEET) == collecting.machine.version(PROGRAM)
    assert collecting.machine.altered(FLEET) == set()


def test_timer(collecting):
    """Its timer is off until somebody wants it"""
    assert collecting.machine.run("systemctl", "is-enabled", TIMER, status=1) == "disabled"


def test_service(collecting):
    """systemd understands the service and finds its exposure 2.0 or less"""
    said = collecting.machine.run("systemd-analyze", "verify", "--man=no", TIMER, SERVICE)
    assert "breathpacer" not in said, said
    path = f"/usr/lib/systemd/system/{SERVICE}"
    said = collecting.machine.run("systemd-analyze", "security", "--offline=true", "--threshold=20", path)
    return said.splitlines()[-1]


def test_commands(collecting):
    """pull-usage runs, and has a page of the manual"""
    assert "INVENTORY" in collecting.machine.run("pull-usage", "--help")
    collecting.machine.manual("pull-usage")


def test_inventory(collecting, packages):
    """There is an inventory to fill, which an upgrade leaves as it is"""
    machine, inventory = collecting.machine, collecting.machine.path(INVENTORY)
    assert inventory.read_text() == "site,device,host\n"
    inventory.write_text("site,device,host\nnorth,d-1,d-1.example\n")
    machine.install(packages.trixie[FLEET])
    assert inventory.read_text().endswith("north,d-1,d-1.example\n")


def test_collected(collected):
    """A purge of what collects leaves the desk as it was"""
    assert collected.machine.listing().splitlines() == collected.listing.splitlines()
