"""Each cause of a pull that fails, made for real: what the list says of it, and that it tells what helps.

By this machine's OpenSSH and by that of a Debian 13, whose sshd has other ways to turn somebody away.
"""

import concurrent.futures
import contextlib
import pathlib
import shutil
import socket
import threading

import pytest

from Rigs.pull import published, units

CONFIG = pathlib.Path("/etc/ssh/sshd_config")
pytestmark = pytest.mark.usefixtures("root")


def failed(rig, words, unit=None, port=None, host="127.0.0.1", pins=None, options=(), key=None):
    """Pulls from one unit, which fails; what the list says of it, which must begin with these words."""
    office = rig.desk()
    if key:
        (office.folder / "pull_key").unlink()
        (office.folder / "pull_key").symlink_to(key)
    port = port or unit.port
    with office.inventory.open("a") as inventory:
        inventory.write(f"north,d-1,{host},{port}\n")
    if unit:
        office.known_hosts.write_text(unit.known_host if pins is None else pins)
    outcome = office.pull("--time-limit", 20, *options)
    assert outcome.returncode == 2, outcome.stdout
    result = office.status["d-1"][1]
    assert result.startswith(words), result
    assert result in outcome.stdout, outcome.stdout
    return result


def unanswered(rig):
    """What is said of a host that takes no connection: one whose queue is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, contextlib.ExitStack() as waiting:
        for _ in range(2):
            client = waiting.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(full.getsockname())
        return failed(rig, "unreachable: no answer; check its power and network", port=full.getsockname()[1])


def turned_away(rig):
    """What is said of a unit that has no place for one more who is not known yet."""
    with rig.unit(options=["-o", "MaxStartups=1"]) as unit, socket.create_connection(("127.0.0.1", unit.port)) as held:
        held.recv(8)
        return failed(rig, "unit lets nobody in for a while", unit)


def test_causes(rig):
    """Each cause of a failed pull is told apart, with what helps and with ssh's own last line"""
    # These wait for long, and meanwhile come the others.
    pool = concurrent.futures.ThreadPoolExecutor()
    slow = [pool.submit(make, rig) for make in (unanswered, turned_away)]
    found = [
        failed(rig, "unreachable: no such host name; check it", port=22, host="unit.invalid"),
        failed(rig, "unreachable: connection refused; check that sshd runs", port=units.free_port()),
    ]
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        found.append(
            failed(rig, "too slow: stopped at the time limit", port=mute.getsockname()[1], options=("--time-limit", 2))
        )
    with socket.create_server(("127.0.0.1", 0)) as other:
        held = []

        def answer():
            for _ in range(2):
                held.append(other.accept()[0])
                held[-1].sendall(b"SSH-nonsense\r\n")

        threading.Thread(target=answer, daemon=True).start()
        found.append(failed(rig, "unreachable: connection closed; check that sshd", port=other.getsockname()[1]))
        for connection in held:
            connection.close()
    with rig.unit() as unit:
        found.append(failed(rig, "host key not pinned; pin it as pull-usage --help", unit, pins=""))
        stranger = rig.folder() / "stranger"
        another = units.make_key(stranger).read_text()
        changed = f"[127.0.0.1]:{unit.port} {another}"
        found.append(failed(rig, "wrong host key: not the one pinned for this unit", unit, pins=changed))
        found.append(failed(rig, "unit refuses the key; run breathpacer-add-puller", unit, key=stranger))
        (unit.published / "health-2026.csv").write_text("\0")
        found.append(failed(rig, "files do not match SHA256SUMS; pull again", unit))
        unit.data.chmod(0o775)
        found.append(failed(rig, "unit takes the key and then hangs up; /var/lib/breathpacer", unit))
    with rig.unit(options=["-o", "AllowUsers=nobody"]) as unit:
        result = failed(rig, "unit refuses the key; ", unit)
        assert "AllowUsers" in result, result
        found.append(result)
    with rig.unit(options=["-o", "PubkeyAuthentication=no"]) as unit:
        found.append(failed(rig, "unit takes no key alone; breathpacer check", unit))
    with rig.unit(options=["-o", "KexAlgorithms=diffie-hellman-group14-sha1"]) as unit:
        found.append(failed(rig, "unit and this machine have no common way to speak SSH", unit))
    config = rig.folder() / "sshd_config"
    lines = CONFIG.read_text().splitlines(keepends=True)
    config.write_text("".join(line for line in lines if not line.startswith("Subsystem")))
    with rig.unit(options=["-f", config]) as unit:
        found.append(failed(rig, "unit has no SFTP", unit))
    found += [cause.result() for cause in slow]
    # Whom sshd leaves out looks from here like a key that it does not know.
    assert len({result.partition(";")[0] for result in found}) == len(found) - 1, found
    return f"{len(found)} causes, {units.must('ssh', '-V').strip()}" + "".join(f"\n  {result}" for result in found)


