import UsageFormat

/// Which of two slots is newer. It grows with each write, and so with time alone.
struct SlotSequence: Hashable, Comparable, Sendable {
    /// Grew with each closed week up to version 1 of the format. Now it grows when the writes have used up their digits.
    var generation = 0
    /// Writes since then.
    var write = 0

    /// The one after it. A unit reaches the very last only from a state that somebody else wrote; then they begin anew.
    var next: SlotSequence {
        if write < Self.most { return SlotSequence(generation: generation, write: write + 1) }
        return SlotSequence(generation: generation < Self.most ? generation + 1 : 0, write: 0)
    }

    static func < (left: SlotSequence, right: SlotSequence) -> Bool {
        (left.generation, left.write) < (right.generation, right.write)
    }
}

extension SlotSequence: CustomStringConvertible {
    private static let digits = 8
    /// The largest number of so many digits.
    fileprivate static let most = 99_999_999

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
