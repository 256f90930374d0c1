import Pacing

/// An event on its way from the light to the process that counts, as one word: the kind in the lowest byte, what it is
/// about in the next one, and how many events before it found no room in the upper half.
package struct UsageMessage: Hashable, Sendable {
    package var event: UsageEvent
    /// How many events before this one were lost.
    package var lost: UInt32

    package init(_ event: UsageEvent, lost: UInt32 = 0) {
        self.event = event
        self.lost = lost
    }

    package var word: UInt64 {
        let (kind, about): (UInt64, UInt64) =
            switch event {
            case .started(let practice): (1, practice.number)
            case .completed(let practice): (2, practice.number)
            case .hardware(let works): (3, works ? 1 : 0)
            case .button(let isStuck): (4, isStuck ? 1 : 0)
            case .noise: (5, 0)
            }
        return UInt64(lost) << 32 | about << 8 | kind
    }

    /// `nil` if it is the word of no message.
    package init?(word: UInt64) {
        let about = word >> 8 & 0xff
        let event: UsageEvent? =
            switch word & 0xff {
            case 1: Practice(number: about).map { .started($0) }
            case 2: Practice(number: about).map { .completed($0) }
            case 3: .hardware(works: about == 1)
            case 4: .button(isStuck: about == 1)
            case 5: .noise
            default: nil
            }
        guard let event else { return nil }
        self.init(event, lost: UInt32(word >> 32))
        // Whatever was read too kindly above is not written so.
        if self.word != word { return nil }
    }
}

extension Practice {
    /// Its place among the cases.
    fileprivate var number: UInt64 { UInt64(Self.allCases.firstIndex(of: self) ?? 0) }

    fileprivate init?(number: UInt64) {
        guard number < Self.allCases.count else { return nil }
        self = Self.allCases[Int(number)]
    }
}
