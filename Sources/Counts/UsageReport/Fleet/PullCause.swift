/// Why a unit did not come, by the name that `Scripts/pull-usage` has for it.
package enum PullCause: String, CaseIterable, Sendable {
    case noName = "no-name"
    case refused
    case noAnswer = "no-answer"
    case noRoute = "no-route"
    case closed, slow
    case noPin = "no-pin"
    case otherPin = "other-pin"
    case noCommon = "no-common"
    case refusedKey = "refused-key"
    case noKeys = "no-keys"
    case throttled
    case noSFTP = "no-sftp"
    case hangsUp = "hangs-up"
    case full
    case notPut = "not-put"
    case large, unreadable
    case otherList = "other-list"
    case otherSums = "other-sums"
    case stopped
    case wrongLine = "wrong-line"

    /// The cause that a result in a list of pulls tells; `nil` if it has other words, as those of earlier versions.
    init?(_ result: String) {
        guard let cause = Self.allCases.first(where: { result.hasPrefix(PullWords.english.cause($0).words) }) else {
            return nil
        }
        self = cause
    }

    /// What happened and what helps, as a list of pulls has it.
    package var text: String {
        let (words, remedy) = PullWords.english.cause(self)
        return "\(words); \(remedy)"
    }

    /// What a result tells besides its cause: the detail before what helps, and after it the last line that ssh said.
    func details(in result: String) -> [String] {
        let (words, remedy) = PullWords.english.cause(self)
        let rest = result.dropFirst(words.count)
        guard let help = rest.firstRange(of: "; \(remedy)") else { return [] }
        let detail = rest[..<help.lowerBound].dropFirst(": ".count)
        let said = rest[help.upperBound...].dropFirst(" (".count).dropLast()
        return [detail, said].filter { !$0.isEmpty }.map(String.init)
    }
}
