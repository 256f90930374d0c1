"""`breathpacer check` says that a pull would work only where one does, and names what turns it away."""

import json
import pathlib

import pytest

from Rigs.pull import units
from Rigs.rig import built

SITE = pathlib.Path("/etc/ssh/sshd_config.d/00-site.conf")
CONFIG = pathlib.Path("/etc/ssh/sshd_config")


def match(line):
    return f"Match User breathpacer-pull\n    {line}\nMatch all\n"


# What a hospital's hardening, or a hand, has done to a unit; what check has to say, or nothing where a pull works.
SETTINGS = {
    "": None,
    "AllowUsers root": "AllowUsers leaves out",
    "AllowUsers root breathpacer-*": None,
    "AllowGroups sudo": "AllowGroups leaves out",
    "AllowGroups sudo breathpacer": None,
    "DenyUsers breathpacer-pull@127.0.0.1": "DenyUsers shuts out",
    "DenyGroups breathpacer": "DenyGroups shuts out",
    "PubkeyAuthentication no": "PubkeyAuthentication no",
    "AuthorizedKeysFile none": None,
    "PasswordAuthentication no": None,
    match("AuthorizedKeysFile .ssh/authorized_keys"): "looks for keys in .ssh/authorized_keys",
    match("ForceCommand /bin/false"): "sshd runs /bin/false",
    match("AuthenticationMethods publickey,password"): "more than a key",
}
NODES = {
    "group-writable": (lambda unit: unit.data.chmod(0o775), "may write: /var/lib/breathpacer"),
    "owner": (lambda unit: units.must("chown", "breathpacer:", unit.data), "may write: /var/lib/breathpacer"),
    "closed": (lambda unit: unit.published.chmod(0o700), "may not read /var/lib/breathpacer/published"),
    "group": (lambda unit: units.must("chgrp", "root", unit.published), "may not read /var/lib/breathpacer/published"),
    "keys closed": (lambda unit: units.KEYS.chmod(0o600), "may not read the keys"),
    "keys open": (lambda unit: units.KEYS.chmod(0o666), "where others may write"),
    "keys' folder": (lambda unit: units.KEYS.parent.chmod(0o777), "where others may write"),
}


@pytest.fixture(scope="module")
def program():
    return built("breathpacer") / "breathpacer"


@pytest.fixture(autouse=True)
def as_before():
    nodes = [units.KEYS, units.KEYS.parent]
    modes = [node.stat().st_mode & 0o7777 for node in nodes]
    config = CONFIG.read_text()
    yield
    SITE.unlink(missing_ok=True)
    CONFIG.write_text(config)
    for node, mode in zip(nodes, modes, strict=True):
        node.chmod(mode)


def compare(rig, program, words, settings="", change=None):
    """Pulls from a unit and has it checked; the two must agree, and the check must say these words."""
    folder = rig.folder()
    unit = units.Unit(folder)
    SITE.write_text(f"Port {unit.port}\n{settings}\n")
    with unit:
        if change:
            change(unit)
        office = rig.desk()
        office.enter("north", "d-1", unit.port, unit.known_host)
        works = office.pull("--time-limit", 20).returncode == 0
        checked = units.run("nsenter", "--mount", "--target", unit.sshd.pid, program, "check", "--json")
    found = next(finding for finding in json.loads(checked.stdout)["findings"] if finding["subject"] == "pull")
    assert works == (found["verdict"] == "ok") == (words is None), f"a pull works: {works}; {found}"
    assert words is None or words in found["found"], found
    return found["found"]


def test_settings(rig, program):
    """Settings of sshd that turn a puller away are named, and those that do not are not"""
    for settings, words in SETTINGS.items():
        print(repr(settings), compare(rig, program, words, settings))
    return f"{len(SETTINGS)} settings"


def test_nodes(rig, program):
    """Owners and modes that sshd does not stand are named, with the place"""
    for change, words in NODES.values():
        print(compare(rig, program, words, change=change))
        units.KEYS.chmod(0o644)
        units.KEYS.parent.chmod(0o755)
    return f"{len(NODES)} changes"


def test_subsystem(rig, program):
    """sshd without SFTP is named"""
    lines = CONFIG.read_text().splitlines(keepends=True)
    CONFIG.write_text("".join(line for line in lines if not line.startswith("Subsystem")))
    return compare(rig, program, "sshd has no SFTP")


def test_not_root(rig, program):
    """Whoever is not root is told that root alone hears of it"""
    checked = units.run("setpriv", "--reuid=65534", "--clear-groups", program, "check", "--json")
    found = next(finding for finding in json.loads(checked.stdout)["findings"] if finding["subject"] == "pull")
    assert found["verdict"] == "warning" and found["remedy"] == "run it as root", found
    return found["found"]


def test_elsewhere(rig, program):
    """Counts in a folder that sshd does not serve are refused where the settings are checked, and by the check"""
    settings = rig.folder() / "settings.toml"
    settings.write_text('usage.directory = "/srv/counts"\n')
    refused = units.run(program, "settings", "check", "--settings", settings)
    assert refused.returncode == 78 and "sshd serves /var/lib/breathpacer" in refused.stdout, refused
    settings.write_text('usage.directory = "/var/lib/breathpacer/"\n')
    taken = units.run(program, "settings", "check", "--settings", settings)
    assert taken.returncode == 0 and not taken.stdout, taken
    return refused.stdout.strip()
