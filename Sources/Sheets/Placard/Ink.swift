/// The placard's colours. Text and background have a contrast of 7:1 or more (WCAG 2.2, 1.4.6). Contrast depends on
/// luminance alone, so it holds in greyscale too.
enum Ink {
    static let paper = "#ffffff"
    static let text = "#1b2528"
    /// Head, foot and numbers.
    static let deep = "#163a40"
    /// The background of the text on what to do when unwell.
    static let panel = "#e8efed"
    static let rule = "#7c8b8c"
    static let lit = "#ffd08a"
    static let unlit = "#24525a"

    /// A segment of a bar, by its lightness, from 0, which is ``unlit``, to 1, which is ``lit``.
    static func light(_ lightness: Double) -> String {
        let (dark, bright) = (number(unlit), number(lit))
        let share = min(1, max(0, lightness))
        var text = "#"
        for shift in [16, 8, 0] {
            let (from, to) = (Double(dark >> shift & 255), Double(bright >> shift & 255))
            let channel = Int((from + share * (to - from)).rounded())
            text += channel < 16 ? "0" : ""
            text += String(channel, radix: 16)
        }
        return text
    }

    private static func number(_ colour: String) -> Int { Int(colour.dropFirst(), radix: 16) ?? 0 }
}
