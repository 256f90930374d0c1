/// A part of the day, coarse enough that a shift fills it.
package enum DayPart: String, CaseIterable, Hashable, Sendable {
    case morning = "06_12"
    case afternoon = "12_18"
    case night = "18_06"

    /// - Parameter hour: 0…23.
    package init(hour: Int) {
        self =
            switch hour {
            case 6..<12: .morning
            case 12..<18: .afternoon
            default: .night
            }
    }
}
