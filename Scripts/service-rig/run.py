"""Runs the trials that the kernel's command line names (trials=MODULE), in the order in which they are written there.

Prints a line for each, `ok` with its figures or `FAIL` with what was found, and leaves the status in /job/status.
"""

import importlib
import inspect
import pathlib
import re
import signal
import subprocess

from unit import Unit

# What takes longer hangs.
LIMIT_S = 120


def out_of_time(_signal, _frame):
    raise TimeoutError(f"not done after {LIMIT_S} s")


def passes(trial, unit):
    """Runs one trial and prints its line; whether it passed."""
    signal.alarm(LIMIT_S)
    try:
        verdict, text = "ok  ", trial(unit)
    except Exception as error:  # Whatever goes wrong in a trial is its failure, not the end of the others.
        verdict, text = "FAIL", str(error) if isinstance(error, AssertionError) else repr(error)
    finally:
        signal.alarm(0)
    print(f"{verdict} {trial.__doc__}: {text}", flush=True)
    if verdict == "FAIL":
        subprocess.run(["journalctl", "--unit=breathpacer", "--no-pager", "--output=short-monotonic", "--lines=15"])
    return verdict != "FAIL"


def main():
    signal.signal(signal.SIGALRM, out_of_time)
    name = re.search(r"\btrials=(\w+)", pathlib.Path("/proc/cmdline").read_text())[1]
    module = importlib.import_module(name)
    trials = [
        function
        for function in vars(module).values()
        if inspect.isfunction(function) and function.__module__ == name and function.__doc__
    ]
    unit = Unit()
    results = [passes(trial, unit) for trial in trials]
    pathlib.Path("/job/status").write_text("0" if all(results) else "1")


if __name__ == "__main__":
    main()
