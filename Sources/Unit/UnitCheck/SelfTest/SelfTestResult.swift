import Pacing

/// What a self-test found.
package struct SelfTestResult: Hashable, Sendable {
    /// How it ended.
    package enum Ending: Hashable, Sendable {
        /// After all presses.
        case complete
        /// Nobody pressed for a minute.
        case unpressed
        /// The button did not come up for a minute.
        case stuck
        /// Somebody asked it to end.
        case stopped
    }

    /// A press that was tried.
    package struct Press: Hashable, Sendable {
        package var changes: [ContactBounce]
        /// From the first edge to the first write of changed light; `nil` if there was none.
        package var response: Duration?

        package init(changes: [ContactBounce], response: Duration?) {
            self.changes = changes
            self.response = response
        }
    }

    package let ending: Ending
    package let presses: [Press]
    /// `button.debounce_ms` as it is set.
    package let debounce: Duration
    /// Pulses on the line that were no press, before anybody was asked to press.
    package let noise: Int
    /// How long the line was listened to.
    package let listened: Duration

    /// The first visible response comes within this time of the edge.
    static let longestResponse = Duration.milliseconds(50)
    /// The smallest suggestion. Data sheets of push buttons give 5 to 20 ms of bounce, and a press counts at its first
    /// edge, so a long window costs nothing.
    static let leastDebounce = 10

    package init(ending: Ending, presses: [Press], debounce: Duration, noise: Int, listened: Duration) {
        self.ending = ending
        self.presses = presses
        self.debounce = debounce
        self.noise = noise
        self.listened = listened
    }

    /// The longest bounce of a press or a release; `nil` if there was none.
    package var bounce: Duration? { presses.flatMap(\.changes).map(\.duration).max() }

    /// The longest time from an edge to changed light; `nil` if a press had none, or none was tried.
    package var response: Duration? {
        presses.allSatisfy { $0.response != nil } ? presses.compactMap(\.response).max() : nil
    }

    /// What `button.debounce_ms` should be at least, in milliseconds: twice the longest bounce that was seen, since a
    /// contact wears and three presses are few; within what can be set.
    package var suggestedDebounce: Int? {
        guard let bounce else { return nil }
        let twice = bounce * 2
        let milliseconds: Double = twice / .milliseconds(1)
        let whole = Int(milliseconds.rounded(.up))
        return min(max(whole, Self.leastDebounce), Int(Debouncer.windowRange.upperBound / .milliseconds(1)))
    }

    /// The problems, each with what to do; empty if all is well.
    package var complaints: [String] {
        var complaints: [String] = []
        switch ending {
        case .complete: break
        case .unpressed: complaints.append("no press was seen for a minute: check the button's wire and button.line")
        case .stuck:
            complaints.append("the button stayed down: check its wire, button.active_low and button.bias")
        case .stopped: complaints.append("ended before all was tried: start it again")
        }
        if noise > 0 {
            complaints.append(
                "the button's line has noise while nobody presses: keep its cable away from the mains, twist it with its "
                    + "ground, and add the 10 kΩ and the 100 nF of Hardware/wiring.md")
        }
        if !presses.isEmpty && response == nil {
            complaints.append("the light does not answer a press: see breathpacer check")
        } else if let response, response > Self.longestResponse {
            complaints.append("the light answers too late: see what else the board is busy with")
        }
        if let bounce, bounce * 2 > Debouncer.windowRange.upperBound {
            complaints.append("the button bounces too long for any setting: replace it")
        } else if let bounce, bounce >= debounce {
            complaints.append("the button bounces for longer than it is waited for: set button.debounce_ms as above")
        }
        return complaints
    }

    /// Rows of words for people.
    package var rows: [[String]] {
        var rows = [["presses", "\(presses.count) of \(PressAnswer.places)"]]
        if let bounce, let suggestedDebounce, let edges = presses.flatMap(\.changes).map(\.edgeCount).max() {
            let set = Int(debounce / .milliseconds(1))
            rows += [
                ["bounce", "\(bounce.short) at most, \(edges) \(edges == 1 ? "edge" : "edges") a change at most"],
                ["response", response.map { "\($0.short) at most, from the edge to the first light" } ?? "none"],
                [
                    "debounce_ms",
                    suggestedDebounce <= set ? "\(set) is enough" : "set \(suggestedDebounce), now \(set)",
                ],
            ]
        }
        if noise > 0 {
            rows.append(["noise", "\(noise) \(noise == 1 ? "pulse" : "pulses") in \(listened.components.seconds) s"])
        }
        if complaints.isEmpty { return rows + [["result", "ok, if the light went as it was said"]] }
        return rows + complaints.enumerated().map { [$0 == 0 ? "result" : "", "not ok: \($1)"] }
    }
}
