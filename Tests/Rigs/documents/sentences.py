"""Sentences about the counts that a trial has shown to be untrue, in any wording.

A kind is found by what its sentences have in common. Some that are found are true nevertheless: because of words that
stand with them, or because they are about exact counts, which is listed with the trial that supports it.
"""

import dataclasses
import html
import re

from Rigs.documents.claims import plain

# An abbreviation or a number with a point ends no sentence: a capital, a quotation mark or a bracket has to follow.
END = re.compile(r"(?<=[.!?])[*_”’»)]* (?=[A-ZÄÖÜÀÉÈÊÎÔÇÁÍÓÚÑ„“«¿¡(<*`])")
# What ends a part of a page: a paragraph, a list's item, a heading, a table's cell.
PART = re.compile(r"\n\s*\n|\n\s*(?:[-*>]|\d+\.|#+) |\|")
# A number, or what a word file of Swift has in its place.
COUNT = r"(?:\d[\d,.]*|\\\([\w.$]+\))"
TOKEN = "QuarterTests.smallWeeks"


def parts_of_page(prose: str) -> list[str]:
    """The paragraphs, items and cells of a page without its fenced blocks."""
    return [plain(part) for part in PART.split(prose)]


def parts_of_swift(text: str) -> list[str]:
    """The lines of a Swift file without its comments; a text that goes on in the next line is one."""
    code = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("//"))
    joined = re.sub(r'\\\n\s*|"\s*\+\s*"', "", code)
    spaced = re.sub(r"\\u\{(\w+)\}", lambda sign: chr(int(sign[1], 16)), joined).replace("\u00ad", "")
    return [plain(html.unescape(line)) for line in spaced.split("\n")]


@dataclasses.dataclass(frozen=True)
class Kind:
    """What sentences of a kind say, in each language."""

    what: str
    # Why that is not so, and the trial that shows it.
    why: str
    trial: str
    said: dict[str, tuple[str, ...]]
    # Sentences of this kind, as somebody may write them; the first in English is one that stood on a page.
    examples: dict[str, tuple[str, ...]]
    # Words that make it true, in the sentence or in the one before it.
    unless: dict[str, str] = dataclasses.field(default_factory=dict)
    # What is true as it stands: a pattern, and the trial that supports it.
    true: tuple[tuple[str, str], ...] = ()

    def found(self, parts: list[str], language: str) -> list[str]:
        """The sentences of a text that are of this kind, and not true. A question says nothing."""
        said = re.compile("|".join(self.said[language]), re.IGNORECASE)
        unless = self.unless.get(language)
        untrue = []
        for part in parts:
            before = ""
            for sentence in END.split(part):
                rest = sentence
                for pattern, _ in self.true:
                    rest = re.sub(pattern, " … ", rest)
                is_excused = unless and re.search(unless, f"{before} {sentence}", re.IGNORECASE)
                if said.search(rest) and not is_excused and not sentence.endswith("?"):
                    untrue.append(sentence)
                before = sentence
        return untrue


