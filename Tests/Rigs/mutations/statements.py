"""What the rules of mutation ask about the place of a piece of code."""

import re
from collections.abc import Iterator

from Rigs.mutations.swift import Node, Span, is_chain, parts

# Conditions that are no comparison.
TESTS = {"simple_identifier", "navigation_expression", "call_expression", "prefix_expression"}
# What only a programmer's mistake brings about: no test can notice these without ending.
DEMANDS = {"precondition", "preconditionFailure", "assert", "assertionFailure", "fatalError"}
# What looks like a call and is none.
WORDS = {"defer", "do", "repeat", "unsafe", "consume", "copy", "discard"}
# Blocks that give no value.
PLAIN = {
    "for_statement", "while_statement", "repeat_while_statement", "guard_statement", "do_statement", "catch_block",
    "computed_setter", "willset_clause", "didset_clause", "init_declaration", "deinit_declaration",
}  # fmt: skip


def in_demand(node: Node) -> bool:
    """Whether it is within what a precondition demands."""
    while node:
        if node.type == "call_expression" and parts(node)[0].text.decode() in DEMANDS:
            return True
        node = node.parent
    return False


def in_pattern(node: Node) -> bool:
    while node:
        if node.type in {"switch_pattern", "pattern"}:
            return True
        if node.type in {"statements", "lambda_literal"}:
            return False
        node = node.parent
    return False


def tests(statement: Node) -> Iterator[Node]:
    """A statement's conditions that are an expression of their own, and no chain of operators."""
    condition: list[Node] = []
    for child in parts(statement)[1:]:
        if child.type in {",", "{", "else"}:
            if len(condition) == 1 and condition[0].type in TESTS and not is_chain(condition[0]):
                yield condition[0]
            condition = []
            if child.type != ",":
                return
        else:
            condition.append(child)


def is_removable(statement: Node) -> bool:
    """Whether a statement is a call whose value nobody uses."""
    call = statement
    while call.type in {"try_expression", "await_expression"}:
        call = parts(call)[-1]
    if call.type != "call_expression":
        return False
    callee = parts(call)[0]
    name = callee.text.decode()
    if callee.type not in {"simple_identifier", "navigation_expression"} or name in WORDS | DEMANDS:
        return False
    return not name.endswith((".init", "exit", "abort")) and not is_value(statement)


def is_value(statement: Node) -> bool:
    """Whether a statement gives its block's value: it is the only one, and the block may have one."""
    while True:
        block = statement.parent
        if block.type == "statements":
            if len(parts(block)) > 1:
                return False
            statement = block.parent
        else:
            statement = block
        kind = statement.type
        if kind in PLAIN or (kind == "lambda_literal" and is_deferred(statement)):
            return False
        if kind == "function_body":
            owner = statement.parent
            return owner.type not in PLAIN and any(child.type == "->" for child in owner.children)
        if kind not in {"if_statement", "switch_entry", "switch_statement", "else"}:
            return True


def is_deferred(block: Node) -> bool:
    call = block.parent.parent if block.parent else None
    return call is not None and call.type == "call_expression" and parts(call)[0].text == b"defer"


def block(entry: Node) -> list[Node]:
    """What a case does."""
    found = next((child for child in entry.children if child.type == "statements"), None)
    return [child for child in parts(found) if child.type != ";"] if found else []


def body(entry: Node) -> Span | None:
    """From the first to the last statement of what a case does."""
    statements = block(entry)
    return Span(statements[0].start_byte, statements[-1].end_byte) if statements else None


def is_text(*entries: Node) -> bool:
    """Whether cases do no more than say something."""
    return all(len(block(entry)) == 1 and "string_literal" in block(entry)[0].type for entry in entries)


def binds(entry: Node) -> bool:
    """Whether what a case does depends on its pattern, or goes on with the next one's."""
    pattern = entry.text[: body(entry).start - entry.start_byte].decode()
    return bool(re.search(r"\b(let|var)\b", pattern) or re.search(r"\bfallthrough\b", entry.text.decode()))
