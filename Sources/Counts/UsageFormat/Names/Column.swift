/// A column of a published file: what its fields may be, and what they mean.
package struct Column: Hashable, Sendable {
    /// What a field may be.
    package enum Content: Hashable, Sendable {
        /// An ISO week, `2026-W02`.
        case week
        /// The number of an undated week, `undated-1`.
        case undatedWeek
        /// A quarter of an ISO year, `2026-Q1`.
        case quarter
        /// A whole number in a range.
        case number(ClosedRange<Int>)
        /// How often something happened, in ``PublishedRange/count``.
        case count
        /// A multiple of ``Thresholds/step``, or nothing.
        case rounded(ClosedRange<Int>)
        /// One of some words.
        case words([String])
        /// A name of lower-case letters, digits and underscores.
        case name
    }

    package let name: String
    package let content: Content
    package let meaning: String
    /// Whether earlier versions wrote the file without it. It then comes last, and is empty in their rows.
    package let isAdded: Bool

    init(_ name: String, _ content: Content, _ meaning: String, isAdded: Bool = false) {
        self.name = name
        self.content = content
        self.meaning = meaning
        self.isAdded = isAdded
    }

    /// Whether its fields are numbers; else they are text.
    package var isNumber: Bool {
        switch content {
        case .number, .count, .rounded: true
        case .week, .undatedWeek, .quarter, .words, .name: false
        }
    }

    /// Whether no field of it is empty.
    package var isRequired: Bool {
        if case .rounded = content { false } else { !isAdded }
    }

    /// The regular expression that the whole of a field fits, if it has one.
    package var pattern: String? {
        switch content {
        case .week: "[0-9]{4}-W[0-5][0-9]"
        case .undatedWeek: "undated-[1-9][0-9]*"
        case .quarter: "[0-9]{4}-Q[1-4]"
        case .number, .count, .rounded, .words, .name: nil
        }
    }

    /// The words that a field may be, if only some are allowed.
    package var words: [String]? {
        if case .words(let words) = content { words } else { nil }
    }

    /// What a field may be, for people.
    package var allowed: String {
        switch content {
        case .week: "`2026-W02`; in undated files `undated-1`"
        case .undatedWeek: "`undated-1`"
        case .quarter: "`2026-Q1`"
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)\(isAdded ? ", or empty" : "")"
        case .count: "a count"
        case .rounded(let range): "a multiple of \(Thresholds.step) from \(range.lowerBound) on, or empty"
        case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .name: "a name"
        }
    }
}
