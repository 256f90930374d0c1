"""What the pages point to."""

import pathlib
import re

from Rigs.documents.pages import CODE, ELSEWHERE, Page, pages
from Rigs.rig import REPOSITORY, require

# A path of the repository in code, such as `Scripts/demo`, up to its first argument.
PATH = re.compile(r"^(?:Scripts|Sources|Tests|Hardware|Documentation|Benchmarks)/[^\s*…{]+")
SWIFT_NAME = re.compile(r"^(?:[A-Z][a-z0-9]+){2,}$")


def test_links():
    """every relative link, picture and anchor of a page leads somewhere"""
    problems, count = [], 0
    for page in pages():
        for target in page.targets:
            if ELSEWHERE.match(target):
                continue
            count += 1
            path, _, anchor = target.partition("#")
            place = (page.path.parent / path).resolve() if path else page.path
            if not place.exists() or not place.is_relative_to(REPOSITORY):
                problems.append(f"{page.name}: {target} is not there")
            elif anchor and anchor not in Page(place).anchors:
                problems.append(f"{page.name}: {target}: no such heading")
        for name in re.findall(r"<doc:(\w+)>", page.text):
            count += 1
            if not page.path.with_name(f"{name}.md").exists():
                problems.append(f"{page.name}: <doc:{name}> is not there")
    require(not problems, "\n".join(problems))
    return f"{count} links of {len(pages())} pages"


def test_paths():
    """every path of the repository that a page names is there"""
    problems, count = [], 0
    for page in pages():
        for words in CODE.findall(page.prose):
            if found := PATH.match(words):
                count += 1
                if not (REPOSITORY / found[0].rstrip("/:,")).exists():
                    problems.append(f"{page.name}: {found[0]} is not there")
    require(not problems, "\n".join(problems))
    return f"{count} paths"


def test_swift_names():
    """every Swift type that the architecture page names is in the sources"""
    page = Page(REPOSITORY / "Documentation" / "Architecture.md")
    sources = "\n".join(path.read_text() for path in pathlib.Path(REPOSITORY, "Sources").rglob("*.swift"))
    known = set(re.findall(r"\b[A-Z]\w+\b", sources)) | {
        path.name for path in pathlib.Path(REPOSITORY, "Tests").iterdir()
    }
    names = {words for words in CODE.findall(page.prose) if SWIFT_NAME.match(words)}
    require(names <= known, lambda: f"not in the sources: {', '.join(sorted(names - known))}")
    return f"{len(names)} names"
