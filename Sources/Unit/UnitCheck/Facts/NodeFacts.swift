/// Owner, group and mode of a device or a folder, as `ls -l` shows them.
package struct NodeFacts: Hashable, Sendable {
    package var path: String
    package var owner: String
    package var group: String
    /// The permission bits, 0…0o7777.
    package var mode: UInt32

    package init(path: String, owner: String, group: String, mode: UInt32) {
        self.path = path
        self.owner = owner
        self.group = group
        self.mode = mode
    }

    /// Such as `root:gpio 0660`.
    var words: String { "\(owner):\(group) \(Self.octal(mode))" }

    static func octal(_ mode: UInt32) -> String {
        let digits = String(mode, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether a user may read and write it. As in the kernel, the first class that fits the user decides.
    func isOpen(to account: Account) -> Bool {
        let shift: UInt32 = owner == account.name ? 6 : account.groups.contains(group) ? 3 : 0
        return mode >> shift & 0o6 == 0o6
    }

    /// Whether the user that drives the light may open a device.
    ///
    /// - Parameters:
    ///   - account: the service's user; `nil` if this machine has none, so that the user who asks drives the light.
    ///   - isOpenHere: whether the user who asks may open it.
    ///   - usualGroup: the group that such devices have on a Raspberry Pi: `gpio`, `spi`.
    ///   - subsystem: the kernel's name of such devices.
    package func finding(for account: Account?, isOpenHere: Bool, usualGroup: String, subsystem: String) -> Finding {
        if let account {
            if isOpen(to: account) { return .ok(.device, path, "\(words), open to the service's user \(account.name)") }
            let remedy =
                mode >> 3 & 0o6 == 0o6 && group != "root"
                ? "`usermod --append --groups \(group) \(account.name)`"
                : "have udev give it a group: SUBSYSTEM==\"\(subsystem)\", GROUP=\"\(usualGroup)\", MODE=\"0660\", "
                    + "and \(account.name) in that group"
            return .problem(.device, path, "\(words), closed to the service's user \(account.name)", remedy: remedy)
        }
        if isOpenHere { return .ok(.device, path, "\(words), open to you") }
        return .problem(
            .device, path, "\(words), closed to you", remedy: "run it as root, or as a user in the group \(usualGroup)",
            isUnavailable: true)
    }
}
