import UnitPlan

/// A line in force: what it leads to, where it comes out, and what stands between.
package struct WiredLine: Hashable, Sendable {
    package var part: LinePurpose
    package var place: LinePlace
    package var drive: LineDrive
    /// Its level while dark, or while the button is not pressed.
    package var restsHigh: Bool
    /// Whether it takes an LED's current, which then comes from the supply.
    var sinksItsLED: Bool {
        if case .led = drive { restsHigh } else { false }
    }

    package init(_ part: LinePurpose, at place: LinePlace, drive: LineDrive, restsHigh: Bool = false) {
        self.part = part
        self.place = place
        self.drive = drive
        self.restsHigh = restsHigh
    }

    /// What stands between the line and the button, which depends on the length of its cable.
    var through: String {
        "\(drive); over 30 cm \(Int(LineDrive.longPullOhms / 1000)) kΩ to \(restsHigh ? "3.3 V" : "GND")"
    }

    /// What is printed for it.
    var name: String {
        switch part {
        case .data, .clock: "strip \(part)"
        case .segment, .button, .cue: "\(part)"
        }
    }
}
