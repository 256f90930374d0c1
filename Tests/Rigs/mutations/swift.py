"""What the rules of mutation see of Swift: a syntax tree, with its operators bound as Swift binds them."""

import dataclasses
import re
from collections.abc import Iterator

import tree_sitter
import tree_sitter_swift

Node = tree_sitter.Node
PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_swift.language()))

# The operators of the standard library, from those that bind the least to those that bind the most.
LEVELS = [
    ["||"],
    ["&&"],
    ["<", "<=", ">", ">=", "==", "!=", "===", "!==", "~="],
    ["??"],
    ["as", "as?", "as!", "is"],
    ["..<", "..."],
    ["+", "-", "&+", "&-", "|", "^"],
    ["*", "/", "%", "&*", "&"],
    ["<<", ">>", "&<<", "&>>"],
]
PRECEDENCE = {operator: level for level, operators in enumerate(LEVELS) for operator in operators}
TERNARY = "?:"
# Nodes of one operator between two operands. The parser does not bind them as Swift does: it takes `a < b && c` for
# `a < (b && c)`.
BINARY = {
    "additive_expression", "as_expression", "bitwise_operation", "check_expression", "comparison_expression",
    "conjunction_expression", "disjunction_expression", "equality_expression", "infix_expression",
    "multiplicative_expression", "nil_coalescing_expression", "range_expression",
}  # fmt: skip
CHAINS = BINARY | {"ternary_expression"}
# What may follow the last operand of a chain, or stand before the first, and take the whole for its own.
SUFFIXED = {"call_expression", "navigation_expression", "postfix_expression"}
PREFIXED = {"await_expression", "prefix_expression", "try_expression"}
# A throwing or waiting operand covers all that follows, so it cannot be moved.
COVERING = re.compile(r"\b(try|await)\b")


@dataclasses.dataclass(frozen=True)
class Span:
    """From one byte of a file to another."""

    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclasses.dataclass(frozen=True)
class Operand(Span):
    """What operators stand between."""

    node: Node


@dataclasses.dataclass(frozen=True)
class Operation(Span):
    """Two operands or, of the ternary operator, three, and the operators between them."""

    name: str
    operators: tuple[Node, ...]
    operands: tuple["Operand | Operation", ...]

    def operations(self) -> Iterator["Operation"]:
        """This one and those within its operands."""
        yield self
        for operand in self.operands:
            if isinstance(operand, Operation):
                yield from operand.operations()


class UnknownOperator(Exception):
    """An operator whose precedence is not known here."""


class File:
    """A Swift file and its syntax tree."""

    def __init__(self, text: bytes):
        self.text = text
        self.tree = PARSER.parse(text)

    def line(self, offset: int) -> int:
        return self.text.count(b"\n", 0, offset) + 1

    def at(self, span: Span) -> str:
        return self.text[span.start : span.end].decode()

    def nodes(self, left_out: set[str]) -> Iterator[Node]:
        """All nodes that were understood, parents first, but those of some kinds and what is in them."""
        waiting = [self.tree.root_node]
        while waiting:
            node = waiting.pop()
            if node.type in left_out or node.type == "ERROR" or node.is_missing:
                continue
            yield node
            waiting += reversed(node.children)


def span(node: Node) -> Span:
    return Span(node.start_byte, node.end_byte)


def parts(node: Node) -> list[Node]:
    """A node's children without its comments."""
    return [child for child in node.children if "comment" not in child.type]


def is_chain(node: Node) -> bool:
    """Whether operators bind outermost in a node. The parser takes `a + b(c)` for a call of `a + b`."""
    return node.type in CHAINS or (node.type in SUFFIXED and is_chain(parts(node)[0]))


def is_within_chain(node: Node) -> bool:
    """Whether what is around a node is a chain that has its operators too."""
    around = node.parent
    return around is not None and is_chain(around) and (around.type in CHAINS or parts(around)[0] == node)


def operation(chain: Node) -> Operation | None:
    """The outermost operation of a chain of operators; none if it has an operator that is not known here."""
    try:
        found = folded(flattened(chain))
    except UnknownOperator:
        return None
    return found if isinstance(found, Operation) else None


def flattened(node: Node) -> list[Operand]:
    """A chain's operands, and its operators as if they were some, in the order of the text."""
    inner = parts(node)
    if node.type in BINARY and len(inner) == 3:
        return [*flattened(inner[0]), operand(inner[1]), *flattened(inner[2])]
    if node.type == "ternary_expression" and len(inner) == 5:
        return [item for child in inner for item in flattened(child)]
    if node.type in SUFFIXED and is_chain(inner[0]):
        *others, last = flattened(inner[0])
        return [*others, Operand(last.start, node.end_byte, node)]
    if node.type in PREFIXED and any(map(is_chain, inner)):
        raise UnknownOperator(node.type)
    return [operand(node)]


def operand(node: Node) -> Operand:
    return Operand(node.start_byte, node.end_byte, node)


def folded(items: list[Operand]) -> Operand | Operation:
    """Operands and operators, bound as Swift binds them."""
    if len(items) == 1:
        return items[0]
    names = [item.node.text.decode() for item in items]
    if "?" in names[1::2]:
        question = names.index("?")
        colon = matching_colon(names, question)
        name, places = TERNARY, [question, colon]
    else:
        if unknown := set(names[1::2]) - PRECEDENCE.keys():
            raise UnknownOperator(unknown)
        least = min(PRECEDENCE[name] for name in names[1::2])
        equals = [place for place in range(1, len(items), 2) if PRECEDENCE[names[place]] == least]
        # Of equals the last is outermost, but of those that bind to the right the first.
        places = [equals[0] if names[equals[0]] == "??" else equals[-1]]
        name = names[places[0]]
    begins, ends = [0, *(place + 1 for place in places)], [*places, len(items)]
    operands = tuple(folded(items[begin:end]) for begin, end in zip(begins, ends))
    return Operation(items[0].start, items[-1].end, name, tuple(items[place].node for place in places), operands)


def matching_colon(names: list[str], question: int) -> int:
    depth = 0
    for place in range(question, len(names)):
        depth += {"?": 1, ":": -1}.get(names[place], 0)
        if depth == 0:
            return place
    raise UnknownOperator("?")


def is_covered(text: str) -> bool:
    """Whether a piece of code can stand in any place of an expression: it has no `try` or `await` of its own."""
    return not COVERING.search(text)
