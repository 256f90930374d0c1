/// A year of weeks as a stepped line. Each room has its own scale, so the line shows how use changes and not how rooms
/// rank.
enum Sparkline {
    /// In units of the drawing: a week is 2 wide.
    private static let height = 24

    static func svg(_ weeks: [WeekMark]) -> String {
        let most = max(1, weeks.compactMap(\.started).max() ?? 1)
        var (steps, dots) = ("", "")
        // Runs of the same height are one step, which saves a fifth of the page.
        var (y, run) = (height, 0)
        for (index, mark) in weeks.enumerated() {
            let top = mark.started.map { height - max(2, ($0 * (height - 1) + most / 2) / most) } ?? height
            if top != y {
                steps += run > 0 ? "h\(run)V\(top)" : "V\(top)"
                (y, run) = (top, 0)
            }
            run += 2
            if mark == .low { dots += "M\(2 * index) 23h1" }
        }
        return "<svg role=img aria-label=\"\(words(weeks))\" viewBox=\"0 0 104 24\">"
            + (steps.isEmpty ? "" : "<path d=\"M0 \(height)\(steps)h\(run)V\(height)z\"/>")
            + (dots.isEmpty ? "" : "<path class=l d=\"\(dots)\"/>") + "</svg>"
    }

    /// The same in words.
    static func words(_ weeks: [WeekMark]) -> String {
        let numbers = weeks.compactMap(\.started)
        let low = weeks.count { $0 == .low }
        var words: [String] = []
        if let least = numbers.min(), let most = numbers.max() {
            words.append("\(HTML.count(numbers.count, "week")) of \(least) to \(most)")
        }
        if low > 0 { words.append("\(low) low") }
        let none = weeks.count - numbers.count - low
        if none > 0 { words.append("\(none) without") }
        return words.joined(separator: ", ")
    }
}
