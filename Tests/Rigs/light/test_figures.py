"""Light whose figures are known beforehand, and traces of the program read by another reader."""

import json
import pathlib
import subprocess

import numpy
import pytest
from lightfigures import Curve, Limits, measure, phantom_array, read_kernel, read_vcd, svm
from lightfigures.curve import lightness
from lightfigures.figures import flashes_of
from lightfigures.traces import Trace

from Rigs.rig import SCRIPTS

SECOND = 10**9


def pulses(duties, hertz, seconds=4.0, off=0, skipped=()):
    """Lines that are pulsed at set duties, each pulse longer by `off` ns; without the pulses that are skipped."""
    changes = []
    for pulse in range(round(seconds * hertz)):
        rise = round(pulse * SECOND / hertz)
        for line, duty in enumerate(duties):
            if pulse in skipped:
                continue
            changes += [(rise, line, 1), (rise + round(duty * SECOND / hertz) + off, line, 0)]
    changes.sort()
    writes = len({instant for instant, _, _ in changes})
    return Trace.of_changes([f"L{line}" for line in range(len(duties))], changes, writes, 0, round(seconds * SECOND))


def still(levels, seconds=4.0):
    """Light that stands."""
    times = numpy.arange(0, seconds * SECOND + 1, 5_000_000)
    return Curve(times, [levels] * len(times))


def test_unequal_leds_look_as_bright_as_their_duties_make_them():
    """Unequal LEDs look as bright as their duties make them"""
    duties, leds = [0.6, 0.3, 0.4], [1, 2, 1.5]
    trace = pulses(duties, 1500)
    trace.light(leds)
    assert measure(trace, still([0.6, 0.6, 0.6]))["error_max"] < 0.1
    trace.light([1, 1, 1])
    assert measure(trace, still([0.6, 0.6, 0.6]))["error_max"] > 10


def test_exact_light_is_without_fault():
    """Exact light is without fault"""
    figures = measure(pulses([0.5, 0.1, 0.9], 1500), still([0.5, 0.1, 0.9]))
    assert figures["error_max"] < 0.01
    assert figures["rate_hz"] == pytest.approx(1500, abs=0.1)
    assert figures["gap_p999"] < 1.001
    assert figures["low_risk"] < 0.01
    assert figures["flashes"] == 0
    assert figures["writes"] == 6000 * 4
    assert Limits().exceeded(figures) == []


def test_a_known_error_is_found():
    """A known error is found"""
    # 1 % of the period too long: L* of 0.51 is 0.62 above that of 0.50.
    figures = measure(pulses([0.5], 1500, off=6667), still([0.5]))
    expected = float(lightness(0.51) - lightness(0.50))
    assert figures["error_median"] == pytest.approx(expected, abs=0.01)
    assert figures["error_p999"] == pytest.approx(expected, abs=0.02)
    assert len(Limits().exceeded(figures)) == 1


def test_pulses_at_100_hz_break_the_rate_and_the_low_risk_line():
    """Pulses at 100 Hz break the rate and the low risk line"""
    # The first harmonic of a square wave: 4/π of its mean, which counts as 100 %; low risk at 100 Hz is 8 %.
    figures = measure(pulses([0.5], 100), still([0.5]))
    assert figures["rate_hz"] == pytest.approx(100, abs=0.1)
    assert figures["low_risk_to_1250"] == pytest.approx(100 / 8, abs=0.1)
    assert figures["low_risk_to_1250_at_hz"] == 100
    assert any("rate" in sentence for sentence in Limits().exceeded(figures))


def test_modulation_has_the_amplitude_and_frequency_that_was_put_in():
    """Modulation has the amplitude and frequency that was put in"""
    # Duties of 0.5 ± 2 % of that at 10 Hz, where 0.25 % is of low risk.
    rises = numpy.arange(0, 6000) * SECOND // 1500
    duties = 0.5 * (1 + 0.02 * numpy.sin(2 * numpy.pi * 10 * rises / SECOND))
    changes = [(int(rise), 0, 1) for rise in rises]
    changes += [(int(rise + duty * SECOND / 1500), 0, 0) for rise, duty in zip(rises, duties)]
    trace = Trace.of_changes(["L0"], sorted(changes), len(changes), 0, 4 * SECOND)
    figures = measure(trace, still([0.5]))
    assert figures["low_risk_at_hz"] == 10
    assert figures["low_risk_percent"] == pytest.approx(2, abs=0.05)
    assert figures["low_risk"] == pytest.approx(8, abs=0.2)


