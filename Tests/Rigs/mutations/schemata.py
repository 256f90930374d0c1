"""Writes mutations into a file, all of them at once, each behind the question whether it is in force."""

import dataclasses

from Rigs.mutations.rules import ASKED, Mutation
from Rigs.mutations.swift import File, Span

# The variable with the number of the mutation that is in force. Zero or none: the code is as it was.
VARIABLE = "BREATHPACER_MUTATION"


@dataclasses.dataclass(frozen=True)
class Numbered:
    """A mutation with the number by which it is in force."""

    number: int
    mutation: Mutation

    @property
    def span(self) -> Span:
        return self.mutation.span


@dataclasses.dataclass(frozen=True)
class Written:
    """A file with its mutations, and from which line of the file as it was each of its lines comes."""

    text: bytes
    lines: list[int]


def question(module: str) -> str:
    """The function by which a module asks, named after it: no module takes another's."""
    return f"isBroken{module}"


def asking(module: str) -> str:
    """A source file with that function. It is public: a public function's default may be a mutation."""
    return f"""\
import Glibc

private let inForce = getenv("{VARIABLE}").flatMap {{ Int(String(cString: $0)) }} ?? 0

public func {question(module)}(_ number: Int) -> Bool {{ number == inForce }}
"""


def written(file: File, module: str, chosen: list[Numbered]) -> Written:
    """A file of a module with the chosen ones of its mutations."""
    # Each with the line of the file where it begins, and with 1 if its lines are lines of the file too.
    pieces: list[tuple[bytes, int, int]] = []

    def copy(start: int, end: int):
        pieces.append((file.text[start:end], file.line(start), 1))

    def write(whole: Span, within: list[Numbered]):
        position = whole.start
        # The outermost first. Of those with the same span each is within the one before.
        rest = sorted(within, key=lambda one: (one.span.start, -one.span.end, one.number))
        while rest:
            outer = rest.pop(0)
            copy(position, outer.span.start)
            wrap(outer, [one for one in rest if outer.span.contains(one.span)])
            position = outer.span.end
            rest = [one for one in rest if one.span.start >= position]
        copy(position, whole.end)

    def wrap(outer: Numbered, inner: list[Numbered]):
        for piece in outer.mutation.pieces:
            if isinstance(piece, Span):
                write(piece, [one for one in inner if piece.contains(one.span)])
            else:
                text = f"{question(module)}({outer.number})" if piece is ASKED else piece
                pieces.append((text.encode(), file.line(outer.span.start), 0))

    write(Span(0, len(file.text)), chosen)
    return Written(b"".join(text for text, _, _ in pieces), origins(pieces))


def origins(pieces: list[tuple[bytes, int, int]]) -> list[int]:
    """For each line of the pieces together, the line of the file where its beginning comes from."""
    lines: list[int] = []
    is_at_start = True
    for text, line, step in pieces:
        for place, part in enumerate(text.splitlines(keepends=True)):
            if is_at_start:
                lines.append(line + step * place)
            is_at_start = part.endswith(b"\n")
    return lines
