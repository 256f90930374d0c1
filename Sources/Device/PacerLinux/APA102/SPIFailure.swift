import Glibc

/// What goes wrong with a bar on a serial bus: a call on the bus, or the button beside it.
public enum SPIFailure: ButtonedFailure, Hashable {
    /// A call on the bus: what was tried, on which device, the C `errno`, and what to do.
    case bus(operation: String, device: String, errno: Int32, remedy: String)
    /// The button.
    case button(GPIOFailure)

    public init(button: GPIOFailure) {
        self = .button(button)
    }

    public var description: String {
        switch self {
        case .bus(let operation, let device, let errno, let remedy):
            "\(operation) \(device): \(Self.reason(errno)); \(remedy)"
        case .button(let failure): failure.description
        }
    }

    private static func reason(_ errno: Int32) -> String {
        errno == ENOTTY ? "no spidev device" : String(cString: strerror(errno))
    }
}
