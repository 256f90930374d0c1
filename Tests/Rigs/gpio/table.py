"""The results of runs of the scenarios side by side: table.py RUN RUN, each what Scripts/test-gpio printed.

A line for each scenario, with what each run says of it; the status is 1 unless both passed them all.
"""

import pathlib
import re
import sys

RESULT = re.compile(r"^(ok|FAIL) +([^:]+): ", re.MULTILINE)
LIBRARY = re.compile(r"^libgpiod [0-9.]+$", re.MULTILINE)


def results(run):
    """The library of a run, and each scenario's verdict."""
    text = pathlib.Path(run).read_text()
    library = LIBRARY.search(text)
    return library[0] if library else "not built", {name: verdict for verdict, name in RESULT.findall(text)}


def main(*runs):
    libraries, verdicts = zip(*map(results, runs))
    names = list(dict.fromkeys(name for run in verdicts for name in run))
    width = max(map(len, names), default=0)
    for name, *columns in [("scenario", *libraries), *((name, *(run.get(name, "-") for run in verdicts)) for name in names)]:
        print(name.ljust(width), *(column.ljust(14) for column in columns))
    for library, run in zip(libraries, verdicts):
        print(f"{library}: {sum(verdict == 'ok' for verdict in run.values())} of {len(names)} scenarios passed")
    return 0 if names and all(run.get(name) == "ok" for run in verdicts for name in names) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
