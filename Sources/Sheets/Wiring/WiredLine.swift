/// A line in force: what it leads to, where it comes out, and what stands between.
public struct WiredLine: Hashable, Sendable {
    public var part: LinePart
    public var place: LinePlace
    public var drive: LineDrive
    /// Its level while dark, or while the button is not pressed.
    public var restsHigh: Bool
    /// Whether it takes an LED's current, which then comes from the supply.
    var sinksItsLED: Bool {
        if case .led = drive { restsHigh } else { false }
    }

    /// The key of the settings that names it.
    public var setting: String

    public init(_ part: LinePart, at place: LinePlace, drive: LineDrive, restsHigh: Bool = false, setting: String) {
        self.part = part
        self.place = place
        self.drive = drive
        self.restsHigh = restsHigh
        self.setting = setting
    }
}
