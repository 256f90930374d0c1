"""What all rigs have: options, the line that each scenario prints, the built program."""

import functools
import inspect
import pathlib
import signal

import pytest

from Rigs import elsewhere, rig

# A scenario without a limit of its own that takes as long as this hangs.
LIMIT_S = 1800
# Properties of a report: what holds, and the figures.
HOLDS, FIGURES = "holds", "figures"


def pytest_addoption(parser):
    group = parser.getgroup("rigs")
    group.addoption("--short", action="store_true", help="the short form, for every landing")
    group.addoption("--long", action="store_true", help="ten times as many trials, where there are trials")
    group.addoption("--seed", type=int, default=1, help="what seeded trials begin with")


def pytest_configure(config):
    config.pluginmanager.register(elsewhere.plugin(config))


def pytest_collection_modifyitems(config, items):
    if config.getoption("short"):
        left_out = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("long")]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Runs a scenario, within its limit, and keeps the figures that it returns."""
    arguments = {name: pyfuncitem.funcargs[name] for name in inspect.signature(pyfuncitem.obj).parameters}
    marker = pyfuncitem.get_closest_marker("limit")
    limit = marker.args[0] if marker else LIMIT_S

    def out_of_time(_signal, _frame):
        raise TimeoutError(f"not done after {limit} s")

    signal.signal(signal.SIGALRM, out_of_time)
    signal.alarm(limit)
    try:
        figures = pyfuncitem.obj(**arguments)
    finally:
        signal.alarm(0)
    pyfuncitem.user_properties.append((FIGURES, figures))
    return True


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    holds = (getattr(item.obj, "__doc__", None) or item.name).strip()
    if report.skipped:
        report.outcome, report.longrepr = "failed", f"skipped, and a rig skips nothing: {report.longrepr}"
    report.user_properties = [(HOLDS, " ".join(holds.split())), *report.user_properties]


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(report):
    """Each scenario prints a line of its own, in place of a letter."""
    if report.passed:
        return "passed" if report.when == "call" else "", "", ""
    return ("failed" if report.when == "call" else "error"), "", ""


@pytest.hookimpl(trylast=True)
def pytest_runtest_logreport(report):
    if elsewhere.is_here() and (report.when == "call" or report.failed):
        print(line(report), flush=True)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session):
    """What failed has been told in its line, and is not told again."""
    session.config.option.tbstyle = "no"


def line(report) -> str:
    """A scenario's line: `ok` with its figures, or `FAIL` with what was found or where it broke."""
    properties = dict(report.user_properties)
    root = report.nodeid.partition("[")[2].rstrip("]")
    holds = properties.get(HOLDS, report.nodeid) + (f" [{root}]" if root else "")
    if report.passed:
        figures = properties.get(FIGURES)
        return f"ok   {holds}" + (f": {figures}" if figures else "")
    crash = getattr(report.longrepr, "reprcrash", None)
    is_found = crash and crash.message.startswith("AssertionError")
    found = crash.message.removeprefix("AssertionError: ") if is_found else f"\n{report.longrepr}"
    return f"FAIL {holds}: {found}"


@pytest.fixture(scope="session")
def is_short(pytestconfig) -> bool:
    """Whether the short form is asked for."""
    return pytestconfig.getoption("short")


@pytest.fixture(scope="session")
def sized(pytestconfig):
    """One of three: for the short form, the whole and ten times the whole."""

    def one_of(short, whole, long):
        return short if pytestconfig.getoption("short") else long if pytestconfig.getoption("long") else whole

    return one_of


@pytest.fixture(scope="session")
def seed(pytestconfig) -> int:
    """What seeded trials begin with."""
    return pytestconfig.getoption("seed")


@pytest.fixture(scope="session")
def product():
    """A product of the package by its name, built as every script builds it."""

    @functools.cache
    def path(name: str) -> pathlib.Path:
        return rig.built(name) / name

    return path


@pytest.fixture(scope="session")
def breathpacer(product) -> pathlib.Path:
    """The program, as built for release."""
    return product("breathpacer")
