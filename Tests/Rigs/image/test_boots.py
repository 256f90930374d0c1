"""Two boots of a card in the emulated Raspberry Pi, with the transcripts of its console."""

import re
import subprocess

import pytest

from Rigs.image.card import Card, host_key, ready, running_slot
from Rigs.pi.bar import lit, watch
from Rigs.rig import require

SETTINGS = "/boot/firmware/breathpacer.toml"
SSH = "-i /run/key -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=/run/known_hosts"
# BarSign.settingsRefused on ten segments, and when it has come up, with room.
STRIPES = [0, 1, 4, 5, 8, 9]
RISE_S = 6
# Seconds from the kernel's start to ready in the emulator, with Debian's own initrd and all of udev before the light.
FORMER_READY_S = 76
# What U-Boot says of each file that it has read, of which the last two are these.
READ = re.compile(r"([0-9]+) bytes read in ([0-9]+) ms")
FILES = "the kernel", "the initrd"
# Of the first boot, for the second.
FOUND = {}


@pytest.fixture(scope="module")
def card(updates, cards) -> Card:
    """The card of both boots, the first of which makes its host key."""
    return cards(updates.image)


def test_boot(card):
    """as it comes it boots to ready, its root only read, and lets the key's owner in over SSH"""
    key = card.folder / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    card.put("authorized_keys", key.with_suffix(".pub").read_text())
    card.put("key", key.read_text())
    with card.powered() as unit:
        ready(unit)
        require(running_slot(unit) == "A", "another slot than the first")
        unit.run("uname -r; cat /proc/device-tree/model; echo")
        require("ro" in options(unit, "/").split(","), "the root can be written")
        require(unit.run("touch /probe")[0] != 0, "a file can be made on the root")
        for place in [
            "/var/lib/unit",
            "/var/lib/breathpacer",
            "/var/lib/systemd",
            "/etc/breathpacer",
            "/boot/firmware",
        ]:
            options(unit, place)
        status, _ = unit.run("systemd-analyze cat-config systemd/system.conf | grep -x RuntimeWatchdogSec=15", 120)
        require(status == 0, "the board's watchdog is not asked for")
        FOUND["key"] = host_key(unit)
        unit.run("install -m 600 /boot/firmware/key /run/key")
        status, said = unit.run(f"ssh {SSH} root@localhost breathpacer check", 120)
        require(SETTINGS in said and "problem" not in said, f"check over SSH ends with status {status}")
        unit.run("ssh-keygen -y -f /run/key >/run/key.pub && breathpacer-add-puller /run/key.pub", 60)
        _, said = unit.run(f"echo ls -a / | sftp -q -b - {SSH} breathpacer-pull@localhost", 120)
        seen = {name.strip("/") for name in said.split() if name.startswith("/")} - {"", ".", ".."}
        require(seen == {"private", "published"}, f"whoever pulls sees {seen}")
        said = journal(unit)
        require("breathpacer: ready" in said and "refused" not in said, "no start as it should be")
        card.lines = bar(unit)
        require(not lit(unit, card.lines), "a line is lit")
        unit.run("systemctl list-units --failed --no-legend", 60)
        unit.run("sync")
    return "ready, its root only read"


def test_boot_times(card):
    """the light is ready sooner than before the image had a small initrd; the board is named after its unit"""
    with card.powered() as unit:
        ready(unit)
        print(loader_table(unit), flush=True)
        status, said = unit.run("boot-times", 120)
        require(status == 0, "no table")
        _, own = unit.run("cut -c 1-8 /var/lib/breathpacer/private/unit", 20)
        _, name = unit.run("until systemctl --quiet is-active breathpacer-name; do sleep 1; done; hostname", 60)
        require(name.strip() == f"breathpacer-{own.strip()}", f"the board is called {name.strip()}")
        _, programs = unit.run("cat /proc/[0-9]*/comm 2>/dev/null", 20)
        require("systemd" in programs.split() and "agetty" not in programs.split(), "a console asks who logs in")
        require(unit.run("lsmod | grep -E '^(brcmfmac|hci_uart) '", 20)[0] != 0, "a radio has its driver")
    took = float(re.search(r"^\| all of it +\| +[\d.]+ \| +([\d.]+) \|", said, re.MULTILINE)[1])
    require(took < FORMER_READY_S, f"ready after {took} s")
    return f"U-Boot {unit.loader_s:.0f} s; ready {took:.0f} s after the kernel's start, of {FORMER_READY_S} s"


def test_refused_settings(card):
    """with settings that are refused it boots to ready with the defaults, and the bar says so"""
    require("key" in FOUND, "the first boot did not come so far")
    card.put("breathpacer.toml", "[light]\nbrightnes = 0.5\n")
    with card.powered() as unit:
        ready(unit)
        said = journal(unit)
        require("going on with the defaults" in said and "light.brightnes" in said, "the refusal is not told")
        light = watch(unit, card.lines, RISE_S)[-1]
        stripes = [segment for segment, share in enumerate(light) if share]
        require(stripes == STRIPES, f"segments {stripes} are lit")
        require(host_key(unit) == FOUND["key"], "the host key is another")
    least, most = (limit(share for share in light if share) for limit in (min, max))
    return f"segments {stripes}, {least:.1%} to {most:.1%} of the time"


def loader_table(unit):
    """What U-Boot takes until it starts the kernel, by this machine's clock, and to read each file, by its own."""
    read = [(int(size) / 1e6, int(ms) / 1e3) for size, ms in READ.findall(unit.loader_said)]
    require(len(read) >= 2, f"U-Boot tells of no kernel and initrd: {unit.loader_said}")
    rows = [("from power on to the kernel's start", unit.loader_s)]
    rows += [(f"of that, {name} is read, {size:.1f} MB", took) for name, (size, took) in zip(FILES, read[-2:])]
    lines = [f"| {name:<44} | {took:7.2f} |" for name, took in rows]
    return "\n".join([f"| {'U-Boot':<44} | takes, s |", "| --- | --: |", *lines, ""])


def options(unit, place):
    """The options of what is mounted at a place, which must be."""
    status, said = unit.run(f"findmnt --raw --noheadings --output SOURCE,FSTYPE,OPTIONS {place}", 60)
    require(status == 0, f"nothing is mounted at {place}")
    return said.split()[-1]


def journal(unit):
    return unit.run("journalctl --boot --unit breathpacer --output cat --no-pager", 60)[1]


def bar(unit):
    """The numbers of the bar's lines."""
    _, said = unit.run("BREATHPACER_SETTINGS=/dev/null breathpacer settings show | grep '^lines'", 60)
    return [int(number) for number in re.findall(r"\bGPIO([0-9]+)\b", said)]
