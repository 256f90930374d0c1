import UsageFormat

/// Which of two slots is newer.
///
/// It starts again with each closed week, because a number that only grew with each write would count sessions.
struct SlotSequence: Hashable, Comparable, Sendable {
    /// How many weeks, dated or not, this unit has closed.
    var generation = 0
    /// Writes since then.
    var write = 0

    var next: SlotSequence { SlotSequence(generation: generation, write: write + 1) }

    static func < (left: SlotSequence, right: SlotSequence) -> Bool {
        (left.generation, left.write) < (right.generation, right.write)
    }
}

extension SlotSequence: CustomStringConvertible {
    private static let digits = 8

    var description: String {
        "\(Digits.decimal(generation, count: Self.digits)).\(Digits.decimal(write, count: Self.digits))"
    }

    /// Reads what ``description`` writes.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let generation = Int(parts[0]), let write = Int(parts[1]) else { return nil }
        self.init(generation: generation, write: write)
        guard description == text else { return nil }
    }
}
