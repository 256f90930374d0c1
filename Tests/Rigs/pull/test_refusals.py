"""What the accounts of a unit refuse: each is tried by a client that would if it could."""

import socket
import threading

from Rigs.pull import units

STOLEN = ("SECRET", "root:x:0:0")


class Witness:
    """A listener on loopback that notes whether anybody reaches it through a unit."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.reached = False
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def _accept(self):
        try:
            self.socket.accept()
            self.reached = True
        except OSError:
            pass  # Closed at the scenario's end.

    def __exit__(self, *_):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()


def refused(outcome, *words):
    """Asserts that a command failed, with one of the words of that refusal, and gave nothing away."""
    said = outcome.stdout
    assert outcome.returncode != 0, f"{outcome.args} succeeded: {said}"
    assert any(word in said for word in words), f"{outcome.args}: expected {words}, found: {said}"
    assert not any(secret in said for secret in STOLEN), f"{outcome.args} gave away: {said}"


def sftp(rig, unit, *commands):
    """Runs SFTP commands as the account that has it."""
    folder = rig.folder()
    outcome = units.run(
        "sftp", "-P", unit.port, *rig.options(unit), "-b", "-", "breathpacer-pull@127.0.0.1",
        input="\n".join(commands), cwd=folder,
    )  # fmt: skip
    return outcome, units.tree(folder)


def test_shell(rig):
    """A shell and a command, with a terminal or without, are refused to both accounts"""
    with rig.unit() as unit:
        for account in ("breathpacer-pull", "breathpacer-rsync"):
            for tty in ("-T", "-tt"):
                for command in ([], ["id; touch /tmp/ran"], ["sh -c id"], ["rsync --server --sender . /etc; id"]):
                    ssh = ["ssh", "-p", unit.port, *rig.options(unit, rig.bare_key), tty, f"{account}@127.0.0.1"]
                    outcome = units.run(*ssh, *command, input="id\n")
                    assert outcome.returncode != 0, f"{outcome.args}: {outcome.stdout}"
                    assert "uid=" not in outcome.stdout, f"{outcome.args} ran: {outcome.stdout}"
                    assert tty == "-T" or "PTY allocation request failed" in outcome.stdout, outcome.stdout
        allocated = unit.said("Allocated pty")
        assert allocated == 0
    return "16 ways"


def test_forwarding(rig):
    """Forwarding of ports and sockets, both ways, is refused to both accounts"""
    with rig.unit() as unit, Witness() as witness:
        for account in ("breathpacer-pull", "breathpacer-rsync"):
            base = ["ssh", "-p", unit.port, *rig.options(unit, rig.bare_key), "-o", "ExitOnForwardFailure=yes"]
            there, target = f"{account}@127.0.0.1", f"127.0.0.1:{witness.port}"
            refused(units.run(*base, "-W", target, there, input="hello"), "administratively prohibited")
            back = units.free_port()
            refused(units.run(*base, "-N", "-R", f"{back}:{target}", there), "remote port forwarding failed")
            socket_path = rig.folder() / "socket"
            refused(units.run(*base, "-N", "-R", f"{socket_path}:{target}", there), "remote port forwarding failed")
            refused(units.run(*base, "-N", "-w", "any", there), "Tunnel forwarding failed")
        assert not witness.reached, "somebody came through the unit"
    return "8 ways"


def test_write(rig):
    """No file can be written, removed, renamed, linked or changed over SFTP, and none through rrsync"""
    changes = [
        "put /etc/hostname new.csv", "put /etc/hostname weekly-2026.csv", "rm weekly-2026.csv", "mkdir folder",
        "rename weekly-2026.csv x.csv", "symlink /etc/passwd link", "ln weekly-2026.csv hard", "chmod 777 SHA256SUMS",
        "chgrp 0 SHA256SUMS", "rmdir ../published", "copy weekly-2026.csv copy.csv",
    ]  # fmt: skip
    with rig.unit() as unit:
        before = units.tree(unit.data), unit.published.stat().st_mode
        # Without these rights it would be the folder's owner and not the server that refuses.
        units.must("chown", "-R", "breathpacer-pull", unit.published)
        for change in changes:
            refused(sftp(rig, unit, change)[0], "ermission denied", "does not support")
        units.must("chown", "-R", "breathpacer-rsync", unit.published)
        for options in (["-rt"], ["-rt", "--delete"], ["-rt", "--remove-source-files"]):
            source = rig.folder()
            (source / "new.csv").write_text("new")
            outcome = units.run("rsync", *options, "-e", rig.ssh(unit), f"{source}/", "breathpacer-rsync@127.0.0.1:")
            refused(outcome, "read-only", "not allowed")
        outcome = units.run(
            "rsync", "-rt", "--remove-source-files", "-e", rig.ssh(unit), "breathpacer-rsync@127.0.0.1:", rig.folder()
        )
        refused(outcome, "read-only", "not allowed", "disabled", "remove-source-files")
        assert (units.tree(unit.data), unit.published.stat().st_mode) == before, "the unit's data changed"
    return f"{len(changes) + 4} ways"


def test_outside(rig):
    """Nothing outside the published files is read: by .., by absolute paths, through links"""
    paths = ["../private/state", "/private/state", "../../../../etc/passwd", "/etc/passwd", "etc", "private", "shadow"]
    with rig.unit() as unit:
        links = {"etc": "/etc/passwd", "private": "../private/state", "shadow": "../../../../etc/shadow"}
        for name, target in links.items():
            (unit.published / name).symlink_to(target)
        for path in paths:
            outcome, got = sftp(rig, unit, f"get {path} stolen")
            refused(outcome, "not found", "No such file", "ermission denied")
            assert not any(data for data, _ in got.values()), f"{path}: {got}"
        for source in ("..", "../private/state", "/etc/passwd", "../../../../etc/passwd", "../private"):
            for options in ("-rt", "-rtL", "-rtk"):
                target = rig.folder()
                outcome = units.run(
                    "rsync", options, "-e", rig.ssh(unit), f"breathpacer-rsync@127.0.0.1:{source}", f"{target}/"
                )
                got = units.tree(target)
                stolen = [name for name, (data, _) in got.items() if any(word.encode() in data for word in STOLEN)]
                assert not stolen, f"rsync {options} {source} gave {stolen}"
                assert outcome.returncode != 0, f"rsync {options} {source} succeeded: {got.keys()}"
        target = rig.folder()
        outcome = units.run("rsync", "-rtL", "-e", rig.ssh(unit), "breathpacer-rsync@127.0.0.1:", f"{target}/")
        refused(outcome, "disabled", "not allowed")
        assert not units.tree(target)
    return f"{len(paths)} paths over SFTP, 16 through rrsync"


def test_identity(rig):
    """A wrong key, no key, a password and another account with the right key are refused"""
    wrong = rig.folder() / "wrong"
    units.make_key(wrong)
    with rig.unit() as unit:
        for account in ("breathpacer-pull", "breathpacer-rsync"):
            for key in (wrong, "/dev/null"):
                outcome = units.run("ssh", "-p", unit.port, *rig.options(unit, key), f"{account}@127.0.0.1")
                refused(outcome, "Permission denied (publickey)")
            outcome = units.run(
                "ssh", "-p", unit.port, *rig.options(unit, "/dev/null"), "-o", "BatchMode=no",
                "-o", "PreferredAuthentications=password,keyboard-interactive,hostbased,gssapi-with-mic",
                f"{account}@127.0.0.1",
            )  # fmt: skip
            refused(outcome, "Permission denied (publickey)")
        for account in ("root", "breathpacer", "nobody"):
            outcome = units.run("ssh", "-p", unit.port, *rig.options(unit), f"{account}@127.0.0.1", "id")
            refused(outcome, "Permission denied")
    return "9 ways"
