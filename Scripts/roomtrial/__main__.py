"""Plans, analyses and simulates a trial of something done to rooms: room-trial plan | analyse | simulate."""

import argparse
import math
import sys

from . import hospitals
from .plan import BASELINE_WEEKS, MOST_WEEKS, STEPS, Plan, PlanError, read_rooms, weeks_between
from .published import FleetError, read_fleet
from .verdict import LEVEL, judge

# By how much the share of false alarms may differ from what it should be.
GOAL = 0.01
MOST_HOSPITALS = 100_000


def whole(least, most):
    """A whole number within bounds."""

    def read(text):
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"found {text!r}; expected {least} to {most}")
        return int(text)

    return read


def several(one):
    """Values separated by commas."""
    return lambda text: [one(part) for part in text.split(",")]


def positive(text):
    """A number from 0.1 to 1000."""
    try:
        if 0.1 <= float(text) <= 1000:
            return float(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"found {text!r}; expected a number from 0.1 to 1000")


def arguments():
    parser = argparse.ArgumentParser(
        prog="room-trial",
        description="Whether something that is done to rooms changes how often their lights are used, from published"
        " files alone.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="plan | analyse | simulate")

    plan = commands.add_parser("plan", help="draw by lot which room changes in which week, and print the plan")
    plan.add_argument("rooms", metavar="INVENTORY", help="a CSV file with the columns site and device")
    plan.add_argument("--first", required=True, metavar="WEEK", help="the trial's first week, such as 2026-W36")
    plan.add_argument("--last", required=True, metavar="WEEK", help="its last week")
    plan.add_argument("--seed", required=True, help="what the lot begins with: a text that nobody could have chosen")

    analyse = commands.add_parser("analyse", help="judge what the rooms of a plan have published")
    analyse.add_argument("plan", metavar="PLAN", help="what plan has printed")
    analyse.add_argument("fleet", metavar="FLEET", help="the folder with site=SITE/device=DEVICE")

    simulate = commands.add_parser("simulate", help="try a design on made-up hospitals")
    simulate.add_argument("--rooms", type=several(whole(2, 500)), default=[12], metavar="N,…", help="rooms (12)")
    simulate.add_argument("--ratio", type=several(positive), default=[1.5], metavar="R,…", help="ratios (1.5)")
    simulate.add_argument("--weeks", type=whole(3, MOST_WEEKS), default=26, metavar="N", help="weeks (26)")
    simulate.add_argument("--sessions", type=positive, default=15, metavar="N", help="of a usual room in a week (15)")
    simulate.add_argument("--hospitals", type=whole(10, MOST_HOSPITALS), default=1000, metavar="N", help="(1000)")
    simulate.add_argument("--seed", type=whole(0, 2**32), default=1, metavar="N", help="what chance begins with (1)")

    for command in (plan, simulate):
        command.add_argument(
            "--design", choices=("wedge", "halves"), default="wedge",
            help="all rooms change one group after the other (wedge), or half of them change at once",
        )  # fmt: skip
        command.add_argument("--steps", type=whole(2, 50), default=STEPS, metavar="N", help=f"of a wedge ({STEPS})")
        command.add_argument(
            "--baseline", type=whole(1, 100), default=BASELINE_WEEKS, metavar="N",
            help=f"weeks before the first change ({BASELINE_WEEKS})",
        )  # fmt: skip
    return parser.parse_args()


def draw(options):
    weeks = weeks_between(options.first, options.last, "--first and --last")
    rooms = read_rooms(options.rooms)
    print(Plan.draw(rooms, weeks, options.design, options.seed, options.steps, options.baseline).text, end="")


def analyse(options):
    plan = Plan.read(options.plan)
    ranges, missing = read_fleet(options.fleet, plan)
    silent = [str(room) for room, known in zip(plan.rooms, ranges.known) if not known.any()]
    if len(silent) == len(plan.rooms):
        raise FleetError(f"{options.fleet}: no room has published a number, or low, for a week of the plan")
    known, low = int(ranges.known.sum()), int((ranges.known & (ranges.least == 0)).sum())
    print(f"{len(plan.rooms)} rooms, {len(plan.weeks)} weeks from {plan.weeks[0]} to {plan.weeks[-1]}")
    reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(missing.items()))
    left_out = f"; {sum(missing.values())} are left out: {reasons}" if missing else ""
    print(f"weeks of a room: {known} are used, {low} of them are low{left_out}")
    if silent:
        print(f"nothing to use from {', '.join(silent)}")
    verdict = judge(ranges, plan.changes)
    high = f"{verdict.high:.2f}" if math.isfinite(verdict.high) else "any number"
    print(f"after the change: {verdict.ratio:.2f} times as many sessions, 95 % interval ", end="")
    print(f"{verdict.low:.2f} to {high}, p = {verdict.p_value:.3f}")
    print("chance alone would hardly do this" if verdict.p_value <= LEVEL else "chance alone could do this")


def simulate(options):
    def trials(rooms, ratio):
        return hospitals.trials(
            options.hospitals, rooms, options.weeks, options.sessions, ratio, options.design, options.steps,
            options.baseline, options.seed,
        )  # fmt: skip

    print(f"{options.hospitals} hospitals a line, {options.weeks} weeks, {options.design}, ", end="")
    print(f"{options.sessions:g} sessions of a usual room in a week, seed {options.seed}")
    print(f"where the change does nothing, each with {hospitals.PLANS} plans")
    print("rooms  ratio  low weeks  false alarms  power  interval holds  median ratio")
    alarms = []
    for rooms in options.rooms:
        for ratio in [1, *options.ratio]:
            came = trials(rooms, ratio)
            alarm, power = (f"{came.found:6.1%}", "") if ratio == 1 else ("", f"{came.found:6.1%}")
            alarms += [came.found] if ratio == 1 else []
            print(f"{rooms:5}  {ratio:5.2f}  {came.low:9.1%}  {alarm:>12}  {power:>5}  ", end="")
            print(f"{came.held:14.1%}  {came.ratio:12.2f}", flush=True)
    worst = max(alarms, key=lambda share: abs(share - LEVEL))
    print(f"false alarms: {worst:.1%} at worst, {'within' if abs(worst - LEVEL) <= GOAL else 'beyond'} 5 ± 1 %")


def main():
    options = arguments()
    try:
        {"plan": draw, "analyse": analyse, "simulate": simulate}[options.command](options)
    except (FleetError, PlanError) as error:
        fail(error, 65)
    except OSError as error:
        fail(error, 74)


def fail(error, status):
    """Says what is wrong. What was read from a file may be in it, and reaches a terminal as printable signs alone."""
    words = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in str(error))
    print(f"room-trial: {words}", file=sys.stderr)
    sys.exit(status)


main()
