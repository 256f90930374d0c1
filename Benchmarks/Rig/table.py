"""Prints the comparison: table.py FOLDER [ROUNDS PYTHON], the programs and the stub lying stripped in FOLDER. Without
rounds in the guest, the instructions alone.

The status is 1 if a figure is beyond its limit.
"""

import os
import pathlib
import statistics
import sys
import time

import guest
import instructions
import light_figures

PEERS = {"ours": "breathpacer", "bare": "bare C", "gpiozero": "gpiozero", "naive": "naive C"}
# Lines that one write sets: lgpio writes each of its own.
LINES_PER_WRITE = {"ours": 10, "bare": 10, "gpiozero": 1, "naive": 10}
INSTRUCTIONS_LIMIT = 1.5
CPU_LIMIT = 1.3
ROWS = (
    ("processor, s", "cpu_s", 2),
    ("writes", "writes", 0),
    ("PWM rate, Hz", "rate_hz", 0),
    ("  lowest of 99.9 % of the periods, Hz", "lowest_hz", 0),
    ("20 ms means, L*: error, median", "error_median", 2),
    ("  error, p99.9", "error_p999", 1),
    ("  error, max", "error_max", 1),
    ("  largest step", "step_max", 1),
    ("  step beyond the curve's, p99", "odd_p99", 1),
    ("  step beyond the curve's, max", "odd_max", 1),
    ("below 90 Hz, of IEEE 1789's low risk", "low_risk", 1),
    ("to 1250 Hz, of low risk", "low_risk_to_1250", 1),
    ("resident, MB", "resident_mb", 1),
    ("first light after start, ms", "start_ms", 0),
    ("first light after press, ms", "press_ms", 1),
)


def machine():
    """What the figures were taken on."""
    cpu = next(line for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name"))
    return f"{cpu.partition(':')[2].strip()}, {os.cpu_count()} cores, Linux {os.uname().release}"


def measured(folder, rounds, python):
    """The median of each figure by program."""
    programs = [str(pathlib.Path(folder, name)) for name in ("breathpacer", "bare-pwm", "naive-pwm")]
    figures = {name: {} for name in PEERS}
    # All at first: a guest whose lines are not read at once is not timed rightly.
    for run in list(guest.runs(folder, rounds, [*programs, python])):
        name = run["peer"]
        if "trace" in run:
            trace = pathlib.Path(folder, run["trace"])
            run |= light_figures.figures(trace, run["start"], LINES_PER_WRITE[name])
            trace.unlink()
            run["start_ms"] = 1e3 * (run["first"] - run["launched"])
            if "pressed" in run:
                run["press_ms"] = 1e3 * (run["first"] - run["pressed"])
            if name in ("bare", "ours"):
                # The record of so many writes costs time: it was taken in another run.
                del run["cpu_s"]
        for key, value in run.items():
            if isinstance(value, (int, float)):
                figures[name].setdefault(key, []).append(value)
    return {name: {key: statistics.median(values) for key, values in all.items()} for name, all in figures.items()}


def print_light(figures, rounds):
    print(f"\none breath of 10 s on ten lines in a guest, medians of {rounds} runs; light from the kernel's trace")
    print(f"{'':38}" + "".join(f"{title:>13}" for title in PEERS.values()))
    for title, key, digits in ROWS:
        cells = (f"{figures[name][key]:.{digits}f}" if key in figures[name] else "" for name in PEERS)
        print(f"{title:38}" + "".join(f"{cell:>13}" for cell in cells))
    print(f"(the curve's own largest step: {figures['ours']['curve_step_max']:.1f})")


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


def verdict_on_instructions(ratio):
    return f"instructions {ratio:.2f} × C's, limit {INSTRUCTIONS_LIMIT}", ratio <= INSTRUCTIONS_LIMIT


def verdicts(figures):
    """The figures that have a limit, each with whether it keeps it."""
    ours, bare = figures["ours"], figures["bare"]
    others = [figures["gpiozero"], figures["naive"]]
    cpu = ours["cpu_s"] / bare["cpu_s"]
    return [
        (f"processor {cpu:.2f} × C's, limit {CPU_LIMIT}", cpu <= CPU_LIMIT),
        ("lowest PWM rate above gpiozero's and naive C's", ours["lowest_hz"] > max(o["lowest_hz"] for o in others)),
        *(
            (f"{title} below gpiozero's and naive C's", ours[key] < min(other[key] for other in others))
            for title, key in (
                ("largest 20 ms step", "step_max"),
                ("modulation below 90 Hz", "low_risk"),
                ("modulation to 1250 Hz", "low_risk_to_1250"),
            )
        ),
    ]


def main(folder, rounds=0, python=None):
    print(f"machine: {machine()}\ndate: {time.strftime('%F', time.gmtime())}", flush=True)
    kept = [verdict_on_instructions(print_instructions(folder))]
    if int(rounds) > 0:
        figures = measured(folder, int(rounds), python)
        print_light(figures, rounds)
        kept += verdicts(figures)
    print()
    for text, good in kept:
        print(f"{'ok  ' if good else 'MISS'} {text}")
    return 0 if all(good for _, good in kept) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
