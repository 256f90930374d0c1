"""No input ends the program or keeps it: whatever is wrong with it, something is said."""

import concurrent.futures
import dataclasses
import itertools
import subprocess

import pytest

from Rigs.rig import REPOSITORY, require

CORPUS = REPOSITORY / "Tests/Fuzz/Corpus"
# Inputs in the short form, for about the same time each; the whole has ten times as many, and the long one a hundred.
INPUTS = {"state": 800, "published": 800, "fleet": 1500, "settings": 3000, "script": 20_000}
PORTION = 10
# An input that takes longer hangs.
LONGEST_S = 20


@dataclasses.dataclass
class Outcome:
    inputs: int
    # What each input that ended the program did, and how to see it again.
    ended: list[str]
    slowest_ms: int = 0
    memory_mb: int = 0


def fuzz(program, kind, seed, first, count) -> Outcome:
    """Gives a run of inputs to the program, and goes on after each that ends it."""
    outcome = Outcome(count, [])
    end = first + count
    while first < end:
        files = sorted((CORPUS / kind).glob("*"))
        options = [f"--seed={seed}".split("="), f"--first={first}".split("="), f"--inputs={end - first}".split("=")]
        command = [program, kind, *itertools.chain(*options), *files]
        done = run(list(map(str, command)))
        lines = done.output.splitlines()
        if done.status == 0:
            _, slowest, _, memory, _ = lines[-1].replace(",", "").split()
            outcome.slowest_ms = max(outcome.slowest_ms, int(slowest))
            outcome.memory_mb = max(outcome.memory_mb, int(memory))
            break
        number = next((int(line) for line in reversed(lines) if line.isdigit()), first)
        words = done.error.strip().splitlines()[-1:] or ["no word"]
        outcome.ended.append(
            f"status {done.status}, {words[0][:200]}: fuzz {kind} --seed {seed} --first {number} --inputs 1"
        )
        first = number + 1
    return outcome


@dataclasses.dataclass
class Done:
    status: int | str
    output: str
    error: str


def run(command) -> Done:
    """Runs the program; one that prints no new number for too long hangs and is ended."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with concurrent.futures.ThreadPoolExecutor(2) as readers:
        error = readers.submit(process.stderr.read)
        lines, status = [], None
        while True:
            line = readers.submit(process.stdout.readline)
            try:
                text = line.result(timeout=LONGEST_S)
            except concurrent.futures.TimeoutError:
                process.kill()
                status = "hangs"
                text = line.result()
            if not text:
                break
            lines.append(text)
        return Done(status or process.wait(), "".join(lines), error.result())


@pytest.mark.parametrize("kind", INPUTS)
@pytest.mark.limit(14400)
def test_inputs(kind, product, sized, seed):
    """no damaged input ends the program, and none keeps it"""
    program = product("fuzz")
    count = INPUTS[kind] * sized(1, 10, 100)
    step = -(-count // PORTION)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        runs = [
            pool.submit(fuzz, program, kind, seed, first, min(step, count - first)) for first in range(0, count, step)
        ]
        outcomes = [run.result() for run in runs]
    ended = [words for outcome in outcomes for words in outcome.ended]
    require(not ended, lambda: f"{len(ended)} of {count} inputs: " + "\n".join(ended[:20]))
    slowest, memory = max(one.slowest_ms for one in outcomes), max(one.memory_mb for one in outcomes)
    return f"{count} inputs, {len(ended)} crashes, the slowest {slowest} ms, {memory} MB"
