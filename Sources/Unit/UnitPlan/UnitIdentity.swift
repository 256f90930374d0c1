/// Who a unit is to whoever collects its files.
///
/// The names of the settings are checked already. The machine's name is not, because whoever set the machine up, or its
/// network, chose it: it becomes a folder's only if it is short and of plain letters, so that it leads nowhere else.
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

    /// The most characters of a name, the same as in the inventory of `Scripts/pull-usage`, and as many as a part of a
    /// host's name may have.
    private static let longestName = 63

    /// Letters, digits, `-` and `_`, the first a letter or a digit.
    private static func isFolderName(_ name: String) -> Bool {
        (1...longestName).contains(name.utf8.count) && name.first != "-" && name.first != "_"
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
