"""Runs the comparison in a guest and takes the processor's time from outside: a guest counts its own only in ticks."""

import json
import pathlib
import subprocess

GUEST = pathlib.Path(__file__).resolve().parents[2] / "Scripts/guest/guest"
# For each round.
LIMIT_S = 300


def undisturbed():
    """What to put before a command so that other work on this machine does not delay it, where that is allowed."""
    realtime = ["chrt", "--rr", "1"]
    allowed = subprocess.run([*realtime, "true"], stderr=subprocess.DEVNULL).returncode == 0
    return realtime if allowed else []


def runs(folder, rounds, arguments):
    """The runs of all programs, in order, each with the seconds of processor time of the whole guest in its breath."""
    command = [*undisturbed(), GUEST, str(rounds * LIMIT_S), "python3", pathlib.Path(__file__).with_name("compare.py")]
    with subprocess.Popen(
        [*command, folder, str(rounds), *arguments], stdout=subprocess.PIPE, text=True, bufsize=1
    ) as guest:
        begun = ended = 0
        for line in guest.stdout:
            line = line.strip()
            if line == "begin":
                begun = processor_seconds(guest.pid)
            elif line == "end":
                ended = processor_seconds(guest.pid)
            elif line.startswith("{"):
                yield json.loads(line) | {"cpu_s": ended - begun}
            elif line:
                print(line)
    if guest.returncode != 0:
        raise SystemExit(f"the guest ended with status {guest.returncode}")


def processor_seconds(ancestor):
    """What a process and its descendants that live have had so far."""
    parents = {}
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name, in parentheses, may hold anything; the parent comes second after it.
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    return sum(run_time(process) for process in parents if descends(process, ancestor, parents)) / 1e9


def descends(process, ancestor, parents):
    while process and process != ancestor:
        process = parents.get(process)
    return process == ancestor


def run_time(process):
    """Nanoseconds on a processor, all threads together."""
    total = 0
    for thread in pathlib.Path(f"/proc/{process}/task").glob("*/schedstat"):
        try:
            total += int(thread.read_text().split()[0])
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total
