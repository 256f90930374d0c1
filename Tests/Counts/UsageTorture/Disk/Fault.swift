import Glibc

/// How a call on the disk may fail.
struct Fault: Hashable, CustomStringConvertible {
    enum Kind: String, CaseIterable {
        case eio, enospc, erofs, eintr
        /// A write fails, and so does every later one into the same slot.
        case bad
        /// Fewer bytes are taken than were offered.
        case short
        /// The call returns 60 s later.
        case hang
    }

    let kind: Kind
    /// Whether the call has its effect all the same.
    let takesEffect: Bool

    static let all = Kind.allCases.flatMap { kind in
        [.bad, .short, .hang].contains(kind)
            ? [Fault(kind: kind, takesEffect: kind != .bad)]
            : [Fault(kind: kind, takesEffect: false), Fault(kind: kind, takesEffect: true)]
    }

    /// Those that are least like one another.
    static let few = [
        Fault(kind: .eio, takesEffect: false), Fault(kind: .eio, takesEffect: true),
        Fault(kind: .eintr, takesEffect: false), Fault(kind: .bad, takesEffect: false),
        Fault(kind: .short, takesEffect: true),
    ]

    /// `nil` for what is no failure to the caller.
    var errno: Int32? {
        switch kind {
        case .eio, .bad: EIO
        case .enospc: ENOSPC
        case .erofs: EROFS
        case .eintr: EINTR
        case .short, .hang: nil
        }
    }

    static let hangSeconds: Int64 = 60

    var description: String { kind.rawValue + (takesEffect && errno != nil ? " though done" : "") }
}
