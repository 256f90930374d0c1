import UsageFormat

/// How a count is told.
enum Rounding {
    /// The nearest multiple of 5; the next one above if that is below the threshold, so that no number tells that a
    /// count only just reached it.
    static func rounded(_ count: Int, minimumCount: Int) -> Int {
        let step = Thresholds.step
        let nearest = (count + step / 2) / step * step
        return nearest < minimumCount ? nearest + step : nearest
    }
}
