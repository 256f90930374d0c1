/// The colour of a core in a signal cable, in the order of DIN 47100: 1 white, 2 brown … 10 violet, then two colours.
struct CoreColour: Sendable, CustomStringConvertible {
    /// The core's own colour and, from the eleventh on, its ring's.
    let names: [String]

    var description: String { names.joined(separator: "/") }

    /// How it is drawn.
    var fills: [String] { names.map { Self.fills[$0] ?? "#000000" } }

    /// - Parameter number: of the core, from 0; after 44 the colours repeat.
    init(core number: Int) {
        names = Self.cable[number % Self.cable.count].split(separator: "/").map(String.init)
    }

    private static let cable = [
        "white", "brown", "green", "yellow", "grey", "pink", "blue", "red", "black", "violet", "grey/pink", "red/blue",
        "white/green", "brown/green", "white/yellow", "yellow/brown", "white/grey", "grey/brown", "white/pink",
        "pink/brown", "white/blue", "brown/blue", "white/red", "brown/red", "white/black", "brown/black", "grey/green",
        "yellow/grey", "pink/green", "yellow/pink", "green/blue", "yellow/blue", "green/red", "yellow/red",
        "green/black", "yellow/black", "grey/blue", "pink/blue", "grey/red", "pink/red", "grey/black", "pink/black",
        "blue/black", "red/black",
    ]

    private static let fills = [
        "white": "#ffffff", "brown": "#7a4a21", "green": "#2e8b46", "yellow": "#f2c318", "grey": "#9a9a9a",
        "pink": "#f2a6b8", "blue": "#2864b4", "red": "#c8282d", "black": "#1b1b1b", "violet": "#7a3b8f",
    ]
}
