"""The Markdown pages of the repository: their fenced blocks, links and anchors."""

import dataclasses
import functools
import pathlib
import re
import subprocess

from Rigs.rig import REPOSITORY

FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\S*)$")
# A comment above a block that no test can run, and why not.
NOT_RUN = re.compile(r"^ *<!-- not run: (?P<reason>.+) -->$")
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)|<img [^>]*src=\"(?P<source>[^\"]+)\"")
# A target that is no file.
ELSEWHERE = re.compile(r"^(https?|mailto):")
HEADING = re.compile(r"^#+ (?P<text>.+)$", re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")


@dataclasses.dataclass(frozen=True)
class Block:
    """A fenced block, without its indentation."""

    place: str
    language: str
    lines: tuple[str, ...]
    # Why no test can run it; `None` for a block that is run.
    reason: str | None


@dataclasses.dataclass(frozen=True)
class Page:
    """A Markdown file."""

    path: pathlib.Path

    @property
    def name(self) -> str:
        return str(self.path.relative_to(REPOSITORY))

    @functools.cached_property
    def text(self) -> str:
        return self.path.read_text()

    @functools.cached_property
    def blocks(self) -> list[Block]:
        """The fenced blocks in order."""
        lines, blocks, index = self.text.split("\n"), [], 0
        while index < len(lines):
            if not (fence := FENCE.match(lines[index])):
                index += 1
                continue
            indent = fence["indent"]
            end = lines.index(f"{indent}```", index + 1)
            above = next((line for line in reversed(lines[:index]) if line.strip()), "")
            mark = NOT_RUN.match(above)
            blocks.append(
                Block(
                    place=f"{self.name}:{index + 1}",
                    language=fence["language"],
                    lines=tuple(line.removeprefix(indent) for line in lines[index + 1 : end]),
                    reason=mark["reason"] if mark else None,
                )
            )
            index = end + 1
        return blocks

    @functools.cached_property
    def prose(self) -> str:
        """The text without its fenced blocks."""
        return re.sub(r"^ *```.*?^ *```$", "", self.text, flags=re.MULTILINE | re.DOTALL)

    @functools.cached_property
    def anchors(self) -> set[str]:
        """What GitHub calls its headings."""
        return {
            re.sub(r"[^\w\- ]", "", heading["text"].lower()).replace(" ", "-")
            for heading in HEADING.finditer(self.prose)
        }

    @property
    def targets(self) -> list[str]:
        """What its links and pictures point to, in this repository or elsewhere."""
        prose = CODE.sub("", self.prose)
        return [link["target"] or link["source"] for link in LINK.finditer(prose)]


README = Page(REPOSITORY / "README.md")


@functools.cache
def pages() -> tuple[Page, ...]:
    """Every Markdown file that git knows or would add."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]
    names = subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    return tuple(Page(REPOSITORY / name) for name in sorted(set(names)) if (REPOSITORY / name).exists())
