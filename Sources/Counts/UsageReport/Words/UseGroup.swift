/// The kinds of use that are told apart in a picture.
enum UseGroup: CaseIterable, Sendable {
    case used, little, hardly, untold

    var uses: [Use] { Use.allCases.filter { UseGroup($0) == self } }

    /// Its class in the style.
    var kind: String {
        switch self {
        case .used: "a"
        case .little: "i"
        case .hardly: "h"
        case .untold: "o"
        }
    }

    /// The group that a use belongs to.
    init(_ use: Use) {
        self =
            switch use {
            case .inUse: .used
            case .little: .little
            case .hardly: .hardly
            case .few, .notReady, .notCounted, .unknown: .untold
            }
    }
}
