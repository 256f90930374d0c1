"""What the image's usb-update does with sticks that bring updates or none. RAUC, systemd and U-Boot's environment are
stand-ins here, which say what they are told and note what they are asked; the real ones are in the image's rig.
"""

import os
import subprocess

import pytest

from Rigs.pull import units
from Rigs.rig import SCRIPTS
from Rigs.sticks.stick import Stick

UPDATE = SCRIPTS / "image-files/usr/lib/breathpacer/usb-update"
FIRMWARE = UPDATE.with_name("write-firmware")
RAUC = """#!/bin/sh
echo "rauc $1" >>"$ASKED"
case $* in *[[:cntrl:]]*) echo 'a control character' >>"$ASKED" ;; esac
case $1 in
info)
    case $(cat "$3") in
    signed*) echo "RAUC_MF_VERSION='$(sed 's/signed //' "$3")'" ;;
    *) echo 'Failed: signature verification failed: self-signed certificate'; exit 1 ;;
    esac ;;
status) echo "RAUC_SLOT_STATUS_BUNDLE_VERSION_1='0.2.0-20260101000000'" ;;
install)
    case $(cat "$2") in
    *20250101000000) echo 'LastError: Version mismatch'; echo 'Installing `old.raucb` failed'; exit 1 ;;
    esac ;;
esac
"""
SYSTEMCTL = """#!/bin/sh
case $* in *is-active*) exit 0 ;; esac
echo "$*" | sed 's/.*--signal=\\([A-Z0-9]*\\).*/show \\1/' >>"$ASKED"
"""
# The tries that are left are those of the slot that comes first.
FW_PRINTENV = """#!/bin/sh
case $2 in
BOOT_ORDER) echo "${ENVIRONMENT%,*}" ;;
*) echo "${ENVIRONMENT#*,}" ;;
esac
"""
NEW, OLD, KNOWN = "0.2.0-20261201000000", "0.2.0-20250101000000", "0.2.0-20260101000000"
WALK, DONE, REFUSED = "show SIGPWR", "show SIGUSR1", "show SIGUSR2"


@pytest.fixture
def update(bench, tmp_path):
    """Has the program look at a stick; its status, what it says, and what it asked for in order."""
    for name, text in (("rauc", RAUC), ("systemctl", SYSTEMCTL), ("fw_printenv", FW_PRINTENV)):
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    asked = tmp_path / "asked"

    def run(stick, environment="B A,3"):
        asked.write_text("")
        done = subprocess.run(
            ["unshare", "--mount", UPDATE, stick.device],
            env={
                "PATH": f"{tmp_path}:/usr/sbin:/usr/bin:/sbin:/bin",
                "RUNTIME_DIRECTORY": str(bench.folder / "update"),
                "ASKED": str(asked),
                "ENVIRONMENT": environment,
            },
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout.strip(), asked.read_text().splitlines()

    return run


@pytest.mark.parametrize(
    ("bundles", "environment", "status", "words", "wanted"),
    [
        ({}, "B A,3", 0, "", []),
        ({"new.raucb": f"signed {NEW}"}, "B A,3", 0, f"installed release {NEW}",
         ["rauc info", "rauc status", WALK, "rauc install", DONE]),
        ({"new.raucb": "unsigned"}, "B A,3", 1, "refused: new.raucb: Failed: signature verification failed",
         ["rauc info", REFUSED]),
        ({"old.raucb": f"signed {OLD}"}, "B A,3", 1, "refused: old.raucb: LastError: Version mismatch",
         ["rauc info", "rauc status", WALK, "rauc install", REFUSED]),
        ({"known.raucb": f"signed {KNOWN}"}, "B A,3", 0, f"nothing to do: a slot has release {KNOWN} already",
         ["rauc info", "rauc status", DONE]),
        ({"known.raucb": f"signed {KNOWN}"}, "A,3", 0, f"installed release {KNOWN}",
         ["rauc info", WALK, "rauc install", DONE]),
        ({"known.raucb": f"signed {KNOWN}"}, "B A,0", 1, f"refused: release {KNOWN} was started three times",
         ["rauc info", "rauc status", REFUSED]),
        ({"a.raucb": f"signed {NEW}", "b.raucb": f"signed {NEW}"}, "B A,3", 1, "refused: the stick holds 2 bundles",
         [REFUSED]),
    ],
    ids=["none", "new", "unsigned", "older", "known", "half written", "without light", "two"],
)  # fmt: skip
def test_update(bench, update, bundles, environment, status, words, wanted):
    """A stick's one signed bundle is installed, with signs on the bar; others are refused in a line"""
    with Stick() as stick:
        stick.format()
        with stick.mounted(bench.desk) as root:
            for name, text in bundles.items():
                (root / name).write_text(text)
            before = units.tree(root)
        found, said, asked = update(stick, environment)
        assert found == status, f"status {found}: {said}"
        assert said.startswith(words) and "\n" not in said and bool(said) == bool(words), said
        assert asked == wanted, asked
        with stick.mounted(bench.desk) as root:
            assert units.tree(root) == before, "the stick was changed"
    return said


def test_name(bench, update):
    """A bundle whose name has a new line in it writes no line of its own into the journal, nor has RAUC do so"""
    # A folder has a long name in pieces, of which the first has five characters.
    plain, forged = (name.encode("utf-16-le") for name in ("newQo", "new\no"))
    with Stick() as stick:
        stick.format()
        with stick.mounted(bench.desk) as root:
            (root / "newQok.raucb").write_text("unsigned")
        with open(stick.device, "r+b") as disk:
            whole = disk.read()
            assert whole.count(plain) == 1, whole.count(plain)
            disk.seek(whole.index(plain))
            disk.write(forged)
        found, said, asked = update(stick)
    assert (found, asked) == (1, ["rauc info", REFUSED]), (found, said, asked)
    assert said.startswith("refused: new?ok.raucb: Failed: signature") and "\n" not in said, said
    return said


def test_other_stick(update):
    """A stick that is no FAT is left to the copy, which tells of it"""
    with Stick() as stick:
        stick.format("mkfs.ext4", "-q", "-F", "-L", "BREATHLOGS")
        assert update(stick) == (0, "", [])


def test_it_reads_alone():
    """The program mounts a stick for reading alone, and nothing on it is a program, a device or another user's"""
    mounts = [line for line in UPDATE.read_text().splitlines() if "mount -t" in line]
    assert len(mounts) == 1 and "-o ro,nosuid,nodev,noexec," in mounts[0], mounts
    assert os.access(UPDATE, os.X_OK)


@pytest.mark.parametrize(("command", "sync", "status"), [("true", 0, 0), ("false", 0, 1), ("true", 1, 74)])
def test_firmware(tmp_path, command, sync, status):
    """What the card does not take is not said to be written beside the firmware, and it is only read afterwards"""
    asked = tmp_path / "asked"
    for name, result in (("mount", 0), ("sync", sync)):
        (tmp_path / name).write_text(f'#!/bin/sh\necho "{name} $*" >>"{asked}"\nexit {result}\n')
        (tmp_path / name).chmod(0o755)
    own_run = 'mount -t tmpfs tmpfs /run && PATH="$1:$PATH" && shift && exec "$@"'
    done = subprocess.run(["unshare", "--mount", "sh", "-c", own_run, "sh", tmp_path, FIRMWARE, command], check=False)
    assert done.returncode == status, done
    assert asked.read_text().splitlines() == [
        "mount -o remount,rw /boot/firmware", "sync -f /boot/firmware", "mount -o remount,ro /boot/firmware"
    ]  # fmt: skip