def at_threshold(hertz):
    """The threshold of Perz and others, 2018, written out: what is tested must not judge itself."""
    return 2.865e-5 * hertz**1.543 + 0.225


@pytest.mark.parametrize("hertz", [80, 100, 300, 1000, 1500])
def test_a_sinusoid_at_its_threshold_has_an_svm_of_1(hertz):
    """A sinusoid at its threshold has an SVM of 1, as a component and in recorded light"""
    depth = at_threshold(hertz)
    assert svm([hertz], [depth])[0] == pytest.approx(1)
    assert svm([hertz], [2 * depth])[0] == pytest.approx(2)
    if depth > 1:  # More than a light can have.
        return
    # A sinusoid of pulses that are themselves too fast to count.
    carrier = 10_000
    rises = numpy.arange(4 * carrier) * SECOND // carrier
    duties = 0.4 * (1 + depth * numpy.sin(2 * numpy.pi * hertz * rises / SECOND))
    changes = [(int(rise), 0, 1) for rise in rises]
    changes += [(int(rise + duty * SECOND / carrier), 0, 0) for rise, duty in zip(rises, duties)]
    trace = Trace.of_changes(["L0"], sorted(changes), len(changes), 0, 4 * SECOND)
    figures = measure(trace, still([0.4]))
    assert figures["svm"] == pytest.approx(1, abs=0.02)
    assert figures["svm_at_hz"] == hertz


def test_the_svm_of_a_square_wave_is_what_a_hand_works_out():
    """The SVM of a square wave is what a hand works out"""
    # 100 Hz, half lit: components of 4/π, 4/3π, 4/5π … at 100, 300, 500 … Hz; thresholds are 0.2599, 0.4152, 0.6434.
    # (4.899^3.7 + 1.022^3.7 + 0.396^3.7 + …)^(1/3.7) = (357.5 + 1.1 + 0.0 + …)^(1/3.7) = 4.903.
    figures = measure(pulses([0.5], 100), still([0.5]))
    assert figures["svm"] == pytest.approx(4.903, abs=0.02)
    assert figures["svm_at_hz"] == 100
    assert "SVM" in " ".join(Limits().exceeded(figures))
    # 1500 Hz, of which the first component alone counts: 4/π of 2.504.
    assert measure(pulses([0.5], 1500), still([0.5]))["svm"] == pytest.approx(1.2732 / 2.5045, abs=0.005)
    # And of pulses so short that all components are twice the mean.
    assert measure(pulses([0.01], 1500), still([0.01]))["svm"] == pytest.approx(2 / 2.5045, abs=0.005)
    # What is faster than 2000 Hz counts for nothing, and nothing is what still light has.
    assert measure(pulses([0.5], 2500), still([0.5]))["svm"] < 0.01
    assert svm([], []) == (0, 0)


def test_modulation_shows_in_the_band_of_the_phantom_array_that_has_it():
    """Modulation shows in the band of the phantom array that has it"""
    # Components of 2·sin(πkd) / πkd: at a duty of a quarter 180, 127, 60 % and none; 36, 42, 26 % and none; 20, 25 %.
    bands = {band["from_hz"]: band for band in measure(pulses([0.25], 600), still([0.25]))["phantom_array"]}
    assert [(band["from_hz"], band["to_hz"]) for band in bands.values()] == [
        (80, 460), (460, 700), (700, 2000), (2000, 6000), (6000, 20_000),
    ]  # fmt: skip
    assert bands[80]["percent"] < 1
    assert (bands[460]["percent"], bands[460]["at_hz"]) == (pytest.approx(180, abs=1), 600)
    assert (bands[700]["percent"], bands[700]["at_hz"]) == (pytest.approx(127, abs=1), 1200)
    assert (bands[2000]["percent"], bands[2000]["at_hz"]) == (pytest.approx(42, abs=1), 3600)
    assert (bands[6000]["percent"], bands[6000]["at_hz"]) == (pytest.approx(25.5, abs=1), 6000)
    assert all(band["percent"] == 0 for band in phantom_array([50, 27_000], [1, 1]))


