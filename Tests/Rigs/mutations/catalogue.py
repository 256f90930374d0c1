"""Ways to break the storage of counts.

Each names a piece of code by its tokens, wherever it lies in the modules of counting and however it is laid out: moving
a file or breaking a line leaves it as it is. A piece that is not there exactly once is told by name (`Scripts/check
style`).
"""

import dataclasses
import pathlib
import re

from Rigs.rig import REPOSITORY

# The modules that may be broken: those that write what is counted.
MODULES = [path for name in ("UsageFormat", "UsageLog") if (path := REPOSITORY / "Sources/Counts" / name).is_dir()]
TOKEN = re.compile(r"\w+|\S")
WORD = re.compile(r"\w")


@dataclasses.dataclass(frozen=True)
class Mutation:
    """A way to break the storage."""

    # The trial that is apt to notice it first, and what is broken.
    trial: str
    what: str
    # A piece of code, and what replaces it.
    piece: str
    replacement: str

    def places(self, modules: list[pathlib.Path]) -> list[tuple[pathlib.Path, re.Match]]:
        """Where the piece is."""
        tokens = TOKEN.findall(self.piece)
        pattern = re.escape(tokens[0])
        for before, token in zip(tokens, tokens[1:]):
            between = r"\s+" if WORD.match(before) and WORD.match(token) else r"\s*"
            pattern += between + re.escape(token)
        sources = sorted(source for module in modules for source in module.rglob("*.swift"))
        return [(source, match) for source in sources for match in re.finditer(pattern, source.read_text())]

    def apply(self, modules: list[pathlib.Path]) -> pathlib.Path:
        """Breaks the sources; the file that is broken. Raises DoesNotApply."""
        places = self.places(modules)
        if len(places) != 1:
            raise DoesNotApply(
                f"“{self.what}” no longer applies: found {len(places)} times, expected once: {self.piece}"
            )
        ((source, match),) = places
        text = source.read_text()
        source.write_text(text[: match.start()] + self.replacement + text[match.end() :])
        return source


class DoesNotApply(Exception):
    """A mutation whose piece of code is not there, or more than once."""


