"""Judges recorded light: light-figures TRACE --curve LIGHT.csv."""

import argparse
import json
import sys

from . import Curve, Limits, TraceError, measure, read_kernel, read_vcd
from .report import table


def arguments():
    parser = argparse.ArgumentParser(
        prog="light-figures",
        description="Judges light from the edges of its lines: a FILE.vcd of breathpacer simulate, or the text of the"
        " kernel's trace events gpio:gpio_value, against the light that was wanted.",
    )
    parser.add_argument("trace", help="FILE.vcd, or the kernel's trace as text")
    parser.add_argument("--curve", required=True, help="the light wanted: breathpacer simulate --trace FILE.csv")
    parser.add_argument("--lines", help="a kernel's trace: its numbers of the lines, from the lowest segment up")
    parser.add_argument("--active-low", action="store_true", help="lines are lit at their low level")
    parser.add_argument(
        "--leds", help="how bright each segment's LED is at full, such as 1,0.8,…; all alike unless given"
    )
    parser.add_argument("--offset", type=float, default=0, help="seconds on the trace's clock when the curve's are 0")
    parser.add_argument("--faintest", type=float, default=0, help="what the board can hold, relative luminance 0…1")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--limits", action="store_true", help="end with 1 if a figure is beyond its limit")
    parser.add_argument("--max-error", type=float, default=Limits.error_max, help="the limit of the largest error, L*")
    return parser.parse_args()


def main():
    options = arguments()
    try:
        curve = Curve.read(options.curve).shifted(options.offset * 1e9)
        if options.trace.endswith(".vcd"):
            trace = read_vcd(options.trace, options.active_low)
        else:
            numbers = [int(number) for number in (options.lines or "").split(",") if number]
            with open(options.trace) as records:
                trace = read_kernel(records, {number: str(number) for number in numbers}, active_low=options.active_low)
        if len(trace.lines) != curve.levels.shape[1]:
            raise TraceError(f"{len(trace.lines)} lines, but {curve.levels.shape[1]} segments in {options.curve}")
        if options.leds:
            trace.light([float(brightness) for brightness in options.leds.split(",")])
        figures = measure(trace, curve, options.faintest)
    except (OSError, ValueError, TraceError) as error:
        sys.exit(f"light-figures: {error}")
    beyond = Limits(error_max=options.max_error).exceeded(figures) if options.limits else []
    print(json.dumps({**figures, "beyond_limits": beyond}, indent=2) if options.json else table(figures))
    for sentence in beyond:
        print(f"light-figures: {sentence}", file=sys.stderr)
    sys.exit(1 if beyond else 0)


main()
