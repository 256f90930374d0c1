"""The unit tests once more, in a debug build in which the compiler watches memory or threads."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest

from Rigs.rig import CACHE, bash, require

SHIM = pathlib.Path(__file__).with_name("Mutex.swift")
# A finding ends with this status.
FOUND = 66
OPTIONS = {
    # Swift's runtime keeps what it has made for types to the end, which is no leak.
    "address": {"ASAN_OPTIONS": f"exitcode={FOUND}:detect_leaks=0:abort_on_error=0"},
    "thread": {"TSAN_OPTIONS": f"exitcode={FOUND}:halt_on_error=0:second_deadlock_stack=1"},
}


@pytest.mark.parametrize("sanitizer", OPTIONS)
@pytest.mark.limit(3600)
def test_unit_tests(sanitizer, tmp_path):
    """the sanitizer finds nothing in the unit tests"""
    copy = CACHE / f"sanitize-{sanitizer}"
    bash('source Scripts/lib/root.sh; copy_repository "$1"; need_swift', copy)
    if sanitizer == "thread":
        for folder in locking_modules(copy):
            shutil.copy(SHIM, folder / SHIM.name)
    log = tmp_path / "log"
    bash("need_swift")
    with log.open("w") as output:
        done = subprocess.run(
            ["swift", "test", f"--sanitize={sanitizer}", "--disable-testable-imports"], cwd=copy, stdout=output,
            stderr=subprocess.STDOUT, env=os.environ | OPTIONS[sanitizer], check=False,
        )  # fmt: skip
    text = log.read_text(errors="replace")
    findings = re.findall(r"^(?:==\d+==ERROR|WARNING): \w+Sanitizer: .*|^SUMMARY: .*", text, re.MULTILINE)
    require(not findings, lambda: f"{len(findings)} findings: " + "; ".join(findings[:10]))
    require(done.returncode == 0, lambda: f"status {done.returncode}\n{text[-3000:]}")
    return re.search(r"Test run with \d+ tests?\b.*", text)[0]


def locking_modules(copy: pathlib.Path) -> list[pathlib.Path]:
    """The folders of the modules that have a lock."""
    targets = json.loads(bash("swift package describe --type json"))["targets"]
    folders = [copy / target["path"] for target in targets]
    return [
        folder
        for folder in folders
        if any(re.search(r"\bMutex[<(]", path.read_text()) for path in folder.rglob("*.swift"))
    ]
