"""What the rules break, and that it is still Swift."""

import subprocess

import pytest

from Rigs.mutations.modules import Placed, files, mutations
from Rigs.mutations.rules import Finder, neighbours
from Rigs.mutations.schemata import Numbered, written
from Rigs.mutations.scores import BOUNDS, EQUIVALENTS
from Rigs.mutations.swift import File
from Rigs.rig import require

# A line of Swift, and what the rules make of it.
BROKEN = {
    # Operators bind as in Swift: && more than ||, comparisons more than both, and arithmetic more than those.
    "let a = b + c < d && e || f == g": [
        "let a = b + c <= d && e || f == g",
        "let a = b + c >= d && e || f == g",
        "let a = b + c < d && !e || f == g",
        "let a = b + c < d || e || f == g",
        "let a = b + c < d && e && f == g",
        "let a = b + c < d && e || f != g",
    ],
    "let a = b ?? c > d": ["let a = b ?? c >= d", "let a = b ?? c <= d"],
    "let a = b < c(d)": ["let a = b <= c(d)", "let a = b >= c(d)"],
    "let a = b && !c(d)": ["let a = !b && !c(d)", "let a = b && c(d)", "let a = b || !c(d)"],
    "let a = b && c + d < e.f(1)": [
        "let a = !b && c + d < e.f(1)",
        "let a = b || c + d < e.f(1)",
        "let a = b && c + d <= e.f(1)",
        "let a = b && c + d >= e.f(1)",
        "let a = b && c + d < e.f(0)",
        "let a = b && c + d < e.f(2)",
    ],
    "let a = b ? c : d": ["let a = !b ? c : d"],
    "let a = 5": ["let a = 4", "let a = 6"],
    "let a = 0": ["let a = 1"],
    "let a = 20_000": ["let a = 18_000", "let a = 22_000"],
    "let a: UInt8 = 0xFF": ["let a: UInt8 = 254"],
    "let a = 0.5": ["let a = 0.55"],
    "let a = true": ["let a = false"],
    "let a = b.0": [],
    "for a in b..<c.count {}": ["for a in b...c.count {}"],
    "for a in 1...9 {}": ["for a in 0...9 {}", "for a in 2...9 {}", "for a in 1...8 {}", "for a in 1...10 {}"],
    "if a, !b, let c, case .d = e {}": ["if !a, !b, let c, case .d = e {}", "if a, b, let c, case .d = e {}"],
    "func a() { b() }": ["func a() { }"],
    "func a() throws { try b(); c() }": ["func a() throws { ; c() }", "func a() throws { try b(); }"],
    # The call is the value.
    "func a() -> B { b() }": [],
    "let a = b.map { $0.c() }": [],
    # A demand is kept, and so is what is put off.
    "func a() { precondition(b < 1) }": [],
    "func a() { defer { b() }; c() }": ["func a() { defer { }; c() }", "func a() { defer { b() }; }"],
    "func a() { switch b { case .c: d(); case .e: f() } }": [
        "func a() { switch b { case .c: ; case .e: f() } }",
        "func a() { switch b { case .c: d(); case .e: } }",
        "func a() { switch b { case .c: f(); case .e: f() } }",
    ],
    "func a() { switch b { case .c(let d): d(); case .e: f() } }": [
        "func a() { switch b { case .c(let d): ; case .e: f() } }",
        "func a() { switch b { case .c(let d): d(); case .e: } }",
    ],
    "func a() { switch b { case .c: d(1); case .e: d(1) } }": [
        "func a() { switch b { case .c: ; case .e: d(1) } }",
        "func a() { switch b { case .c: d(0); case .e: d(1) } }",
        "func a() { switch b { case .c: d(2); case .e: d(1) } }",
        "func a() { switch b { case .c: d(1); case .e: } }",
        "func a() { switch b { case .c: d(1); case .e: d(0) } }",
        "func a() { switch b { case .c: d(1); case .e: d(2) } }",
    ],
    "enum A { case b, c }; let d: A = .b": ["enum A { case b, c }; let d: A = .c"],
    "enum A: Int { case b = 1 }": [],
}  # fmt: skip


@pytest.mark.parametrize("line", BROKEN)
def test_rules(line):
    """the rules break a line in just these ways"""
    file = File(line.encode())
    found = sorted(one.after for one in Finder(file, neighbours([file])).mutations())
    wanted = sorted(" ".join(after.split()) for after in BROKEN[line])
    require(found == wanted, lambda: "found\n" + "\n".join(found))


def test_lines():
    """each line of a file with mutations is known for the line that it was; without mutations the file is as it was"""
    file = File(b"func a() {\n    b()\n    c(\n        1)\n}\n")
    found = Finder(file, {}).mutations()
    new = written(file, "A", [Numbered(number, one) for number, one in enumerate(found, start=1)])
    text = (
        "func a() {\n    if !isBrokenA(1) { b()\n}\n    if !isBrokenA(2) { c(\n"
        "        (isBrokenA(3) ? 0 : (isBrokenA(4) ? 2 : 1)))\n}\n}\n"
    )
    require(new.text.decode() == text, lambda: new.text.decode())
    require(new.lines == [1, 2, 2, 3, 4, 3, 5], lambda: str(new.lines))
    require(written(file, "A", []).text == file.text, "the file is another one without mutations")


@pytest.mark.parametrize("name", BOUNDS)
def test_syntax(name, tmp_path):
    """a module with all of its mutations at once has the syntax of Swift"""
    of_file: dict[str, list[Placed]] = {}
    for one in mutations(name):
        of_file.setdefault(one.path, []).append(one)
    for path, placed in of_file.items():
        numbered = [Numbered(number, one.mutation) for number, one in enumerate(placed, start=1)]
        (tmp_path / path.replace("/", "-")).write_bytes(written(files()[path], name, numbered).text)
    done = subprocess.run(
        ["swiftc", "-frontend", "-parse", *tmp_path.iterdir()], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False,
    )  # fmt: skip
    require(done.returncode == 0, lambda: done.stdout[-3000:])
    return f"{len(mutations(name))} mutations in {len(of_file)} files"


def test_equivalents():
    """what is listed as equivalent is a mutation of its file, once"""
    found = [one for module in BOUNDS for one in mutations(module)]
    counts = {known: sum(one.is_told_by(known) for one in found) for known in EQUIVALENTS}
    lost = [f"{known.path}: {known.before}: {count} times" for known, count in counts.items() if count != 1]
    require(not lost, lambda: "no longer apply: " + "; ".join(lost))
    return f"{len(EQUIVALENTS)} of {len(found)} mutations"
