"""Pulls that go well, that go wrong, and what is left of either."""

import contextlib
import datetime
import os
import signal
import socket
import subprocess
import threading
import time

from Rigs.pull import desk, published, units

TODAY = datetime.date.today().isoformat()
# What a unit that says nothing may cost at a time limit of two seconds.
SLOW_S = 8


def result(office, device):
    return office.status[device][1]


def refused(port):
    """The result of a pull at a port where nobody listens."""
    said = f"ssh: connect to host 127.0.0.1 port {port}: Connection refused"
    return f"unreachable: connection refused; check that sshd runs there, at this port ({said})"


def test_a_pull(rig):
    """A pull brings every published file with its time, and a second one finds nothing new"""
    office = rig.desk()
    with rig.unit() as unit:
        office.enter("north", "d-1", unit.port, unit.known_host)
        first = office.pull()
        assert first.returncode == 0, first.stdout
        assert office.status == {"d-1": (TODAY, "ok: new files")}, office.status
        pulled = units.tree(office.folder_of("north", "d-1"))
        source = units.tree(unit.published)
        assert {name: data for name, (data, _) in pulled.items()} == {name: data for name, (data, _) in source.items()}
        times = {name for name in pulled if name != "SHA256SUMS" and pulled[name] != source[name]}
        assert not times, f"another time: {times}"
        assert office.pull().returncode == 0
        assert result(office, "d-1") == "ok: nothing new", office.status
        assert units.tree(office.folder_of("north", "d-1")) == pulled
        unheard = units.run("sh", "-c", 'exec "$0" "$@" >/dev/full', desk.PULL, office.inventory, office.fleet)
        assert unheard.returncode == 74, unheard
        left = {path.name for path in office.fleet.iterdir()}
        assert left == {"site=north", "pull-status.csv"}, left
    return f"{len(pulled)} files"


def test_dropped_year(rig):
    """Files of a year that the unit has dropped are gone after the next pull"""
    office = rig.desk()
    with rig.unit() as unit:
        office.enter("north", "d-1", unit.port, unit.known_host)
        assert office.pull().returncode == 0
        folder = office.folder_of("north", "d-1")
        dropped = {name for name in units.tree(folder) if "-2026." in name}
        assert dropped, units.tree(folder).keys()
        for name in dropped:
            (unit.published / name).unlink()
        kept = {path.name: path.read_bytes() for path in unit.published.iterdir() if path.name != "SHA256SUMS"}
        (unit.published / "SHA256SUMS").write_bytes(published.sums(kept))
        assert office.pull().returncode == 0
        left = units.tree(folder).keys()
        assert left == units.tree(unit.published).keys() and not left & dropped, left
    return f"{len(dropped)} files"


def test_with_rsync(rig):
    """A machine that pulls with rsync gets the same files from rrsync"""
    with rig.unit() as unit:
        target = rig.folder() / "copy"
        units.must("rsync", "-rt", "-e", rig.ssh(unit), "breathpacer-rsync@127.0.0.1:", f"{target}/")
        assert units.tree(target) == units.tree(unit.published)
    return f"{len(units.tree(target))} files"


