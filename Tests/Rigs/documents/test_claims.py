"""What is claimed about people, in the README, on the sheets and in the report, and what each claim rests on."""

import re

import pytest

from Rigs.documents import claims
from Rigs.documents.claims import LANGUAGES, NUMBER, PAGE, plain
from Rigs.documents.pages import README
from Rigs.rig import require

WEIGHT = re.compile(r"(high|moderate|low)(, against)?")
# Claims that somebody might add, in each language: each has to be found.
ADDED = {
    "en": (
        "Slow breathing lowers stress.",
        "It helps you recover.",
        "Proven in many studies.",
        "You will feel calmer.",
    ),
    "de": ("Langsames Atmen beruhigt.", "Es hilft gegen Erschöpfung.", "In Studien bewiesen."),
    "fr": ("Respirer lentement apaise.", "Cela soulage le stress.", "Prouvé par la recherche."),
    "es": ("Respirar despacio relaja.", "Alivia la ansiedad.", "Demostrado en estudios."),
}


def test_every_claim_is_in_the_table(texts):
    """whatever the README, a sheet or the report says of effects on people is in the table"""
    problems = [
        f"{place} in {language}: … {words} …"
        for (place, language), text in texts.items()
        for words in claims.unclaimed(text, place, language)
    ]
    require(not problems, "not in Documentation/Evidence.md:\n" + "\n".join(problems))
    return f"{len(texts)} texts"


def test_every_row_is_said(texts):
    """each claim of the table is said, word for word, where the table says, in each language"""
    known = {place for place, _ in texts}
    count = 0
    for claim in claims.claims():
        for place in claim.places:
            require(place in known, f"{PAGE.name}: {place} is no place")
            for language in LANGUAGES if (place, "de") in texts else ("en",):
                wording = claim.wording(language)
                require(wording, f"{PAGE.name}: not in {language}: {claim.wordings[0]}")
                require(wording in texts[place, language], f"{place} in {language} does not say: {wording}")
                count += 1
    return f"{count} wordings"


def test_every_claim_rests_on_its_sources():
    """each claim's sources are in the table with a weight, and its figures are among what they found"""
    sources, rows = claims.sources(), claims.claims()
    for key, source in sources.items():
        require(WEIGHT.fullmatch(source.weight), f"{PAGE.name}: {key}: {source.weight} is no weight")
        require(source.target.startswith("https://"), f"{PAGE.name}: {key}: {source.target}")
    for claim in rows:
        unknown = set(claim.sources) - set(sources)
        require(not unknown, f"{PAGE.name}: no source {', '.join(unknown)}")
        found = {number for key in claim.sources for number in NUMBER.findall(sources[key].finding)}
        figures = set(NUMBER.findall(claim.wordings[0]))
        require(not claim.sources or figures <= found, f"{claim.wordings[0]}: {figures - found} is not what was found")
    return f"{len(sources)} sources, {len(rows)} claims"


def test_every_choice_rests_on_its_sources():
    """what the light does has its sources in the table, and each source there bears a claim or a choice"""
    sources, reasons = claims.sources(), claims.reasons()
    for chosen, keys in reasons.items():
        require(keys and set(keys) <= set(sources), f"{PAGE.name}: {chosen}: no source {', '.join(keys)}")
    used = {key for keys in [*reasons.values(), *(claim.sources for claim in claims.claims())] for key in keys}
    idle = {key for key, source in sources.items() if "it is not quoted" not in source.finding} - used
    require(not idle, f"{PAGE.name}: nothing rests on {', '.join(sorted(idle))}")
    return f"{len(reasons)} choices"


def test_the_readme_links_its_sources():
    """each claim of the README is followed by a link to its source, and each link there is to one of them"""
    sources = claims.sources()
    section = README.text.partition("\n## What it can do for people")[2].partition("\n## ")[0]
    parts = re.split(r"\n- |\n\n", section)
    for claim in claims.claims():
        if "README" not in claim.places or not claim.sources or not NUMBER.search(claim.wordings[0]):
            continue
        (part,) = [part for part in parts if claim.wordings[0] in plain(part)]
        for key in claim.sources:
            require(f"]({sources[key].target})" in part, f"README: no link to {key} beside: {claim.wordings[0]}")
    targets = {source.target for source in sources.values()}
    links = [link["target"] for link in claims.LINK.finditer(section) if link["target"].startswith("https:")]
    require(set(links) <= targets, f"README: not among the sources: {set(links) - targets}")
    return f"{len(links)} links"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_added_claim_is_caught(texts, language):
    """a claim that somebody adds to a text without a source is found"""
    places = [place for place, known in texts if known == language]
    for place in places:
        for added in ADDED[language]:
            found = claims.unclaimed(f"{texts[place, language]} {added}", place, language)
            require(found, f"{place}: not found: {added}")
            require(added.split()[0] in found[-1] or added[-20:] in found[-1], f"{place}: {found}")
    return f"{len(places)} texts, {len(ADDED[language])} claims each"
