/// Where a unit's files are, as its package lays them out.
///
/// What cannot read this, such as sshd's configuration and the service, is compared with it by a test.
public enum UnitPlaces {
    /// The settings in force, or a link to them: the service, the copy to a stick and every command read this file.
    public static let settings = "/etc/breathpacer/settings.toml"
    /// Where counts are kept by default, and where sshd looks for what is published.
    public static let counts = "/var/lib/breathpacer"
    /// What sshd knows of the accounts that pull.
    public static let pullAccounts = "/etc/ssh/sshd_config.d/breathpacer.conf"
    /// Whose keys may pull.
    public static let pullKeys = "/etc/breathpacer/pull_keys"
    /// The label of a stick that gets a copy.
    public static let stickLabel = "BREATHLOGS"
    /// The folder on a stick that holds the units' folders.
    public static let stickFolder = "BREATHPACER"
}
