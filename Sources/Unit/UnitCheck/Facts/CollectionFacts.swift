/// How published files can leave the unit.
public struct CollectionFacts: Hashable, Sendable {
    /// Whether sshd knows the accounts that pull.
    public var hasAccounts: Bool
    /// How many keys may pull.
    public var keyCount: Int
    /// Whether udev starts the copy for a stick.
    public var hasStickRule: Bool

    public init(hasAccounts: Bool, keyCount: Int, hasStickRule: Bool) {
        self.hasAccounts = hasAccounts
        self.keyCount = keyCount
        self.hasStickRule = hasStickRule
    }

    /// How many keys a file of `breathpacer-add-puller` holds.
    public static func keyCount(in text: String) -> Int {
        text.split(whereSeparator: \.isNewline).filter { $0.contains { $0 != " " } && !$0.hasPrefix("#") }.count
    }

    public var findings: [Finding] { [pull, stick] }

    private var pull: Finding {
        if !hasAccounts {
            return .warning(
                .pull, nil, "sshd does not know the accounts that pull",
                remedy: "install the package, which has /etc/ssh/sshd_config.d/breathpacer.conf")
        }
        if keyCount == 0 {
            return .warning(
                .pull, nil, "no key may pull the published files",
                remedy: "`breathpacer-add-puller KEY.pub`, or collect them with a stick")
        }
        return .ok(.pull, nil, "\(keyCount) \(keyCount == 1 ? "key" : "keys") may pull the published files")
    }

    private var stick: Finding {
        hasStickRule
            ? .ok(.usb, nil, "a stick labelled BREATHLOGS gets a copy of the published files")
            : .warning(
                .usb, nil, "udev does not know sticks labelled BREATHLOGS",
                remedy: "install the package, which has the rule")
    }
}
