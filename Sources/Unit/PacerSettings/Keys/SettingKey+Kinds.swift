import TOMLKit
import UnitPlan

/// The kinds of keys: how a value is read, what is allowed in words, and how it is shown.
extension SettingKey {
    typealias Place<Value> = WritableKeyPath<Settings, Value> & Sendable

    static func text(_ path: String, _ meaning: String, _ allowed: String, _ place: Place<String>) -> SettingKey {
        SettingKey(
            path: path, meaning: meaning, allowed: allowed,
            read: { value, settings in
                guard let text = value.string, !text.isEmpty else { return false }
                settings[keyPath: place] = text
                return true
            },
            show: { quoted($0[keyPath: place]) })
    }

    static func flag(_ path: String, _ meaning: String, _ place: Place<Bool>) -> SettingKey {
        SettingKey(
            path: path, meaning: meaning, allowed: "true or false",
            read: { value, settings in
                guard let flag = value.bool else { return false }
                settings[keyPath: place] = flag
                return true
            },
            show: { "\($0[keyPath: place])" })
    }

    static func integer(_ path: String, _ meaning: String, in range: ClosedRange<Int>, _ place: Place<Int>)
        -> SettingKey
    {
        SettingKey(
            path: path, meaning: meaning, allowed: "a whole number, \(span(range))",
            read: { value, settings in
                guard let integer = value.int, range.contains(integer) else { return false }
                settings[keyPath: place] = integer
                return true
            },
            show: { "\($0[keyPath: place])" })
    }

    static func number(_ path: String, _ meaning: String, in range: ClosedRange<Double>, _ place: Place<Double>)
        -> SettingKey
    {
        number(path, meaning, "a number, \(span(range))", { range.contains($0) }, place)
    }

    static func number(
        _ path: String, _ meaning: String, _ allowed: String, _ isAllowed: @escaping @Sendable (Double) -> Bool,
        _ place: Place<Double>
    ) -> SettingKey {
        SettingKey(
            path: path, meaning: meaning, allowed: allowed,
            read: { value, settings in
                guard let number = value.double ?? value.int.map(Double.init), isAllowed(number) else { return false }
                settings[keyPath: place] = number
                return true
            },
            show: { "\($0[keyPath: place])" })
    }

    static func line(_ path: String, _ meaning: String, _ allowed: String, _ place: Place<LineReference>) -> SettingKey
    {
        SettingKey(
            path: path, meaning: meaning, allowed: allowed,
            read: { value, settings in
                guard let line = lineReference(value) else { return false }
                settings[keyPath: place] = line
                return true
            },
            show: { $0[keyPath: place].toml })
    }

    static func choice<Choice>(_ path: String, _ meaning: String, _ place: Place<Choice>) -> SettingKey
    where Choice: RawRepresentable<String> & CaseIterable & Sendable {
        SettingKey(
            path: path, meaning: meaning, allowed: oneOf(Choice.allCases.map(\.rawValue)),
            read: { value, settings in
                guard let choice = value.string.flatMap(Choice.init) else { return false }
                settings[keyPath: place] = choice
                return true
            },
            show: { quoted($0[keyPath: place].rawValue) })
    }

    // MARK: Words

    static func lineReference(_ value: TOMLValueConvertible) -> LineReference? {
        if let name = value.string, !name.isEmpty { return .name(name) }
        return value.int.flatMap(UInt32.init(exactly:)).map(LineReference.offset)
    }

    static func span<Bound>(_ range: ClosedRange<Bound>) -> String {
        "\(range.lowerBound) to \(range.upperBound)"
    }

    static func oneOf(_ values: [String]) -> String {
        values.map(quoted).joined(separator: ", ")
    }

    static func milliseconds(_ range: ClosedRange<Duration>) -> ClosedRange<Int> {
        Int(range.lowerBound / .milliseconds(1))...Int(range.upperBound / .milliseconds(1))
    }

    static func seconds(_ range: ClosedRange<Duration>) -> ClosedRange<Double> {
        range.lowerBound / .seconds(1)...range.upperBound / .seconds(1)
    }
}
