/// What must not be.
enum Finding: Error, CustomStringConvertible {
    /// What was acknowledged is not there.
    case lost(String)
    /// A number, a flag or a file is not what it should be.
    case wrong(String)

    var description: String {
        switch self {
        case .lost(let what): "LOST: \(what)"
        case .wrong(let what): "WRONG: \(what)"
        }
    }
}
