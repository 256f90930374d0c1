/// How much is tried.
enum Size: String {
    /// Enough to notice a mistake in a minute of a debug build.
    case quick
    case short
    case long

    func pick<T>(_ quick: T, _ short: T, _ long: T) -> T {
        switch self {
        case .quick: quick
        case .short: short
        case .long: long
        }
    }
}
