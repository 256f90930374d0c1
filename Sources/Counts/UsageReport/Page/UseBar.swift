/// A bar of a site's rooms by their use.
///
/// Any two groups may be neighbours, and no four greys are three times as light as one another. So the groups differ by
/// pattern: filled, wide stripes, narrow stripes, and an outline. Each is drawn as a line as thick as the bar, whose
/// dashes the style says.
enum UseBar {
    private static let (width, height) = (120, 12)

    /// - Parameter counts: of each group's rooms. They stand in the cells beside the bar.
    static func svg(_ counts: [Int]) -> String {
        let total = max(1, counts.reduce(0, +))
        var (parts, sum) = ("", 0)
        for (count, group) in zip(counts, UseGroup.allCases) where count > 0 {
            let (from, to) = (width * sum / total, width * (sum + count) / total)
            // A gap of the paper's colour is between two groups.
            parts += path(group, from, max(1, to - from - 2))
            sum += count
        }
        return "<svg class=t aria-hidden=true viewBox=\"0 0 \(width) \(height)\">\(parts)</svg>"
    }

    /// A piece of a group's pattern, for a legend.
    static func sample(_ group: UseGroup) -> String {
        "<svg class=t aria-hidden=true viewBox=\"0 0 24 \(height)\">\(path(group, 0, 24))</svg>"
    }

    private static func path(_ group: UseGroup, _ x: Int, _ width: Int) -> String {
        switch group {
        case .used, .little, .hardly: "<path class=\(group.kind) d=\"M\(x) 6h\(width)\"/>"
        case .untold: "<path class=o d=\"M\(x) .7h\(width)M\(x) 11.3h\(width)\"/>"
        }
    }
}
