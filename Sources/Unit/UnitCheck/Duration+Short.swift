extension Duration {
    /// One decimal and the unit that fits: `4.5 µs`, `2.1 ms`, `1.2 s`.
    package var short: String {
        let nanoseconds = components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
        let (unit, size): (String, Int64) =
            switch nanoseconds {
            case ..<1_000_000: ("µs", 1000)
            case ..<1_000_000_000: ("ms", 1_000_000)
            default: ("s", 1_000_000_000)
            }
        let tenths = (nanoseconds * 10 + size / 2) / size
        return "\(tenths / 10).\(tenths % 10) \(unit)"
    }
}
