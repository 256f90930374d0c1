"""The table of what may be claimed about people, and what in a text claims something."""

import dataclasses
import html
import re

from Rigs.documents.pages import CODE, Page
from Rigs.rig import REPOSITORY, require

PAGE = Page(REPOSITORY / "Documentation" / "Evidence.md")
LANGUAGES = ("en", "de", "fr", "es")
LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<target>[^)\s]+)\)")
NUMBER = re.compile(r"\d[\d,.]*\d|\d")

# What speaks of effects on people, in any case: research, illness and treatment, and how one feels. Kept apart from all
# that it judges.
WORDS = {
    "en": r"stud(?:y|ies)\b|\btrials?\b|\breview of|evidence (?:that|for|of|shows|inad)|\bresearch|\bproven|"
    r"scientifical|stress|anxi|burn-?out|\bcalm|relax|\bsleep|fatigue|exhaust|\bmood|well-?being|wellness|"
    r"\bheal(?:s|ed|ing)?\b|\bcure|\btreat|therap|symptom|resilien|\bstrain|weakness|empath|compassion|panic|pregnan|heart|"
    r"lung|blood|cortisol|\bnerv|healthier|\bhelps? (?:you|people|staff|against|some|with)|feel better|vigour|\bease\b|"
    r"carbon|better off|improved",
    "de": r"studie|forschung|wissenschaft|bewiesen|nachgewiesen|erwiesen|stress|angst|ängst|burn-?out|beruhig|entspann|"
    r"schlaf|erschöpf|müdigkeit|stimmung|wohlbefinden|\bheil|behandlung|therapi|symptom|resilien|belast|schwäche|"
    r"empathi|mitgefühl|panik|schwanger|\bherz|\blunge|blutdruck|cortisol|nerven|gesünder|linder|"
    r"hilft (?:ihnen|gegen|bei)",
    "fr": r"étude|recherche|scientifi|prouvé|démontré|stress|anxi|angoisse|burn-?out|apais|\bcalm(?:er|ant)|déten|"
    r"relax|sommeil|fatigue|épuis|humeur|bien-être|guéri|traitement|thérap|symptôme|résilien|faiblesse|empathi|compassion|"
    r"panique|grossesse|\bcœur|poumon|tension artérielle|cortisol|nerveu|soulag|\bpèsent|aide (?:contre|à)",
    "es": r"estudio|investigaci|científ|probado|demostrado|estrés|ansi(?:edad|oso)|angustia|agotamiento|"
    r"\bcalma(?:r|nte)|relaj|sueño|fatiga|ánimo|bienestar|\bcura[rn]?\b|\bsana[rn]?\b|tratamiento|terap|síntoma|resilien|debilidad|"
    r"empat|compasi|pánico|embarazo|cardíac|pulmonar|presión arterial|cortisol|nervios|alivi|\bpesan|"
    r"ayuda (?:contra|a)\b",
}
AROUND = 50


@dataclasses.dataclass(frozen=True)
class Source:
    """What somebody found, how much it bears, and where it is published."""

    finding: str
    weight: str
    target: str


@dataclasses.dataclass(frozen=True)
class Claim:
    """What is said, in one language or in all four, where, and on which sources; without one, why it needs none."""

    wordings: tuple[str, ...]
    places: tuple[str, ...]
    sources: tuple[str, ...]
    reason: str

    def wording(self, language: str) -> str:
        """As it is said in a language; nothing in one that it is not said in."""
        index = LANGUAGES.index(language)
        return self.wordings[index] if index < len(self.wordings) else ""


def plain(text: str) -> str:
    """A text without links and with plain spaces."""
    return " ".join(LINK.sub(lambda link: link["words"], html.unescape(text)).split())


def rows(heading: str, columns: int) -> list[list[str]]:
    """The table below a heading of the page."""
    part = PAGE.text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    table = [line.strip("| ").split(" | ") for line in part.split("\n") if line.startswith("| ")][1:]
    for row in table:
        require(len(row) == columns, f"{PAGE.name}: {len(row)} columns: {row}")
    require(table, f"{PAGE.name}: no table of {heading}")
    return table


def sources() -> dict[str, Source]:
    """All sources by key."""
    found = {}
    for key, finding, weight, where in rows("Sources", 4):
        link = LINK.fullmatch(where)
        require(link, f"{PAGE.name}: {key}: {where} is no link")
        found[key.strip("`")] = Source(plain(finding), weight, link["target"])
    return found


def claims() -> list[Claim]:
    """All claims, in the page's order."""
    found = []
    for said, where, on in rows("Claims", 3):
        wordings = tuple(plain(wording) for wording in said.split("<br>"))
        require(len(wordings) in (1, len(LANGUAGES)), f"{PAGE.name}: in one language or in all: {said}")
        keys = tuple(CODE.findall(on))
        reason = on.partition("none: ")[2]
        require(bool(keys) != bool(reason), f"{PAGE.name}: either sources or why there is none: {on}")
        found.append(Claim(wordings, tuple(where.split(", ")), keys, reason))
    return found


def reasons() -> dict[str, tuple[str, ...]]:
    """What was chosen, and the sources that it was chosen for."""
    return {chosen: tuple(CODE.findall(on)) for chosen, _, on in rows("Why the light does what it does", 3)}


def unclaimed(text: str, place: str, language: str) -> list[str]:
    """What a text of a place says of effects on people without a row of the table, with some words around it."""
    rest = plain(text)
    # The longest first: one wording may be part of another.
    wordings = [claim.wording(language) for claim in claims() if place in claim.places]
    for wording in sorted(filter(None, wordings), key=len, reverse=True):
        rest = rest.replace(wording, " … ")
    found = re.finditer(WORDS[language], rest, re.IGNORECASE)
    return [rest[max(0, word.start() - AROUND) : word.end() + AROUND] for word in found]