def test_a_missing_pulse_is_a_gap_and_a_long_stall_no_rest():
    """A missing pulse is a gap and a long stall no rest"""
    one = measure(pulses([0.5], 1500, skipped={3000}), still([0.5]))
    assert one["gap_max"] == pytest.approx(2, abs=0.01)
    many = measure(pulses([0.5], 1500, skipped=set(range(3000, 3100))), still([0.5]))
    assert many["gap_max"] == pytest.approx(101, abs=0.1)
    frequent = measure(pulses([0.5], 1500, skipped=set(range(0, 6000, 100))), still([0.5]))
    assert frequent["gap_p999"] > 1.9


def test_dark_time_that_was_wanted_is_no_gap():
    """Dark time that was wanted is no gap"""
    times = numpy.arange(0, 4 * SECOND + 1, 5_000_000)
    curve = Curve(times, [[0.5 if time < SECOND or time >= 3 * SECOND else 0.0] for time in times])
    figures = measure(pulses([0.5], 1500, skipped=set(range(1500, 4500))), curve)
    assert figures["gap_max"] < 1.001


def test_light_below_what_can_be_held_counts_apart():
    """Light below what can be held counts apart"""
    trace, curve = pulses([0.5, 0.006], 1500), still([0.5, 0.004])
    assert measure(trace, curve)["error_max"] > 1
    apart = measure(trace, curve, faintest=0.006)
    assert apart["error_max"] < 0.01
    assert apart["faint_error_max"] > 1


def test_pulses_that_are_left_out_below_what_can_be_held_count_apart():
    """Pulses that are left out below what can be held count apart"""
    # For a second every other pulse of a line is missing, of the length that can just be held.
    trace = pulses([0.01], 1500, skipped=set(range(1500, 3000, 2)))
    times = numpy.arange(0, 4 * SECOND + 1, 5_000_000)
    curve = Curve(times, [[0.005 if SECOND <= time < 2 * SECOND else 0.01] for time in times])
    assert measure(trace, curve)["gap_p999"] > 1.9
    apart = measure(trace, curve, faintest=0.0099)
    assert apart["gap_max"] < 1.001
    assert apart["sparse_s"] == pytest.approx(1, abs=0.01)


def test_flashes_are_pairs_of_opposing_changes():
    """Flashes are pairs of opposing changes"""

    def light(*levels):
        return numpy.repeat(levels, 5)  # a tenth of a second each

    assert flashes_of(light(0, 0.5, 0, 0.5, 0)) == 2
    assert flashes_of(light(0, 0.5, 0.45, 0.5, 0.45)) == 0
    assert flashes_of(light(1, 0.85, 1, 0.85, 1)) == 0
    assert flashes_of(light(*[0, 0.2] * 5)) == 4
    assert flashes_of(numpy.concatenate([light(0, 0.5, 0), numpy.zeros(50), light(0, 0.5, 0)])) == 1
    assert flashes_of(numpy.linspace(0, 1, 100)) == 0


def test_the_kernels_trace_reads_as_a_dump_does():
    """The kernel's trace reads as a dump does"""
    records = """# tracer: nop
       unit-31  [000] d..2.   10.000100: gpio_value: 512 set 1
       unit-31  [000] d..2.   10.000101: gpio_value: 513 set 1
       unit-31  [000] d..2.   10.000300: gpio_value: 512 set 0
       unit-31  [000] d..2.   10.000301: gpio_value: 513 set 1
       unit-31  [000] d..2.   10.000350: gpio_value: 700 get 1
       unit-31  [000] d..2.   10.000500: gpio_value: 512 set 0
       unit-31  [000] d..2.   10.000501: gpio_value: 513 set 0
    """.splitlines()
    trace = read_kernel(records, {512: "A", 513: "B"})
    assert trace.writes == 3
    assert [list(line.rises) for line in trace.lines] == [[10_000_100_000], [10_000_101_000]]
    assert [list(line.falls) for line in trace.lines] == [[10_000_300_000], [10_000_501_000]]


