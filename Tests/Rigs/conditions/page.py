"""The table of what every command says under every condition."""

import re

from Rigs.conditions.commands import FORMS, Form
from Rigs.conditions.conditions import Condition
from Rigs.conditions.trial import OURS, Outcome, does_its_job
from Rigs.rig import REPOSITORY

PAGE = REPOSITORY / "Documentation" / "Conditions.md"
BEGIN, END = "<!-- conditions: begin -->\n", "<!-- conditions: end -->\n"
HEAD = "| condition | commands | status | what is said |\n| --- | --- | --- | --- |\n"
# A path before what is said of it: which one a command meets first is of no interest here.
PATH = re.compile(r"\b(?P<verb>open|write|make|erase|remove|replace|rename|lock|list|own) (?!signalfd|standard)\S+: ")


def said(outcome: Outcome) -> str:
    """What a run has said, without the program's name and with any file in the place of a certain one."""
    # Whoever counts and whoever lights speak when they are so far: neither waits for the other.
    lines = sorted(PATH.sub(r"\g<verb> FILE: ", line.removeprefix(OURS)) for line in outcome.said)
    return "<br>".join(f"`{line}`" for line in lines) or "nothing"


def rows(condition: Condition, outcomes: dict[Form, Outcome], usual: dict[Form, Outcome]) -> str:
    """A condition's rows of the table: first of the commands that do their job, then of the others."""
    groups: dict[tuple[str, str], list[Form]] = {}
    done = [form for form in FORMS if does_its_job(form, condition, outcomes[form], usual[form])]
    for form in FORMS:
        if form not in done:
            outcome = outcomes[form]
            heard = said(outcome) if condition.takes(2) else "nothing can be heard"
            groups.setdefault((str(outcome.status), heard), []).append(form)
    cells = []
    if done:
        all_others = "all others" if groups else "every command"
        named = all_others if len(done) > len(FORMS) / 2 else names(done)
        cells.append((named, "", "as usual"))
    cells += [(names(forms), status, heard) for (status, heard), forms in groups.items()]
    first = f"{condition.name}: {condition.how}"
    return "".join(
        f"| {first if number == 0 else ''} | {' | '.join(row)} |\n".replace("|  |", "| |")
        for number, row in enumerate(cells)
    )


def names(forms: list[Form]) -> str:
    """Forms of commands as the page calls them."""
    return ", ".join(f"`{form.shown}`" for form in forms)
