/// A year of weeks as a stepped line. Each room has its own scale, so the line shows how use changes and not how rooms
/// rank.
struct Sparkline {
    private let words: ReportWords.Rooms

    init(_ words: ReportWords.Rooms) {
        self.words = words
    }

    /// In units of the drawing: a week is 2 wide.
    private static let height = 24

    func svg(_ weeks: [WeekMark]) -> String {
        let height = Self.height
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
        return "<svg role=img aria-label=\"\(text(weeks))\" viewBox=\"0 0 104 24\">"
            + (steps.isEmpty ? "" : "<path d=\"M0 \(height)\(steps)h\(run)V\(height)z\"/>")
            + (dots.isEmpty ? "" : "<path class=l d=\"\(dots)\"/>") + "</svg>"
    }

    /// The same in words.
    private func text(_ weeks: [WeekMark]) -> String {
        let numbers = weeks.compactMap(\.started)
        let low = weeks.count { $0 == .low }
        var parts: [String] = []
        if let least = numbers.min(), let most = numbers.max() {
            parts.append(words.numbers(numbers.count, least, most))
        }
        if low > 0 { parts.append(words.lowWeeks(low)) }
        let none = weeks.count - numbers.count - low
        if none > 0 { parts.append(words.emptyWeeks(none)) }
        return parts.joined(separator: ", ")
    }
}