KINDS = (
    Kind(
        what="nothing is recorded about anybody",
        why="sessions are counted, and where one person makes most of them the numbers are that person's",
        trial="audit.test_what_others_know_besides",
        said={
            "en": (
                r"\b(?:nothing|no (?:\w+ )?(?:data|information|trace))\b"
                r"(?=.*\b(?:record|stor|kept|keep|sav|collect|log|tell|told|sa[iy]))"
                r"[^.]{0,40}\b(?:about|of|on|from) (?:any(?:body|one)|you\b|people|persons?\b|staff|users?\b)",
                r"\b(?:is|are|stays?|remains?|fully|completely) anonymous|\banonymously",
                r"\banonymous (?:count|data|number|use)",
            ),
            "de": (
                r"\b(?:nichts|keine (?:\w+ )?(?:daten|angaben|spur))\b[^.]{0,40}\b(?:über|von) "
                r"(?:sie\b|jemand|irgend|personen|menschen|mitarbeit)",
                r"\büber niemand|\banonym",
            ),
            "fr": (
                r"\b(?:rien|aucune (?:donnée|information|trace))\b[^.]{0,40}\b(?:sur|de) "
                r"(?:vous|quiconque|personne|quelqu’un|qui que|les? personne)",
                r"\banonym",
            ),
            "es": (
                r"\b(?:nada|ningún dato|ninguna información|ningún rastro)\b[^.]{0,40}\b(?:sobre|de) "
                r"(?:usted|nadie|alguien|las? persona|el personal)",
                r"\ban[óo]nim",
            ),
        },
        examples={
            "en": ("Nothing about anybody is recorded.", "No data about you is stored.", "The counts are anonymous."),
            "de": ("Über niemanden wird etwas gespeichert.", "Es wird nichts über Sie gespeichert."),
            "fr": ("Rien n’est enregistré sur quiconque.", "Le comptage est anonyme."),
            "es": ("No se registra nada sobre nadie.", "El recuento es anónimo."),
        },
    ),
    Kind(
        what="no number is about anybody",
        why="if one person makes most of a room's presses, the room's numbers are that person's",
        trial="audit.test_what_others_know_besides",
        said={
            "en": (
                r"\b(?:no|none of the|never a) (?:\w+ )?(?:number|figure|count|row|level)s?\b[^.]{0,40}"
                r"\b(?:about|concerns?|belongs? to|describes?) (?:any|a person|one person|somebody|people|you\b)",
                r"\b(?:number|figure|count|row)s? \w+ never (?:about|of|that of|those of) (?:any|a person|people)",
            ),
            "de": (
                r"\bkeine? (?:\w+ )?(?:zahl|zeile|angabe)\w*\b[^.]{0,40}\b(?:über|von|betrifft|gehört|zu) "
                r"(?:jemand|irgend|eine[rmn]? |sie\b|personen|menschen)",
            ),
            "fr": (
                r"\baucun (?:nombre|chiffre)\b[^.]{0,40}\b(?:sur|concerne|décrit|de|à) "
                r"(?:vous|quiconque|personne|quelqu’un|qui que|une personne)",
            ),
            "es": (
                r"\bning(?:una|ún) (?:cifra|número)\b[^.]{0,40}\b(?:sobre|de|a|describe) "
                r"(?:usted|nadie|alguien|una persona)",
            ),
        },
        examples={
            "en": ("No number in it is about anyone.", "Its figures are never about a person."),
            "de": ("Keine Zahl darin handelt von jemandem.",),
            "fr": ("Aucun chiffre n’y porte sur quiconque.",),
            "es": ("Ninguna cifra trata de nadie.",),
        },
    ),
    Kind(
        what="a rounded number is a bound of what happened",
        why="numbers are rounded to the nearest multiple of 5: of 80 units, 23 told of more sessions than they had",
        trial="audit.test_each_number_stands_for_several",
        said={
            "en": (
                r"\b(?:what (?:really )?happened|the (?:truth|true|real|actual)\b)[^.]{0,40}"
                r"\b(?:is|are|was|were) (?:always )?(?:more|less|higher|lower|fewer)\b",
                rf"\b(?:at least|no fewer than|up to|at most) {COUNT} (?:sessions?|times|presses)\b",
                rf"\b{COUNT} (?:sessions?|times|presses) (?:or more|at least|at most)\b",
                r"\brounded (?:up|down)\b",
            ),
            "de": (
                r"\b(?:tatsächlich|wirklich|in wahrheit)\b[^.]{0,40}\b(?:ist|sind|war|waren) (?:es )?(?:immer )?"
                r"(?:mehr|weniger)\b",
                rf"\b(?:mindestens|wenigstens|höchstens) {COUNT} (?:durchgäng|mal\b|druck|tastendrück)",
                r"\b(?:auf|ab)gerundet",
            ),
            "fr": (
                r"\b(?:en réalité|réellement|en fait)\b[^.]{0,40}\b(?:c’est|ce sont|il y en a(?: eu)?) (?:toujours )?"
                r"(?:plus|davantage|moins)\b",
                rf"\b(?:au moins|au plus|jusqu’à) {COUNT} (?:séance|fois|appui)",
                r"\barrondi\w* (?:vers le (?:haut|bas)|par (?:excès|défaut))",
            ),
            "es": (
                r"\b(?:en realidad|realmente)\b[^.]{0,40}\b(?:son|fueron|hubo|hay) (?:siempre )?(?:más|menos)\b",
                rf"\b(?:al menos|por lo menos|como mínimo|como máximo|hasta) {COUNT} (?:sesion|veces|pulsacion)",
                rf"\b{COUNT} sesiones o (?:más|menos)\b",
                r"\bredondead\w* (?:hacia|al alza|a la baja)",
            ),
        },
        examples={
            "en": ("What really happened is more.", "The light was started at least 40 times.", "Sums are rounded up."),
            "de": ("Tatsächlich sind es mehr.", "Es waren mindestens 40 Durchgänge."),
            "fr": ("En réalité, il y en a eu davantage.", "La lumière a servi au moins 40 fois."),
            "es": ("En realidad fueron más.", "La luz se encendió al menos 40 veces."),
        },
        true=(
            # Of exact counts, as a unit closes a quarter.
            (r"\b(?:needs|holds?) at least 100 sessions|: at least 100 sessions", "QuarterTests.leastSessions"),
            # Of the exact sum of low weeks, which is what the token is about.
            (rf"the small weeks of the last quarter come to {COUNT} sessions or more", TOKEN),
            (rf"ruhigen Wochen des letzten Quartals ergeben zusammen mindestens {COUNT} Durchgänge", TOKEN),
            (rf"semaines calmes du dernier trimestre totalisent au moins {COUNT} séances", TOKEN),
            (rf"semanas tranquilas del último trimestre suman {COUNT} sesiones o más", TOKEN),
        ),
    ),
    Kind(
        what="all pulls between one week's end and the next get the same bytes",
        why="a week is published within an hour of its end, so two pulls in that hour may differ",
        trial="audit.test_a_month_of_hourly_pulls_tells_what_one_at_its_end_does",
        said={
            "en": (
                r"\b(?:pull|collect|cop(?:y|ies))[^.]*\b(?:same bytes|same files|identical|byte for byte)\b",
                r"\b(?:same bytes|same files|identical)\b[^.]*\b(?:pull|collected)",
            ),
            "de": (
                r"\b(?:abhol|abgeholt|einsammel)[^.]*\b(?:dieselben (?:bytes|dateien)|gleiche\w? dateien|identisch)",
            ),
            "fr": (r"\b(?:collect|récupér)[^.]*\b(?:mêmes (?:octets|fichiers)|identique)",),
            "es": (r"\b(?:recog|copia)[^.]*\b(?:mismos (?:bytes|archivos)|idéntic)",),
        },
        unless={"en": r"\bhour\b", "de": r"\bstunde", "fr": r"\bheure", "es": r"\bhora\b"},
        examples={
            "en": ("Two pulls within a week get the same bytes.",),
            "de": ("Zweimal in einer Woche abgeholt, sind es dieselben Dateien.",),
            "fr": ("Deux collectes dans une semaine donnent les mêmes fichiers.",),
            "es": ("Dos recogidas en una semana dan los mismos archivos.",),
        },
    ),
    Kind(
        what="nothing is learnt of a low week",
        why="no value of it is ruled out, but the token makes some of them more likely than others",
        trial="audit.test_what_the_token_gains",
        said={
            "en": (
                r"\b(?:whole|full|entire) range\b",
                r"\bnothing (?:\w+ )?narrows\b|\bnarrows? (?:no|none|nothing)\b|\b(?:cannot|never) (?:be )?narrow",
                r"\b(?:tells?|says?|gives?) nothing (?:\w+ )?(?:of|about) (?:a|any|each|the) (?:low|small) week",
            ),
            "de": (
                r"\b(?:ganzen?|vollen?|gesamten?) (?:bereich|spanne|spielraum)\b",
                r"\bnichts?\b[^.]{0,40}\beingrenz|\bgrenzt (?:nichts|keine)",
                r"\b(?:verrät|sagt) nichts über (?:eine|die) ruhigen? woche",
            ),
            "fr": (
                r"\btoute (?:sa|son|leur|l’) ?(?:étendue|plage|fourchette)|\b(?:rien|ne) [^.]{0,40}\bresserre",
                r"\bne dit rien (?:d’une|sur une|des|de la) semaines? calmes?",
            ),
            "es": (
                r"\btod[oa] su (?:rango|margen|intervalo)|\b(?:nada|no) [^.]{0,20}\b(?:acota|estrecha)",
                r"\bno dice nada de (?:una|la|las) semanas? tranquilas?",
            ),
        },
        unless={"en": r"\blikel", "de": r"\bwahrscheinlich", "fr": r"\bprobable", "es": r"\bprobable"},
        examples={
            "en": ("The token leaves each its whole range.", "Nothing narrows a low week."),
            "de": ("Das lässt jeder ruhigen Woche ihren ganzen Spielraum.",),
            "fr": ("Cela laisse à chacune toute sa fourchette.",),
            "es": ("Eso deja a cada una todo su margen.",),
        },
    ),
    Kind(
        what="what was on the card is gone after a time",
        why="nothing replaces it within an hour if the power fails, and the card's controller keeps old blocks",
        trial="WeekTests.writes",
        said={
            "en": (
                r"\b(?:hours?|beats?|minutes?|days?) (?:later )?(?:replaces?|overwrites?|erases?) (?:them|it|all)\b",
                r"\b(?:gone|erased|replaced|overwritten) (?:\w+ )?(?:within|after|in) "
                r"(?:an|one|a|five|\d+) (?:hours?|beats?|minutes?|days?)\b",
                r"\b(?:cannot|can never|nobody can) (?:be )?(?:recover|reconstruct)|\birrecoverab",
                r"\b(?:erase[sd]?|deleted?|removed?) (?:\w+ )?(?:for good|permanently|completely|without (?:a )?trace)",
                r"\b(?:permanently|completely) (?:erased?|deleted?|removed?)",
            ),
            "de": (
                r"\bstunden? (?:ersetz|überschreib|lösch)|\bendgültig (?:gelösch|entfern)",
                r"\bunwiederbringlich|\brestlos|\bspurlos|\bnicht (?:mehr )?wiederherstell",
            ),
            "fr": (
                r"\bheures? (?:les |la |le )?(?:remplac|écras|effac)",
                r"\birrécupérable|\bdéfinitivement|\bsans (?:laisser de )?trace",
            ),
            "es": (
                r"\bhoras? (?:los |las |lo |la )?(?:reemplaz|sustituy|sobrescrib|borr)",
                r"\birrecuperable|\bdefinitivamente|\bpara siempre|\bsin (?:dejar )?rastro",
            ),
        },
        examples={
            "en": ("An hour replaces them.", "It is overwritten within an hour.", "They cannot be recovered."),
            "de": ("Nach einem Reset ist alles unwiederbringlich gelöscht.",),
            "fr": ("Les données sont définitivement effacées.",),
            "es": ("Los datos se borran para siempre.",),
        },
    ),
    Kind(
        what="nothing of health is counted from presses",
        why="a light that fails whenever it is used adds a fault for each of a week's first three presses",
        trial="WeekTests.eachFailure",
        said={
            "en": (r"\b(?:nothing|no (?:number|column|figure)s?)\b[^.]{0,60}\bcounted from (?:\w+ )?press",),
            "de": (r"\b(?:nichts|keine (?:zahl|spalte))\b[^.]{0,60}\baus (?:tasten)?dr[uü]ck",),
            "fr": (r"\b(?:rien|aucun (?:nombre|chiffre))\b[^.]{0,60}\bcompté[^.]{0,30}\bappui",),
            "es": (r"\b(?:nada|ninguna cifra)\b[^.]{0,60}\b(?:cuenta|contad)[^.]{0,30}\bpulsaci",),
        },
        examples={
            "en": ("Nothing in it is counted from presses.",),
            "de": ("Nichts darin ist aus Tastendrücken gezählt.",),
            "fr": ("Rien n’y est compté à partir des appuis.",),
            "es": ("Nada de ello se cuenta a partir de pulsaciones.",),
        },
    ),
)
