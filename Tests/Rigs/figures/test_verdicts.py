"""How the comparison's limits are judged, by rounds whose verdicts are known."""

import verdicts

GOOD = {"cpu_s": 3, "lowest_hz": 300, "step_max_left": 9, "low_risk_left": 18, "low_risk_to_1250_left": 18}
PEER = {"cpu_s": 3, "lowest_hz": 100, "step_max_left": 16, "low_risk_left": 46, "low_risk_to_1250_left": 46}
CALM = {"stalled_ms": 0}


def kept(*rounds):
    """Whether each limit is kept."""
    return [good for _, good in verdicts.of_rounds(rounds)]


def a_round(ours=None, peers=None, stalled_ms=0):
    peer = PEER | CALM | (peers or {})
    return {
        "ours": GOOD | {"stalled_ms": stalled_ms} | (ours or {}),
        "bare": PEER | CALM,
        "gpiozero": peer,
        "naive": PEER | CALM,
    }


def test_good_rounds_keep_every_limit():
    """Light and cost that are within every limit are said to be"""
    assert kept(a_round(), a_round(), a_round()) == [True] * 6


def test_one_round_of_three_breaks_no_limit_and_two_break_it():
    """What happened in one round of three breaks no limit; what happened in two does"""
    bad = a_round({"step_max_left": 29.8, "cpu_s": 4})
    assert kept(bad, a_round(), a_round()) == [True] * 6
    assert kept(bad, bad, a_round()) == [False, True, True, False, True, True]


def test_programs_are_compared_within_their_round():
    """A machine that is slow in some rounds is slow for all programs in them"""
    slow, slow_peers = {"step_max_left": 20}, {"step_max_left": 40}
    # Medians would be 20 and 16.
    rounds = [a_round(slow, slow_peers) | {"naive": PEER | CALM | slow_peers} for _ in range(2)]
    assert kept(*rounds, a_round()) == [True] * 6
    # One of the others is not enough: ours is to be below the lower of them.
    assert not kept(*[a_round(slow, slow_peers) for _ in range(3)])[3]


def test_rounds_in_which_the_machine_stalled_judge_no_light():
    """A round in which the machine stalled for over a second judges no light; with no other round, that is a miss"""
    stalled, bad = a_round({"low_risk_left": 50}, stalled_ms=1001), a_round({"low_risk_left": 50})
    assert kept(stalled, stalled, a_round()) == [True] * 6
    assert kept(bad, bad, a_round()) == [True, True, True, True, False, True]
    assert kept(stalled, stalled, stalled) == [True, False]


def test_the_cost_has_its_limits():
    """A third more processor time than C's is too much, and so are 1.51 times its instructions"""
    assert kept(a_round({"cpu_s": 3.9}))[0]
    assert not kept(a_round({"cpu_s": 3.91}))[0]
    assert verdicts.of_instructions(1.5)[1]
    assert not verdicts.of_instructions(1.51)[1]


def test_a_board_s_light_has_no_step_of_its_own():
    """On a board no step is larger than the curve's own by more than a whole L*"""
    assert verdicts.of_board({"curve_step_max": 3.5, "step_max": 4.5})[1]
    assert not verdicts.of_board({"curve_step_max": 3.5, "step_max": 4.6})[1]
