"""Units that would harm who pulls them, and inventories that are not what they should be."""

import os
import time

from Rigs.pull import published, units

# What any trick may cost, below the time limit of a pull.
TRICKED_S = 15


def test_nothing_escapes(rig):
    """What a hostile unit offers is refused in words, and nothing of it is kept"""
    contents = published.files(20)
    sums = published.sums(contents)
    digest = sums[:64].decode()

    def list_of(*names):
        return lambda unit: unit.joinpath("SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name in names))

    def replace(name, make):
        def apply(unit):
            unit.joinpath(name).unlink()
            make(unit / name)

        return apply

    def huge(path):
        with path.open("wb") as file:
            file.truncate(3 << 30)

    def zeros(path):
        path.write_bytes(bytes(4096))

    def secret(path):
        path.symlink_to("../private/state")

    does_not_match, other_list = "files do not match SHA256SUMS", "SHA256SUMS is not as a unit writes it"
    tricks = {
        "a path in the list": (list_of("../../x.csv"), f"{other_list}: line 1"),
        "an absolute path": (list_of("/etc/cron.d/x"), f"{other_list}: line 1"),
        "an option as a name": (list_of("-oProxyCommand=x"), f"{other_list}: line 1"),
        "another file": (list_of("weekly-2026.csv", ".bashrc"), f"{other_list}: line 2"),
        "a command": (list_of("weekly-2026.csv\n!touch /tmp/ran"), f"{other_list}: line 2"),
        "too many names": (list_of(*["weekly-2026.csv"] * 300), f"{other_list}: more than 256 files"),
        "an empty list": (list_of(), does_not_match),
        "NUL bytes": (replace("SHA256SUMS", zeros), f"{other_list}: line 1"),
        "a huge list": (lambda unit: huge(unit / "SHA256SUMS"), "a file is larger than 1024 KiB"),
        "a huge file": (replace("weekly-2026.csv", huge), "a file is larger than 1024 KiB"),
        "a folder for a file": (replace("weekly-2026.csv", os.mkdir), "a file could not be read"),
        "a FIFO for a file": (replace("weekly-2026.csv", os.mkfifo), "a file could not be read"),
        "a link to a secret": (replace("weekly-2026.csv", secret), "a file could not be read"),
        "a missing file": (lambda unit: unit.joinpath("weekly-2026.csv").unlink(), f"{does_not_match}: one is missing"),
    }  # fmt: skip
    office, longest = rig.desk(), 0.0
    with rig.unit() as unit:
        office.enter("north", "d-1", unit.port, unit.known_host)
        assert office.pull().returncode == 0
        for trick, (play, words) in tricks.items():
            kept = units.tree(office.folder)
            for name in list(unit.published.iterdir()):
                os.rmdir(name) if name.is_dir() else name.unlink()
            published.write(unit.published, 20)
            play(unit.published)
            started = time.monotonic()
            outcome = office.pull("--time-limit", 20)
            took = time.monotonic() - started
            assert outcome.returncode == 2, f"{trick}: {outcome.stdout}"
            found = office.status["d-1"][1]
            assert found.startswith(f"{words}; "), f"{trick}: found {found}; expected {words}"
            assert took < TRICKED_S, f"{trick}: took {took:.0f} s"
            longest = max(longest, took)
            now = units.tree(office.folder)
            assert {name for name in now if now[name] != kept.get(name)} == {"fleet/pull-status.csv"}, trick
    return f"{len(tricks)} tricks, each seen through in {longest:.1f} s of {TRICKED_S}; the last good pull stayed"


def test_extra_files(rig):
    """Files, links and deep folders that are in no list are not even looked at"""
    office = rig.desk()
    with rig.unit() as unit:
        deep = unit.published
        for _ in range(200):
            deep = deep / "deep"
            deep.mkdir()
        (unit.published / "link").symlink_to("/etc/passwd")
        (unit.published / "evil.sh").write_text("#!/bin/sh\n")
        office.enter("north", "d-1", unit.port, unit.known_host)
        assert office.pull().returncode == 0
        names = {path.name for path in office.folder_of("north", "d-1").iterdir()}
        assert names == published.files(60).keys() | {"SHA256SUMS"}, names
        modes = {oct(path.stat().st_mode & 0o7777) for path in office.folder_of("north", "d-1").iterdir()}
        assert modes == {"0o644"}, modes
    return f"{len(names)} files and no other"


def test_inventories(rig):
    """A wrong line of the inventory is named with what was found and what is expected, and costs its own unit alone"""
    header = "site,device,host,port\n"
    wrong = {
        "": "no unit in it", "site|device|host\n": ":1: found \"site|device|host\"; expected the header",
        header: "no unit in it",
        header + "../up,d,h,22\n": ":2: found site \"../up\"; expected 1 to 63 letters",
        header + "-rf,d,h,22\n": ":2: found site \"-rf\"", header + "n,.,h,22\n": ":2: found device \".\"",
        header + "n,a/b,h,22\n": ":2: found device \"a/b\"", header + "n,$(id),h,22\n": ":2: found device \"$(id)\"",
        header + "n,,h,22\n": ":2: found device \"\"", header + "n,\"d\"\"\",h,22\n": ":2: found device \"d\"\"\"",
        header + "n,\x1b[2J\u009b5m,h,22\n": ":2: found device \"?[2J??5m\"",
        header + "n,d,-oProxyCommand=x,22\n": ":2: found host \"-oProxyCommand=x\"",
        header + "n,d,h x,22\n": ":2: found host \"h x\"", header + "n,d,h,0\n": ":2: found port \"0\"",
        header + "n,d,h,65536\n": ":2: found port \"65536\"", header + "n,d,h,22 -v\n": ":2: found port \"22 -v\"",
        header + "n,d,h,22,more\n": ":2: found \"more\" after the port",
        header + "n,d,fe80::1%../x\n": ":2: found host \"fe80::1%../x\"",
        header + f"{'s' * 64},d,h\n": ":2: found site \"sss", header + f"n,d,{'h' * 254}\n": ":2: found host \"hhh",
        header + "".join(f"n,d{unit},h\n" for unit in range(100_000)):
            ": found more than 99999 units; expected as many as a report reads",
    }  # fmt: skip
    office = rig.desk()
    for text, words in wrong.items():
        office.inventory.write_text(text)
        outcome = office.pull()
        assert outcome.returncode == 65, f"{text[:200]!r}: {outcome.returncode} {outcome.stdout}"
        assert words in outcome.stdout and str(office.inventory) in outcome.stdout, f"{text[:200]!r}: {outcome.stdout}"
        assert not office.fleet.exists()
    usual = [
        "north,ward,ward_3.invalid,22", "north,dot,unit-2.invalid.,22", "north,six,[::1],1", "north,zone,fe80::1%lo,1",
        ",,,", "", ' "north" , quoted ,unit.invalid, 22', "north,bad,a b,22", "north,bad,unit.invalid", "north,odd,-x",
        "north,ward,other.invalid", "north,bare,::1,1", "north,both,[fe80::1%lo],1",
    ]  # fmt: skip
    expected = {
        "ward": "unreachable: no such host name", "dot": "unreachable: no such host name",
        "six": "unreachable: connection refused", "bare": "unreachable: connection refused",
        "zone": "unreachable: ", "both": "unreachable: ",
        "quoted": "unreachable: no such host name", "bad": "unreachable: no such host name",
        "odd": 'wrong in the inventory: line 11, found host "-x", expected a host name or an address; mend the line',
    }  # fmt: skip
    for separator in ",", ";":
        lines = ["site,device,host,port", *usual]
        text = "".join(f"{line}\r\n" for line in lines).replace(",", separator)
        office.inventory.write_bytes(b"\xef\xbb\xbf" + text.encode())
        outcome = office.pull("--time-limit", 10)
        assert outcome.returncode == 2 and "3 lines of" in outcome.stdout, outcome.stdout
        assert ":9: found host" in outcome.stdout and ":12: found north,ward again" in outcome.stdout, outcome.stdout
        found = {device: result for device, (_, result) in office.status.items()}
        assert found.keys() == expected.keys(), found
        assert all(found[device].startswith(words) for device, words in expected.items()), found
    office.status_file.unlink()
    office.inventory.write_bytes(b"\xef\xbb\xbfsite;device;host\r\nnorth;d-01;unit.invalid\r\n;;\r\n")
    assert office.pull().returncode == 2
    assert office.status["d-01"][1].startswith("unreachable: no such host name"), office.status
    return f"{len(wrong)} without a right line refused; of {len(usual)} lines as people write them 3 are wrong"


def test_pullers(rig):
    """breathpacer-add-puller takes one public key without options, once, and prints the unit's own"""
    add = units.UNIT_FILES / "breathpacer-add-puller"
    folder = rig.folder()
    good = units.make_key(folder / "good")
    key = good.read_text()
    before = units.KEYS.read_text()
    for name, text in {
        "options": f'command="sh" {key}', "two": key + key, "private": (folder / "good").read_text(), "empty": "",
        "nonsense": "ssh-ed25519 AAAA x\n", "newline": key.strip() + "\nfrom=x",
        "long": f"{key.strip():x<16384}\n",
    }.items():  # fmt: skip
        path = folder / name
        path.write_text(text)
        outcome = units.run(add, path)
        assert outcome.returncode == 65, f"{name}: {outcome.returncode} {outcome.stdout}"
        assert units.KEYS.read_text() == before, name
    assert units.run(add).returncode == 64
    assert units.run(add, "--help").returncode == 0
    said = units.must(add, good)
    assert "this unit is 256 SHA256:" in said, said
    assert units.KEYS.read_text() == f"{before}restrict {key}"
    assert "this key was there already" in units.must(add, good)
    assert units.KEYS.read_text() == f"{before}restrict {key}"
    odd = {
        "a+b": key, "CORP\\user@DESK": key, "pull:2026": key, "pull key": key, "K\u00fcche": key, "": key,
        "sk": "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIAYwPIz2r3ZiU/yQrPl4m/mEvvefEX19"
        "f8nL2G0+iTPiAAAABHNzaDo= x",
    }  # fmt: skip
    for number, (comment, text) in enumerate(odd.items()):
        path = folder / f"odd-{number}"
        if text == key:
            units.must("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-C", comment, "-f", path)
            path = path.with_suffix(".pub")
            text = path.read_text()
        path.write_text("\ufeff" * (number % 2) + f"{text.strip()}  \r\n\r\n")
        kept = "restrict " + " ".join(text.split()[:2])
        for _ in range(2):
            assert units.run(add, path).returncode == 0, comment
        assert [line.startswith(kept) for line in units.KEYS.read_text().splitlines()].count(True) == 1, comment
    before = units.KEYS.read_text()
    units.KEYS.write_text(before.rstrip("\n"))
    last = units.make_key(folder / "last").read_text()
    units.must(add, folder / "last.pub")
    assert units.KEYS.read_text() == f"{before}restrict {last}", "a last line without its end"
    exported = folder / "exported.pub"
    units.must("ssh-keygen", "-q", "-t", "rsa", "-N", "", "-f", folder / "rsa")
    exported.write_text(units.must("ssh-keygen", "-e", "-f", folder / "rsa.pub"))
    assert "added 3072" in units.must(add, exported)
    return f"7 files refused, {len(odd) + 1} taken as people have them"


def test_full_unit(rig):
    """A key for which a unit's disk has no room is not said to be added, and those that are there stay"""
    folder = rig.folder()
    new = units.make_key(folder / "new")
    units.must("mount", "-t", "tmpfs", "-o", "size=4k,mode=755", "tmpfs", units.KEYS.parent)
    try:
        units.KEYS.write_text("# one page of a disk that has no other\n")
        outcome = units.run(units.UNIT_FILES / "breathpacer-add-puller", new)
        assert outcome.returncode == 74, f"{outcome.returncode} {outcome.stdout}"
        assert "the key was not added" in outcome.stdout, outcome.stdout
        assert "added 256" not in outcome.stdout, outcome.stdout
        kept = [path.name for path in units.KEYS.parent.iterdir()]
        assert kept == [units.KEYS.name], kept
        assert units.KEYS.read_text().startswith("# one page"), units.KEYS.read_text()
    finally:
        units.must("umount", units.KEYS.parent)
    return outcome.stdout.strip().splitlines()[-1]
