"""The rules by which code is broken.

Each mutation keeps the types, so that all of them can be compiled together: which of them is in force is a question
that the program asks as it runs. What a mutation makes of the code is a list of pieces: text, spans of the file that
stay as they are, and that question.
"""

import dataclasses
import re
from collections.abc import Iterator

from Rigs.mutations.statements import TESTS, binds, body, in_demand, in_pattern, is_removable, is_text, tests
from Rigs.mutations.swift import (
    TERNARY,
    File,
    Node,
    Operand,
    Operation,
    Span,
    is_chain,
    is_covered,
    is_within_chain,
    operation,
    parts,
    span,
)

# The question whether a mutation is in force.
ASKED = object()

# An operator and its neighbours on the other side of the bound. The negation of each comparison is a mutation besides.
BOUNDS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
NEGATED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==", "===": "!==", "!==": "==="}
JOINED = {"&&": "||", "||": "&&"}
# The end of a range, moved so that the one kind of range is the other one.
ENDS = {"..<": 1, "...": -1}
INTEGERS = {"integer_literal", "hex_literal", "bin_literal", "oct_literal"}
# The greatest numbers of the types of fixed width. One more does not compile.
GREATEST = {2**bits - 1 for bits in (7, 8, 15, 16, 31, 32, 63, 64)}
# Ends that have a rule of their own, or no next one: literals and durations.
UNMOVED = re.compile(r"^[-\d\"]|\bDuration\.")
# Greater numbers than this change by a tenth instead of by one.
MOST_BY_ONE = 1000
# Nothing in these is code that runs, or may be an expression of any kind.
LEFT_OUT = {"attribute", "availability_condition", "directive", "enum_entry", "import_declaration", "type_annotation"}


@dataclasses.dataclass(frozen=True)
class Mutation:
    """A way to break a file."""

    rule: str
    span: Span
    # What stands in the place of the span while it can be in force.
    pieces: tuple
    # The lines on which it changes something, joined, before and after.
    line: int
    before: str
    after: str


