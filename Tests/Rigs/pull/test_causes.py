"""Each cause of a pull that fails, made for real: what the list says of it, and that it tells what helps."""

import pathlib
import socket
import threading

from Rigs.pull import units

CONFIG = pathlib.Path("/etc/ssh/sshd_config")


def failed(rig, words, unit=None, port=None, host="127.0.0.1", pin=True, options=(), key=None):
    """Pulls from one unit, which fails; what the list says of it, which must begin with these words."""
    office = rig.desk()
    if key:
        (office.folder / "pull_key").unlink()
        (office.folder / "pull_key").symlink_to(key)
    port = port or unit.port
    with office.inventory.open("a") as inventory:
        inventory.write(f"north,d-1,{host},{port}\n")
    if unit and pin:
        office.known_hosts.write_text(unit.known_host)
    outcome = office.pull("--time-limit", 20, *options)
    assert outcome.returncode == 2, outcome.stdout
    result = office.status["d-1"][1]
    assert result.startswith(words), result
    assert result in outcome.stdout, outcome.stdout
    print(result)
    return result


def test_causes(rig):
    """Each cause of a failed pull is told apart, with what helps and with ssh's own last line"""
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
        found.append(failed(rig, "host key not pinned; pin it as pull-usage --help", unit, pin=False))
        stranger = rig.folder() / "stranger"
        units.make_key(stranger)
        found.append(failed(rig, "unit refuses the key; run breathpacer-add-puller", unit, key=stranger))
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
    with rig.unit(options=["-o", "MaxStartups=1"]) as unit, socket.create_connection(("127.0.0.1", unit.port)) as held:
        held.recv(8)
        found.append(failed(rig, "unit lets nobody in for a while", unit, options=("--pause", 1)))
    # Whom sshd leaves out looks from here like a key that it does not know.
    assert len({result.partition(";")[0] for result in found}) == len(found) - 1, found
    return f"{len(found)} causes"


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
