/// A state as the disk has it, read by the format's description.
struct FoundState {
    struct Counts: Equatable {
        var total = 0
        var completed = 0
        var weekdays: [Int] = []
        var practices: [Int] = []
        var parts: [Int] = []
    }

    struct Week: Equatable {
        var name = ""
        var isPartial = false
        var source = ""
        var readyHours = 0
        var counts = Counts()
        var started: Int { counts.total }
        var completed: Int { counts.completed }
    }

    struct Quarter: Equatable {
        var name = ""
        var isPartial = false
        var counts = Counts()
        var days = 0
        var busiest = 0
        var smallWeeks = 0
        var smallWeeksSum = 0
    }

    var week: Week?
    var quarter: Quarter?
    var undatedNumber = 0
    var undatedIsPartial = false
    var undatedHours = 0
    var undated = 0
    /// Restarts, hardware faults, repairs, disk error hours, clock faults, resets, hours with noise.
    var health: [Int] = []
    var lastClosed: String?
    var pending: [(file: String, row: String)] = []
    var files: [String: (length: Int, checksum: String)] = [:]

    /// Whose the lines with margins are.
    private enum Holder {
        case week, quarter
    }

    /// Reads a slot's text; `nil` if it is none.
    init?(_ text: Substring) {
        var holder: Holder?
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let numbers = words.dropFirst().compactMap { Int($0) }
            switch words[0] {
            case "week":
                holder = .week
                week = Week(name: words[1], isPartial: words[2] == "partial", source: words[3])
            case "quarter":
                holder = .quarter
                quarter = Quarter(name: words[1], isPartial: words.count > 2 && words[2] == "partial")
            case "ready_hours": week?.readyHours = numbers[0]
            case "sessions", "margins", "weekdays", "practices", "day_parts":
                if holder == .week { Self.take(words[0], numbers, &week!.counts) }
                if holder == .quarter { Self.take(words[0], numbers, &quarter!.counts) }
            case "spread":
                quarter?.days = numbers[0]
                quarter?.busiest = numbers[1]
            case "small_weeks":
                quarter?.smallWeeks = numbers[0]
                quarter?.smallWeeksSum = numbers[1]
            case "undated":
                (undatedNumber, undatedHours, undated) = (numbers[0], numbers[1], numbers[3])
                undatedIsPartial = words[2] == "partial"
            case "health": health = Array(numbers)
            case "last_closed": lastClosed = words[1]
            case "pending": pending.append((words[1], words[2]))
            case "file": files[words[1]] = (Int(words[2])!, words[3])
            case "rules", "counted", "practices_changed": break
            default: return nil
            }
        }
        if undatedNumber == 0 || health.count != 7 { return nil }
    }

    private static func take(_ keyword: String, _ numbers: [Int], _ counts: inout Counts) {
        switch keyword {
        case "sessions", "margins": (counts.total, counts.completed) = (numbers[0], numbers[1])
        case "weekdays": counts.weekdays = numbers
        case "practices": counts.practices = numbers
        default: counts.parts = numbers
        }
    }

    /// What contradicts itself.
    var contradiction: String? {
        for (name, counts) in [("week", week?.counts), ("quarter", quarter?.counts)] {
            guard let counts else { continue }
            for margin in [counts.weekdays, counts.practices, counts.parts] where margin.reduce(0, +) != counts.total {
                return "the \(name)'s margins \(margin) do not sum to \(counts.total)"
            }
            if counts.completed > counts.total { return "the \(name) has more completed than started" }
        }
        return nil
    }
}