def test_throttled(rig):
    """A unit that lets nobody in for a while is left alone for so long and asked once more, and comes"""
    office = rig.desk()
    stranger = rig.folder() / "stranger"
    units.make_key(stranger)
    with contextlib.ExitStack() as stack:
        knows = "persourcepenalties" in units.must("/usr/sbin/sshd", "-T", "-h", units.make_key_once(rig.folder()))
        # Since OpenSSH 9.8 those who have failed must wait. An older sshd turns away whom it has no place for.
        option = "PerSourcePenalties=authfail:20s" if knows else "MaxStartups=1"
        unit = stack.enter_context(rig.unit(options=["-o", option]))
        office.enter("north", "d-1", unit.port, unit.known_host)
        if knows:
            failed(rig, "unit refuses the key", unit, key=stranger)
        else:
            guest = stack.enter_context(socket.create_connection(("127.0.0.1", unit.port)))
            guest.recv(8)
            leaving = threading.Timer(10, guest.close)
            leaving.start()
            stack.callback(leaving.cancel)
        before = unit.said("Accepted publickey")
        outcome = office.pull()
        assert outcome.returncode == 0 and office.status["d-1"][1] == "ok: new files", outcome.stdout
        turned_away = [words for words in ("penalty", "MaxStartups") if unit.said(words)]
        assert turned_away, unit.log.read_text()
        assert unit.said("Accepted publickey") == before + 2
    return option


def test_keys_that_no_unit_could_take(rig):
    """A key with a passphrase, one that others can read and what is none are told of before any unit is spoken to"""
    office = rig.desk()
    office.enter("north", "d-1", units.free_port())
    folder = rig.folder()
    units.must("ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", folder / "locked")
    units.make_key(folder / "open")
    (folder / "open").chmod(0o644)
    (folder / "none").write_text("no key\n")
    (folder / "none").chmod(0o600)
    for name, words in {
        "locked": "has a passphrase", "open": "can be read by others: chmod 600", "none": "is no private key",
    }.items():  # fmt: skip
        (office.folder / "pull_key").unlink()
        (office.folder / "pull_key").symlink_to(folder / name)
        outcome = office.pull()
        assert outcome.returncode == 64 and words in outcome.stdout, f"{name}: {outcome.stdout}"
        assert f'(Load key "{office.folder.resolve()}/pull_key": ' in outcome.stdout, outcome.stdout
        assert not office.fleet.exists(), name
    return "3 keys"


def test_odd_folders(rig):
    """A desk whose folder has blanks, quotes and signs in its name pulls as any other"""
    names = ["a b", "100%", "%h", 'say "hi"', "#1", "it's", "back\\slash", "$(id)"]
    with rig.unit() as unit:
        for name in names:
            office = type(rig.desk())(rig.folder() / name, rig.key)
            office.enter("north", "d-1", unit.port, unit.known_host)
            outcome = office.pull()
            assert outcome.returncode == 0, f"{name}: {outcome.stdout}"
    return f"{len(names)} folders"


def test_no_room(rig):
    """A destination that is full keeps the last good pull and says so"""
    office = rig.desk()
    with rig.unit() as unit:
        office.enter("north", "d-1", unit.port, unit.known_host)
        office.fleet.mkdir()
        units.must("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", office.fleet)
        assert office.pull().returncode == 0
        kept = units.tree(office.folder_of("north", "d-1"))
        published.write(unit.published, 61)
        ballast = office.fleet / "ballast"
        ballast.write_bytes(bytes(shutil.disk_usage(office.fleet).free - 32768))
        outcome = office.pull()
        assert outcome.returncode == 2, f"{outcome.returncode} {outcome.stdout}"
        said = office.status["d-1"][1]
        assert said.startswith("no space left in the destination; make room there"), said
        ballast.write_bytes(bytes(ballast.stat().st_size + shutil.disk_usage(office.fleet).free))
        outcome = office.pull()
        assert outcome.returncode == 74, f"{outcome.returncode} {outcome.stdout}"
        assert units.tree(office.folder_of("north", "d-1")) == kept and office.status["d-1"][1] == said
        units.must("umount", office.fleet)
    return said
