#!/usr/bin/env python3
"""Breaks the storage of counts in many ways, each a replacement of a piece of its source, and sees that the torture
notices every one. Prints a line: name, mutations, lost (which is none), unnoticed ones, minutes.

The broken code is built in the cache folder, the storage module alone, and linked with everything else as it is. Given
numbers of mutations it tries these alone.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import time

from storagemutations import MUTATIONS

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = pathlib.Path(os.environ.get("BREATHPACER_CACHE", pathlib.Path.home() / ".cache/breathpacer")) / "mutations"
MODULES = ["Pacing", "PacerFiles", "UsageLog", "Dimming", "PacerSimulator"]
TRIALS = ["cuts", "rot", "faults", "clocks"]
# A mutation that makes a trial run for ever is noticed too: so many seconds of a processor, however busy the machine.
TRIAL_SECONDS = 240


class NotTried(Exception):
    """A mutation that could not be tried: it fits no source, or does not compile."""


def swiftc(*arguments, folder):
    return subprocess.run(
        ["swiftc", "-swift-version", "6", "-wmo", "-parse-as-library", *map(str, arguments)],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def compiled(name, sources, folder):
    """Compiles a module to one object. The storage is not optimised: nothing of it is inlined into what stays as it is,
    and it compiles in a fifth of the time."""
    files = sorted(sources.rglob("*.swift"))
    result = swiftc("-Onone" if name == "UsageLog" else "-O", "-module-name", name.replace("-", "_"), "-emit-module",
                    "-emit-module-path", folder / f"{name}.swiftmodule", "-c", "-o", folder / f"{name}.o", "-I", CACHE,
                    *files, folder=folder)
    if result.returncode != 0:
        raise NotTried(f"{name} does not compile:\n{result.stdout}")


def linked(storage, folder):
    """Links the torture with a storage module's object."""
    others = [CACHE / f"{name}.o" for name in [*MODULES, "usage-torture"] if name != "UsageLog"]
    result = swiftc("-o", folder / "usage-torture", storage, *others, folder=folder)
    if result.returncode != 0:
        raise NotTried(f"the torture does not link:\n{result.stdout}")
    return folder / "usage-torture"


def fault(program, first=TRIALS[0]):
    """What the torture finds, the trial that is apt to find it first; empty if nothing."""
    for trial in sorted(TRIALS, key=lambda trial: trial != first):
        result = subprocess.run(["prlimit", f"--cpu={TRIAL_SECONDS}", program, "--quick", trial],
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if result.returncode != 0:
            return result.stderr.strip().split("\n")[0][:160] or f"{trial}: exit {result.returncode}"
    return ""


def tried(number, mutation):
    """Breaks the storage in one way; what is found of it."""
    trial, _, file, old, new = mutation
    folder = CACHE / str(number)
    shutil.copytree(ROOT / "Sources/Counts/UsageLog", folder / "Sources")
    source = folder / "Sources" / file
    text = source.read_text()
    if text.count(old) != 1:
        raise NotTried(f"{file} has {text.count(old)} times: {old}")
    source.write_text(text.replace(old, new))
    compiled("UsageLog", folder / "Sources", folder)
    found = fault(linked(folder / "UsageLog.o", folder), trial)
    shutil.rmtree(folder)
    return found


def noticed(number):
    """Whether the torture notices a mutation; says so."""
    try:
        found = tried(number, MUTATIONS[number])
    except NotTried as why:
        found, told = "", f"NOT TRIED: {why}"
    else:
        told = found or "UNNOTICED"
    print(f"{number:2} {MUTATIONS[number][1]}: {told}", file=sys.stderr, flush=True)
    return bool(found)


def main():
    start = time.monotonic()
    chosen = [int(argument) for argument in sys.argv[1:]] or range(len(MUTATIONS))
    shutil.rmtree(CACHE, ignore_errors=True)
    CACHE.mkdir(parents=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            for name in MODULES:
                compiled(name, ROOT / "Sources" / name, CACHE)
            compiled("usage-torture", ROOT / "Tests/Counts/UsageTorture", CACHE)
            whole = pool.submit(fault, linked(CACHE / "UsageLog.o", CACHE))
        except NotTried as why:
            sys.exit(f"{why}")
        unnoticed = list(pool.map(noticed, chosen)).count(False)
    if whole.result():
        sys.exit(f"the torture fails on code that is not broken: {whole.result()}")
    print(f"mutations\t{len(chosen)}\t0\t{unnoticed}\t{(time.monotonic() - start) / 60}")
    sys.exit(1 if unnoticed else 0)


if __name__ == "__main__":
    main()
