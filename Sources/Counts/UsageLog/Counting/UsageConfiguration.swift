import UsageFormat

/// What counting needs to know of the room.
public struct UsageConfiguration: Hashable, Sendable {
    /// The rules that the settings ask for; they take effect with the next quarter.
    public var rules: UsageRules
    /// How many people may use the room, if it is known.
    public var headcount: Int?
    /// How many years of published files are kept.
    public var keepYears: Int
    /// Names for the files' reader; `nil` if none is set.
    public var site: String?
    public var device: String?
    public var room: String?

    public static let leastHeadcount = Thresholds.headcount
    public static let keepYearsRange = 1...10

    public init(
        rules: UsageRules = UsageRules(), headcount: Int? = nil, keepYears: Int = 3, site: String? = nil,
        device: String? = nil, room: String? = nil
    ) {
        self.rules = rules
        self.headcount = headcount
        self.keepYears = keepYears
        self.site = site
        self.device = device
        self.room = room
    }

    /// Whether numbers of sessions may be published.
    public var mayPublishUsage: Bool { headcount.map { $0 >= Self.leastHeadcount } ?? false }
}
