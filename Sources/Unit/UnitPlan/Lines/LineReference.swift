/// A line of a chip, as a person names it.
package enum LineReference: Hashable, Sendable, CustomStringConvertible {
    /// By the name that the device tree gives it, such as `GPIO17`.
    case name(String)
    /// By its number on the chip, from 0.
    case offset(UInt32)

    package var description: String {
        switch self {
        case .name(let name): name
        case .offset(let offset): "offset \(offset)"
        }
    }

    /// As a settings file has it.
    package var toml: String {
        switch self {
        case .name(let name): quoted(name)
        case .offset(let offset): "\(offset)"
        }
    }
}
