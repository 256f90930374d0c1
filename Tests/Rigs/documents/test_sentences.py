"""Sentences that a trial has shown to be untrue are on no page, no sheet and no report."""

import itertools
import re

import pytest

from Rigs.audit import posteriors
from Rigs.documents.claims import LANGUAGES, plain
from Rigs.documents.named import is_test
from Rigs.documents.pages import Page, pages
from Rigs.documents.sentences import KINDS, parts_of_page, parts_of_swift
from Rigs.rig import REPOSITORY, require

# Swift files that hold the words of one language, and pages that are in a language besides English.
FILES = {"English": "en", "German": "de", "French": "fr", "Spanish": "es"}
BILINGUAL = {"works-agreement.md": "de"}
PRIVACY = Page(REPOSITORY / "Sources/Counts/UsageLog/UsageLog.docc/Privacy.md")
# What that page assumes of low weeks: how many there are, of how many counts each, and the bound of their sum.
LOW_WEEKS, COUNTS, BOUND = 6, 8, 20


def written() -> list[tuple[str, str, list[str]]]:
    """What the repository has written: the place, the language and the parts of each text."""
    found = []
    for page in pages():
        parts = parts_of_page(page.prose)
        found += [(page.name, language, parts) for language in ("en", BILINGUAL.get(page.path.name)) if language]
    for path in sorted((REPOSITORY / "Sources").rglob("*.swift")):
        language = FILES.get(path.stem.partition("+")[2], "en")
        found.append((path.name, language, parts_of_swift(path.read_text())))
    return found


def untrue(texts) -> list[str]:
    """What is not true in texts, each with its place and the trial that shows it."""
    return [
        f"{place} in {language} says that {kind.what}: {sentence}\n  {kind.why}: {kind.trial}"
        for (place, language, parts), kind in itertools.product(texts, KINDS)
        for sentence in kind.found(parts, language)
    ]


def test_no_untrue_sentence_is_written():
    """Finding 11: no page and no word of the program says what a trial has shown to be untrue"""
    texts = written()
    for language in LANGUAGES:
        require([place for place, its, _ in texts if its == language], f"no text in {language}")
    problems = untrue(texts)
    require(not problems, lambda: "\n".join(problems))
    return f"{len(texts)} texts, {len(KINDS)} kinds of sentences"


def test_no_untrue_sentence_is_printed(texts):
    """Finding 11: the README, each sheet and the report say nothing that a trial has shown to be untrue"""
    problems = untrue([(place, language, [text]) for (place, language), text in texts.items()])
    require(not problems, lambda: "\n".join(problems))
    return f"{len(texts)} texts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_untrue_sentence_is_caught(language):
    """Finding 11: a sentence that was untrue is found by its kind in any text, and so are others of its kind"""
    # Of what is in English, the pages alone: the rest is code.
    texts = [parts for place, its, parts in written() if its == language and (its != "en" or place.endswith(".md"))]
    for kind in KINDS:
        require(kind.examples[language], f"{kind.what}: no example in {language}")
        for example, parts in itertools.product(kind.examples[language], texts):
            require(example in kind.found([*parts, example], language), f"not found: {example}")
    return f"{sum(len(kind.examples[language]) for kind in KINDS)} sentences in {len(texts)} texts"


def test_trials_are_there():
    """each kind names the trial that shows it, and so does each sentence that is true nevertheless, which is said"""
    texts = written()
    for kind in KINDS:
        require(is_test(kind.trial), f"{kind.what}: there is no {kind.trial}")
        for pattern, trial in kind.true:
            require(is_test(trial), f"{pattern}: there is no {trial}")
            said = any(re.search(pattern, part) for _, _, parts in texts for part in parts)
            require(said, f"nobody says any more: {pattern}")
    return f"{len({kind.trial for kind in KINDS})} trials"


def test_chances():
    """how likely an empty week is before and after the token is what the page on privacy says"""
    told = re.search(r"Assume six low weeks.*?if it does not\.", plain(PRIVACY.text))
    require(told, f"{PRIVACY.name} assumes nothing of six low weeks")
    before, sides = posteriors.token(COUNTS, LOW_WEEKS, BOUND, [1.0] * COUNTS)
    chances = [f"{100 * likely[0]:.1f}" for likely in (before, sides["ge"], sides["lt"])]
    said = re.findall(r"([\d.]+) %", told[0])
    require(said == chances, f"{PRIVACY.name} says {said}, not {chances}")
    return ", ".join(f"{chance} %" for chance in chances)
