import Pacing

/// The placard's words for whoever shows them elsewhere than on paper.
extension SheetFacts {
    /// A practice's name, and what stands beside it, but for when the bar invites.
    package func words(of practice: Practice, in language: SheetLanguage) -> (name: String, explanation: String) {
        let wording = language.wording
        let explanation = wording.explanation(of: practice, phrases: kindPhrases[language], invites: false)
        return (wording.practice(practice).name, explanation)
    }

    /// What to do with the button to begin the first practice, and to choose one by its number.
    package func gesture(in language: SheetLanguage) -> (press: String, hold: String) {
        let wording = language.wording
        let first = unit.practices.first.map { wording.practice($0).action } ?? ""
        return ("\(wording.press) \(first)", "\(wording.hold) \(wording.counted(unit.practices))")
    }
}

extension Wording {
    /// What the lights count for so many practices.
    func counted(_ practices: [Pacing.Practice]) -> String {
        count(practices.indices.map { "\($0 + 1)" }.joined(separator: "-"))
    }
}
