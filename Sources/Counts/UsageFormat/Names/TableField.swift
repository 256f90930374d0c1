/// A column as a data package describes it (Data Package 1.0, Table Schema).
package struct TableField: Sendable {
    package enum Kind: String, Sendable {
        case text = "string"
        case number = "integer"
        case date
    }

    package let name: String
    package let kind: Kind
    package let meaning: String
    /// The regular expression that the whole of a field fits, if it has one.
    package var pattern: String?
    /// The words that a field may be, if only some are allowed.
    package var words: [String]?
    /// Whether no field is empty.
    package var isRequired = false

    package init(_ name: String, _ kind: Kind, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
    }

    /// A column of a published file.
    ///
    /// - Parameter meaning: in other words than the column's own.
    package init(_ column: Column, meaning: String? = nil) {
        self.init(column.name, column.isNumber ? .number : .text, meaning ?? column.meaning)
        pattern = column.pattern
        words = column.words
        isRequired = column.isRequired
    }

    var json: JSONText {
        var constraints: [(String, JSONText)] = []
        if kind == .number { constraints.append(("minimum", .number(0))) }
        if let pattern { constraints.append(("pattern", .text(pattern))) }
        if let words { constraints.append(("enum", .list(words.map { .text($0) }))) }
        if isRequired { constraints.append(("required", .flag(true))) }
        return .object([
            ("name", .text(name)), ("type", .text(kind.rawValue)), ("description", .text(meaning)),
            ("constraints", .object(constraints)),
        ])
    }
}
