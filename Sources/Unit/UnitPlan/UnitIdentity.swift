/// Who a unit is to whoever collects its files.
package struct UnitIdentity: Hashable, Sendable {
    /// `room.site`.
    package var site: String?
    /// `room.device`, else the name of the machine, if it has one.
    package var device: String?

    /// - Parameter machine: the machine's name; Linux calls one that nobody has named `(none)`.
    package init(site: String?, device: String?, machine: String) {
        self.site = site
        self.device = device ?? (machine.isEmpty || machine == "(none)" ? nil : machine)
    }

    /// The folder that keeps its files apart from other units', such as `site=north/device=d-1`.
    ///
    /// `nil` if it would have no name that any file system takes, as a machine's name may be.
    package var folder: String? {
        let names = [site ?? "unassigned", device ?? ""]
        guard names.allSatisfy(Self.isFolderName) else { return nil }
        return "site=\(names[0])/device=\(names[1])"
    }

    /// Letters, digits, `-` and `_`, the first no hyphen.
    private static func isFolderName(_ name: String) -> Bool {
        !name.isEmpty && name.first != "-"
            && name.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
