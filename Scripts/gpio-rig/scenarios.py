"""Runs scenarios in a guest: scenarios.py PROGRAM TESTS SCENARIO…, each the name of a function in a module of them.

Prints a line for each, `ok` with its figures or `FAIL` with what was found; the status is 1 if any failed.
"""

import importlib
import sys
import tempfile

import rig
from scenario import judge

# The longest scenario is a session of five minutes; what takes longer hangs.
LIMIT_S = 400


def main(program, tests, *names):
    with tempfile.TemporaryDirectory() as folder:
        bench = rig.Rig(program, tests, folder)
        status = 0
        for name in names:
            module, function = name.split(".")
            passed, line = judge(getattr(importlib.import_module(module), function), bench, LIMIT_S)
            print(line, flush=True)
            status |= not passed
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
