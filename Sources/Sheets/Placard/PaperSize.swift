/// What a sheet is printed on.
package enum PaperSize: String, CaseIterable, Sendable {
    /// 210 by 297 mm; the placard is then to be read from two metres.
    case a4
    /// 148 by 210 mm: the same sheet, 0.7 times as large; the placard is then to be read from a metre and a half.
    case a5
    /// 74 by 105 mm, for a pocket.
    case a7

    /// Width and height (ISO 216).
    var millimetres: (width: Int, height: Int) {
        switch self {
        case .a4: (210, 297)
        case .a5: (148, 210)
        case .a7: (74, 105)
        }
    }
}
