import TOMLKit

/// One key of the file: its path, what it takes, and how it is read and shown. The list of these is the only one: it
/// reads files, names the nearest key for an unknown one, and prints what is in force.
struct SettingKey: Sendable {
    /// Table and key, such as `light.brightness`.
    let path: String
    /// What it is for, in a sentence.
    let meaning: String
    /// What the value may be, in words.
    let allowed: String
    /// Takes the value up, or returns `false` if it is not allowed.
    let read: @Sendable (TOMLValueConvertible, inout Settings) -> Bool
    /// The value in force, as TOML; `nil` if there is none.
    let show: @Sendable (Settings) -> String?
    /// The light's drivers that use it.
    var drivers = Set(LightDriver.allCases)
    /// A value for the template, as TOML, where there is none by default.
    var example: String?

    /// The same key, used by some drivers only.
    func only(_ drivers: LightDriver...) -> SettingKey {
        var key = self
        key.drivers = Set(drivers)
        return key
    }
}
