import UsageFormat

/// The published sessions of all rooms, week by week for a year, with the number of small weeks beneath.
struct WeekChart {
    private let words: ReportWords

    init(_ words: ReportWords) {
        self.words = words
    }

    private static let (height, left, top, pitch) = (200, 52, 10, 13)

    func svg(_ weeks: [Tally], from first: ISOWeek) -> String {
        let (height, left, top, pitch) = (Self.height, Self.left, Self.top, Self.pitch)
        let most = weeks.map(\.started).max() ?? 0
        let step = Self.roundStep(most)
        let width = left + pitch * weeks.count
        let scale = max(step * ((most + step - 1) / step), 1)
        let floor = top + height
        var parts = ""
        for line in stride(from: 0, through: scale, by: step) {
            let y = floor - line * height / scale
            parts += "<path class=g d=\"M\(left) \(y)h\(width - left)\"/>"
            parts += "<text x=\(left - 8) y=\(y + 4) class=e>\(words.numerals.text(line))</text>"
        }
        var bars = ""
        for (index, week) in weeks.enumerated() {
            let x = left + pitch * index
            let length = week.started * height / scale
            if length > 0 { bars += "M\(x + 1) \(floor)v-\(length)h\(pitch - 3)v\(length)z" }
            let monday = ISOWeek(index: first.index + index).monday
            if monday.dayOfMonth <= 7 && index < weeks.count - 1 {
                parts += "<text x=\(x) y=\(floor + 18)>\(words.dates.month(monday.month))</text>"
            }
        }
        let sessions = weeks.reduce(0) { $0 + $1.started }
        let label = words.use.chart(sessions, weeks.count, most)
        return "<svg class=c role=img aria-label=\"\(label)\" viewBox=\"0 0 \(width) \(floor + 26)\">\(parts)"
            + "<path class=b d=\"\(bars)\"/></svg>"
    }

    /// A step of 1, 2 or 5 times a power of ten that gives about four lines.
    private static func roundStep(_ most: Int) -> Int {
        var power = 1
        while power * 10 * 4 <= most { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 * 4 >= most } ?? power * 10
    }
}
