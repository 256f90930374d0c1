import UnitPlan

/// What a unit is set up with: settings, board, room.
package struct SetUpFacts: Hashable, Sendable {
    /// The settings file, `nil` for the defaults.
    package var settingsFile: String?
    /// The settings file that the service alone is told of, if it is.
    package var serviceFile: String?
    /// Keys that the file sets.
    package var keyCount: Int
    /// How the file compares with what the running unit has taken up.
    package var inForce = InForce.notKnown
    /// What the device tree calls the board, if there is one.
    package var boardModel: String?
    /// `room.site` and `room.name`.
    package var site: String?
    package var room: String?

    package enum InForce: Hashable, Sendable {
        /// No unit runs here, or whoever asks may not see what it has.
        case notKnown
        case same
        /// These keys have other values there.
        case other([String])
    }

    package init(settingsFile: String?, serviceFile: String? = nil, keyCount: Int, boardModel: String?) {
        self.settingsFile = settingsFile
        self.serviceFile = serviceFile
        self.keyCount = keyCount
        self.boardModel = boardModel
    }

    package var findings: [Finding] {
        [
            settings,
            .ok(.board, nil, boardModel ?? "not told: this machine has no device tree"),
            named("site", site, lack: "its files are kept below site=unassigned"),
            named("name", room, lack: "a report calls the room by the device alone"),
        ]
    }

    /// What the unit is called in a facility, by a key of `[room]`.
    private func named(_ key: String, _ value: String?, lack: String) -> Finding {
        if let value { return .ok(.room, key, value) }
        return .warning(
            .room, key, "not set: \(lack)",
            remedy: "name it in \(settingsFile ?? UnitPlaces.settings): [room] \(key) = …")
    }

    private var settings: Finding {
        let found = settingsFile.map { "\($0), \(keyCount) keys set" } ?? "no file: all by default"
        if let serviceFile, serviceFile != settingsFile {
            return .problem(
                .settings, nil, "\(found); but the service reads \(serviceFile), which a stick's copy does not",
                remedy:
                    "make \(UnitPlaces.settings) a link to \(serviceFile), and take it out of the service's environment"
            )
        }
        switch inForce {
        case .notKnown: return .ok(.settings, nil, found)
        case .same: return .ok(.settings, nil, "\(found), as the running unit has them")
        case .other(let keys):
            return .warning(
                .settings, nil, "\(found); the running unit has other values of \(keys.joined(separator: ", "))",
                remedy: "`systemctl reload breathpacer`; they are in force as soon as nobody uses the bar")
        }
    }
}
