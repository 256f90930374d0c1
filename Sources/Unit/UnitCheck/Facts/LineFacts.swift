import UnitPlan

/// What is known about a line that the settings name.
package struct LineFacts: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case free
        /// The name of the holder that the kernel reports.
        case held(by: String)
    }

    package var purpose: LinePurpose
    /// Its name in the settings.
    package var line: LineReference
    package var chip: String
    package var offset: Int
    package var state: State

    package init(purpose: LinePurpose, line: LineReference, chip: String, offset: Int, state: State) {
        self.purpose = purpose
        self.line = line
        self.chip = chip
        self.offset = offset
        self.state = state
    }

    /// The name by which the kernel knows a line's holder if it is this program.
    static let ownConsumer = "breathpacer"

    /// Whether a running unit holds it.
    package var isOurs: Bool { state == .held(by: Self.ownConsumer) }

    /// A finding for each line, in their order.
    package static func findings(_ lines: [LineFacts]) -> [Finding] {
        lines.indices.map { index in
            let line = lines[index]
            let twin = lines[..<index].first { $0.chip == line.chip && $0.offset == line.offset }
            return line.finding(twin: twin)
        }
    }

    private func finding(twin: LineFacts?) -> Finding {
        let place = "\(line) is offset \(offset) of \(chip)"
        if let twin {
            return .problem(
                .line, "\(purpose)", "\(place), which is \(twin.purpose) too",
                remedy: "each needs a line of its own; correct \(purpose.setting)", isUnavailable: true)
        }
        switch state {
        case .free: return .ok(.line, "\(purpose)", "\(place), free")
        case .held(Self.ownConsumer): return .ok(.line, "\(purpose)", "\(place), held by the running unit")
        case .held(let holder):
            return .problem(
                .line, "\(purpose)", "\(place), in use by `\(holder)`", remedy: "free it or set \(purpose.setting)")
        }
    }

    /// A line that the chip does not have.
    package static func missing(purpose: LinePurpose, found: String, remedy: String) -> Finding {
        .problem(.line, "\(purpose)", found, remedy: remedy, isUnavailable: true)
    }
}