class Finder:
    """Finds what can be broken in a file. `cases` are neighbours of cases of enums."""

    def __init__(self, file: File, cases: dict[str, str]):
        self._file = file
        self._cases = cases

    def mutations(self) -> list[Mutation]:
        """All of a file, in the order of its text."""
        found = []
        for node in self._file.nodes(LEFT_OUT):
            if node.has_error or in_demand(node):
                continue
            if is_chain(node) and not is_within_chain(node):
                if outermost := operation(node):
                    for each in outermost.operations():
                        found += self._operation(each)
            elif node.type in INTEGERS:
                found += self._integer(node)
            elif node.type == "real_literal":
                found.append(self._ternary("constant", node, a_tenth_more(node.text.decode())))
            elif node.type == "boolean_literal" and not in_pattern(node):
                found.append(self._ternary("constant", node, "false" if node.text == b"true" else "true"))
            elif node.type in {"if_statement", "guard_statement", "while_statement"}:
                found += [self._negation(span(test)) for test in tests(node) if self._can_move(span(test))]
            elif node.type == "statements" and node.parent.type != "source_file":
                found += [self._removal(child) for child in parts(node) if is_removable(child)]
            elif node.type == "switch_statement":
                found += self._swaps(node)
            elif node.type == "prefix_expression":
                found += self._case(node)
        return sorted(set(found), key=lambda one: (one.span.start, -one.span.end, one.after))

    def _operation(self, found: Operation) -> Iterator[Mutation]:
        name, first, last = found.name, found.operands[0], found.operands[-1]
        if name == TERNARY:
            yield from self._leaf_negation(first)
            return
        if not self._can_move(found):
            return
        if other := BOUNDS.get(name) or JOINED.get(name):
            rule = "bound" if name in BOUNDS else "logic"
            yield self._replaced(rule, found, found.operators[0], other)
        if other := NEGATED.get(name):
            whole = Span(found.start, found.end)
            operator = span(found.operators[0])
            yield self._made("comparison", whole, ("((", whole, ") != ", ASKED, ")"), operator, other)
        if name in JOINED:
            for operand in found.operands:
                yield from self._leaf_negation(operand)
        if name in ENDS and not UNMOVED.search(self._file.at(last)):
            end, other = Span(last.start, last.end), {"..<": "...", "...": "..<"}[name]
            pieces = ("(", ASKED, " ? (", end, f").advanced(by: {ENDS[name]}) : ", end, ")")
            yield self._made("bound", end, pieces, span(found.operators[0]), other)

    def _leaf_negation(self, operand: Operand | Operation) -> Iterator[Mutation]:
        if isinstance(operand, Operand) and operand.node.type in TESTS and self._can_move(operand):
            yield self._negation(Span(operand.start, operand.end))

    def _negation(self, whole: Span) -> Mutation:
        text = self._file.at(whole)
        return self._made(
            "condition", whole, ("((", whole, ") != ", ASKED, ")"), whole,
            text.removeprefix("!") if text.startswith("!") else f"!{text}",
        )  # fmt: skip

    def _integer(self, node: Node) -> Iterator[Mutation]:
        if node.parent.type == "navigation_suffix":
            return
        value = int(node.text.decode().replace("_", ""), 0)
        step = 1 if value <= MOST_BY_ONE else value // 10
        if value not in GREATEST:
            yield self._ternary("constant", node, f"{value + step:_}")
        if value > 0:
            yield self._ternary("constant", node, f"{value - step:_}")

    def _case(self, node: Node) -> Iterator[Mutation]:
        inner = parts(node)
        if len(inner) != 2 or inner[0].type != "." or in_pattern(node):
            return
        if node.parent.type in {"navigation_expression", "call_expression"}:
            return
        if other := self._cases.get(inner[1].text.decode()):
            yield self._ternary("case", node, f".{other}")

    def _removal(self, node: Node) -> Mutation:
        whole = span(node)
        return self._made("call", whole, ("if !", ASKED, " { ", whole, "\n}"), whole, "")

    def _swaps(self, switch: Node) -> Iterator[Mutation]:
        """Each case does what the next one does."""
        entries = [entry for entry in parts(switch) if entry.type == "switch_entry"]
        for first, second in zip(entries, entries[1:]):
            its, others = body(first), body(second)
            if not its or not others or binds(first) or binds(second) or is_text(first, second):
                continue
            other = self._file.at(others)
            if other != self._file.at(its):
                pieces = ("if ", ASKED, " { ", others, "\n} else { ", its, "\n}")
                yield self._made("case", its, pieces, its, other)

    def _ternary(self, rule: str, node: Node, broken: str) -> Mutation:
        whole = span(node)
        return self._made(rule, whole, ("(", ASKED, f" ? {broken} : ", whole, ")"), whole, broken)

    def _replaced(self, rule: str, found: Operation, operator: Node, other: str) -> Mutation:
        whole, at = Span(found.start, found.end), span(operator)
        left, right = Span(whole.start, at.start), Span(at.end, whole.end)
        return self._made(rule, whole, ("(", ASKED, " ? ", left, other, right, " : ", whole, ")"), at, other)

    def _made(self, rule: str, whole: Span, pieces: tuple, changed: Span, replacement: str) -> Mutation:
        """A mutation that puts a replacement in the place of what is changed."""
        text = self._file.text
        begin = text.rfind(b"\n", 0, changed.start) + 1
        end = text.find(b"\n", changed.end)
        end = len(text) if end < 0 else end
        before, after = (
            " ".join((text[begin : changed.start].decode() + middle + text[changed.end : end].decode()).split())
            for middle in (self._file.at(changed), replacement)
        )
        return Mutation(rule, whole, pieces, self._file.line(changed.start), before, after)

    def _can_move(self, found: Span) -> bool:
        return is_covered(self._file.at(found))


def a_tenth_more(literal: str) -> str:
    value = float(literal.replace("_", ""))
    return repr(float(f"{value * 1.1 or 0.1:.12g}"))


def neighbours(files: list[File]) -> dict[str, str]:
    """For each case of an enum whose name nothing else has, the next of its enum's cases that takes no value."""
    enums: list[list[str]] = []
    known: dict[str, int] = {}
    for file in files:
        for node in file.nodes(set()):
            if node.type == "enum_class_body":
                enums.append([])
                for entry in (child for child in parts(node) if child.type == "enum_entry"):
                    names = [child.text.decode() for child in entry.children_by_field_name("name")]
                    for name in names:
                        known[name] = known.get(name, 0) + 1
                    if not entry.children_by_field_name("data_contents"):
                        enums[-1] += names
            elif node.type in {"property_declaration", "function_declaration"} and is_static(node):
                for child in node.children_by_field_name("name"):
                    known[child.text.decode()] = known.get(child.text.decode(), 0) + 1
    return {
        name: other
        for names in enums
        for name, other in zip(names, names[1:] + names[:1])
        if name != other and known[name] == 1
    }


def is_static(declaration: Node) -> bool:
    first = declaration.children[0]
    return first.type == "modifiers" and b"static" in first.text.split()
