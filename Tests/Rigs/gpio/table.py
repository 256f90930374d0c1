"""The results of the scenarios on two roots, side by side."""


def lines(libraries: list[str], verdicts: list[dict[str, str]]):
    """A line for each scenario, with the verdict of each library's run, and how many each has passed."""
    names = list(dict.fromkeys(name for run in verdicts for name in run))
    width = max(map(len, names), default=0)
    yield " ".join(["scenario".ljust(width), *(library.ljust(14) for library in libraries)])
    for name in names:
        yield " ".join([name.ljust(width), *(run.get(name, "-").ljust(14) for run in verdicts)])
    for library, run in zip(libraries, verdicts, strict=True):
        yield f"{library}: {sum(verdict == 'ok' for verdict in run.values())} of {len(run)} scenarios passed"
