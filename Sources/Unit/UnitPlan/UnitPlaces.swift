/// Where a unit's files are, as its package lays them out.
///
/// What cannot read this, such as sshd's configuration and the service, is compared with it by a test.
package enum UnitPlaces {
    /// The Debian package that makes a machine a unit: the service, accounts, and rules.
    package static let packageName = "breathpacer-unit"
    /// The settings in force, or a link to them: the service, the copy to a stick and every command read this file.
    package static let settings = "/etc/breathpacer/settings.toml"
    /// Where counts are kept by default, and where sshd looks for what is published.
    package static let counts = "/var/lib/breathpacer"
    /// What sshd knows of the accounts that pull.
    package static let pullAccounts = "/etc/ssh/sshd_config.d/breathpacer.conf"
    /// Whose keys may pull.
    package static let pullKeys = "/etc/breathpacer/pull_keys"
    /// The label of a stick that gets a copy.
    package static let stickLabel = "BREATHLOGS"
    /// The folder on a stick that holds the units' folders.
    package static let stickFolder = "BREATHPACER"

    /// The folder that keeps a unit's files apart from other units', such as `site=north/device=d-1`.
    package static func folder(site: String?, device: String) -> String {
        "site=\(site ?? "unassigned")/device=\(device)"
    }
}
