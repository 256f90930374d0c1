"""Runs scenarios in a guest: scenarios.py PROGRAM TESTS SCENARIO…, each the name of a function in a module of them.

Prints a line for each, `ok` with its figures or `FAIL` with what was found; the status is 1 if any failed.
"""

import importlib
import signal
import sys
import tempfile

import rig

# The longest scenario is a session of five minutes; what takes longer hangs.
LIMIT_S = 400


def out_of_time(_signal, _frame):
    raise TimeoutError(f"not done after {LIMIT_S} s")


def passes(scenario, bench):
    """Runs one scenario and prints its line; whether it passed."""
    signal.alarm(LIMIT_S)
    try:
        verdict, text = "ok  ", scenario(bench)
    except Exception as error:  # Whatever goes wrong in a scenario is its failure, not the end of the others.
        verdict, text = "FAIL", str(error) if isinstance(error, AssertionError) else repr(error)
    finally:
        signal.alarm(0)
    print(f"{verdict} {scenario.__doc__}: {text}", flush=True)
    return verdict != "FAIL"


def main(program, tests, *names):
    signal.signal(signal.SIGALRM, out_of_time)
    with tempfile.TemporaryDirectory() as folder:
        bench = rig.Rig(program, tests, folder)
        results = []
        for name in names:
            module, function = name.split(".")
            results.append(passes(getattr(importlib.import_module(module), function), bench))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
