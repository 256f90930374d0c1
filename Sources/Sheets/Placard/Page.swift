/// The paper that a sheet is laid out on: A4, in points. A5 is the same at 0.7 times the size, and the margins hold there.
enum Page {
    static let width = 595.28
    static let height = 841.89
    /// How far from the edge anything is painted: 5 mm on A5, which usual printers cannot print on.
    static let frame = 22.0
    /// How far from the edge whatever has to be read is: 8 mm on A5, should the paper lie askew.
    static let margin = 36.0
}
