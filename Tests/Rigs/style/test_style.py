"""What a reader stumbles over is found by the tool of each language."""

import subprocess
import sys

from Rigs.mutations.catalogue import MODULES, MUTATIONS
from Rigs.rig import FOLDER, REPOSITORY, require

SWIFT = ["Sources", "Tests", "Benchmarks/Sources", "Package.swift", "Benchmarks/Package.swift"]
# Scripts of bash and sh, by their first line.
SHELL = r"git grep -lzE '^#!.*\b(ba)?sh$|^# shellcheck shell=' | xargs -0 shellcheck -x"
# Scripts of Python without the suffix that ruff looks for.
PYTHON = r"^#!.*\bpython3?\b"

# What is longer is for one of the readers alone, and belongs on a page of theirs.
README_LINES = 150


def test_readme():
    """the README is as short as its readers' patience"""
    lines = len((REPOSITORY / "README.md").read_text().splitlines())
    require(lines <= README_LINES, f"{lines} lines, of {README_LINES}: move what one reader needs to a page of theirs")
    return f"{lines} lines of {README_LINES}"


def test_swift():
    """swift format has nothing to say of the Swift"""
    clean("swift", "format", "lint", "--strict", "-r", *SWIFT)


def test_shell():
    """shellcheck has nothing to say of the scripts"""
    clean("bash", "-o", "pipefail", "-c", SHELL)


def test_python():
    """ruff has nothing to say of the Python in the repository"""
    return ruff("check")


def test_python_format():
    """ruff would format the Python in the repository as it is"""
    return ruff("format", "--diff")


def ruff(command, *options):
    """Has ruff judge every file of Python, by the rules of the rigs; how many there are."""
    known = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.py"]
    scripts = ["git", "grep", "-lzE", "--untracked", PYTHON, "--", ":!*.py"]
    listed = (subprocess.run(each, cwd=REPOSITORY, check=True, capture_output=True).stdout for each in (known, scripts))
    names = sorted(set(filter(None, b"".join(listed).decode().split("\0"))))
    files = [name for name in names if (REPOSITORY / name).exists()]
    clean(sys.executable, "-m", "ruff", command, *options, "--no-cache", "--config", FOLDER / "pyproject.toml", *files)
    return f"{len(files)} files"


def test_python_packages():
    """what is taken from PyPI is pinned with the hashes of its files, as Scripts/pin-python writes it"""
    lists = list(REPOSITORY.glob("*/**/requirements.in"))
    for wanted in lists:
        text = wanted.with_suffix(".txt").read_text().replace("\\\n", " ")
        pinned = [line for line in text.splitlines() if line and not line.startswith("#")]
        versions = {line.split()[0] for line in pinned}
        missing = {line for line in wanted.read_text().splitlines() if not line.startswith("-r ")} - versions
        require(not missing, f"{wanted.with_suffix('.txt')} lacks {missing}: run Scripts/pin-python")
        bare = [line for line in pinned if "==" not in line or "--hash=sha256:" not in line]
        require(not bare, f"{wanted.with_suffix('.txt')} has lines without a hash: {bare}")
    return f"{len(lists)} lists"


def test_mutations_apply():
    """each mutation of the storage has its piece of code, once"""
    counts = {mutation: len(mutation.places(MODULES)) for mutation in MUTATIONS}
    lost = [
        f"“{mutation.what}”: found {count} times: {mutation.piece}" for mutation, count in counts.items() if count != 1
    ]
    require(not lost, lambda: "no longer apply: " + "; ".join(lost))
    return f"{len(MUTATIONS)} mutations"


def clean(*command):
    done = subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    require(done.returncode == 0, done.stdout)
