"""How many of a module's mutations its tests must notice, and which cannot be noticed."""

import dataclasses

# For each module that is broken, the least share in percent that its tests notice. The goal is 95. Zero stands for a
# module that nobody has measured yet: `Scripts/check mutations` prints the share, and the survivors, which each need a
# test. Raise the number to what was measured then, and never lower it.
BOUNDS = {"Pacing": 95, "Dimming": 95, "UsageLog": 80, "UsageReport": 85, "PacerSettings": 95, "UnitCheck": 95}


@dataclasses.dataclass(frozen=True)
class Equivalent:
    """A mutation after which the code does the same as before, so that no test can notice it."""

    # The file in Sources, and the lines that it changes as the rig prints them, before and after.
    path: str
    before: str
    after: str
    # Why it does the same.
    reason: str


MEMORY = "It says how much memory to take beforehand, or to keep. Benchmarks' loop-calls counts what the loop takes."
COLLISION = "Equal scenes still have equal hashes. Others may share theirs, which costs time alone."

EQUIVALENTS = [
    Equivalent("Light/Dimming/DimmingSchedule.swift", "falls.reserveCapacity(lineCount)", "", MEMORY),
    Equivalent("Counts/UsageReport/Fleet/PullStatus.swift", "rows.reserveCapacity(lines.count)", "", MEMORY),
    Equivalent(
        "Light/Pacing/Light/FlashGuard.swift",
        "slots.reserveCapacity(Int((Self.windowNanoseconds + Self.slotNanoseconds) / Self.slotNanoseconds))",
        "",
        MEMORY,
    ),
    Equivalent(
        "Light/Dimming/DimmingSchedule.swift",
        "falls.removeAll(keepingCapacity: true)",
        "falls.removeAll(keepingCapacity: false)",
        MEMORY,
    ),
    Equivalent(
        "Light/Pacing/Pacer/Pacer.swift",
        "effects.removeAll(keepingCapacity: true)",
        "effects.removeAll(keepingCapacity: false)",
        MEMORY,
    ),
    Equivalent(
        "Light/Dimming/OnTimes.swift",
        "values = Array(repeating: 0, count: calibration.count)",
        "values = Array(repeating: 1, count: calibration.count)",
        "A step is 1 ns or more, so the first sample leads a line from 1 ns to the same as from dark.",
    ),
    Equivalent(
        "Light/Dimming/Dimmer.swift",
        "var rise: Int64 = 0",
        "var rise: Int64 = 1",
        "It is set before it is read: the first fall of a period finds that `present` is nil.",
    ),
    Equivalent(
        "Light/Dimming/Dimmer.swift",
        "if left <= 0 { return }",
        "if left < 0 { return }",
        "If nothing is left, it spins until the present moment, which is over at once.",
    ),
    Equivalent(
        "Light/Pacing/Light/LightScene.swift",
        "if elapsed <= end { return }",
        "if elapsed < end { return }",
        "At the end itself the whole light is left.",
    ),
    Equivalent("Light/Pacing/Light/LightScene.swift", "light.hash(into: &hasher)", "", COLLISION),
    Equivalent("Light/Pacing/Light/LightScene.swift", "hasher.combine(practice)", "", COLLISION),
    Equivalent(
        "Light/Pacing/Light/Easing.swift",
        "if x <= 0 { return 0 }",
        "if x < 0 { return 0 }",
        "3x² − 2x³ is 0 at 0.",
    ),
    Equivalent(
        "Light/Pacing/Light/Easing.swift",
        "if x >= 1 { return 1 }",
        "if x > 1 { return 1 }",
        "3x² − 2x³ is 1 at 1, without rounding.",
    ),
    Equivalent(
        "Light/Pacing/Light/Lightness.swift",
        "if lightness <= 0 { return 0 }",
        "if lightness < 0 { return 0 }",
        "The line through 0 is 0 there.",
    ),
    Equivalent(
        "Light/Pacing/Light/Lightness.swift",
        "if lightness <= 8 { return lightness / (24389.0 / 27.0) }",
        "if lightness < 8 { return lightness / (24389.0 / 27.0) }",
        "The line and the cube are the same at 8, to the last bit.",
    ),
    Equivalent(
        "Light/Pacing/Light/Lightness.swift",
        "if lightness >= 100 { return 1 }",
        "if lightness > 100 { return 1 }",
        "(100 + 16) / 116 is 1, without rounding.",
    ),
    Equivalent(
        "Light/Pacing/Light/Lightness.swift",
        "while range.high - range.low > 1e-8 {",
        "while range.high - range.low >= 1e-8 {",
        "The range is 100 halved again and again, which is never 1e-8.",
    ),
    Equivalent(
        "Light/Pacing/Light/Lightness.swift",
        "while range.high - range.low > 1e-8 {",
        "while range.high - range.low > 1.1e-08 {",
        "100 halved 33 times is 1.16e-8, and once more is 0.58e-8.",
    ),
    Equivalent(
        "Light/Pacing/Light/LightSampler.swift",
        "if distance > Self.speedLimit * step { share = Self.speedLimit * step / distance }",
        "if distance >= Self.speedLimit * step { share = Self.speedLimit * step / distance }",
        "Of equals the share is 1, as it was. If both are 0, no segment moves, whatever the share.",
    ),
    Equivalent(
        "Counts/UsageLog/Clock/CarriedTime.swift",
        "let rest = moved > .zero ? max(.zero, moved - drift) : min(.zero, moved + drift)",
        "let rest = moved >= .zero ? max(.zero, moved - drift) : min(.zero, moved + drift)",
        "If nothing has moved, both sides are zero: time passes forwards, so the drift is not negative.",
    ),
    Equivalent(
        "Counts/UsageLog/Checksums/CRC32C.swift",
        "while place + 4 <= bytes.count {",
        "while place + 4 < bytes.count {",
        "The last four bytes are then taken one by one, which gives the same sum.",
    ),
    Equivalent(
        "Counts/UsageReport/Fleet/FleetReader.swift",
        "private static let portion = 16",
        "private static let portion = 17",
        "It says how many units are read before the next ones are given out, which changes the time alone.",
    ),
    Equivalent(
        "Counts/UsageReport/Fleet/WeekMark.swift",
        "static let fewHours = WeekMark(raw: 2)",
        "static let fewHours = WeekMark(raw: 3)",
        "A published number is 10 or more.",
    ),
    Equivalent(
        "Counts/UsageReport/Fleet/UnitFiles+Merge.swift",
        "return (rows + others.filter { !known.contains($0.period) }).sorted { $0.period < $1.period }",
        "return (rows + others.filter { !known.contains($0.period) }).sorted { $0.period <= $1.period }",
        "No two of the rows are of one period.",
    ),
    Equivalent(
        "Counts/UsageReport/Page/Sparkline.swift",
        'steps += run > 0 ? "h\\(run)V\\(top)" : "V\\(top)"',
        'steps += run > 1 ? "h\\(run)V\\(top)" : "V\\(top)"',
        "A week is two wide.",
    ),
    Equivalent(
        "Counts/UsageReport/Page/WeekChart.swift",
        "let most = weeks.map(\\.started).max() ?? 0",
        "let most = weeks.map(\\.started).max() ?? 1",
        "A chart has 52 weeks.",
    ),
]