MUTATIONS = [
    Mutation(
        "cuts",
        "slots are not flushed",
        "try disk.flush(UsageFolder.state)",
        "",
    ),
    Mutation(
        "cuts",
        "the newest slot is overwritten first",
        "where slot != newest || written != nil",
        "where slot == newest || written != nil",
    ),
    Mutation(
        "cuts",
        "the newest slot keeps what it had",
        "where slot != newest || written != nil",
        "where slot != newest",
    ),
    Mutation(
        "cuts",
        "one slot is used again and again",
        "(newest + $0) % Self.slotCount",
        "(newest + 1) % Self.slotCount + 0 * $0",
    ),
    Mutation(
        "faults",
        "a failed write counts as written",
        "else if let failure { throw failure }",
        "",
    ),
    Mutation(
        "faults",
        "only one slot is tried",
        "(1...Self.slotCount).map({",
        "(1...1).map({",
    ),
    Mutation(
        "cuts",
        "the sequence is not raised",
        "sequence = sequence.next return Slot.bytes",
        "return Slot.bytes",
    ),
    Mutation(
        "cuts",
        "the text of an older state is written",
        "if last?.state != state {",
        "if last == nil {",
    ),
    Mutation(
        "cuts",
        "the oldest slot wins",
        "found > sequence {",
        "found < sequence {",
    ),
    Mutation(
        "cuts",
        "the first slot wins",
        "if best == nil || found > sequence {",
        "if best == nil {",
    ),
    Mutation(
        "rot",
        "a damaged slot says nothing",
        "let mayLack = damaged > 0",
        "let mayLack = false",
    ),
    Mutation(
        "rot",
        "a later version is damage",
        "case .laterVersion(let version): return .laterVersion(version)",
        "case .laterVersion(let version): damaged += 1; _ = version",
    ),
    Mutation(
        "cuts",
        "the state's folder is not flushed",
        "try disk.flushFolder(UsageFolder.privateFolder) isNamed = true",
        "isNamed = true",
    ),
    Mutation(
        "rot",
        "the checksum is of the text alone",
        "CRC32C.checksum(bytes)).utf8)",
        "CRC32C.checksum(Array(bytes.dropFirst(78)))).utf8)",
    ),
    Mutation(
        "faults",
        "a short write is whole",
        "rest = rest.dropFirst(taken)",
        "rest = []; _ = taken",
    ),
    Mutation(
        "faults",
        "an interrupted write is whole",
        "error.errno == EINTR { continue",
        "error.errno == EINTR {\n                return",
    ),
    Mutation(
        "cuts",
        "new files are not flushed",
        "try flush(new)",
        "",
    ),
    Mutation(
        "cuts",
        "renames are not flushed",
        "try flushFolder(UsageFolder.folder(of: path))",
        "",
    ),
    Mutation(
        "cuts",
        "new files are not put in place",
        "try rename(new, to: path)",
        "",
    ),
    Mutation(
        "faults",
        "unfinished files are in the way",
        "try? remove(new)",
        "",
    ),
    Mutation(
        "faults",
        "the published folder is not flushed",
        "try disk.flushFolder(UsageFolder.published) return published",
        "return published",
    ),
    Mutation(
        "cuts",
        "what describes the tables is of the hour before",
        "try describe(published)",
        "try describe(state)",
    ),
    Mutation(
        "rot",
        "the checksums are not written",
        "if try read(PublishedFolder.checksums) != Array(text.utf8) {",
        "if try read(PublishedFolder.checksums) == nil {",
    ),
    Mutation(
        "rot",
        "damaged files are vouched for",
        "try setDamagedAside(&published, except: Set(state.pending.map(\\.file)))",
        "",
    ),
    Mutation(
        "rot",
        "a damaged table is added to",
        "if let record, FileRecord(name: record.name, present) == record { return table }",
        "if record != nil { return table }",
    ),
    Mutation(
        "cuts",
        "an interrupted close loses the table",
        "return written.contains { FileRecord(name: record.name, $0) == record } ? before : nil",
        "_ = written; return nil",
    ),
    Mutation(
        "cuts",
        "rows are added again",
        "let before = table.without(Set(rows.map { $0[0] }))",
        "let before = table; _ = rows",
    ),
    Mutation(
        "cuts",
        "files are published at the moment of a press",
        "case .started(let practice): count(.started(practice), at: instant)",
        "case .started(let practice):\n            count(.started(practice), at: instant)\n            save()\n"
        "            publish()",
    ),
    Mutation(
        "cuts",
        "a press is written at once",
        "case .started(let practice): count(.started(practice), at: instant)",
        "case .started(let practice):\n            count(.started(practice), at: instant)\n            save()",
    ),
    Mutation(
        "faults",
        "what waits is forgotten though it was not published",
        "present = .notPublishing(error) }",
        "if var state = book?.state {\n                state.pending = []\n"
        "                book?.take(published: state)\n            }\n        }",
    ),
    Mutation(
        "cuts",
        "the state is written at the hour alone",
        "if isHour { passHour(at: reading.monotonic) } save()",
        "if isHour {\n            passHour(at: reading.monotonic)\n            save()\n        } else {\n"
        "            isOnDisk = true\n        }",
    ),
    Mutation(
        "cuts",
        "a beat in which nothing was counted is skipped",
        "if isHour { passHour(at: reading.monotonic) } save()",
        "if isHour { passHour(at: reading.monotonic) }\n        if !isOnDisk { save() }",
    ),
    Mutation(
        "cuts",
        "the state is not written at the end",
        "noteHealth() save()",
        "noteHealth()\n        isOnDisk = true",
    ),
    Mutation(
        "faults",
        "a failed write is called done",
        "present = .inMemory(error) } } /// Publishes",
        "present = .inMemory(error)\n            isOnDisk = true\n        }\n    }\n\n    /// Publishes",
    ),
    Mutation(
        "faults",
        "a failed disk is not tried again",
        "if isFailing { try disk.prepare() }",
        "if isFailing { return }",
    ),
    Mutation(
        "faults",
        "a state that could not be read is not read later",
        "if book == nil { load(at: reading.monotonic) }",
        "",
    ),
    Mutation(
        "faults",
        "what waited for the state is dropped",
        "book.adopt(waiting)",
        "",
    ),
    Mutation(
        "cuts",
        "a week's margins are kept though it is low",
        "case .low: smallWeeks = min(smallWeeks + 1, Self.mostWeeks)",
        "case .low:\n            margins += week.margins.withoutWeekdays\n            smallWeeks += 1",
    ),
    Mutation(
        "cuts",
        "the sum of low weeks is kept beyond its bound",
        "smallWeeksSum = min(smallWeeksSum + week.margins.total, rules.smallWeeksBound)",
        "smallWeeksSum += week.margins.total",
    ),
    Mutation(
        "cuts",
        "weekdays are kept though nobody said who works on them",
        "margins += rules.countsDays ? week.margins : week.margins.withoutWeekdays",
        "margins += week.margins",
    ),
    Mutation(
        "cuts",
        "a week of few hours counts as a low one",
        "case .fewHours: break }",
        "case .fewHours: smallWeeks += 1\n        }",
    ),
    Mutation(
        "clocks",
        "a closed week is opened again",
        "if closed.contains(moment.week) { return false } return state.lastClosed.map { moment.week > $0 } ?? true",
        "return true",
    ),
    Mutation(
        "clocks",
        "a leap of the clock is believed at once",
        "rival.since.duration(to: reading.monotonic) >= .seconds(doubt)",
        "doubt > 0",
    ),
    Mutation(
        "clocks",
        "a week in which the clock has leapt is told as a full one",
        "max(early, Int(leap)) > Self.latestOpening",
        "early > Self.latestOpening",
    ),
    Mutation(
        "cuts",
        "a session that runs on counts in the new week",
        "if let running, running == state.week?.week {",
        "if running != nil {",
    ),
    Mutation(
        "rot",
        "the threshold is one too low",
        "started < rules.minimumCount ? .low",
        "started < rules.minimumCount - 1 ? .low",
    ),
    Mutation(
        "cuts",
        "the fewest hours are one too few",
        "coveredHours < rules.leastReadyHours",
        "coveredHours < rules.leastReadyHours - 1",
    ),
    Mutation(
        "clocks",
        "undated hours need not be without a break",
        "coveredHours: undated.longestRun",
        "coveredHours: undated.readyHours",
    ),
    Mutation(
        "rot",
        "counts are rounded down",
        "(count + step / 2) / step",
        "count / step",
    ),
    Mutation(
        "cuts",
        "lost counts are not told",
        "let hasLost = try isQuarantined(on: disk)",
        "let hasLost = false",
    ),
    Mutation(
        "cuts",
        "a quarter that lost weeks is told",
        "isPartial: state.lastClosed?.quarter == week.quarter)",
        "isPartial: false)",
    ),
    Mutation(
        "rot",
        "what is set aside stays",
        "try disk.removeFiles(in: UsageFolder.quarantine) { _ in true }",
        "",
    ),
]
