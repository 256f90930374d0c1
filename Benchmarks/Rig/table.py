"""Prints the comparison: table.py FOLDER [ROUNDS PYTHON [stress]], the programs and the stub lying stripped in FOLDER.
Without rounds in the guest, what needs none.

The status is 1 if a figure is beyond its limit.
"""

import os
import pathlib
import statistics
import sys
import time

import board
import guest
import instructions
import light_figures
import verdicts

PEERS = {"ours": "breathpacer", "bare": "bare C", "gpiozero": "gpiozero", "naive": "naive C"}
# Lines that one write sets: lgpio writes each of its own.
LINES_PER_WRITE = {"ours": 10, "bare": 10, "gpiozero": 1, "naive": 10}
LEFT = "    without the machine's stalls"
ROWS = (
    ("processor, s", "cpu_s", 2),
    ("writes", "writes", 0),
    ("PWM rate, Hz", "rate_hz", 0),
    ("  lowest of 99.9 % of the periods, Hz", "lowest_hz", 0),
    ("20 ms means, L*: error, median", "error_median", 2),
    ("  error, p99.9", "error_p999", 1),
    (LEFT, "error_p999_left", 1),
    ("  error, max", "error_max", 1),
    ("  largest step", "step_max", 1),
    (LEFT, "step_max_left", 1),
    ("  step beyond the curve's, p99", "odd_p99", 1),
    ("  step beyond the curve's, max", "odd_max", 1),
    ("below 90 Hz, of IEEE 1789's low risk", "low_risk", 1),
    (LEFT, "low_risk_left", 1),
    ("to 1250 Hz, of low risk", "low_risk_to_1250", 1),
    (LEFT, "low_risk_to_1250_left", 1),
    ("the machine's stalls, ms", "stalled_ms", 0),
    ("resident, MB", "resident_mb", 1),
    ("first light after start, ms", "start_ms", 0),
    ("first light after press, ms", "press_ms", 1),
)


def machine():
    """What the figures were taken on."""
    cpu = next(line for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name"))
    return f"{cpu.partition(':')[2].strip()}, {os.cpu_count()} cores, Linux {os.uname().release}"


def measured(folder, rounds, *options):
    """The figures of each program, round by round: without other work, and beside it."""
    programs = [str(pathlib.Path(folder, name)) for name in ("breathpacer", "bare-pwm", "naive-pwm")]
    quiet, stressed = ([{} for _ in range(rounds)] for _ in range(2))
    # All at first: a guest whose lines are not read at once is not timed rightly.
    for run in list(guest.runs(folder, rounds, [*programs, *options])):
        name = run["peer"]
        found = stressed if "is_stressed" in run else quiet
        figures = found[run["round"]].setdefault(name, {})
        if "trace" not in run:
            figures |= {key: run[key] for key in ("cpu_s", "resident_mb")}
            continue
        trace = pathlib.Path(folder, run["trace"])
        figures |= light_figures.figures(trace, run["start"], LINES_PER_WRITE[name], run["stalls"])
        trace.unlink()
        figures["start_ms"] = 1e3 * (figures["first"] - run["launched"])
        if "pressed" in run:
            figures["press_ms"] = 1e3 * (figures["first"] - run["pressed"])
    return quiet, stressed


def medians(rounds):
    """The median of each figure by program."""
    found = {}
    for name, figures in rounds[0].items():
        numbers = [key for key, value in figures.items() if isinstance(value, int | float)]
        found[name] = {key: statistics.median(each[name][key] for each in rounds) for key in numbers}
    return found


def print_light(rounds):
    figures = medians(rounds)
    print(f"\none breath of 10 s on ten lines in a guest, medians of {len(rounds)} runs; light from the kernel's trace")
    print(f"{'':38}" + "".join(f"{title:>13}" for title in PEERS.values()))
    for title, key, digits in ROWS:
        cells = (f"{figures[name][key]:.{digits}f}" if key in figures[name] else "" for name in PEERS)
        print(f"{title:38}" + "".join(f"{cell:>13}" for cell in cells))
    print(f"(the curve's own largest step: {figures['ours']['curve_step_max']:.1f})")


def print_stressed(quiet, stressed):
    """Prints the light side by side, without other work and beside it."""
    without, beside = medians(quiet), medians(stressed)
    names = [name for name in PEERS if name in beside]
    print(f"\nthe same breath without other work and beside stress-ng, medians of {len(quiet)} runs")
    print(f"{'':38}" + "".join(f"{PEERS[name]:>26}" for name in names))
    print(f"{'':38}" + f"{'without':>13}{'beside':>13}" * len(names))
    for title, key, digits in ROWS:
        # Processor time and memory are taken without other work alone.
        if key in beside["ours"]:
            found = (figures[name].get(key) for name in names for figures in (without, beside))
            cells = ("" if value is None else f"{value:.{digits}f}" for value in found)
            print(f"{title:38}" + "".join(f"{cell:>13}" for cell in cells))


def print_board(folder):
    """Prints the light of a board on the virtual clock; its figures."""
    microseconds, figures = board.figures(pathlib.Path(folder, "breathpacer"))
    print(f"\n{board.NAME}: the same breath on the virtual clock, a write taking {microseconds:g} µs as published")
    for title, key, digits in (("floor, L*", "floor", 1), *ROWS):
        if key in figures:
            print(f"{title:38}{figures[key]:>13.{digits}f}")
    print(f"(the curve's own largest step: {figures['curve_step_max']:.1f})")
    return figures


def print_instructions(folder):
    """Prints the instructions of a period; ours over those of C through the same library."""
    stub = pathlib.Path(folder, "libGPIOStub.so")
    settings = pathlib.Path(folder, "stub.toml")
    settings.write_text(instructions.SETTINGS)
    bare = str(pathlib.Path(folder, "bare-pwm"))
    commands = {
        "breathpacer": [str(pathlib.Path(folder, "breathpacer")), "run", "--settings", str(settings)],
        "C through libgpiod": [bare, "/dev/gpiochip0", "libgpiod"],
        "C by the kernel's call": [bare, "/dev/gpiochip0"],
    }
    totals = {}
    print("\ninstructions of a period, on a stub of the kernel and the clock (callgrind)")
    for title, command in commands.items():
        files = instructions.per_period(folder, stub, command)
        totals[title] = sum(files.values())
        parts = ", ".join(
            f"{name} {instructions_in:.0f}"
            for name, instructions_in in sorted(files.items(), key=lambda part: -part[1])
            if instructions_in >= 1
        )
        print(f"{title:38}{totals[title]:13.0f}   {parts}")
    return totals["breathpacer"] / totals["C through libgpiod"]


def main(folder, rounds=0, *options):
    print(f"machine: {machine()}\ndate: {time.strftime('%F', time.gmtime())}", flush=True)
    kept = [verdicts.of_instructions(print_instructions(folder))]
    if int(rounds) > 0:
        quiet, stressed = measured(folder, int(rounds), *options)
        print_light(quiet)
        if all(stressed):
            print_stressed(quiet, stressed)
        kept += verdicts.of_rounds(quiet)
    kept.append(verdicts.of_board(print_board(folder)))
    print()
    for text, good in kept:
        print(f"{'ok  ' if good else 'MISS'} {text}")
    return 0 if all(good for _, good in kept) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
