import TOMLKit
import UnitPlan

/// One key of the file: its path, what is allowed, and how it is read and shown. There is a single list of keys. It
/// serves to read files, to name the nearest key for an unknown one, and to print what is in force.
struct SettingKey: Sendable {
    /// Table and key, such as `light.brightness`.
    let path: String
    /// What it is for, in a sentence.
    let meaning: String
    /// What the value may be, in words.
    let allowed: String
    /// Sets the value, or returns `false` if it is not allowed.
    let read: @Sendable (TOMLValueConvertible, inout Settings) -> Bool
    /// The value in force, as TOML; `nil` if there is none.
    let show: @Sendable (Settings) -> String?
    /// The drivers of the light that use it.
    var drivers = Set(LightDriver.allCases)
    /// What was meant by a value that is not allowed, if that can be guessed.
    var guess: (@Sendable (TOMLValueConvertible) -> String?)?
    /// What is wrong with a value that is not allowed, where that can be told apart.
    var complaint: (@Sendable (TOMLValueConvertible) -> String?)?
    /// A value for the template, as TOML, if there is no default.
    var example: String?

    /// What the value may be, as a sentence, and with which drivers if not with all.
    var allowance: String {
        let names = LightDriver.allCases.filter(drivers.contains).map { quoted($0.rawValue) }
        if names.count == LightDriver.allCases.count { return "\(allowed)." }
        return "\(allowed). For \(names.joined(separator: " and "))."
    }

    /// The same key, with a guess.
    func guessing(_ guess: @escaping @Sendable (TOMLValueConvertible) -> String?) -> SettingKey {
        var key = self
        key.guess = guess
        return key
    }

    /// The same key, used by some drivers only.
    func only(_ drivers: LightDriver...) -> SettingKey {
        var key = self
        key.drivers = Set(drivers)
        return key
    }
}
