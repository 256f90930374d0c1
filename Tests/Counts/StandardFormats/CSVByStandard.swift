/// Reads CSV as RFC 4180 defines it, scalar by scalar: the second witness of the tables that the program writes.
package enum CSVByStandard {
    /// The fields of each row of a text.
    package static func rows(_ text: String) -> [[[Unicode.Scalar]]] {
        var rows: [[[Unicode.Scalar]]] = []
        var row: [[Unicode.Scalar]] = []
        var field: [Unicode.Scalar] = []
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalars[index] {
            case "\"" where isQuoted && next == "\"":
                field.append("\"")
                index += 1
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = []
            case "\r" where !isQuoted && next == "\n":
                rows.append(row + [field])
                (row, field) = ([], [])
                index += 1
            default: field.append(scalars[index])
            }
            index += 1
        }
        return rows
    }
}
