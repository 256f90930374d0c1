"""What the pages show of the program."""

import subprocess

import pytest

from Rigs.documents import console
from Rigs.documents.pages import pages
from Rigs.rig import require

WITH_CONSOLE = [page for page in pages() if any(block.language == "console" for block in page.blocks)]


@pytest.mark.parametrize("page", WITH_CONSOLE, ids=lambda page: page.name)
def test_console(page, breathpacer, tmp_path):
    """every console block of a page that can run prints what it shows"""
    blocks = [block for block in page.blocks if block.language == "console"]
    commands = sum(console.run(block, tmp_path, breathpacer) for block in blocks if block.reason is None)
    left_out = sum(block.reason is not None for block in blocks)
    return f"{len(blocks) - left_out} blocks run, {commands} commands; {left_out} not run"


def test_count():
    """a block that no test can run says why, and only those that hold commands are marked"""
    blocks = [block for page in pages() for block in page.blocks]
    for block in blocks:
        has_commands = any(line.startswith("$ ") for line in block.lines)
        require(has_commands == (block.language == "console"), f"{block.place}: commands belong in a console block")
        require(has_commands or block.reason is None, f"{block.place}: nothing in it could be run")
    held = [block for block in blocks if block.language == "console"]
    left_out = [block for block in held if block.reason is not None]
    return f"{len(held) - len(left_out)} of {len(held)} console blocks run, {len(left_out)} not run"


def test_settings(breathpacer, tmp_path):
    """every settings file that a page shows is good"""
    blocks = [block for page in pages() for block in page.blocks if block.language == "toml"]
    require(blocks, "no page shows a settings file")
    file = tmp_path / "settings.toml"
    for block in blocks:
        file.write_text("\n".join(block.lines) + "\n")
        done = subprocess.run(
            [breathpacer, "settings", "check", "--settings", file], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, check=False,
        )  # fmt: skip
        require(done.returncode == 0, f"{block.place}: {done.stdout}")
    return f"{len(blocks)} files"
