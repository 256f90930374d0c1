/// What a check examines. The raw values are the words of `--json`.
package enum Subject: String, CaseIterable, Sendable {
    /// The settings file.
    case settings
    /// The board's model.
    case board
    /// What the unit is called in its facility.
    case room
    /// A GPIO chip, and which one was chosen.
    case chip
    /// Who may open a device of the light or the button.
    case device
    /// A line and who holds it.
    case line
    /// What the button reads.
    case button
    /// How long a call on the lines takes, and which light that allows.
    case calls
    /// The serial bus of a strip.
    case bus
    /// The LEDs that Linux drives for the bar.
    case led
    case realTime = "real_time"
    case memoryLock = "memory_lock"
    /// What vouches for the time.
    case clock
    /// Room and speed of the disk below `usage.directory`.
    case disk
    /// Owners and modes of the folders of counts.
    case folder
    /// Whether the counts are intact; never how large they are.
    case counts
    /// How many people may use the room.
    case headcount
    case service
    /// Whether the board starts again by itself if it hangs.
    case watchdog
    /// Whether somebody can fetch the published files.
    case pull
    /// Whether a USB stick is served.
    case usb

    /// For people.
    var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
