/// What the placard is printed on.
package enum PaperSize: String, CaseIterable, Sendable {
    /// 210 by 297 mm, to be read from two metres.
    case a4
    /// 148 by 210 mm: the same placard, 0.7 times as large, to be read from a metre and a half.
    case a5

    /// Width and height (ISO 216).
    var millimetres: (width: Int, height: Int) {
        switch self {
        case .a4: (210, 297)
        case .a5: (148, 210)
        }
    }
}
