/// What a hardware did instead of what it must.
public struct ConformanceFailure: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Throws what was found unless a condition holds.
func require(_ condition: Bool, _ found: @autoclosure () -> String) throws {
    if !condition { throw ConformanceFailure(found()) }
}
