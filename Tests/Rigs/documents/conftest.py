"""What is printed for people: the README, each sheet, the report's pages, in each language."""

import html
import itertools
import re
import subprocess

import pytest

from Rigs.documents.claims import LANGUAGES, plain
from Rigs.documents.pages import README

# The values of an argument, as help has them.
SHEETS = re.compile(r"Which sheet\. \(values: (?P<names>[^)]*)\)")
WRONG_USE = 64


@pytest.fixture(scope="session")
def texts(breathpacer, tmp_path_factory) -> dict[tuple[str, str], str]:
    """What is read, by place and language."""
    folder = tmp_path_factory.mktemp("claims")
    # With what the placard tells only if it is set.
    (folder / "settings.toml").write_text('[invitation]\nat = ["07:15"]\n')

    def run(*command) -> str:
        return subprocess.run([breathpacer, *command], cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout

    def drawn(sheet: str, language: str) -> str:
        """What all pages of a sheet say."""
        lines: list[str] = []
        for page in itertools.count(1):
            options = ["--settings", "settings.toml", "--language", language, "--page", page]
            command = [breathpacer, "sheet", sheet, *options]
            done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True, check=False)
            if done.returncode == WRONG_USE and page > 1:
                return " ".join(lines)
            done.check_returncode()
            lines += [re.sub("<[^>]*>", "", line) for line in re.findall("<text.*</text>", done.stdout)]
        return ""

    found = {("README", "en"): README.prose}
    (sheets,) = SHEETS.findall(plain(run("sheet", "--help")))
    run("sample", "fleet", "--units", "12", "--weeks", "30")
    for language in LANGUAGES:
        for sheet in sheets.split(", "):
            found[sheet, language] = drawn(sheet, language)
        pages = ["--output", "report.html", "--cards", "cards.html", "--all-cards"]
        run("report", "fleet", *pages, "--language", language, "--quiet")
        for name in ("report", "cards"):
            page = re.sub("(?s)<(script|style).*?</\\1>", "", (folder / f"{name}.html").read_text())
            found[name, language] = re.sub("<[^>]*>", " ", page)
    return {place: plain(html.unescape(text)) for place, text in found.items()}
