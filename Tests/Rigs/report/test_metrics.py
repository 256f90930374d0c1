"""The fleet's metrics, with the programs that collect them."""

import csv
import json
import re
import shutil
import subprocess

from Rigs.report.metrics import collecting, exporting, get, patiently
from Rigs.rig import SCRIPTS

FLEET = SCRIPTS / "fleet"
SAMPLE = re.compile(r"(breathpacer_\w+)\{(.*)\} (\S+)")
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
STATES = {"inactive": 0, "pending": 1, "firing": 2}


def test_metrics_are_well_formed(reports):
    """promtool finds nothing wrong with the fleet's metrics"""
    subprocess.run(["promtool", "check", "metrics"], stdin=reports.metrics.open(), check=True)


def test_alerts(reports):
    """promtool takes the alerting rules, and each fires when it should"""
    subprocess.run(["promtool", "check", "rules", "alerts.yaml"], cwd=FLEET, check=True)
    subprocess.run(["promtool", "test", "rules", "alerts.test.yaml"], cwd=FLEET, check=True)


def test_prometheus(reports, tmp_path):
    """node_exporter and Prometheus collect the fleet's metrics: sums as in the tables, panels filled, alerts' states"""
    with (reports.tables / "units.csv").open(newline="") as file:
        units = list(csv.DictReader(file))
    shutil.copy(reports.metrics, tmp_path / "breathpacer.prom")
    expected = {
        "sum(breathpacer_unit_needs_visit)": sum(bool(unit["visit"]) for unit in units),
        "sum(breathpacer_unit_unreachable)": sum(bool(unit["unreachable"]) for unit in units),
        "count(breathpacer_unit_unreachable)": len(units),
        "sum(breathpacer_unit_not_known)": sum(
            bool(unit["not_known"]) and not unit["visit"] and not unit["unreachable"] for unit in units
        ),
        "sum(breathpacer_button_stuck)": sum("button_stuck" in unit["visit"] for unit in units),
        "count(breathpacer_disk_error_seconds > 0)": sum("disk_errors" in unit["visit"] for unit in units),
        "max(node_textfile_scrape_error)": 0,
    }
    panels = json.loads((FLEET / "dashboard.json").read_text())["panels"]
    with exporting(tmp_path) as exporter, collecting(tmp_path, exporter, FLEET / "alerts.yaml") as prometheus:
        patiently(lambda: prometheus.ask("breathpacer_unit_needs_visit"))
        assert {expression: prometheus.number(expression) for expression in expected} == expected
        # The last of the rules: when it waits for its hour, all have been evaluated.
        patiently(lambda: prometheus.ask('ALERTS{alertname="BreathpacerDiskFailing"}'))
        shown = {
            (panel["title"], target["refId"]): target["expr"].replace("$site", ".*")
            for panel in panels
            for target in panel["targets"]
        }
        empty = {place: expression for place, expression in shown.items() if not prometheus.ask(expression)}
        assert not empty, f"panels without data: {empty}"
        rules = prometheus.rules()
        assert not {rule["name"]: rule["lastError"] for rule in rules if rule.get("lastError")}
        alerts = [expression for (title, _), expression in shown.items() if title == "Alerts"]
        states = {re.search(r'alertname="(\w+)"', alert)[1]: prometheus.number(alert) for alert in alerts}
        assert states == {rule["name"]: STATES[rule["state"]] for rule in rules}
        assert states["BreathpacerUnitNeedsVisit"] == STATES["pending"], states
    return f"{len(expected)} sums as in the tables, {len(panels)} panels with data, {len(rules)} rules evaluated"


def test_a_units_metrics_beside_the_fleets(reports, breathpacer, tmp_path):
    """node_exporter serves every series of a unit's breathpacer.prom and of the fleet's that lie in one folder"""
    usage, served = tmp_path / "usage", tmp_path / "textfiles"
    served.mkdir()
    settings = tmp_path / "settings.toml"
    settings.write_text('[room]\nheadcount = 24\nsite = "north"\ndevice = "alone"\n')
    command = [breathpacer, "simulate", "--settings", settings, "--for", "8d", "--usage", usage]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.copy(usage / "published/breathpacer.prom", served / "breathpacer.prom")
    shutil.copy(reports.metrics, served / "fleet.prom")
    with exporting(served) as exporter:
        page = patiently(lambda: get(f"http://{exporter}/metrics"))
    found = series(page)
    figures = []
    for file in sorted(served.iterdir()):
        expected = series(file.read_text())
        missing = sorted({name for name, _ in expected.keys() - found.keys()})
        assert expected and not missing, f"{file.name}: no series or not all of {', '.join(missing)}"
        assert all(found[key] == value for key, value in expected.items()), f"{file.name}: other values"
        figures.append(f"{len(expected)} series of {file.name}")
    assert re.search(r"^node_textfile_scrape_error 0$", page, re.MULTILINE), "node_exporter reports an error"
    return ", ".join(figures)


def series(text):
    """Every sample of breathpacer's, by its name and labels."""
    return {(name, frozenset(LABEL.findall(labels))): float(value) for name, labels, value in SAMPLE.findall(text)}
