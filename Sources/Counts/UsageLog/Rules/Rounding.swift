import UsageFormat

/// How a count is published.
enum Rounding {
    /// The nearest multiple of 5, or the next higher one if that lies below the threshold, so that no number reveals
    /// that a count only just reached it.
    static func rounded(_ count: Int, minimumCount: Int) -> Int {
        let step = Thresholds.step
        let nearest = (count + step / 2) / step * step
        return nearest < minimumCount ? nearest + step : nearest
    }
}
