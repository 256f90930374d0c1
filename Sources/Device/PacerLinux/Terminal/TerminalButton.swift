import Pacing

/// A button made of keys. Keys send no release, so the edges of a tap or a hold are scheduled for later.
struct TerminalButton {
    /// Edges that are due, in order of time.
    private var due: [ButtonEdge] = []
    private let holdStep: Duration

    /// The level as of the edges taken so far.
    private(set) var isPressed = false

    /// How long a tap closes the contact.
    static let tap = Duration.milliseconds(100)

    /// - Parameter holdStep: from one counted light to the next.
    init(holdStep: Duration) {
        self.holdStep = holdStep
    }

    /// When the next edge is due.
    var deadline: MonotonicInstant? { due.first?.time }

    /// Takes a key. Space is a tap, a digit is a hold that ends in the middle of that light's turn, and `h` is a press,
    /// or a release if the button is down. Keys that are typed during a tap or a hold are ignored.
    mutating func take(_ key: UInt8, at now: MonotonicInstant) {
        switch key {
        case UInt8(ascii: " "):
            press(at: now, for: Self.tap)
        case UInt8(ascii: "1")...UInt8(ascii: "9"):
            press(at: now, for: holdStep * Int(key - UInt8(ascii: "0")) + holdStep / 2)
        case UInt8(ascii: "h"), UInt8(ascii: "H"):
            let willBePressed = due.last?.isPressed ?? isPressed
            if due.count < 1000 { due.append(ButtonEdge(time: now, isPressed: !willBePressed)) }
        default:
            break
        }
    }

    /// Takes the next edge, if it is due.
    mutating func edge(at now: MonotonicInstant) -> ButtonEdge? {
        guard let next = due.first, next.time <= now else { return nil }
        due.removeFirst()
        isPressed = next.isPressed
        return next
    }

    private mutating func press(at now: MonotonicInstant, for duration: Duration) {
        if isPressed || !due.isEmpty { return }
        due.append(ButtonEdge(time: now, isPressed: true))
        due.append(ButtonEdge(time: now.advanced(by: duration), isPressed: false))
    }
}
