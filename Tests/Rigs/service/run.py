"""Runs the trials that the kernel's command line names (trials=MODULE), in the order in which they are written there.

Prints a line for each, `ok` with its figures or `FAIL` with what was found, and leaves the status in /job/status.
"""

import importlib
import inspect
import pathlib
import re
import subprocess

from scenario import judge
from unit import Unit

# What takes longer hangs.
LIMIT_S = 120


def main():
    name = re.search(r"\btrials=(\w+)", pathlib.Path("/proc/cmdline").read_text())[1]
    module = importlib.import_module(name)
    trials = [
        function
        for function in vars(module).values()
        if inspect.isfunction(function) and function.__module__ == name and function.__doc__
    ]
    unit = Unit()
    status = 0
    for trial in trials:
        passed, line = judge(trial, unit, LIMIT_S)
        print(line, flush=True)
        if not passed:
            subprocess.run(["journalctl", "--unit=breathpacer", "--no-pager", "--output=short-monotonic", "--lines=15"])
            status = 1
    pathlib.Path("/job/status").write_text(str(status))


if __name__ == "__main__":
    main()
