extension ReportPage {
    /// What the numbers mean and do not mean.
    var meaning: String {
        let words = words.rooms
        let parts = self.words.meaning.parts.map { "<h3>\($0.heading)</h3>\n<p>\($0.text)</p>\n" }
        let states =
            Use.allCases.map { words.use($0) } + [
                words.needsVisit, words.notKnown, words.unreachable, words.incomplete,
            ]
        return """
            <section aria-labelledby=meaning>
            <h2 id=meaning>\(self.words.meaning.heading)</h2>
            <div class=prose>
            \(parts.joined())\
            <h3>\(self.words.meaning.wordsForARoom)</h3>
            <dl>
            \(states.map { "<dt>\($0.words)<dd>\($0.meaning)\n" }.joined())\
            </dl>
            </div>
            </section>

            """
    }
}
