import UsageFormat

/// What counting needs to know of the room.
package struct UsageConfiguration: Hashable, Sendable {
    /// The rules that the settings ask for; they take effect with the next quarter.
    package var rules: UsageRules
    /// How many people may use the room, if that is known.
    package var headcount: Int?
    /// How many years of published files are kept.
    package var keepYears: Int
    /// The identity of a unit that has none yet. In a program that counts, the one that its folder keeps.
    package var unit: UnitID?
    /// Names for the files' reader; `nil` if none is set.
    package var site: String?
    package var device: String?
    package var room: String?

    package static let leastHeadcount = Thresholds.headcount
    package static let keepYearsRange = 1...10

    package init(
        rules: UsageRules = UsageRules(), headcount: Int? = nil, keepYears: Int = 3, unit: UnitID? = nil,
        site: String? = nil, device: String? = nil, room: String? = nil
    ) {
        self.rules = rules
        self.headcount = headcount
        self.keepYears = keepYears
        self.unit = unit
        self.site = site
        self.device = device
        self.room = room
    }

    /// What the unit is called in its files.
    var deviceName: String? { device ?? unit?.name }

    /// Whether numbers of sessions may be published.
    package var mayPublishUsage: Bool { isRoomShared && rules.mayTellWeeks }

    /// Whether enough people may use the room.
    package var isRoomShared: Bool { headcount.map { $0 >= Self.leastHeadcount } ?? false }
}
