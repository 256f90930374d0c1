/// A GPIO chip, as a person names it.
package enum ChipReference: Hashable, Sendable, CustomStringConvertible {
    /// The one with a label in ``raspberryPiLabels``, else the only one there is.
    case auto
    /// By its device, such as `/dev/gpiochip0`.
    case path(String)
    /// By the label that its driver gave it, such as `pinctrl-rp1`.
    case label(String)

    /// The labels of the chips that carry a Raspberry Pi's header, newest board first: 5, 4, then 3 and Zero 2 W.
    package static let raspberryPiLabels = ["pinctrl-rp1", "pinctrl-bcm2711", "pinctrl-bcm2835"]

    /// Reads a name: `auto`, a path, a device below `/dev` as `gpiodetect` prints it (`gpiochip0`), or a label.
    package init(_ name: String) {
        let number = name.hasPrefix("gpiochip") ? name.dropFirst("gpiochip".count) : ""
        if name == "auto" {
            self = .auto
        } else if name.hasPrefix("/") {
            self = .path(name)
        } else if !number.isEmpty, number.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) {
            self = .path("/dev/\(name)")
        } else {
            self = .label(name)
        }
    }

    package var description: String {
        switch self {
        case .auto: "auto"
        case .path(let path): path
        case .label(let label): label
        }
    }

    /// The place of this chip among those that are there, by their labels; `nil` if it is none of them, or named by path.
    package func place(among labels: [String]) -> Int? {
        switch self {
        case .auto:
            Self.raspberryPiLabels.lazy.compactMap { labels.firstIndex(of: $0) }.first ?? (labels.count == 1 ? 0 : nil)
        case .path: nil
        case .label(let label): labels.firstIndex(of: label)
        }
    }

    /// Whether its lines are known to be those of a Raspberry Pi's header. A path says nothing of the board.
    package var isRaspberryPi: Bool {
        switch self {
        case .auto: true
        case .path: false
        case .label(let label): Self.raspberryPiLabels.contains(label)
        }
    }

    /// Whether both may lead to one chip.
    func mayBe(_ other: ChipReference) -> Bool {
        switch (self, other) {
        case (.path, .path), (.label, .label): self == other
        default: true
        }
    }
}

extension ChipReference: ExpressibleByStringLiteral {
    package init(stringLiteral name: String) {
        self.init(name)
    }
}
