/// The placard's colours. Each pair that text is set in has a contrast of 7:1 or more (WCAG 2.2, 1.4.6), which is a
/// matter of luminance alone: so it holds in greyscale too.
enum Ink {
    static let paper = "#ffffff"
    static let text = "#1b2528"
    /// Head, foot and numbers.
    static let deep = "#163a40"
    /// Behind what to do if unwell.
    static let panel = "#e8efed"
    static let rule = "#7c8b8c"
    static let lit = "#ffd08a"
    static let half = "#9a9376"
    static let unlit = "#24525a"
}