def test_twenty_units(rig):
    """Of twenty units three are broken, each in its way; seventeen come and the list says what is wrong"""
    office = rig.desk()
    with contextlib.ExitStack() as stack:
        fleet = [stack.enter_context(rig.unit()) for _ in range(20)]
        for number, unit in enumerate(fleet, 1):
            office.enter("north" if number <= 10 else "south", f"d-{number:02}", unit.port, unit.known_host)
        all_well = office.pull()
        assert all_well.returncode == 0, all_well.stdout
        office.status_file.write_text(office.status_file.read_text().replace(TODAY, "2026-01-05"))
        kept = units.tree(office.folder_of("north", "d-07"))

        fleet[2].stop()
        published.write(fleet[0].published, 61)
        published.write(fleet[6].published, 61)
        with (fleet[6].published / "health-2026.csv").open("ab") as file:
            file.write(b"\0")
        pinned = office.known_hosts.read_text().splitlines()
        pinned[14] = f"{pinned[14].split()[0]} {pinned[15].split(maxsplit=1)[1]}"
        office.known_hosts.write_text("\n".join(pinned) + "\n")

        started = time.monotonic()
        some = office.pull()
        took = time.monotonic() - started
        assert some.returncode == 1, some.stdout
        again = "pull again; if it stays so, replace the memory card of the unit"
        expected = {f"d-{number:02}": (TODAY, "ok: nothing new") for number in range(1, 21)}
        expected["d-01"] = (TODAY, "ok: new files")
        expected["d-03"] = ("2026-01-05", refused(fleet[2].port))
        expected["d-07"] = ("2026-01-05", f"files do not match SHA256SUMS; {again}")
        status = office.status
        changed = status["d-15"][1]
        assert changed.startswith("wrong host key: not the one pinned for this unit"), changed
        expected["d-15"] = ("2026-01-05", changed)
        assert status == expected, status
        assert units.tree(office.folder_of("north", "d-07")) == kept, "the last good pull was harmed"
    print(office.status_file.read_text() + some.stdout, end="")
    return f"{took:.1f} s for twenty units, three of them tried twice or given up"


def test_none_comes(rig):
    """If no unit comes the status is 2"""
    office = rig.desk()
    port = units.free_port()
    office.enter("north", "d-1", port)
    outcome = office.pull()
    assert outcome.returncode == 2, outcome.stdout
    assert office.status == {"d-1": ("", refused(port))}, office.status
    return outcome.stdout.splitlines()[0]


def test_no_pin(rig):
    """A unit whose host key nobody has pinned is not spoken to, and its key is not learnt"""
    office = rig.desk()
    with rig.unit() as unit:
        office.enter("north", "d-1", unit.port)
        assert office.pull().returncode == 2
        assert result(office, "d-1").startswith("host key not pinned; pin it as pull-usage --help says"), office.status
        assert office.known_hosts.read_text() == "" and not unit.said("Accepted publickey")
    return result(office, "d-1")


def test_first_week(rig):
    """A new unit that has published nothing yet has not come, and the list says why"""
    office = rig.desk()
    with rig.unit(weeks=0) as unit:
        office.enter("north", "d-1", unit.port, unit.known_host)
        assert office.pull().returncode == 2
        assert result(office, "d-1").startswith("nothing is published yet"), office.status
    return result(office, "d-1")


def test_during_a_close(rig):
    """A pull in the middle of a period's close succeeds at its second try"""
    office = rig.desk()
    with rig.unit() as unit:
        office.enter("north", "d-1", unit.port, unit.known_host)
        published.write(unit.published, 61, summed=False)

        def close():
            units.wait_for(lambda: unit.said("Accepted publickey") == 2, "the first try")
            time.sleep(0.5)  # The second connection's transfer ends before the pause of two seconds does.
            published.write(unit.published, 61)

        closing = threading.Thread(target=close)
        closing.start()
        outcome = office.pull("--pause", 2)
        closing.join()
        assert outcome.returncode == 0, outcome.stdout
        connections = unit.said("Accepted publickey")
        assert connections == 4, f"{connections} connections; expected two tries of two"
        assert units.tree(office.folder_of("north", "d-1")).keys() == units.tree(unit.published).keys()
    return f"{connections} connections, {result(office, 'd-1')}"


def test_broken_off(rig):
    """A pull that is killed, in its transfer or in its swap, leaves the last good one for the next"""
    office = rig.desk()
    with rig.unit() as unit, socket.create_server(("127.0.0.1", 0)) as silent:
        office.enter("north", "d-1", unit.port, unit.known_host)
        assert office.pull().returncode == 0
        kept = units.tree(office.fleet)
        office.enter("north", "d-2", silent.getsockname()[1])
        pulling = subprocess.Popen([desk.PULL, office.inventory, office.fleet], stdout=subprocess.DEVNULL)
        silent.accept()
        pulling.send_signal(signal.SIGTERM)
        assert pulling.wait(timeout=10) == 130
        assert units.tree(office.fleet) == kept, "an ended pull left something"

        folder = office.folder_of("north", "d-1")
        folder.rename(folder.with_name("device=d-1.former"))
        office.inventory.write_text(f"site,device,host,port\nnorth,d-1,127.0.0.1,{units.free_port()}\n")
        assert office.pull().returncode == 2
        assert units.tree(folder) == {
            name.split("/", 2)[2]: data for name, data in kept.items() if name.startswith("site=")
        }
    return "twice"


