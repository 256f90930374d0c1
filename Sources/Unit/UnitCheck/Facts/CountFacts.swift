import UsageLog

/// Whether the counts are intact. It does not reveal how large they are or how often they were written.
package enum CountFacts: Hashable, Sendable {
    case nothingYet
    case whole
    /// The places that are damaged.
    case damaged([String])
    /// The user who asks may not read them.
    case refused
    /// The folder cannot be read.
    case failed(String)

    package init(_ inspection: UsageInspection) {
        let damage = inspection.findings.filter(\.isDamage).map(\.place)
        self = !damage.isEmpty ? .damaged(damage) : inspection.openHealth == nil ? .nothingYet : .whole
    }

    package var finding: Finding {
        switch self {
        case .nothingYet: .ok(.counts, nil, "nothing was counted yet")
        case .whole: .ok(.counts, nil, "the state's slots and the published files are whole")
        case .damaged(let places):
            .problem(
                .counts, nil, "damaged: \(places.joined(separator: ", "))",
                remedy: "`breathpacer usage verify` says what becomes of it; if it comes back, replace the card")
        case .refused: .ok(.counts, nil, "their health is told to root (sudo)")
        case .failed(let reason): .problem(.counts, nil, reason, remedy: "check the file system, replace the card")
        }
    }

    /// Whether use is published, and if not, what is missing for it.
    ///
    /// - Parameter file: the settings file to name.
    package static func headcount(_ configuration: UsageConfiguration, file: String) -> Finding {
        guard let headcount = configuration.headcount else {
            return .warning(
                .headcount, nil, "not set: only health is published",
                remedy: "put how many people may use the room into \(file): [room] headcount = …")
        }
        let least = UsageConfiguration.leastHeadcount
        if headcount < least {
            return .ok(.headcount, nil, "\(headcount), fewer than \(least): only health is published")
        }
        if !configuration.mayPublishUsage {
            return .warning(
                .headcount, nil, "\(headcount), but not on every day: only health is published",
                remedy:
                    "put how many people work on each of room.open_days into \(file): [room] staffed_days = …; use is "
                    + "published if each is \(least) or more")
        }
        return .ok(.headcount, nil, "\(headcount): use is published")
    }
}
