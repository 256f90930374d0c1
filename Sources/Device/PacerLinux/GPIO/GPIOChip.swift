import CPacerLinux
import Glibc
import UnitPlan

/// An open GPIO chip.
///
/// The kernel is trusted, and so is the path of the settings, which may name any device: what is no GPIO chip is
/// refused by the kernel. Labels and names of lines come from drivers and device trees, are cut to what the kernel
/// gives (`PACER_NAME_SIZE`) and printed as text. A search looks at the first ``mostChips`` devices and no more.
struct GPIOChip: ~Copyable {
    /// How many devices below `/dev` are looked at for a label. A board has a handful.
    private static let mostChips = 64

    let handle: OpaquePointer
    /// The path it was opened by.
    let path: String

    /// Opens a chip.
    ///
    /// - Parameter setting: the settings key that names it, for the remedy.
    init(_ chip: ChipReference, setting: String) throws(HardwareFailure) {
        let opened =
            switch chip {
            case .path(let path): try Self.open(path: path, setting: setting)
            case .label, .auto: try Self.find(chip, setting: setting)
            }
        handle = opened.handle
        path = opened.path
    }

    deinit {
        pacer_chip_close(handle)
    }

    /// The offset of a line.
    ///
    /// - Throws: that the chip has no such line, and what to do.
    func offset(of line: PlannedLine) throws(HardwareFailure) -> UInt32 {
        switch line.reference {
        case .offset(let offset):
            let count = lineCount
            if Int(offset) < count { return offset }
            throw HardwareFailure(
                gpio: "find line", line: line.reference, chip: path, errno: EINVAL,
                remedy: "the chip has lines 0 to \(count - 1); correct \(line.setting)")
        case .name(let name):
            let offset = pacer_chip_find_line(handle, name)
            if offset >= 0 { return UInt32(offset) }
            throw HardwareFailure(
                gpio: "find line", line: line.reference, chip: path, errno: -offset,
                remedy: "\(nearest(to: name))`gpioinfo` lists the names there are; correct \(line.setting)")
        }
    }

    /// The name of a line that is most like one that is not there, in words; empty if no line has a name.
    private func nearest(to wanted: String) -> String {
        let names = (0..<UInt32(lineCount)).map { offset in
            Self.text { pacer_chip_line_name(handle, offset, $0) }
        }
        let nearest = names.filter { !$0.isEmpty }.min {
            EditDistance.between($0.lowercased(), wanted.lowercased())
                < EditDistance.between($1.lowercased(), wanted.lowercased())
        }
        return nearest.map { "the nearest is \($0); " } ?? ""
    }

    /// The label that its driver gave it.
    var label: String { Self.text { pacer_chip_label(handle, $0) } }

    var lineCount: Int { Int(pacer_chip_line_count(handle)) }

    /// Who holds a line, if the kernel says so.
    func holder(of offset: UInt32) -> String? {
        let name = Self.text { pacer_chip_line_holder(handle, offset, $0) }
        return name.isEmpty ? nil : name
    }

    private static func open(path: String, setting: String) throws(HardwareFailure) -> (
        handle: OpaquePointer, path: String
    ) {
        if let handle = pacer_chip_open(path) { return (handle, path) }
        let reason = errno
        let remedy =
            switch reason {
            case ENOENT: "`gpiodetect` lists the chips there are; correct \(setting)"
            case EACCES, EPERM: "add the user to the group that owns it (`gpio` on a Raspberry Pi)"
            case EMFILE, ENFILE: "allow the program more open files"
            default: "correct \(setting)"
            }
        throw HardwareFailure(gpio: "open", chip: path, errno: reason, remedy: remedy)
    }

    /// Opens a chip that is named by no path.
    private static func find(_ chip: ChipReference, setting: String) throws(HardwareFailure) -> (
        handle: OpaquePointer, path: String
    ) {
        var found: [(label: String, path: String)] = []
        for number in 0..<mostChips {
            let path = "/dev/gpiochip\(number)"
            guard access(path, F_OK) == 0 else { continue }
            let (handle, _) = try open(path: path, setting: setting)
            found.append((text { pacer_chip_label(handle, $0) }, path))
            pacer_chip_close(handle)
        }
        if let place = chip.place(among: found.map { $0.label }) {
            return try open(path: found[place].path, setting: setting)
        }
        let there =
            found.isEmpty
            ? "there is none" : "there are \(found.map { "\($0.path) [\($0.label)]" }.joined(separator: ", "))"
        throw HardwareFailure(
            gpio: "find chip", chip: "\(chip)", errno: ENODEV, remedy: "\(there); name one in \(setting)")
    }

    private static func text<Result>(_ fill: (UnsafeMutablePointer<CChar>) -> Result) -> String {
        var bytes = [CChar](repeating: 0, count: Int(PACER_NAME_SIZE))
        _ = bytes.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { fill($0) } }
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