def test_a_dump_that_is_cut_off_or_active_low(tmp_path):
    """A dump that is cut off, of lines that are active low, is read in full"""
    path = tmp_path / "low.vcd"
    path.write_text(
        "$timescale 1 us $end $scope module bar $end $var wire 1 ! A $end $upscope $end\n"
        "$scope module button $end $var wire 1 + B $end $upscope $end $enddefinitions $end\n"
        "#0\n$dumpvars\n1!\n1+\n$end\n#5\n0+\n#10\n0!\n#30\n1!\n#40\n0!\n#50\n"
    )
    trace = read_vcd(path, active_low=True)
    assert [line.name for line in trace.lines] == ["A"]
    assert (list(trace.lines[0].rises), list(trace.lines[0].falls)) == ([10_000, 40_000], [30_000, 50_000])
    assert trace.writes == 3


@pytest.fixture(scope="module")
def traces(tmp_path_factory, breathpacer) -> pathlib.Path:
    """What `breathpacer simulate` writes."""
    folder = tmp_path_factory.mktemp("traces")
    script = folder / "tap.csv"
    # A second and two breaths: the end falls on the ember. Lines serve a stop up to a frame later than light does.
    for name, tap, span in (("light.csv", 1, "21s"), ("lines.vcd", 1, "21s"), ("short.vcd", 0.001, "0.03s")):
        script.write_text(f"at_s,action\n{tap},tap\n")
        subprocess.run(
            [breathpacer, "simulate", "--script", script, "--for", span]
            + ["--trace", folder / name, "--settings", "/dev/null"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return folder


def judge(traces, *options):
    """What Scripts/light-figures says of the two breaths."""
    command = [SCRIPTS / "light-figures", traces / "lines.vcd", "--curve", traces / "light.csv", *options]
    return subprocess.run(command, capture_output=True, text=True)


def test_two_breaths_are_within_the_limits(traces):
    """Two breaths are within the limits"""
    # What the simulated board can hold: half a microsecond of a period.
    result = judge(traces, "--json", "--limits", "--faintest", "0.00075")
    assert result.returncode == 0, result.stderr
    figures = json.loads(result.stdout)
    assert figures["segments"] == 10
    assert figures["writes_per_s"] < 11 * 1500


def test_a_limit_that_is_exceeded_ends_with_1(traces):
    """A limit that is exceeded ends with 1"""
    result = judge(traces, "--limits", "--max-error", "0.01")
    assert result.returncode == 1
    assert "the largest error" in result.stderr


def test_a_shifted_curve_is_seen_as_error(traces):
    """A shifted curve is seen as error"""
    result = judge(traces, "--limits", "--offset", "0.02")
    assert result.returncode == 1
    assert "99.9 % of errors" in result.stderr


def test_sigrok_reads_the_same_edges(traces):
    """Sigrok reads the same edges"""
    dump = traces / "short.vcd"
    # One sample in a microsecond is kept: sigrok makes a sample of every unit of time.
    shown = subprocess.run(
        ["sigrok-cli", "-I", "vcd:downsample=1000", "-i", dump, "-O", "csv:header=false:label=off"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    samples = [line for line in shown.splitlines() if line and line[0] in "01"]
    trace = read_vcd(dump)
    lit = sum(line.falls.astype(float).sum() - line.rises.astype(float).sum() for line in trace.lines) / 1000
    counted = sum(sample.split(",")[: len(trace.lines)].count("1") for sample in samples)
    assert counted > 100
    assert abs(counted - lit) / lit < 0.2
