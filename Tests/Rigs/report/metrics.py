"""Has a real node_exporter and Prometheus collect a fleet's metrics, and asks for what the dashboard and the alerts ask.

    metrics.py FLEET.prom UNITS.csv SCRIPTS/fleet
"""

import csv
import json
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def get(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def patiently(question, seconds=60):
    """The first answer that is one."""
    end = time.monotonic() + seconds
    while True:
        try:
            if answer := question():
                return answer
        except OSError:
            pass
        if time.monotonic() > end:
            raise TimeoutError("no answer on loopback")
        time.sleep(0.2)


def start(*command):
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def check(prometheus, units, fleet):
    def ask(expression):
        query = urllib.parse.urlencode({"query": expression})
        return json.loads(get(f"{prometheus}/api/v1/query?{query}"))["data"]["result"]

    def number(expression):
        return sum(float(sample["value"][1]) for sample in ask(expression))

    patiently(lambda: ask("breathpacer_unit_needs_visit"))
    expected = {
        "sum(breathpacer_unit_needs_visit)": sum(bool(unit["visit"]) for unit in units),
        "sum(breathpacer_unit_unreachable)": sum(bool(unit["unreachable"]) for unit in units),
        "count(breathpacer_unit_unreachable)": len(units),
        "sum(breathpacer_button_stuck)": sum("button_stuck" in unit["visit"] for unit in units),
        "count(breathpacer_disk_error_seconds > 0)": sum("disk_errors" in unit["visit"] for unit in units),
        "max(node_textfile_scrape_error)": 0,
    }
    problems = [
        f"{expression} is {found:.0f}, not {right}"
        for expression, right in expected.items()
        if (found := number(expression)) != right
    ]
    panels = json.loads((fleet / "dashboard.json").read_text())["panels"]
    for panel in panels:
        expression = panel["targets"][0]["expr"].replace("$site", ".*")
        if not ask(expression):
            problems.append(f"the panel {panel['title']} is empty: {expression}")
    rules = json.loads(patiently(lambda: get(f"{prometheus}/api/v1/rules")))["data"]["groups"][0]["rules"]
    problems += [f"the rule {rule['name']}: {rule['lastError']}" for rule in rules if rule.get("lastError")]
    print(f"Prometheus: {len(expected)} sums as in the tables, {len(panels)} panels with data, {len(rules)} rules evaluated")
    return problems


def main():
    metrics, table, fleet = map(pathlib.Path, sys.argv[1:])
    with table.open(newline="") as file:
        units = list(csv.DictReader(file))
    exporter, prometheus = (f"127.0.0.1:{free_port()}" for _ in range(2))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copy(metrics, folder / "breathpacer.prom")
        (folder / "prometheus.yml").write_text(
            f"global: {{scrape_interval: 1s, evaluation_interval: 1s}}\nrule_files: [{(fleet / 'alerts.yaml').resolve()}]\n"
            f"scrape_configs: [{{job_name: fleet, static_configs: [{{targets: ['{exporter}']}}]}}]\n"
        )
        programs = [
            start("prometheus-node-exporter", "--collector.disable-defaults", "--collector.textfile",
                  f"--collector.textfile.directory={folder}", f"--web.listen-address={exporter}"),
            start("prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/data",
                  f"--web.listen-address={prometheus}"),
        ]
        try:
            problems = check(f"http://{prometheus}", units, fleet)
        finally:
            for program in programs:
                program.terminate()
                program.wait()
    for problem in problems:
        print(f"metrics: {problem}", file=sys.stderr)
    sys.exit(bool(problems))


main()