def test_too_slow(rig):
    """A unit that takes the connection and says nothing costs no more than its time limit"""
    office = rig.desk()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        office.enter("north", "d-1", silent.getsockname()[1])
        started = time.monotonic()
        assert office.pull("--time-limit", 2).returncode == 2
        took = time.monotonic() - started
    assert took < SLOW_S, f"took {took:.1f} s"
    return f"{took:.1f} s of {SLOW_S}, {result(office, 'd-1')}"


def test_former_list(rig):
    """The last success of a unit that does not come is kept, also in a list that a spreadsheet saved, if it is a day"""
    header = "site,device,last_success,result\n"
    for text, kept in {
        header + "north,d-1,2026-01-05,ok: nothing new\n": "2026-01-05",
        "\ufeff" + header.replace(",", ";") + "north;d-1;2026-01-05;ok\r\n": "2026-01-05",
        header + '"north","d-1","2026-01-05","too slow: stopped, again"\r\n': "2026-01-05",
        header + "north,d-1,=1+1,ok\n": "", header + "north,d-1,soon\n": "",
        header + "north,d-2,2026-01-05,ok\n": "", "": "",
    }.items():  # fmt: skip
        office = rig.desk()
        office.enter("north", "d-1", port := units.free_port())
        office.fleet.mkdir()
        office.status_file.write_text(text)
        assert office.pull().returncode == 2
        assert office.status == {"d-1": (kept, refused(port))}, f"{text!r}: {office.status}"
    return "7 lists"


def test_options(rig):
    """A number of jobs or seconds that is none, or beyond 1 to 3600, is refused before any unit is spoken to"""
    office = rig.desk()
    office.enter("north", "d-1", units.free_port())
    wrong = ("0", "3601", "-1", "08", "1.5", "10000", "99999999999999999999", "8 ", "x[$(touch ran)]", "")
    for option in ("--jobs", "--time-limit", "--pause"):
        for value in wrong:
            outcome = office.pull(option, value)
            assert outcome.returncode == 64, f"{option} {value!r}: {outcome.returncode} {outcome.stdout}"
            assert f'{option}: found "{value}"; expected 1 to 3600' in outcome.stdout, outcome.stdout
    assert not office.fleet.exists()
    assert office.pull("--jobs", "1", "--time-limit", "1", "--pause", "1").returncode == 2
    assert office.pull("--jobs", "3600", "--time-limit", "3600").returncode == 2
    return f"3 options, {len(wrong)} values each"


def test_progress(rig):
    """On a terminal a line says how far it is and is gone at the end; one that cannot go back in its line has none"""
    office = rig.desk()
    with rig.unit() as unit:
        office.enter("north", "d-1", unit.port, unit.known_host)
        command = f"{desk.PULL} {office.inventory} {office.fleet}"
        office.pull()
        quiet = office.pull().stdout
        shown, dumb = (
            units.must(
                *("script", "--quiet", "--return", "--command", command, os.devnull), env={**os.environ, "TERM": term}
            )
            for term in ("xterm", "dumb")
        )
    assert dumb == quiet, f"{dumb!r} beside {quiet!r}"
    counted, end = shown.replace("\r", "\n").split("\x1b[K")
    assert "0 of 1 units, " in counted and "1 of 1 units, " in counted, shown
    assert end == quiet and quiet.startswith("1 of 1 units came"), f"{shown!r} beside {quiet!r}"
    return counted.split("\n")[-2].strip()
