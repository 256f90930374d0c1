"""Every command under every condition."""

import dataclasses
import shlex

import pytest

from Rigs.conditions import page, trial
from Rigs.conditions.commands import FORMS, PARSERS, listed
from Rigs.conditions.conditions import CONDITIONS
from Rigs.rig import require

LACKING = CONDITIONS[1:]
PLACARD = next(form for form in FORMS if "--output placard.svg" in form.arguments)
# Programs that do one thing wrong, as shell, and what is to be found of each. `good` is the program itself.
FAIL = "echo 'breathpacer: write placard.svg: full' >&2; exit 74"
CUT = "good; head -c 100 placard.svg >cut; mv cut placard.svg"
WRONG = {
    "does not end": ("sleep 60", "does not end"),
    "is killed": ("kill -SEGV $$", "ended by SIGSEGV"),
    "says nothing": ("exit 74", "does not say in words"),
    "says nothing of what failed": ("echo 'breathpacer: failed' >&2; exit 74", "does not say in words"),
    "claims success": ("exit 0", "says that it has done its job"),
    "ends oddly": ("echo 'breathpacer: write placard.svg: full' >&2; exit 3", "status 3"),
    "cuts the file": (CUT, "says that it has done its job"),
    "cuts the file and says so": (f"{CUT}; {FAIL}", "placard.svg: cut or changed"),
    "loses the file": (f"rm placard.svg; {FAIL}", "placard.svg: lost"),
    "leaves a file": (f"touch .1.new; {FAIL}", ".1.new: left behind"),
    "says more": ("good; echo more", "its output"),
}


def test_commands(shipped):
    """every command of the program's help is run"""
    known = {form.command for form in FORMS} - PARSERS
    found = listed(shipped)
    require(found == known, f"in the help alone: {found - known}; here alone: {known - found}")
    return f"{len(found)} commands in {len(FORMS)} forms"


@pytest.mark.parametrize("wrong", WRONG)
def test_judge(bench, usual, tmp_path, wrong):
    """a program with one fault is found out"""
    script, found = WRONG[wrong]
    program = tmp_path / "wrong"
    good = shlex.join([str(bench.program), *PLACARD.name.split(), "--settings", "settings.toml"])
    program.write_text(f"#!/bin/sh\ngood() {{ {good}; }}\n{script}\n")
    program.chmod(0o755)
    bench = dataclasses.replace(bench, program=program, limit_s=1)
    faults = trial.faults(PLACARD, CONDITIONS[0], bench.run(PLACARD, CONDITIONS[0]), usual[PLACARD])
    require(any(found in fault for fault in faults), f"{wrong}: found {faults}")


def test_usual(bench, usual):
    """nothing lacking, every command does the same again"""
    for form in FORMS:
        again = bench.run(form, CONDITIONS[0])
        differences = trial.differences(form, CONDITIONS[0], again, usual[form])
        require(not differences, f"{form.name}: {', '.join(differences)}")
        require(again.status in (0, trial.UNAVAILABLE), f"{form.name}: status {again.status}: {again.errors}")


@pytest.mark.parametrize("condition", LACKING, ids=lambda condition: condition.name)
def test_condition(came_of, usual, condition):
    """every command does its job or says what failed, and leaves whole files and no others"""
    outcomes = came_of(condition)
    faults = [
        f"{form.name}: {fault}"
        for form, outcome in outcomes.items()
        for fault in trial.faults(form, condition, outcome, usual[form])
    ]
    require(not faults, lambda: "\n".join(faults))
    done = sum(trial.does_its_job(form, condition, outcomes[form], usual[form]) for form in FORMS)
    return f"{done} as usual, {len(FORMS) - done} say why not"


def test_page(came_of, usual):
    """the page on conditions tells of each what is said"""
    table = page.HEAD + "".join(page.rows(condition, came_of(condition), usual) for condition in LACKING)
    shown = page.PAGE.read_text().partition(page.BEGIN)[2].partition(page.END)[0] if page.PAGE.exists() else ""
    require(shown == table, lambda: f"Documentation/{page.PAGE.name} should have\n{table}")
    return f"{len(LACKING)} conditions"
