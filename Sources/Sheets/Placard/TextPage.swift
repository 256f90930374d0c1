/// A page of text: a title and sections.
struct TextPage: Sendable {
    struct Section: Sendable {
        let heading: String
        let items: [Item]
    }

    enum Item: Sendable {
        case text(String)
        case point(String)
        /// After a word or two of its own, in bold.
        case step(String, String)
        /// With a box to tick.
        case check(String)
        /// The same, with a rule to write on.
        case question(String)
        /// A label with what was filled in, or with a rule to write on.
        case blank(String, String?)
    }

    let title: String
    let intro: String?
    let sections: [Section]
}
