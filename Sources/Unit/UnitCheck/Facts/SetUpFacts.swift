/// What a unit is set up with: settings, board, room.
public struct SetUpFacts: Hashable, Sendable {
    /// The settings file, `nil` for the defaults.
    public var settingsFile: String?
    /// Keys that the file sets.
    public var keyCount: Int
    /// What the device tree calls the board, if there is one.
    public var boardModel: String?

    public init(settingsFile: String?, keyCount: Int, boardModel: String?) {
        self.settingsFile = settingsFile
        self.keyCount = keyCount
        self.boardModel = boardModel
    }

    public var findings: [Finding] {
        [
            .ok(.settings, nil, settingsFile.map { "\($0), \(keyCount) keys set" } ?? "no file: all by default"),
            .ok(.board, nil, boardModel ?? "not told: this machine has no device tree"),
        ]
    }
}
