"""What the state tells somebody who takes the card: it is text, and State.md says what each line is."""

import random
import re

from Rigs.audit.chance import poisson
from Rigs.audit.outsider import DAY, HOUR, MONDAY, WEEK, Unit, sessions
from Rigs.rig import require

MINUTE = 60
HEADER = re.compile(rb"breathpacer-usage (?P<header>.*?\ncrc32c [0-9a-f]+\n)(?P<text>[^ ].*?\n)(?= |\Z|\0)", re.DOTALL)
# Sessions a week, in the mean, of the rooms whose cards are taken as a quarter ends.
MEANS = 6, 12, 20
# Cards of each in the short form, the whole and the long one.
CARDS = 8, 40, 400
# A week of fewer sessions is told as low.
LEAST = 8


def slots(data):
    """The text of each slot after its header, in which numbers of writes and checksums differ anyway."""
    found = [match["text"].rstrip(b" ").decode() for match in HEADER.finditer(data)]
    require(len(found) == 3, f"{len(found)} slots")
    return found


def integers(text):
    """For each line its keyword and numbers; a keyword that comes again belongs to another part of the state."""
    lines = (line.split() for line in text.splitlines())
    return [(words[0], [int(word) for word in words[1:] if word.isdecimal()]) for words in lines if words]


def of_quarter(text, keyword):
    """The numbers of the quarter's line with this keyword, None if there is none."""
    found = [numbers for word, numbers in integers(text.partition("\nquarter ")[2]) if word == keyword]
    return found[0] if found else None


def at_noon(counts):
    """Weeks of so many sessions, at most seven a day."""
    return [
        each
        for week, count in enumerate(counts)
        for number in range(count)
        for each in sessions(1, week * WEEK + number % 7 * DAY + 12 * HOUR + number // 7 * 15 * MINUTE)
    ]


def test_a_sum_above_its_bound_is_not_kept(tmp_path):
    """Finding 5: of low weeks that reach the token's bound the state keeps that they do, and not by how much"""
    states = []
    for number, counts in enumerate(([5, 5, 5, 5], [7, 7, 7, 7], [7, 6, 5, 7])):
        unit = Unit(tmp_path / str(number))
        unit.live(MONDAY, 5 * WEEK + 12 * HOUR, at_noon([*counts, 0]))
        states.append(sorted(slots(unit.state())))
    told = [f"“{one}” and “{other}”" for texts in zip(*states) for one, other in differing_lines(*texts[:2])]
    require(states[0] == states[1] == states[2], f"weeks of 5 and of 7 sessions leave {', '.join(sorted(set(told)))}")


def differing_lines(one, other):
    return [pair for pair in zip(one.splitlines(), other.splitlines()) if pair[0] != pair[1]]


def test_slots_reach_back_minutes(tmp_path, seed):
    """Finding 5: twenty minutes after a session no slot tells that it was after another one"""
    draw, found = random.Random(f"reach-{seed}"), []
    for number in range(4):
        hour = draw.randrange(30, 60)
        units = [Unit(tmp_path / f"{number}-{kind}") for kind in ("quiet", "pressed")]
        for unit, count in zip(units, (0, 1)):
            begin = hour * HOUR + draw.randrange(15, 25) * MINUTE
            unit.live(MONDAY, hour * HOUR + 47 * MINUTE, sessions(5, 9 * HOUR) + sessions(count, begin))
        quiet, pressed = ({line for pair in differences(unit) for line in pair} for unit in units)
        if pressed - quiet:
            found.append(" / ".join(sorted(pressed - quiet)))
    require(not found, f"slots of the same card differ by a session: {'; '.join(found)}")


def differences(unit):
    """The lines in which a card's slots differ."""
    first, *others = slots(unit.state())
    return [pair for other in others for pair in differing_lines(first, other)]


def test_what_a_card_pins(tmp_path, sized, seed):
    """Finding 5: how many closed weeks the card of a room tells exactly is known: counted, not judged"""
    cards, figures = sized(*CARDS), []
    for mean in MEANS:
        low_weeks = low_pinned = told = told_exactly = 0
        for number in range((seed - 1) * cards, seed * cards):
            draw = random.Random(f"card-{mean}-{number}")
            weeks = draw.randrange(1, 13)
            counts = [poisson(draw, mean) for _ in range(weeks)]
            unit = Unit(tmp_path / f"{mean}-{number}")
            unit.live(MONDAY, weeks * WEEK + 26 * HOUR, at_noon([*counts[:12], 0]))
            text = slots(unit.state())[0]
            # W02 to W14 lie in two quarters: W14 is the second one's only week.
            low = sum(count < LEAST for count in counts)
            low_weeks += low
            if kept := of_quarter(text, "small_weeks"):
                most = LEAST - 1
                number_of, total = kept[0], kept[-1]
                low_pinned += number_of * (number_of == 1 or total in (0, most * number_of))
            told += weeks - low
            if (margins := of_quarter(text, "margins")) and margins[0] in counts and weeks - low == 1:
                told_exactly += 1
        figures.append(
            f"{mean} a week: {low_pinned} of {low_weeks} low weeks, {told_exactly} of {told} told ones exactly"
        )
        require(low_weeks + told, f"rooms of {mean} a week had no closed week")
    return "; ".join(figures)


def test_what_an_open_week_joins(tmp_path, sized, seed):
    """Finding 5: how often the card joins day and part of the day of an open week is known: counted, not judged"""
    cards, figures = sized(*CARDS), []
    for count in (1, 2, 3, 5):
        joined = 0
        for number in range((seed - 1) * cards, seed * cards):
            draw = random.Random(f"joint-{count}-{number}")
            unit = Unit(tmp_path / f"{count}-{number}", room={"staffed_day_parts": "[10, 10, 10]"})
            hours = draw.sample(range(7 * 24 - 4), count)
            unit.live(MONDAY, 7 * DAY - 2 * HOUR, [each for hour in hours for each in sessions(1, hour * HOUR + 600)])
            open_week = dict(reversed(integers(slots(unit.state())[0].partition("\nquarter ")[0])))
            days, parts = (open_week.get(keyword, [1, 1]) for keyword in ("weekdays", "day_parts"))
            joined += 1 in (sum(map(bool, days)), sum(map(bool, parts)))
        figures.append(f"{joined} of {cards} weeks of {count}")
    return f"day and part of every session follow in {', '.join(figures)}"
