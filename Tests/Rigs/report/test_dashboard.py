"""The dashboard, by Grafana's own model of one."""

import copy
import json

from Rigs.report import grafana
from Rigs.rig import SCRIPTS

DASHBOARD = json.loads((SCRIPTS / "fleet/dashboard.json").read_text())
# Where each mistake is made, what is put there, and the place that must be told.
MISTAKES = {
    "a field that there is not": ("panels", 0, "gridPos", "width", 4, "panels[0].gridPos.width: no such field"),
    "a text for a number": ("panels", 0, "gridPos", "x", "0", "panels[0].grid_pos.x: '0' is no"),
    "another kind of panel": ("panels", 0, "type", "stats", "panels[0]: no panel is a stats"),
    "another data source": ("panels", 0, "datasource", "type", "promql", "panels[0].targets[0]: a query of no data"),
    "a number that means nothing": ("templating", "list", 1, "refresh", 7, "list_val[1].refresh: 7 is none of"),
    "a field of a query": ("panels", 0, "targets", 0, "expression", "up", "targets[0].expression: no such field"),
    "a part of a transformation": ("panels", -1, "transformations", [{"id": 1}], "transformations[0].id_val: 1 is no"),
    "a folder for a list": ("panels", 0, "targets", {"A": "up"}, "targets: {'A': 'up'} is read as"),
}


def test_dashboard():
    """Every field of the dashboard is one of Grafana's, with a value of its type"""
    found = grafana.mistakes(DASHBOARD)
    assert not found, "\n".join(found)
    return f"{len(DASHBOARD['panels'])} panels"


def test_mistakes():
    """Mistakes in the dashboard would be found"""
    for mistake, (*path, last, value, words) in MISTAKES.items():
        spoilt = copy.deepcopy(DASHBOARD)
        place = spoilt
        for step in path:
            place = place[step]
        place[last] = value
        found = grafana.mistakes(spoilt)
        assert any(words in told for told in found), f"{mistake}: {found}"
    return f"{len(MISTAKES)} mistakes"
