"""A real node_exporter, and a Prometheus that collects from it, on loopback."""

import contextlib
import json
import pathlib
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from typing import TypeVar

Answer = TypeVar("Answer")


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def patiently(question: Callable[[], Answer], seconds: float = 60) -> Answer:
    """The first answer that is one."""
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(OSError):
            if answer := question():
                return answer
        if time.monotonic() > end:
            raise TimeoutError("no answer on loopback")
        time.sleep(0.2)


class Prometheus:
    def __init__(self, address: str):
        self.address = address

    def ask(self, expression: str) -> list:
        """The samples of an expression."""
        query = urllib.parse.urlencode({"query": expression})
        return json.loads(get(f"{self.address}/api/v1/query?{query}"))["data"]["result"]

    def number(self, expression: str) -> float:
        return sum(float(sample["value"][1]) for sample in self.ask(expression))

    def rules(self) -> list:
        answer = patiently(lambda: get(f"{self.address}/api/v1/rules"))
        return json.loads(answer)["data"]["groups"][0]["rules"]


@contextlib.contextmanager
def exporting(folder: pathlib.Path) -> Iterator[str]:
    """A node_exporter that serves the .prom files of a folder; its address."""
    address = f"127.0.0.1:{_free_port()}"
    with _running(
        "prometheus-node-exporter",
        "--collector.disable-defaults",
        "--collector.textfile",
        f"--collector.textfile.directory={folder}",
        f"--web.listen-address={address}",
    ):
        yield address


@contextlib.contextmanager
def collecting(folder: pathlib.Path, exporter: str, rules: pathlib.Path) -> Iterator[Prometheus]:
    """A Prometheus that collects from an exporter every second, evaluates the rules, and keeps its data in a folder."""
    address = f"127.0.0.1:{_free_port()}"
    settings = folder / "prometheus.yml"
    settings.write_text(
        f"global: {{scrape_interval: 1s, evaluation_interval: 1s}}\nrule_files: [{rules.resolve()}]\n"
        f"scrape_configs: [{{job_name: fleet, static_configs: [{{targets: ['{exporter}']}}]}}]\n"
    )
    with _running(
        "prometheus",
        f"--config.file={settings}",
        f"--storage.tsdb.path={folder}/data",
        f"--web.listen-address={address}",
    ):
        yield Prometheus(f"http://{address}")


@contextlib.contextmanager
def _running(*command: str) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
