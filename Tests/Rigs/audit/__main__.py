"""Scripts/audit [--long]: see there."""

import argparse
import concurrent.futures
import os
import sys
import time

from .audit import Findings, audit_room
from .leaky import MISTAKES
from .rooms import SPAN_DAYS

WEEKS, LONG_WEEKS = 100_000, 1_000_000
SHOWN = 20


def main():
    parser = argparse.ArgumentParser(prog="audit", description="Attacks the published files of many rooms.")
    parser.add_argument("--long", action="store_true", help=f"{LONG_WEEKS} room-weeks instead of {WEEKS}")
    parser.add_argument("--weeks", type=int, help="so many room-weeks")
    parser.add_argument("--seed", default="breathpacer", help="rooms are drawn from it")
    parser.add_argument("--room", help="one room alone, by the seed that a finding names")
    options = parser.parse_args()
    begun = time.monotonic()
    found = audit(options)
    print(table(found, options.seed, (time.monotonic() - begun) / 60))
    for sentence in found.sentences[:SHOWN]:
        print(f"audit: {sentence[:400]}", file=sys.stderr)
    sys.exit(0 if is_well(found) else 1)


def audit(options):
    found = Findings()
    if options.room:
        found.add(audit_room(options.room))
        return found
    weeks = options.weeks or (LONG_WEEKS if options.long else WEEKS)
    # Each gives a row for every week, but one fewer than it may seem where the last one is still open.
    seeds = [f"{options.seed}-{number}" for number in range(-(-weeks // (SPAN_DAYS // 7 - 1)))]
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for each in pool.map(audit_room, seeds, chunksize=4):
            found.add(each)
    return found


def is_well(found):
    counts = found.counts
    narrow = sum(counts[kind, "narrow"] for kind in ("small weeks", "levels"))
    return not (narrow or counts["small weeks", "not whole"] or counts["wrong"]) and all(
        counts[mistake, "told too much"] for mistake in MISTAKES)


def share(part, whole):
    return f"{part} of {whole}" + (f" ({100 * part / whole:.3g} %)" if whole else "")


def table(found, seed, minutes):
    counts = found.counts
    lines = [
        ("rooms", counts["rooms"]),
        ("room-weeks published", counts["weeks"]),
        ("rooms whose numbers are not the truth by the rules", counts["wrong"]),
    ]
    for kind, cells in (("small weeks", "suppressed"), ("levels", "suppressed"), ("rounded weeks", "rounded")):
        lines += [
            (f"{kind}: {cells} cells", counts[kind]),
            (f"{kind}: pinned", counts[kind, "pinned"]),
            (f"{kind}: fewer than three values", counts[kind, "narrow"]),
            (f"{kind}: narrowest range", f"{found.narrowest.get(kind, '-')} values"),
        ]
    lines += [("small weeks without their whole range", counts["small weeks", "not whole"])]
    lines += [("cells held against CP-SAT", f"{counts['solved']}, {counts['undecided']} of them not in full in time")]
    for flag in ("ok", "low"):
        lines.append((
            f"heaviest user: the rest learned, weeks {flag}",
            share(counts["heavy", (flag, "learned")], counts["heavy", flag])))
    for much in ("over half", "over eight tenths"):
        lines.append((
            f"nights: levels published, one person {much}", share(counts["nights", much], counts["nights", "levels"])))
    for mistake, words in MISTAKES.items():
        found_in = share(counts[mistake, "told too much"], counts[mistake, "cells"])
        lines.append((f"found by mistake, {words}", f"{found_in}, {counts[mistake, 'pinned']} pinned"))
    lines += [("seed", seed), ("minutes", f"{minutes:.1f}")]
    width = max(len(what) for what, _ in lines) + 2
    return "\n".join(f"{what:{width}}{figure}" for what, figure in lines)


if __name__ == "__main__":
    main()
