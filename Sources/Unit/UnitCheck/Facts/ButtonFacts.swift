/// What the line of a free button reads while nobody presses it.
package enum ButtonFacts: Hashable, Sendable {
    case reads(isPressed: Bool)
    /// Its line is held by the running unit or by another program.
    case notRead
    case failed(String, remedy: String)

    package var finding: Finding {
        switch self {
        case .reads(false): .ok(.button, nil, "not pressed")
        case .reads(true):
            .warning(
                .button, nil, "reads as pressed",
                remedy: "if nobody presses it, check its wire, button.active_low and button.bias")
        case .notRead: .ok(.button, nil, "not read while its line is not free")
        case .failed(let found, let remedy): .problem(.button, nil, found, remedy: remedy, isUnavailable: true)
        }
    }
}
