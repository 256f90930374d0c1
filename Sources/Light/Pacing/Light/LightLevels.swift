/// What each segment of the bar shows: linear luminance, 0 (dark) to 1 (full), from the lowest segment up.
public struct LightLevels: Hashable, Sendable {
    /// Linear luminance by segment, each 0…1.
    public var luminance: [Double]

    /// How many segments a bar can have: plain lines 5 to 28, addressed LEDs up to 300.
    public static let segmentRange = 5...300

    /// A dark bar.
    ///
    /// - Parameter segmentCount: 5…300.
    public init(segmentCount: Int) {
        precondition(Self.segmentRange.contains(segmentCount), "a bar has 5 to 300 segments")
        luminance = Array(repeating: 0, count: segmentCount)
    }

    /// The number of segments.
    public var count: Int { luminance.count }

    @inlinable public subscript(segment: Int) -> Double {
        get { luminance[segment] }
        set { luminance[segment] = newValue }
    }

    /// The bar's mean luminance, 0…1, by which flashes are judged.
    public var mean: Double {
        var sum = 0.0
        for index in luminance.indices { sum += luminance[index] }
        return sum / Double(count)
    }

    /// Whether every segment is dark.
    public var isDark: Bool {
        for index in luminance.indices where luminance[index] > 0 { return false }
        return true
    }
}
