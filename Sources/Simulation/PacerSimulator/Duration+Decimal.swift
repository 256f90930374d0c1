import Pacing

extension Duration {
    /// Reads plain decimal seconds such as `12` or `0.25`, exactly, with up to nine decimals and up to a hundred years.
    /// It accepts no sign, exponent or blank.
    package init?(decimalSeconds text: some StringProtocol) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, Self.isDigits(whole), whole.count <= 10, let seconds = Int64(whole) else {
            return nil
        }
        var nanoseconds: Int64 = 0
        if parts.count == 2 {
            guard Self.isDigits(parts[1]), parts[1].count <= 9 else { return nil }
            let padded = String(parts[1]) + String(repeating: "0", count: 9 - parts[1].count)
            nanoseconds = Int64(padded) ?? 0
        }
        guard seconds <= Self.longestDecimal else { return nil }
        self = .seconds(seconds) + .nanoseconds(nanoseconds)
    }

    /// Seconds with three decimals or more, as many as the value needs, exact to the nanosecond.
    package var decimalSeconds: String {
        let nanoseconds = wholeNanoseconds
        let (whole, part) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        var digits = String(part + 1_000_000_000).dropFirst()
        while digits.count > 3 && digits.last == "0" { digits.removeLast() }
        return (nanoseconds < 0 ? "-" : "") + "\(whole).\(digits)"
    }

    /// A hundred years of 366 days, in seconds. Two of them fit a count of nanoseconds.
    package static let longestDecimal: Int64 = 100 * 366 * 86_400

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
