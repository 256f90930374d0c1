import UnitPlan

/// What a unit is set up with: settings, board, room.
package struct SetUpFacts: Hashable, Sendable {
    /// The settings file, `nil` for the defaults.
    package var settingsFile: String?
    /// The settings file that the service alone is told of, if it is.
    package var serviceFile: String?
    /// Keys that the file sets.
    package var keyCount: Int
    /// What the device tree calls the board, if there is one.
    package var boardModel: String?

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
        ]
    }

    private var settings: Finding {
        let found = settingsFile.map { "\($0), \(keyCount) keys set" } ?? "no file: all by default"
        guard let serviceFile, serviceFile != settingsFile else { return .ok(.settings, nil, found) }
        return .problem(
            .settings, nil, "\(found); but the service reads \(serviceFile), which a stick's copy does not",
            remedy: "make \(UnitPlaces.settings) a link to \(serviceFile), and take it out of the service's environment"
        )
    }
}
