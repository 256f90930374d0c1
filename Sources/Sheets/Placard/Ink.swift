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
    static let half = "#9a9376"
    static let unlit = "#24525a"
}
