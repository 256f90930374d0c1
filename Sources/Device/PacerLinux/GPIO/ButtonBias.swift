import CPacerLinux

/// The chip's own resistor on the button's line.
public enum ButtonBias: String, CaseIterable, Hashable, Sendable {
    /// As it was.
    case asIs = "as-is"
    /// None: the board has one.
    case disabled
    case pullUp = "pull-up"
    case pullDown = "pull-down"

    var code: pacer_bias {
        switch self {
        case .asIs: PACER_BIAS_AS_IS
        case .disabled: PACER_BIAS_DISABLED
        case .pullUp: PACER_BIAS_PULL_UP
        case .pullDown: PACER_BIAS_PULL_DOWN
        }
    }
}
