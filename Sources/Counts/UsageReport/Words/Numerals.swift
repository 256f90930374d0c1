/// How a language writes numbers, and which of them take a noun in the singular.
struct Numerals: Sendable {
    /// What stands between thousands, from the least number on that is written so.
    let separator: String
    let leastSeparated: Int
    /// The numbers whose noun is in the singular: 1, and in French 0.
    let singular: ClosedRange<Int>
    /// What stands between a number and its %.
    let beforePercent: String

    /// A whole number.
    func text(_ number: Int) -> String {
        number < leastSeparated ? "\(number)" : separated(number)
    }

    private func separated(_ number: Int) -> String {
        number < 1000
            ? "\(number)" : "\(separated(number / 1000))\(separator)\(String(number % 1000 + 1000).dropFirst())"
    }

    /// A number and its noun: `1 room`, `2 rooms`.
    func count(_ number: Int, _ one: String, _ more: String) -> String {
        "\(text(number)) \(form(number, one, more))"
    }

    /// A word in the form that a number asks for.
    func form(_ number: Int, _ one: String, _ more: String) -> String {
        singular.contains(number) ? one : more
    }

    func percent(_ number: Int) -> String { "\(number)\(beforePercent)%" }
}
